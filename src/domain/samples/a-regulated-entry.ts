import { guardrails } from './a-regulated-entry-guardrails';
import { plan } from './a-regulated-entry-plan';
import type { Sample } from './sample';
import { dueDiligence, onboarding } from './standing-checklists';
import { alignmentOf, cadenceTerms, fitScores, standingTerms, trackingTerms } from './standing-terms';

const roadmap: Sample['roadmap'] = {
  ...standingTerms,
  title: 'Regulated-segment entry by co-marketing',
  intent:
    'Earn the trust of hospital finance teams by standing beside two organisations they already listen to, and turn that trust into a first group of customers.',
  intentKind: 'enter-market',
  objectives: [
    {
      as: 'obj-credibility',
      kind: 'credibility',
      text: 'Be a name that hospital finance teams recognise and trust',
      kpiId: '@compliance',
      ownerRoleId: '@PL',
      targetDate: '@W24.5',
      alignment: alignmentOf('home=5 healthfin=4 auditsure=4'),
    },
    {
      as: 'obj-growth',
      kind: 'growth',
      text: 'Open the hospital segment with a first pipeline from partners',
      kpiId: '@pipeline',
      ownerRoleId: '@SA',
      targetDate: '@W24.5',
      alignment: alignmentOf('home=5 healthfin=3 auditsure=4'),
    },
  ],
  triggers: [
    {
      kind: 'strategic-need',
      text: 'Hospitals ask for proof that we understand their regulation before they talk to sales',
      on: '@W0',
    },
    { kind: 'growth-goal', text: 'The board wants a second segment beside small businesses', on: '@W0' },
  ],
  valueProposition:
    'Hospital finance teams learn how to close their books faster without breaking a rule, from their own association, an auditor’s platform and a tool that does it.',
  advantage:
    'An association that members trust rarely works with vendors; being one of two careful partners is hard to copy.',
  motions: ['co-marketing'],
  scope: {
    markets: ['Hospital finance'],
    geographies: ['Germany', 'Austria', 'Switzerland'],
    industries: ['Health care'],
    segments: [
      { name: 'Hospital groups', need: 'One close across many houses', size: 320 },
      { name: 'Single public hospitals', need: 'Fewer manual postings before the audit', size: 1100 },
    ],
  },
  horizon: 'annual-strategic',
  programMaturity: 'foundational',
  idealPartner: [
    { text: 'Already trusted by hospital finance teams', kind: 'must' },
    { text: 'Reviews messages before they are published', kind: 'must' },
    { text: 'Runs its own events or courses', kind: 'nice' },
    { text: 'Sells or resells accounting software', kind: 'exclude' },
  ],
  attribution: {
    model: 'multi-touch',
    dedupRule: 'One lead per e-mail address and quarter; the first partner link wins, later ones count as influence.',
    lookbackDays: 90,
  },
  tracking: trackingTerms('hospital', ['Partner id', 'Campaign', 'Lead score', 'Consent date']),
  cadences: cadenceTerms(true),
  charter: {
    principles: 'Members first: nothing is published that an auditor could not check.',
    authority: 'The partnerships lead decides within the budget; counsel can stop any piece.',
    conflictResolution: 'The two leads talk first; after five working days the managing directors decide.',
    meetingFrequency: 'Monthly call of the leads, quarterly meeting with the managing directors.',
    decisionRights: [
      { decision: 'Publishing a claim', by: 'Legal & compliance counsel', rule: 'Only from the claim library' },
      { decision: 'Moving a webinar', by: 'Partnerships lead', rule: 'After asking the partner on stage' },
    ],
  },
  brandArchitecture: 'masterbrand-lockup',
  brandingMatrix: [
    {
      assetType: 'Webinar 1',
      cells: { '@home': 'equal', '@healthfin': 'equal', '@auditsure': 'endorsed' },
      note: 'Association hosts',
    },
    {
      assetType: 'Webinar 2',
      cells: { '@home': 'equal', '@auditsure': 'equal', '@healthfin': 'absent' },
      note: 'AuditSure hosts',
    },
  ],
  tools: [
    { category: 'crm', name: 'Customer database', owner: 'Northwind Ledger', master: true },
    { category: 'analytics', name: 'Web analytics', owner: 'Northwind Ledger', master: true },
  ],
  howWeLearn:
    'After each webinar the three leads compare sign-ups, attendance and calls, keep what worked and change one thing. Every quarter the findings reorder this roadmap.',
};

