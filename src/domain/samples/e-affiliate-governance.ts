import { guardrails } from './e-affiliate-governance-guardrails';
import { plan } from './e-affiliate-governance-plan';
import type { Sample, SamplePartner } from './sample';
import { dueDiligence, onboarding } from './standing-checklists';
import { alignmentOf, cadenceTerms, fitScores, standingTerms, trackingTerms } from './standing-terms';

const roadmap: Sample['roadmap'] = {
  ...standingTerms,
  title: 'Affiliate programme with stricter governance',
  intent:
    'Put an existing affiliate programme on rules that everybody has accepted, so that it can grow without surprises.',
  objectives: [
    {
      as: 'obj-growth',
      kind: 'growth',
      text: 'Turn more of the visits that affiliates send into orders that stay',
      kpiId: '@conversion',
      ownerRoleId: '@PL',
      targetDate: '@W15.5',
      alignment: alignmentOf('home=5 trailmag=4 geargrid=4 savestream=3'),
    },
    {
      as: 'obj-credibility',
      kind: 'credibility',
      text: 'Appear only where we would be glad to be seen',
      kpiId: '@compliance',
      ownerRoleId: '@BR',
      targetDate: '@W15.5',
      alignment: alignmentOf('home=5 trailmag=5 geargrid=4 savestream=3'),
    },
  ],
  triggers: [
    { kind: 'performance-signal', text: 'Returns from one affiliate are three times the average', on: '@W0' },
    { kind: 'performance-signal', text: 'An ad of ours stood beside content we would never choose', on: '@W0' },
  ],
  valueProposition: 'Hikers find gear that was tried outdoors, compared fairly, and sold without tricks.',
  motions: ['affiliate'],
  scope: {
    markets: ['Outdoor equipment'],
    geographies: ['Germany', 'Poland'],
    industries: ['Retail'],
    segments: [{ name: 'Weekend hikers', need: 'Gear that suits them, at the first try', size: 1_900_000 }],
  },
  horizon: 'quarterly-activation',
  programMaturity: 'scaling',
  idealPartner: [
    { text: 'Shows where its traffic comes from', kind: 'must' },
    { text: 'Accepts the programme policy in writing', kind: 'must' },
    { text: 'Tests gear itself', kind: 'nice' },
    { text: 'Buys visits from networks it cannot name', kind: 'exclude' },
  ],
  attribution: {
    model: 'multi-touch',
    dedupRule:
      'One order is paid once: the publisher with the first touch gets it, unless an exclusive code names another.',
    lookbackDays: 30,
  },
  tracking: trackingTerms('larkspur', ['Partner id', 'Code', 'Return status']),
  cadences: [
    ...cadenceTerms(false),
    { what: 'Compliance check of placements and codes', interval: 'monthly', ownerRoleId: '@AN' },
  ],
  howWeLearn:
    'Each monthly check ends with a short list of what to change. After two checks each affiliate is kept, helped, or let go, with reasons it can read.',
};

const exchange = (audience: string, content: string): Pick<SamplePartner, 'gives' | 'gets'> => ({
  gives: [
    ['audience', audience, 5000, 'conversion'],
    ['content', content, 3000, 'conversion'],
    ['distribution', 'Placements in the season', 2500, 'utm'],
  ],
  gets: [
    ['revenue-share', 'Seven percent of each order that is kept', 7000, 'refunds'],
    ['product', 'Early look at the season’s range', 2000, 'conversion'],
  ],
});

const affiliate = { class: 'tactical', stage: 'qualify', dueDiligence, onboarding };

const partners: Sample['partners'] = {
  trailmag: {
    name: 'TrailMag',
    lead: { code: 'P1', label: 'Publisher', function: 'marketing' },
    ...exchange('Readers who walk every weekend', 'Reports from the trail with gear lists'),
    fields: {
      ...affiliate,
      colour: '#3f9164',
      governanceDepth: 'standard',
      partnerIdCode: 'TRM-01',
      strategicValue: 50,
      audience: { own: 140_000, sharedWith: { '@home': 26_000 } },
      fit: fitScores('5 5 5 4 3 5 4 4 4', {
        audience: 'Its readers are the segment itself.',
        brand: 'We would gladly have written half of it.',
        risk: 'Editors and advertising are kept apart.',
      }),
    },
  },
  geargrid: {
    name: 'GearGrid',
    lead: { code: 'P2', label: 'Head of merchants', function: 'sales' },
    ...exchange('Shoppers with a list of features', 'Comparison tables that are kept up to date'),
    fields: {
      ...affiliate,
      colour: '#c2603d',
      governanceDepth: 'standard',
      partnerIdCode: 'GGR-01',
      strategicValue: 35,
      audience: { own: 420_000, sharedWith: { '@home': 51_000 } },
      fit: fitScores('4 4 4 4 5 4 4 4 4', {
        audience: 'Visitors compare two or three models before they order.',
        brand: 'Dry but correct.',
        risk: 'Order of results can be explained; one old complaint.',
      }),
    },
  },
  savestream: {
    name: 'SaveStream',
    lead: { code: 'P3', label: 'Account manager', function: 'sales' },
    ...exchange('Shoppers who look for a code', 'List of valid codes'),
    fields: {
      ...affiliate,
      colour: '#8f62b8',
      governanceDepth: 'deep',
      partnerIdCode: 'SVS-01',
      strategicValue: 15,
      audience: { own: 760_000, sharedWith: { '@home': 70_000 } },
      notes: 'On probation until the second monthly check.',
      fit: fitScores('3 3 3 3 4 3 3 3 3', {
        audience: 'Many visitors, few of them hikers.',
        brand: 'Bright and noisy; uses our templates when asked.',
        risk: 'Listed two invented codes last year; removed after a letter.',
      }),
    },
  },
};

const commission = (partner: string, name: string) => ({
  title: `Commission of ${name}`,
  kind: 'commission',
  partnerId: `@${partner}`,
  currency: 'EUR',
  basis: 'sales',
  sharePct: 7,
  holdDays: 30,
  notes: 'Flat rate on orders that were kept; paid after thirty days.',
});

/** Sample E: an affiliate programme that runs already is put on stricter rules. */
export const sample: Sample = {
  roadmap,
  home: {
    name: 'Larkspur Outdoor',
    colour: '#4174b8',
    region: 'Germany',
    sellsDirect: true,
    audience: { own: 210_000 },
    partnerIdCode: 'LKO-01',
  },
  partners,
  roles: 'PL MK SA LG BR CS AN FI',
  commercials: [
    commission('trailmag', 'TrailMag'),
    commission('geargrid', 'GearGrid'),
    commission('savestream', 'SaveStream'),
  ],
  reviews: [
    [
      'Brand-safety audit of placements',
      'quality-audit',
      '@W8.5',
      'home trailmag geargrid savestream',
      { activityId: '@E8' },
    ],
    [
      'First monthly compliance check',
      'compliance-check',
      '@W10.5',
      'home trailmag geargrid savestream',
      { activityId: '@E9' },
    ],
    [
      'Second monthly compliance check',
      'compliance-check',
      '@W14.5',
      'home trailmag geargrid savestream',
      { activityId: '@E10' },
    ],
    [
      'Retrospective and decision',
      'retrospective',
      '@W15.5',
      'home trailmag geargrid savestream',
      { activityId: '@E11' },
    ],
    ['First monthly partner review', 'partner-review', '@W4.5', 'home trailmag geargrid savestream'],
    ['First quarterly update', 'roadmap-update', '@W12.5', 'home trailmag geargrid savestream'],
  ],
  ...plan,
  ...guardrails,
};
