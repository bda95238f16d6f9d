import { guardrails } from './d-co-branded-webinar-guardrails';
import { plan } from './d-co-branded-webinar-plan';
import type { Sample } from './sample';
import { dueDiligence, onboarding } from './standing-checklists';
import { alignmentOf, cadenceTerms, fitScores, standingTerms, trackingTerms } from './standing-terms';

const roadmap: Sample['roadmap'] = {
  ...standingTerms,
  title: 'Co-branded webinar with a complementary tool',
  intent: 'Teach the same people together once, share the leads fairly, and find out whether to do it again.',
  objectives: [
    {
      as: 'obj-growth',
      kind: 'growth',
      text: 'Win leads for both sales teams from one evening’s work',
      kpiId: '@leads',
      ownerRoleId: '@MK',
      targetDate: '@W8.5',
      alignment: alignmentOf('home=4 querent=5'),
    },
    {
      as: 'obj-credibility',
      kind: 'credibility',
      text: 'Be seen as people who understand customer feedback',
      kpiId: '@attendance',
      ownerRoleId: '@PL',
      targetDate: '@W8.5',
      alignment: alignmentOf('home=4 querent=4'),
    },
  ],
  triggers: [{ kind: 'new-partner-lead', text: 'Querent asked whether we would share a stage', on: '@W0' }],
  valueProposition: 'Sales teams learn how to ask customers the right question and act on the answer the same day.',
  motions: ['co-marketing'],
  scope: {
    markets: ['Sales teams of small companies'],
    geographies: ['United Kingdom', 'Ireland'],
    industries: ['Business services'],
    segments: [
      { name: 'Companies of 20 to 100 people', need: 'Hear from customers without a research team', size: 60_000 },
    ],
  },
  horizon: 'quarterly-activation',
  programMaturity: 'foundational',
  idealPartner: [
    { text: 'Sells to the same people, but not the same thing', kind: 'must' },
    { text: 'Has a list of its own with consent', kind: 'must' },
    { text: 'Has held webinars before', kind: 'nice' },
    { text: 'Sells a customer database', kind: 'exclude' },
  ],
  attribution: {
    model: 'first-touch',
    dedupRule:
      'A lead is one e-mail address. It belongs to the link that brought the sign-up; if both did, to the earlier one.',
    lookbackDays: 30,
  },
  tracking: trackingTerms('ask-and-act', ['Partner id', 'Lead source', 'Consent to both']),
  cadences: cadenceTerms(false),
  brandArchitecture: 'masterbrand-lockup',
  brandingMatrix: [
    { assetType: 'Landing page', cells: { '@home': 'equal', '@querent': 'equal' }, note: 'Hosted by Plainfield' },
    { assetType: 'Slides', cells: { '@home': 'equal', '@querent': 'equal' }, note: 'One deck, two speakers' },
  ],
  howWeLearn:
    'A week after the webinar both sides put their lead lists side by side, agree on one count, and decide whether to repeat it.',
};

const partners: Sample['partners'] = {
  querent: {
    name: 'Querent',
    lead: { code: 'P1', label: 'Marketing lead', function: 'marketing' },
    gives: [
      ['audience', 'Invitation to its customers and readers', 5000, 'leads'],
      ['content', 'Half of the session: asking good questions', 3000, 'attendance'],
    ],
    gets: [
      ['audience', 'Leads who wish to hear from it as well', 5000, 'leads'],
      ['content', 'A recording it may use for a year', 2500, 'attendance'],
    ],
    fields: {
      colour: '#c2603d',
      class: 'tactical',
      stage: 'qualify',
      governanceDepth: 'light',
      region: 'United Kingdom',
      segments: ['Companies of 20 to 100 people'],
      audience: { own: 15_000, sharedWith: { '@home': 3800 } },
      fit: fitScores('4 5 4 4 3 4 4 4 4', {
        audience: 'A quarter of its readers match the segment.',
        brand: 'Plain words and no tricks, like ours.',
        risk: 'Consent is recorded for its whole list.',
      }),
      dueDiligence,
      onboarding,
      partnerIdCode: 'QRT-01',
      strategicValue: 45,
    },
  },
};

/** Sample D: two tools that complement each other hold one webinar. */
export const sample: Sample = {
  roadmap,
  home: {
    name: 'Plainfield',
    colour: '#4174b8',
    region: 'Ireland',
    sellsDirect: true,
    audience: { own: 24_000 },
    partnerIdCode: 'PLF-01',
  },
  partners,
  roles: 'PL MK SA LG BR CS AN',
  commercials: [
    {
      title: 'Leads shared, each pays its own promotion',
      kind: 'lead-sharing',
      partnerId: '@querent',
      currency: 'EUR',
      basis: 'qualified-leads',
      terms: {
        distribution: 'Both receive every lead that agreed to hear from both; the others go to whoever invited them.',
        exit: 'After the last reconciliation neither owes the other anything.',
      },
    },
  ],
  reviews: [
    ['First monthly partner review', 'partner-review', '@W4.5', 'home querent'],
    ['Retrospective and decision', 'retrospective', '@W8.5', 'home querent', { activityId: '@D9' }],
    ['First quarterly update', 'roadmap-update', '@W12.5', 'home querent'],
  ],
  ...plan,
  ...guardrails,
};
