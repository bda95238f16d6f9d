import type { Sample } from './sample';
import { approvalRule, brandRule, dataSharing, escalation, rule, terminationTrigger } from './standing-policies';

const risks: Sample['risks'] = [
  [
    'Both teams count the same lead',
    'measurement',
    4,
    3,
    'reduce',
    'AN',
    'D5 D8',
    {
      targetLikelihood: 2,
      cause: 'Each side keeps its own list.',
      effect: 'The sum looks better than it is, and the next budget rests on it.',
      trigger: 'The two lists together are longer than the sign-ups',
      fallback: 'Count sign-ups on the page only, and split them by the link used.',
      escalationPolicyId: '@escalate-compliance',
      activityIds: ['@D7'],
      kpiIds: ['@leads', '@difference'],
    },
  ],
  [
    'Partner email to an unconsented list',
    'data-privacy',
    2,
    4,
    'reduce',
    'LG',
    'D3',
    {
      targetLikelihood: 1,
      cause: 'An old list is used to fill seats.',
      effect: 'Complaints, and trouble for both senders.',
      trigger: 'A recipient asks how we got the address',
      fallback: 'Stop the mailing, answer each complaint by name, and tell counsel.',
      escalationPolicyId: '@escalate-data',
      partnerIds: ['@querent'],
      activityIds: ['@D6'],
    },
  ],
  [
    'Late legal review',
    'operations',
    3,
    3,
    'reduce',
    'LG',
    'D3',
    {
      targetLikelihood: 1,
      targetImpact: 2,
      cause: 'The text arrives on the last day.',
      effect: 'The promotion starts late and seats stay empty.',
      trigger: 'No text two days before the review',
      activityIds: ['@D6'],
    },
  ],
];

const approvals: Sample['approvals'] = [
  [
    'Claims of invitation and slides',
    'claims',
    'LG',
    '@W2.5',
    'D6',
    { assetId: '@claim-answer', notes: 'Answer within three working days.' },
  ],
  [
    'Claims shown in the webinar',
    'claims',
    'LG',
    '@W5.5',
    'D7',
    { assetId: '@slides', notes: 'Answer within three working days.' },
  ],
  [
    'Landing page',
    'landing-page',
    'BR P1',
    '@W3.5',
    'D6',
    { assetId: '@page', notes: 'Answer within two working days.' },
  ],
  [
    'Landing page with the final programme',
    'landing-page',
    'BR P1',
    '@W5.5',
    'D7',
    { assetId: '@page', notes: 'Answer within two working days.' },
  ],
];

const policies: Sample['policies'] = {
  brand: brandRule(
    'One page, one deck, two names side by side; whoever speaks uses the joint template.',
    'Plain and practical.',
    'BR',
  ),
  disclosure: rule(
    {
      kind: 'disclosure',
      wording: 'A joint webinar of Plainfield and Querent.',
      placement: 'Head of the page, first slide, first line of each mail',
    },
    'Both hosts are named',
    'Whoever signs up knows which two companies hold the webinar and which of them will write afterwards.',
    'LG',
  ),
  'data-sharing': dataSharing(
    'Holding the webinar, and one follow-up by each company the person agreed to.',
    ['Name', 'Work e-mail', 'Company', 'Consent'],
    90,
    'LG',
  ),
  'lead-routing': rule(
    { kind: 'lead-routing', scoreFrom: 50, toRoleId: '@SA', withinHours: 48 },
    'Leads of 50 points and more go to sales',
    'A lead with a score of 50 or more reaches the sales lead within two days; the rest get the recording.',
    'SA',
  ),
  'escalate-compliance': escalation(
    'compliance',
    'When the two sides disagree',
    'Lists, texts or consent in doubt go to counsel; the promotion pauses until the answer is there.',
    'LG 8, PL 24',
  ),
  'escalate-pr': escalation(
    'pr-risk',
    'When somebody complains in public',
    'Marketing answers once, in both names, after a word with the other side.',
    'MK 4, PL 24',
  ),
  'escalate-data': escalation(
    'data-incident',
    'When addresses go astray',
    'Sending stops; counsel decides whom to tell.',
    'LG 2, PL 8',
  ),
  termination: terminationTrigger(
    2,
    60,
    'Two mailings without consent, or two unapproved claims, end the joint promotion.',
  ),
  'approve-claims': approvalRule(
    'claims',
    'Claims are read by counsel',
    'LG',
    3,
    'Counsel answers within three working days; without an answer nothing goes out.',
  ),
  'approve-page': approvalRule(
    'landing-page',
    'Pages are read by both brands',
    'BR P1',
    2,
    'Both answer within two working days.',
  ),
};

const assets: Sample['assets'] = {
  brief: { name: 'Shared brief', kind: 'brief', status: 'draft', ownerRoleId: '@MK' },
  'claim-answer': {
    name: 'Claim: teams that ask after each call hear back from one customer in three',
    kind: 'claim',
    status: 'draft',
    ownerRoleId: '@MK',
    evidence: 'Count over 4,100 calls of 62 customers in the last half year, with the method described.',
    kits: ['Webinar kit'],
  },
  page: { name: 'Sign-up page', kind: 'landing-page', status: 'draft', ownerRoleId: '@MK', kits: ['Webinar kit'] },
  slides: {
    name: 'Slides for two speakers',
    kind: 'copy',
    status: 'missing',
    ownerRoleId: '@MK',
    kits: ['Webinar kit'],
  },
  logos: { name: 'Logos of both companies', kind: 'logo', status: 'draft', ownerRoleId: '@BR', kits: ['Webinar kit'] },
  checklist: { name: 'Launch checklist for webinars', kind: 'sop', status: 'draft', ownerRoleId: '@MK' },
};

/** The risks, sign-offs, rules and material of sample D. */
export const guardrails: Pick<Sample, 'risks' | 'approvals' | 'policies' | 'assets'> = {
  risks,
  approvals,
  policies,
  assets,
};
