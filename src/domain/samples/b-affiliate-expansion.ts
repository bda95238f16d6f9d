import { guardrails } from './b-affiliate-expansion-guardrails';
import { plan } from './b-affiliate-expansion-plan';
import type { Sample, SamplePartner } from './sample';
import { dueDiligence, onboarding } from './standing-checklists';
import { alignmentOf, cadenceTerms, fitScores, standingTerms, trackingTerms } from './standing-terms';

const roadmap: Sample['roadmap'] = {
  ...standingTerms,
  title: 'Affiliate expansion without brand erosion',
  intent: 'Sell more through affiliates at a cost we can foresee, without training customers to wait for a coupon.',
  objectives: [
    {
      as: 'obj-growth',
      kind: 'growth',
      text: 'Grow referred revenue at predictable cost per order',
      kpiId: '@revenue',
      ownerRoleId: '@PL',
      targetDate: '@W12.5',
      alignment: alignmentOf('home=5 pathfinder=4 dealharbor=3 hearth=4'),
    },
    {
      as: 'obj-retention',
      kind: 'retention',
      text: 'Keep the value of the brand while the programme grows',
      kpiId: '@compliance',
      ownerRoleId: '@BR',
      targetDate: '@W12.5',
      alignment: alignmentOf('home=5 pathfinder=4 dealharbor=3 hearth=5'),
    },
  ],
  triggers: [{ kind: 'growth-goal', text: 'Paid search costs a third more than a year ago', on: '@W0' }],
  valueProposition: 'Readers find honest advice on what to buy for their home, and a fair price from the maker itself.',
  motions: ['affiliate'],
  scope: {
    markets: ['Home textiles'],
    geographies: ['France', 'Belgium'],
    industries: ['Retail'],
    segments: [{ name: 'Careful home buyers', need: 'Advice they can trust before they order', size: 240_000 }],
  },
  horizon: 'quarterly-activation',
  programMaturity: 'foundational',
  idealPartner: [
    { text: 'Writes its own tests and reviews', kind: 'must' },
    { text: 'Marks advertising visibly', kind: 'must' },
    { text: 'Has a newsletter of its own', kind: 'nice' },
    { text: 'Bids on names of brands it does not own', kind: 'exclude' },
  ],
  attribution: {
    model: 'first-touch',
    dedupRule:
      'One order, one affiliate: the first link within the window counts, and a coupon alone never overrules it.',
    lookbackDays: 30,
  },
  tracking: trackingTerms('fernlight', ['Partner id', 'Code', 'Order value']),
  cadences: cadenceTerms(false),
  howWeLearn:
    'Once a month the figures of each affiliate are read next to its compliance checks. At the end of the quarter each affiliate gets a decision of its own.',
};

const exchange = (audience: string, content: string): Pick<SamplePartner, 'gives' | 'gets'> => ({
  gives: [
    ['audience', audience, 4000, 'revenue'],
    ['content', content, 3000, 'aov'],
    ['distribution', 'A lasting place in its buying guides', 2000, 'revenue'],
  ],
  gets: [
    ['revenue-share', 'Commission on each order, rising with monthly sales', 5000, 'revenue'],
    ['product', 'Samples, photos and facts before anybody else', 2500, 'activation'],
  ],
});

const affiliate = { class: 'tactical', stage: 'qualify', governanceDepth: 'standard', dueDiligence, onboarding };

const partners: Sample['partners'] = {
  pathfinder: {
    name: 'Pathfinder Reviews',
    lead: { code: 'P1', label: 'Editor in charge of shopping', function: 'marketing' },
    ...exchange('Readers who compare before they buy', 'Tests with its own measurements'),
    fields: {
      ...affiliate,
      colour: '#c2603d',
      partnerIdCode: 'PFR-01',
      strategicValue: 45,
      audience: { own: 310_000, sharedWith: { '@home': 42_000 } },
      fit: fitScores('4 4 4 4 4 4 3 4 4', {
        audience: 'Its home section reaches the careful buyers in the scope.',
        brand: 'Tests are fair and name weaknesses; the tone suits us.',
        risk: 'Advertising is marked; no complaint in two years.',
      }),
    },
  },
  dealharbor: {
    name: 'DealHarbor',
    lead: { code: 'P2', label: 'Merchant manager', function: 'sales' },
    ...exchange('Shoppers close to an order', 'Short notes on current offers'),
    fields: {
      ...affiliate,
      colour: '#8f62b8',
      partnerIdCode: 'DHB-01',
      strategicValue: 20,
      audience: { own: 900_000, sharedWith: { '@home': 65_000 } },
      fit: fitScores('4 3 3 3 5 2 3 3 3', {
        audience: 'Many visitors, most of them after the lowest price.',
        brand: 'Loud, but open to use our templates.',
        risk: 'Two brands report expired codes and their names in its search ads.',
      }),
    },
  },
  hearth: {
    name: 'Home & Hearth Blog',
    lead: { code: 'P3', label: 'Owner and author', function: 'marketing' },
    ...exchange('Loyal readers with a home of their own', 'Stories from real rooms'),
    fields: {
      ...affiliate,
      colour: '#3f9164',
      partnerIdCode: 'HHB-01',
      strategicValue: 40,
      audience: { own: 58_000, sharedWith: { '@home': 9_000 } },
      fit: fitScores('5 5 4 4 2 5 4 4 3', {
        audience: 'Small, but nearly all readers belong to the segment.',
        brand: 'Warm and honest; could be our own voice.',
        risk: 'One author, careful, marks everything.',
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
  bandMode: 'marginal',
  holdDays: 30,
  tiers: [
    { from: 0, to: 1_000_000, ratePct: 5 },
    { from: 1_000_000, to: 5_000_000, ratePct: 8 },
    { from: 5_000_000, ratePct: 10 },
  ],
  notes: 'Bands count the net sales of a calendar month; each rate applies to the part of sales inside its band.',
});

/** Sample B: a brand that sells directly grows its affiliates under rules that protect the brand. */
export const sample: Sample = {
  roadmap,
  home: {
    name: 'Fernlight',
    colour: '#4174b8',
    region: 'France',
    sellsDirect: true,
    audience: { own: 120_000 },
    partnerIdCode: 'FRL-01',
  },
  partners,
  roles: 'PL MK SA LG BR CS AN FI',
  commercials: [
    commission('pathfinder', 'Pathfinder Reviews'),
    commission('dealharbor', 'DealHarbor'),
    commission('hearth', 'Home & Hearth Blog'),
  ],
  reviews: [
    [
      'First monthly affiliate review',
      'partner-review',
      '@W9.5',
      'home pathfinder dealharbor hearth',
      { activityId: '@B9' },
    ],
    [
      'Retrospective and decision per affiliate',
      'retrospective',
      '@W13.5',
      'home pathfinder dealharbor hearth',
      { activityId: '@B10' },
    ],
    ['First quarterly update', 'roadmap-update', '@W12.5', 'home pathfinder dealharbor hearth'],
    [
      'First monthly compliance check',
      'compliance-check',
      '@W11.5',
      'home pathfinder dealharbor hearth',
      { activityId: '@B8' },
    ],
  ],
  ...plan,
  ...guardrails,
};
