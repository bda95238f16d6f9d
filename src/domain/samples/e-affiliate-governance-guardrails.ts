import type { Sample } from './sample';
import { approvalRule, brandRule, escalation, rule, terminationTrigger } from './standing-policies';

const risks: Sample['risks'] = [
  [
    'Refund-heavy traffic',
    'incentives',
    3,
    3,
    'reduce',
    'AN',
    'E6 E9',
    {
      targetLikelihood: 2,
      cause: 'Commission rewards the order, not the customer who keeps it.',
      effect: 'We pay twice: for the order and for the parcel back.',
      trigger: 'Refunds of one affiliate pass six percent',
      fallback: 'Lengthen the hold for that affiliate to sixty days.',
      kpiIds: ['@refunds'],
    },
  ],
  [
    'Ad appears beside unsafe content',
    'brand-reputation',
    3,
    4,
    'reduce',
    'BR',
    'E8',
    {
      targetLikelihood: 1,
      cause: 'Placements are passed on to sites nobody looked at.',
      effect: 'Customers connect us with what stands beside the ad.',
      trigger: 'A placement on a site that is not on the list',
      fallback: 'Block the source within the hour and ask for a list of all others.',
      escalationPolicyId: '@escalate-brand',
      kpiIds: ['@incidents'],
      activityIds: ['@E7'],
    },
  ],
  [
    'Affiliate ignores new policy',
    'compliance-claims',
    4,
    3,
    'reduce',
    'PL',
    'E3 E9 E10',
    {
      targetLikelihood: 2,
      cause: 'The old way was easier and paid the same.',
      effect: 'Those who follow the rules feel foolish.',
      trigger: 'A first violation after the relaunch',
      fallback: 'After the second violation the termination rule applies.',
      escalationPolicyId: '@escalate-compliance',
      partnerIds: ['@savestream'],
      kpiIds: ['@compliance'],
    },
  ],
  [
    'Wrong credit for sale',
    'measurement',
    3,
    3,
    'reduce',
    'AN',
    'E4 E6',
    {
      targetLikelihood: 1,
      cause: 'A code at the checkout overrules the article that convinced the customer.',
      effect: 'Good publishers leave.',
      trigger: 'An affiliate disputes a payout',
      fallback: 'Check the order by hand and write the rule down more clearly.',
      kpiIds: ['@validated', '@utm'],
    },
  ],
];

const approvals: Sample['approvals'] = [
  [
    'Programme policy',
    'legal-terms',
    'LG',
    '@W2.5',
    'E2',
    { policyId: '@compliance-rule', assetId: '@policy-text', notes: 'Answer within five working days.' },
  ],
  [
    'Coupon list',
    'channel-usage',
    'FI',
    '@W4.3',
    'E7',
    { policyId: '@coupon', notes: 'Answer within two working days.' },
  ],
  [
    'New creative for the relaunch',
    'creative',
    'BR',
    '@W5.5',
    'E7',
    { assetId: '@banners', notes: 'Answer within three working days.' },
  ],
  [
    'Claims used by affiliates',
    'claims',
    'LG',
    '@W5.3',
    'E7',
    { assetId: '@claim-dry', notes: 'Answer within five working days.' },
  ],
  ['Disclosure wording at the relaunch', 'disclosure', 'LG', '@W5.3', 'E7', { policyId: '@disclosure' }],
];

