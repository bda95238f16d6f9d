import type { Sample } from './sample';
import { approvalRule, brandRule, dataSharing, escalation, rule, terminationTrigger } from './standing-policies';

const risks: Sample['risks'] = [
  [
    'Partner API unreliable at launch',
    'operations',
    3,
    5,
    'reduce',
    'PR',
    'C6 C3',
    {
      targetLikelihood: 1,
      cause: 'The interface was never used by so many accounts at once.',
      effect: 'Hours are lost in the first week and trust with them.',
      trigger: 'More than one failed call in a hundred during the beta',
      fallback: 'Launch to a tenth of accounts at a time, with a switch to turn it off.',
      escalationPolicyId: '@escalate-support',
      partnerIds: ['@clocklark'],
      activityIds: ['@C9'],
      kpiIds: ['@tickets'],
    },
  ],
  [
    'Unclear who handles a fault',
    'operations',
    3,
    4,
    'reduce',
    'CS',
    'C4',
    {
      targetLikelihood: 1,
      cause: 'Each team sees only its own half.',
      effect: 'Customers are sent back and forth.',
      trigger: 'A case changes hands twice',
      fallback: 'Whoever got the case first keeps it until it is solved.',
      escalationPolicyId: '@escalate-support',
      activityIds: ['@C9', '@C10'],
    },
  ],
  [
    'Partner slips the milestone',
    'operations',
    3,
    3,
    'reduce',
    'PL',
    'C2 C3',
    {
      targetLikelihood: 2,
      cause: 'The two builds depend on each other and one team is small.',
      effect: 'The launch moves and the announcement with it.',
      trigger: 'A paired milestone is more than a week apart',
      partnerIds: ['@clocklark'],
      activityIds: ['@C6', '@C9'],
      kpiIds: ['@ontime'],
    },
  ],
  [
    'Personal data leaves agreed scope',
    'data-privacy',
    2,
    5,
    'reduce',
    'LG',
    'C1 C7',
    {
      targetLikelihood: 1,
      cause: 'A field is added because it was easy.',
      effect: 'A breach of the agreement and of the law.',
      trigger: 'A field in the transfer that is not on the list',
      fallback: 'Switch the transfer off, delete what should not be there, and tell counsel of both.',
      escalationPolicyId: '@escalate-data',
      partnerIds: ['@clocklark'],
    },
  ],
  [
    'Co-built code ownership dispute',
    'ip-exit',
    2,
    4,
    'reduce',
    'LG',
    'C1',
    {
      targetLikelihood: 1,
      cause: 'Engineers of both sides write into one place.',
      effect: 'Neither can go on without the other’s consent.',
      trigger: 'A shared folder without a licence file',
      fallback: 'Use the exit terms: each keeps its part, examples stay free.',
      partnerIds: ['@clocklark'],
    },
  ],
];

const approvals: Sample['approvals'] = [
  [
    'Joint press text',
    'announcement',
    'LG P1',
    '@W15.3',
    'C9',
    { assetId: '@press', notes: 'Answer within three working days.' },
  ],
  [
    'In-app prompt wording',
    'creative',
    'BR',
    '@W15.5',
    'C9',
    { assetId: '@prompt', notes: 'Answer within two working days.' },
  ],
  [
    'Integration privacy review',
    'data-handling',
    'LG',
    '@W10.5',
    'C9',
    {
      policyId: '@data-sharing',
      notes: 'Answer within five working days; security is asked first.',
    },
  ],
];

