import { guardrails } from './f-product-seeding-guardrails';
import { plan } from './f-product-seeding-plan';
import type { Sample } from './sample';
import { dueDiligence, onboarding } from './standing-checklists';
import { alignmentOf, cadenceTerms, fitScores, standingTerms, trackingTerms } from './standing-terms';

const roadmap: Sample['roadmap'] = {
  ...standingTerms,
  title: 'Influencer product seeding with guardrails',
  intent:
    'Let three people with taste try the product and say what they think, quickly, and without anybody overpromising.',
  objectives: [
    {
      as: 'obj-credibility',
      kind: 'credibility',
      text: 'Be talked about well by people who know plants',
      kpiId: '@engagement',
      ownerRoleId: '@MK',
      targetDate: '@W10.5',
      alignment: alignmentOf('home=5 ada=4 kit=4 greenthumb=5'),
    },
  ],
  triggers: [{ kind: 'strategic-initiative', text: 'The new soil comes to the shops in spring', on: '@W0' }],
  valueProposition: 'People who love plants see the soil in real homes, from somebody they trust.',
  motions: ['influencer'],
  scope: {
    markets: ['Indoor gardening'],
    geographies: ['United Kingdom'],
    industries: ['Consumer goods'],
    segments: [{ name: 'New plant owners', need: 'A first success', size: 2_400_000 }],
  },
  horizon: 'quarterly-activation',
  programMaturity: 'foundational',
  idealPartner: [
    { text: 'Answers comments personally', kind: 'must' },
    { text: 'Marks gifts and advertising', kind: 'must' },
    { text: 'Has kept plants for years', kind: 'nice' },
    { text: 'Advertised a rival in the last half year', kind: 'exclude' },
  ],
  attribution: {
    model: 'partner-sourced',
    dedupRule: 'Orders with a creator’s code belong to that creator; all others are not counted.',
    lookbackDays: 14,
  },
  tracking: trackingTerms('mossbloom', ['Partner id', 'Code']),
  cadences: cadenceTerms(false),
  howWeLearn:
    'A week after the last post we read the comments together, keep the words people used, and decide with each creator whether to go on.',
};

const creator = { class: 'tactical', stage: 'qualify', governanceDepth: 'light', dueDiligence, onboarding };

const partners: Sample['partners'] = {
  ada: {
    name: 'Ada Brook',
    lead: { code: 'P1', label: 'Creator (video)', function: 'marketing' },
    gives: [
      ['audience', 'Viewers of her weekly repotting video', 1500, 'engagement'],
      ['credibility', 'Nine years of plants on camera', 1200, 'sentiment'],
      ['content', 'One video, one short', 1300, 'engagement'],
    ],
    gets: [
      ['budget', 'A fixed fee for two pieces', 2400, 'engagement'],
      ['product', 'Soil for a year', 600, 'disclosed'],
    ],
    fields: {
      ...creator,
      colour: '#c2603d',
      partnerIdCode: 'ADA-01',
      audience: { own: 86_000, sharedWith: { '@home': 4000 } },
      fit: fitScores('5 5 4 4 3 4 4 4 4', {
        audience: 'Most viewers bought their first plant in the last two years.',
        brand: 'Calm, curious, admits mistakes.',
        risk: 'Gifts are always marked; no quarrels.',
      }),
    },
  },
  kit: {
    name: 'Kit Laurel',
    lead: { code: 'P2', label: 'Creator (photo)', function: 'marketing' },
    gives: [
      ['audience', 'Followers of a daily plant photo', 800, 'engagement'],
      ['credibility', 'An eye that others copy', 500, 'sentiment'],
      ['content', 'Six photos we may show', 700, 'engagement'],
    ],
    gets: [
      ['product', 'Soil and pots for every photo', 900, 'disclosed'],
      ['distribution', 'A page about him in our shop', 800, 'revenue'],
    ],
    fields: {
      ...creator,
      colour: '#8f62b8',
      partnerIdCode: 'KIT-01',
      audience: { own: 41_000, sharedWith: { '@home': 2500 } },
      fit: fitScores('4 5 4 4 2 4 4 3 4', {
        audience: 'Young, in flats, few plants yet.',
        brand: 'Light and green; no words too many.',
        risk: 'One unmarked gift three years ago, corrected.',
      }),
    },
  },
  greenthumb: {
    name: 'Community Green Thumb',
    lead: { code: 'P3', label: 'Forum moderator', function: 'marketing' },
    gives: [
      ['audience', 'Members who answer beginners every day', 700, 'engagement'],
      ['credibility', 'A public test by ten members', 900, 'sentiment'],
      ['content', 'The result, whatever it is', 400, 'engagement'],
    ],
    gets: [
      ['product', 'Soil for ten testers and the spring swap', 800, 'disclosed'],
      ['people', 'An evening of questions with our soil scientist', 700, 'sentiment'],
    ],
    fields: {
      ...creator,
      colour: '#3f9164',
      partnerIdCode: 'CGT-01',
      audience: { own: 12_000, sharedWith: { '@home': 1800 } },
      fit: fitScores('4 4 5 4 2 5 5 4 5', {
        audience: 'Small, active, asked by many who never write.',
        brand: 'Helpful and blunt.',
        risk: 'Rules of its own against hidden advertising.',
      }),
    },
  },
};

/** Sample F: three creators try a product under light rules. */
export const sample: Sample = {
  roadmap,
  home: {
    name: 'Mossbloom',
    colour: '#4174b8',
    region: 'United Kingdom',
    sellsDirect: true,
    audience: { own: 33_000 },
    partnerIdCode: 'MSB-01',
  },
  partners,
  roles: 'PL MK LG BR CS AN FI',
  commercials: [
    {
      title: 'Fixed fee of Ada Brook',
      kind: 'fixed-fee',
      partnerId: '@ada',
      currency: 'EUR',
      total: 240_000,
      lines: [
        {
          text: 'One video and one short',
          category: 'Content',
          planned: 240_000,
          payerPartnerId: '@home',
          activityId: '@F7',
        },
      ],
    },
    { title: 'Product only: Kit Laurel', kind: 'none', partnerId: '@kit', currency: 'EUR' },
    { title: 'Product only: Community Green Thumb', kind: 'none', partnerId: '@greenthumb', currency: 'EUR' },
  ],
  reviews: [
    ['First monthly partner review', 'partner-review', '@W4.5', 'home ada kit greenthumb'],
    ['Engagement and sentiment read-out', 'performance', '@W9.5', 'home', { activityId: '@F8' }],
    [
      'Retrospective and decision per creator',
      'retrospective',
      '@W10.5',
      'home ada kit greenthumb',
      { activityId: '@F9' },
    ],
    ['First quarterly update', 'roadmap-update', '@W12.5', 'home'],
  ],
  ...plan,
  ...guardrails,
};