const policies: Sample['policies'] = {
  brand: brandRule(
    'Affiliates show our name and pictures as delivered and never act as if they were us.',
    'Straight, fond of the outdoors, no hype.',
    'BR',
  ),
  'compliance-rule': rule(
    {
      kind: 'compliance',
      areas: ['industry-specific', 'data-protection'],
      controls: [
        { text: 'Policy accepted before the first payout', evidence: 'Date of acceptance in the register' },
        { text: 'Twenty placements of each affiliate are checked each month', evidence: 'Check list with pictures' },
      ],
    },
    'Programme policy',
    'Who takes part accepts the policy in writing. Placements are checked each month; findings are answered within five working days.',
    'LG',
  ),
  coupon: rule(
    { kind: 'coupon', codes: [], discount: 15, exclusive: true },
    'Only codes from the register are valid',
    'Every code has an owner, a limit of fifteen percent and an end. Codes found elsewhere bring no commission and are switched off.',
    'MK',
  ),
  disclosure: rule(
    {
      kind: 'disclosure',
      wording: 'Advertisement. We are paid if you order.',
      placement: 'Beside the link, in the same size as the text',
    },
    'Being paid is said beside the link',
    'A reader knows before the click that the site earns from the order.',
    'LG',
  ),
  fraud: rule(
    {
      kind: 'fraud',
      holdDays: 30,
      signals: ['Orders in a fixed rhythm', 'Refunds above six percent', 'Visits without a source'],
    },
    'Payouts wait, and odd orders are looked at',
    'Nothing is paid before thirty days. Orders that look arranged are held until they are explained.',
    'AN',
  ),
  keyword: rule(
    { kind: 'keyword-bidding', terms: ['larkspur outdoor', 'larkspur code', 'larkspur sale'] },
    'Our name is not for sale in search ads',
    'No affiliate buys ads on our name, alone or with other words.',
    'MK',
  ),
  content: rule(
    {
      kind: 'content-standard',
      must: ['Say what was tried and where', 'Prices with their date'],
      mustNot: ['Sites that copy others', 'Promises about safety in the mountains'],
    },
    'Where and how we are described',
    'Texts are the publisher’s own. Advice on safety comes from us or from a guide, never from a sales text.',
    'BR',
  ),
  'escalate-compliance': escalation(
    'compliance',
    'When the policy is broken',
    'Documented on the day, answered within five working days, counted towards the termination rule.',
    'LG 24, PL 48',
  ),
  'escalate-brand': escalation(
    'brand-safety',
    'When we appear in bad company',
    'The source is blocked within the hour; the talk comes afterwards.',
    'BR 1, PL 8',
  ),
  termination: terminationTrigger(2, 30, 'Two violations within thirty days end the contract with that affiliate.'),
  'approve-terms': approvalRule(
    'legal-terms',
    'The policy is read by counsel',
    'LG',
    5,
    'Counsel answers within five working days.',
  ),
  'approve-claims': approvalRule(
    'claims',
    'Claims are read by counsel',
    'LG',
    5,
    'Counsel answers within five working days.',
  ),
  'approve-coupons': approvalRule(
    'channel-usage',
    'The coupon list is read by finance',
    'FI',
    2,
    'Finance answers within two working days.',
  ),
  'approve-creative': approvalRule(
    'creative',
    'New creative is read by brand',
    'BR',
    3,
    'The brand manager answers within three working days.',
  ),
};

const assets: Sample['assets'] = {
  'policy-text': {
    name: 'Programme policy, new edition',
    kind: 'contract-template',
    status: 'draft',
    ownerRoleId: '@LG',
  },
  register: { name: 'Register of links and codes', kind: 'sop', status: 'missing', ownerRoleId: '@AN' },
  'claim-dry': {
    name: 'Claim: the shell stays dry for ten hours of rain',
    kind: 'claim',
    status: 'draft',
    ownerRoleId: '@MK',
    evidence: 'Rain-tower test of five jackets, ten hours each; report number and date are in the product file.',
    kits: ['Affiliate kit'],
  },
  banners: {
    name: 'Banners and pictures of the season',
    kind: 'image',
    status: 'draft',
    ownerRoleId: '@MK',
    kits: ['Affiliate kit'],
  },
  logos: {
    name: 'Logo pack for affiliates',
    kind: 'logo',
    status: 'draft',
    ownerRoleId: '@BR',
    kits: ['Affiliate kit'],
  },
  playbook: {
    name: 'Affiliate handbook',
    kind: 'playbook',
    stackSlot: 'playbook',
    priority: 'critical',
    status: 'missing',
    ownerRoleId: '@PL',
  },
};

/** The risks, sign-offs, rules and material of sample E. */
export const guardrails: Pick<Sample, 'risks' | 'approvals' | 'policies' | 'assets'> = {
  risks,
  approvals,
  policies,
  assets,
};
