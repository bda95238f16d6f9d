import type { Sample } from './sample';
import { approvalRule, brandRule, escalation, rule, terminationTrigger } from './standing-policies';

const risks: Sample['risks'] = [
  [
    'Missing disclosure',
    'compliance-claims',
    3,
    5,
    'reduce',
    'LG',
    'F2 F4',
    {
      targetLikelihood: 1,
      cause: 'The wording is added last, or a short version is cut.',
      effect: 'Readers feel deceived and the authority may fine both.',
      trigger: 'A draft without the wording in its first line',
      fallback: 'Ask for the post to be corrected within two hours, otherwise taken down.',
      escalationPolicyId: '@escalate-pr',
      activityIds: ['@F7'],
      kpiIds: ['@disclosed'],
    },
  ],
  [
    'Over-claiming',
    'compliance-claims',
    3,
    4,
    'reduce',
    'BR',
    'F2 F6',
    {
      targetLikelihood: 1,
      cause: 'Enthusiasm turns a good result into a promise.',
      effect: 'Buyers expect what no soil can do.',
      trigger: 'Words such as always, never or guaranteed',
      fallback: 'Offer a phrase from the list instead and pin a comment that puts it right.',
      escalationPolicyId: '@escalate-brand',
      activityIds: ['@F7'],
    },
  ],
  [
    'Creator controversy',
    'brand-reputation',
    2,
    5,
    'reduce',
    'MK',
    'F1 F3',
    {
      targetLikelihood: 1,
      cause: 'Creators live in public and so do their quarrels.',
      effect: 'Our name is in the story.',
      trigger: 'A sudden rise of comments that are not about plants',
      fallback: 'Use the pause clause, say so briefly, and wait.',
      escalationPolicyId: '@escalate-pr',
      partnerIds: ['@ada', '@kit', '@greenthumb'],
      kpiIds: ['@incidents'],
    },
  ],
  [
    'Comments turn hostile',
    'brand-reputation',
    2,
    3,
    'accept',
    'MK',
    'F8',
    {
      targetLikelihood: 2,
      cause: 'A test fails, or somebody likes to quarrel.',
      effect: 'A thread that is unpleasant to read.',
      trigger: 'Half of the comments of a day are unkind',
      fallback: 'The creator moderates by the forum’s rules; we answer once and stay polite.',
      kpiIds: ['@sentiment'],
    },
  ],
];

const approvals: Sample['approvals'] = [
  [
    'Rules on claims and disclosure',
    'disclosure',
    'LG',
    '@W1.5',
    'F7',
    { policyId: '@disclosure', notes: 'Answer within three working days.' },
  ],
  [
    'Posts that contain a claim',
    'claims',
    'BR',
    '@W5.5',
    'F7',
    { assetId: '@claim-peat', notes: 'Answer within one working day.' },
  ],
  [
    'Posts made of approved phrases',
    'creative',
    'BR',
    '@W5.5',
    'F7',
    {
      status: 'pre-approved',
      assetId: '@phrases',
      notes: 'Clears by itself as long as only phrases of the list are used.',
    },
  ],
];

const policies: Sample['policies'] = {
  brand: brandRule(
    'The product is shown as it is, in use. Creators keep their own style and never speak in our name.',
    'Curious, friendly, honest about failures.',
    'BR',
  ),
  compliance: rule(
    {
      kind: 'compliance',
      areas: ['industry-specific'],
      controls: [
        { text: 'Each post is saved on the day it appears', evidence: 'Folder of the publication window' },
        { text: 'Posts with a claim are read before they appear', evidence: 'Approval with its date' },
      ],
    },
    'What is checked, and what is not',
    'Posts without a claim are free. Posts with a statement on health or performance are read first, within a day.',
    'LG',
  ),
  disclosure: rule(
    {
      kind: 'disclosure',
      wording: 'Gift from Mossbloom',
      placement: 'First line of the text, first three seconds of a video',
    },
    'A gift is called a gift',
    'Every post says at its beginning that the product was a gift, or that the creator was paid.',
    'LG',
  ),
  content: rule(
    {
      kind: 'content-standard',
      must: ['Show the bag and the plant', 'Say what went wrong too'],
      mustNot: ['Before-and-after pictures of different plants', 'Advice on eating plants'],
    },
    'What a post shows',
    'Posts show real plants in real homes. What does not work is said as well.',
    'BR',
  ),
  'escalate-brand': escalation(
    'brand-safety',
    'When a creator gets into trouble',
    'The pause clause is used first; what comes next is decided on the following day.',
    'MK 2, BR 8',
  ),
  'escalate-pr': escalation(
    'pr-risk',
    'When the press calls',
    'One answer, from us, within four hours; creators are told before they read it.',
    'MK 4, PL 8',
  ),
  'escalate-compliance': escalation(
    'compliance',
    'When a disclosure is missing',
    'The creator is called, not written to; the post is corrected within two hours.',
    'LG 2, PL 24',
  ),
  termination: terminationTrigger(
    2,
    60,
    'Two posts without disclosure, or one refusal to correct a claim, end the cooperation.',
  ),
  'approve-disclosure': approvalRule(
    'disclosure',
    'The rules are read by counsel',
    'LG',
    3,
    'Counsel answers within three working days.',
  ),
  'approve-claims': approvalRule(
    'claims',
    'Posts with a claim are read by brand',
    'BR',
    1,
    'The brand manager answers within one working day.',
  ),
  'approve-creative': approvalRule(
    'creative',
    'Posts from the phrase list clear themselves',
    'BR',
    1,
    'A post that uses only approved phrases needs no answer.',
  ),
};

const assets: Sample['assets'] = {
  phrases: {
    name: 'List of approved phrases',
    kind: 'copy',
    status: 'draft',
    preApproved: true,
    ownerRoleId: '@BR',
    kits: ['Creator kit'],
  },
  'claim-peat': {
    name: 'Claim: made without peat',
    kind: 'claim',
    status: 'draft',
    ownerRoleId: '@MK',
    evidence: 'Supplier declarations of all four ingredients and one laboratory analysis a year.',
    kits: ['Creator kit'],
  },
  brief: {
    name: 'One-page brief for creators',
    kind: 'brief',
    status: 'draft',
    ownerRoleId: '@MK',
    kits: ['Creator kit'],
  },
  terms: { name: 'Creator terms with pause clause', kind: 'contract-template', status: 'draft', ownerRoleId: '@LG' },
  photos: { name: 'Product photos', kind: 'product-photo', status: 'draft', ownerRoleId: '@BR', kits: ['Creator kit'] },
};

/** The risks, sign-offs, rules and material of sample F. */
export const guardrails: Pick<Sample, 'risks' | 'approvals' | 'policies' | 'assets'> = {
  risks,
  approvals,
  policies,
  assets,
};