const policies: Sample['policies'] = {
  'data-sharing': dataSharing(
    'Showing tracked hours beside the task they belong to, for accounts that switched the integration on.',
    ['Account', 'Person', 'Task', 'Hours'],
    90,
    'LG',
  ),
  compliance: rule(
    {
      kind: 'compliance',
      areas: ['data-protection'],
      controls: [
        { text: 'List of transferred fields is checked at each release', evidence: 'Entry in the release notes' },
        { text: 'Access of the other side ends with the contract', evidence: 'Log of revoked keys' },
      ],
    },
    'Checks on transferred data',
    'Every release lists the fields that pass between the products; a field that is not on the list does not ship.',
    'LG',
  ),
  ip: rule(
    { kind: 'ip', item: 'Code and content written for the integration', regime: 'licensed', right: 'copyright' },
    'Each owns what it wrote',
    'Code belongs to whoever wrote it and is licensed to the other for the integration. Jointly written guides may be used by both, also afterwards.',
    'LG',
  ),
  support: rule(
    {
      kind: 'support',
      topics: [
        { topic: 'Hours do not appear', ownerRoleId: '@P1' },
        { topic: 'Tasks do not appear', ownerRoleId: '@CS' },
        { topic: 'Switching on, rights, billing', ownerRoleId: '@CS' },
      ],
    },
    'Who helps the customer',
    'Whoever is asked answers. The topic decides who solves it; the customer keeps one contact throughout.',
    'CS',
  ),
  sla: rule(
    { kind: 'sla', measure: 'First answer to a fault that stops work', responseHours: 4 },
    'Answers to faults',
    'A fault that stops work is answered within four hours by either side, on working days; others within one working day.',
    'CS',
  ),
  'escalate-support': escalation(
    'customer-support',
    'When a fault stays open',
    'A case that is open after a day goes to the product leads of both sides.',
    'CS 8, PR 24',
  ),
  'escalate-data': escalation(
    'data-incident',
    'When data goes where it should not',
    'The transfer is switched off by whoever notices, and counsel of both sides is told.',
    'LG 2, PL 8',
  ),
  'escalate-compliance': escalation(
    'compliance',
    'When a term of the agreement is broken',
    'Written down, sent to the other side, and answered within two working days.',
    'LG 24, PL 48',
  ),
  'escalate-pr': escalation(
    'pr-risk',
    'When an outage becomes news',
    'One statement, agreed by both, within four hours.',
    'MK 4, PL 8',
  ),
  brand: brandRule(
    'In our product our look leads and ClockLark is named; in theirs the other way round.',
    'Friendly, short, says what happens next.',
    'BR',
  ),
  'co-selling': rule(
    {
      kind: 'co-selling',
      rules:
        'Whoever knows the customer leads. Introductions are asked for, not assumed. Prices are never discussed on the other’s behalf.',
    },
    'Selling side by side',
    'Sales teams introduce each other to customers who lack the other tool, and write the introduction down.',
    'SA',
  ),
  termination: terminationTrigger(
    2,
    90,
    'Two releases within a quarter that lose data, or two broken data terms, let either side end early.',
  ),
  'approve-announcement': approvalRule(
    'announcement',
    'Joint press texts are read by counsel and the partner',
    'LG P1',
    3,
    'Both answer within three working days.',
  ),
  'approve-creative': approvalRule(
    'creative',
    'Wording in the product is read by brand',
    'BR',
    2,
    'The brand manager answers within two working days.',
  ),
  'approve-data': approvalRule(
    'data-handling',
    'New transfers are read by counsel',
    'LG',
    5,
    'Counsel asks security first and answers within five working days.',
  ),
};

const assets: Sample['assets'] = {
  docs: {
    name: 'Description of the interface',
    kind: 'integration-docs',
    stackSlot: 'integration-docs',
    priority: 'high',
    status: 'missing',
    ownerRoleId: '@PR',
  },
  guide: {
    name: 'Setup guide for customers',
    kind: 'playbook',
    stackSlot: 'co-brandable-content',
    priority: 'high',
    status: 'missing',
    ownerRoleId: '@MK',
  },
  'support-guide': { name: 'Support guide: what belongs to whom', kind: 'sop', status: 'missing', ownerRoleId: '@CS' },
  demo: {
    name: 'Demo account with sample hours',
    kind: 'demo',
    stackSlot: 'demo',
    priority: 'medium',
    status: 'missing',
    ownerRoleId: '@PR',
  },
  listing: { name: 'Directory entries', kind: 'copy', status: 'draft', ownerRoleId: '@MK' },
  press: { name: 'Joint press text', kind: 'copy', status: 'draft', ownerRoleId: '@MK' },
  prompt: { name: 'In-app prompt', kind: 'copy', status: 'draft', ownerRoleId: '@MK' },
  logos: { name: 'Logos of both tools', kind: 'logo', status: 'draft', ownerRoleId: '@BR' },
};

/** The risks, sign-offs, rules and material of sample C. */
export const guardrails: Pick<Sample, 'risks' | 'approvals' | 'policies' | 'assets'> = {
  risks,
  approvals,
  policies,
  assets,
};
