import { guardrails } from './c-integration-guardrails';
import { plan } from './c-integration-plan';
import type { Sample } from './sample';
import { dueDiligence, onboarding } from './standing-checklists';
import { alignmentOf, cadenceTerms, fitScores, standingTerms, trackingTerms } from './standing-terms';

const roadmap: Sample['roadmap'] = {
  ...standingTerms,
  title: 'Integration to reduce churn',
  intent:
    'Keep customers longer by joining planning and time tracking so well that leaving either tool would be a loss.',
  intentKind: 'accelerate-innovation',
  objectives: [
    {
      as: 'obj-retention',
      kind: 'retention',
      text: 'Fewer customers leave once they use the integration',
      kpiId: '@churn',
      ownerRoleId: '@PR',
      targetDate: '@W40.5',
      alignment: alignmentOf('home=5 clocklark=4'),
    },
  ],
  triggers: [
    { kind: 'performance-signal', text: 'Half of the customers who left said they track time elsewhere', on: '@W0' },
    { kind: 'product-milestone', text: 'Both products now have a public interface for programs', on: '@W0' },
  ],
  valueProposition: 'Teams plan work and see the hours it took in one place, without typing anything twice.',
  advantage: 'Shared tasks and hours over years are a history that no rival can offer from the first day.',
  motions: ['integration'],
  scope: {
    markets: ['Project teams'],
    geographies: ['Europe', 'North America'],
    industries: ['Agencies', 'Engineering offices'],
    segments: [
      { name: 'Agencies of 10 to 200 people', need: 'Hours on the right job without extra typing', size: 14_000 },
    ],
  },
  horizon: 'annual-strategic',
  programMaturity: 'scaling',
  idealPartner: [
    { text: 'Has a documented, versioned interface', kind: 'must' },
    { text: 'Answers support cases within a working day', kind: 'must' },
    { text: 'Shares at least a fifth of its customers with us', kind: 'nice' },
    { text: 'Plans a project tool of its own', kind: 'exclude' },
  ],
  attribution: {
    model: 'multi-touch',
    dedupRule: 'An account counts once, by its address, whichever directory it came from.',
    lookbackDays: 60,
  },
  tracking: trackingTerms('clocklark', ['Partner id', 'Integration active since', 'Plan']),
  cadences: cadenceTerms(true),
  charter: {
    principles: 'The customer never has to know which of us a fault belongs to.',
    structures: 'One product lead on each side, one joint board that meets each quarter.',
    authority: 'The two product leads decide on scope together; either may stop a release.',
    conflictResolution:
      'Product leads first, then the partnerships leads within five working days, then the heads of product.',
    meetingFrequency: 'Weekly during the build, monthly afterwards.',
    decisionRights: [
      { decision: 'Release date', by: 'Both product leads', rule: 'Only when both builds passed the beta' },
      { decision: 'New kinds of shared data', by: 'Counsel of both', rule: 'In writing, before any code' },
    ],
  },
  brandArchitecture: 'endorsed',
  brandingMatrix: [
    {
      assetType: 'Directory entry',
      cells: { '@home': 'equal', '@clocklark': 'equal' },
      note: 'Each in its own directory',
    },
    {
      assetType: 'Press text',
      cells: { '@home': 'equal', '@clocklark': 'equal' },
      note: 'Names in alphabetical order',
    },
    { assetType: 'In-app prompt', cells: { '@home': 'lead', '@clocklark': 'endorsed' }, note: 'In our product' },
  ],
  tools: [
    { category: 'analytics', name: 'Product analytics', owner: 'Tidewater', master: true },
    { category: 'project-management', name: 'Shared board for the build', owner: 'Tidewater', master: true },
  ],
  howWeLearn:
    'A shared dashboard shows use, tickets and churn. The product leads read it every month and the board turns the findings into the next quarter’s work.',
};

const partners: Sample['partners'] = {
  clocklark: {
    name: 'ClockLark',
    lead: { code: 'P1', label: 'Product lead, integrations', function: 'product' },
    gives: [
      ['technology', 'Its interface for hours and a team that builds its side', 40_000, 'live'],
      ['content', 'Guides on tracking time without fuss', 6000, 'activation'],
    ],
    gets: [
      ['distribution', 'A place in our directory and in our onboarding', 26_000, 'activation'],
      ['audience', 'Project teams that do not track time yet', 18_000, 'live'],
    ],
    fields: {
      colour: '#c2603d',
      class: 'strategic',
      stage: 'qualify',
      governanceDepth: 'standard',
      region: 'Netherlands',
      segments: ['Agencies of 10 to 200 people'],
      audience: { own: 22_000, sharedWith: { '@home': 5200 } },
      fit: fitScores('4 4 4 5 4 4 5 4 5', {
        audience: 'Nearly a quarter of its customers already use both tools.',
        brand: 'Friendly, tidy, promises what it keeps.',
        risk: 'Keeps its data in Europe; two short outages last year, both explained in public.',
      }),
      dueDiligence,
      onboarding,
      partnerIdCode: 'CLK-01',
      strategicValue: 80,
      maturity: 'operational',
      targetMaturity: 'integrated',
      scalability: { tech: 4, process: 3, resources: 3 },
      exitPlan: {
        conditions: 'Either side may end with six months’ notice; the integration keeps running until then.',
        ip: 'Each keeps the code it wrote; jointly written examples stay free for both.',
        communication: 'One text, agreed by both, at least ninety days before the end.',
        supportHandover: 'Open cases are closed by whoever opened them.',
        owner: 'Partnerships lead',
      },
    },
  },
};

/** Sample C: two tools are joined so that customers of both stay longer. */
export const sample: Sample = {
  roadmap,
  home: {
    name: 'Tidewater',
    colour: '#4174b8',
    region: 'Denmark',
    sellsDirect: true,
    audience: { own: 31_000 },
    partnerIdCode: 'TDW-01',
    maturity: 'operational',
    targetMaturity: 'integrated',
  },
  partners,
  roles: 'PL MK SA PR LG BR CS AN',
  commercials: [
    {
      title: 'Each side bears its own cost',
      kind: 'none',
      partnerId: '@clocklark',
      currency: 'EUR',
      terms: {
        exit: 'Nothing is owed at the end.',
        distribution: 'Each keeps what its own customers pay.',
      },
    },
  ],
  reviews: [
    ['First monthly partner review', 'partner-review', '@W4.5', 'home clocklark'],
    ['Retrospective of the launch', 'retrospective', '@W19.5', 'home clocklark', { activityId: '@C11' }],
    ['Quarterly review and maturity step', 'roadmap-update', '@W29.5', 'home clocklark', { activityId: '@C12' }],
    ['Yearly audit of the integration', 'audit', '@W50.5', 'home clocklark'],
  ],
  ...plan,
  ...guardrails,
};