const partners: Sample['partners'] = {
  healthfin: {
    name: 'HealthFin Association',
    lead: { code: 'P1', label: 'Head of member programmes', function: 'partnerships' },
    gives: [
      ['credibility', 'A stage at the association and its name on the invitation', 9000, 'sentiment'],
      ['audience', 'Invitation to its members in hospital finance', 8000, 'registrations'],
    ],
    gets: [
      ['content', 'A course on a faster close that its members can use', 8000, 'attendance'],
      ['content', 'Answers to members’ questions for six months', 7000, 'retention'],
    ],
    fields: {
      colour: '#c2603d',
      class: 'strategic',
      stage: 'qualify',
      governanceDepth: 'deep',
      regulated: true,
      region: 'Germany',
      segments: ['Hospital groups', 'Single public hospitals'],
      audience: { own: 9000, sharedWith: { '@home': 700 } },
      fit: fitScores('5 5 4 4 3 4 4 3 5', {
        audience: 'Most of its members run the books of a hospital.',
        brand: 'Sober, factual, careful with product names.',
        risk: 'Bound by its own statutes to stay neutral; no known dispute.',
      }),
      dueDiligence,
      onboarding,
      partnerIdCode: 'HFA-01',
      strategicValue: 85,
      maturity: 'exploratory',
      targetMaturity: 'operational',
      internalNotes: { '@home': 'Ask about the spring congress only after webinar 1 has gone well.' },
    },
  },
  auditsure: {
    name: 'AuditSure',
    lead: { code: 'P2', label: 'Alliance manager', function: 'partnerships' },
    gives: [
      ['content', 'Checklists and a speaker on audit-ready records', 7000, 'attendance'],
      ['audience', 'Invitation to its customers in health care', 6000, 'registrations'],
    ],
    gets: [
      ['distribution', 'A place on our stage and in our follow-up mails', 6500, 'registrations'],
      ['audience', 'Introductions to hospitals that lack an audit platform', 6000, 'pipeline'],
    ],
    fields: {
      colour: '#3f9164',
      class: 'strategic',
      stage: 'qualify',
      governanceDepth: 'deep',
      region: 'Austria',
      segments: ['Hospital groups'],
      audience: { own: 4200, sharedWith: { '@home': 500 } },
      fit: fitScores('4 4 4 4 4 4 4 4 4', {
        audience: 'A third of its customers are hospitals or their auditors.',
        brand: 'Clear and technical; promises little.',
        risk: 'Certified for information security; one small complaint, settled.',
      }),
      dueDiligence,
      onboarding,
      partnerIdCode: 'AUS-01',
      strategicValue: 75,
      maturity: 'exploratory',
      targetMaturity: 'operational',
    },
  },
};

const reviews: Sample['reviews'] = [
  ['First monthly partner review', 'partner-review', '@W4.5', 'home healthfin auditsure'],
  ['Retrospective of webinar 1', 'retrospective', '@W11.5', 'home healthfin', { activityId: '@A10' }],
  ['Quarterly update and decision', 'roadmap-update', '@W17.5', 'home healthfin auditsure', { activityId: '@A12' }],
  ['Yearly audit of the partnership', 'audit', '@W50.5', 'home healthfin auditsure'],
];

const leadSharing = (partner: string, title: string) => ({
  title,
  kind: 'lead-sharing',
  partnerId: `@${partner}`,
  basis: 'qualified-leads',
  terms: {
    distribution: 'A lead belongs to whoever the person chose at sign-up; leads that chose both are worked together.',
  },
});

const commercials: Sample['commercials'] = [
  leadSharing('healthfin', 'Leads shared with HealthFin Association'),
  leadSharing('auditsure', 'Leads shared with AuditSure'),
  {
    title: 'Joint webinar budget, 60-40',
    kind: 'joint-budget',
    currency: 'EUR',
    total: 2_000_000,
    split: { '@home': 60, '@healthfin': 20, '@auditsure': 20 },
    lines: [
      {
        text: 'Production and platform',
        category: 'Events',
        planned: 900_000,
        payerPartnerId: '@home',
        activityId: '@A8',
      },
      {
        text: 'Invitation and sign-up page',
        category: 'Media',
        planned: 300_000,
        payerPartnerId: '@home',
        activityId: '@A7',
      },
      {
        text: 'Association mailing and speaker',
        category: 'Media',
        planned: 400_000,
        payerPartnerId: '@healthfin',
        activityId: '@A8',
      },
      {
        text: 'Second webinar: speaker and mailing',
        category: 'Events',
        planned: 400_000,
        payerPartnerId: '@auditsure',
        activityId: '@A11',
      },
    ],
  },
];

/** Sample A: a software vendor enters a regulated segment beside two organisations that the segment trusts. */
export const sample: Sample = {
  roadmap,
  home: {
    name: 'Northwind Ledger',
    colour: '#4174b8',
    region: 'Germany',
    segments: ['Single public hospitals'],
    sellsDirect: true,
    audience: { own: 18_000 },
    partnerIdCode: 'NWL-01',
  },
  partners,
  roles: 'PL MK SA PR LG BR CS AN FI',
  commercials,
  reviews,
  ...plan,
  ...guardrails,
};
