import type { functions } from '@/domain/vocabulary';
import type { Fields } from './sample';

/** Roles of the home organisation by their code, as all samples use them. */
export const homeRoles: Readonly<Record<string, { label: string; function: keyof typeof functions }>> = {
  PL: { label: 'Partnerships lead', function: 'partnerships' },
  MK: { label: 'Marketing manager', function: 'marketing' },
  SA: { label: 'Sales lead', function: 'sales' },
  PR: { label: 'Product manager', function: 'product' },
  LG: { label: 'Legal & compliance counsel', function: 'legal' },
  BR: { label: 'Brand manager', function: 'brand' },
  CS: { label: 'Customer success lead', function: 'customer-success' },
  AN: { label: 'Analytics & operations', function: 'analytics' },
  FI: { label: 'Finance partner', function: 'finance' },
};

const criteria = [
  {
    as: 'fit-audience',
    text: 'Audience overlap',
    measure: 'At least a quarter of the people they reach belong to a segment named in the scope.',
    weight: 20,
    mandatory: true,
  },
  {
    as: 'fit-brand',
    text: 'Brand positioning and values',
    measure: 'Five recent pieces of their content pass our tone and values checklist without a correction.',
    weight: 20,
    mandatory: true,
  },
  {
    as: 'fit-channels',
    text: 'Quality of channels and traffic',
    measure: 'Engaged visits make up at least half of their traffic, and its sources can be shown.',
    weight: 10,
    mandatory: false,
  },
  {
    as: 'fit-experience',
    text: 'Customer experience standard',
    measure: 'Their public rating is 4.0 of 5 or better, and they answer customers within two working days.',
    weight: 10,
    mandatory: false,
  },
  {
    as: 'fit-deals',
    text: 'Deal potential',
    measure:
      'Expected deals a year times average deal size is worth at least ten times the cost of the first activation.',
    weight: 10,
    mandatory: false,
  },
  {
    as: 'fit-risk',
    text: 'Risk profile (5 is low risk)',
    measure: 'No open dispute, warning or public complaint about claims, data or disclosures in the last 24 months.',
    weight: 10,
    mandatory: false,
  },
  {
    as: 'fit-goals',
    text: 'Compatible goals',
    measure: 'Both sides name the same one or two goals for the next twelve months, in writing.',
    weight: 10,
    mandatory: false,
  },
  {
    as: 'fit-culture',
    text: 'Ways of working',
    measure: 'They keep agreed dates in the trial phase and answer messages within two working days.',
    weight: 5,
    mandatory: false,
  },
  {
    as: 'fit-capability',
    text: 'Complementary capability',
    measure: 'They bring at least one skill, channel or product that we lack and would have to buy.',
    weight: 5,
    mandatory: false,
  },
];

/**
 * Fit scores of a partner: nine figures in the order audience, brand, channels, experience, deals, risk, goals, culture, capability,
 * and what the first four and the risk rest on.
 */
export function fitScores(scores: string, evidence: { [K in 'audience' | 'brand' | 'risk']: string }) {
  const words: Readonly<Record<string, string>> = {
    'fit-audience': evidence.audience,
    'fit-brand': evidence.brand,
    'fit-risk': evidence.risk,
  };
  const figures = scores.split(' ').map(Number);
  return Object.fromEntries(
    criteria.map(({ as }, index) => [
      `@${as}`,
      {
        score: figures[index],
        evidence: words[as] ?? 'First estimate from public sources; confirm before the agreement.',
      },
    ]),
  );
}

const tiers = [
  {
    key: 'registered',
    needsAgreement: true,
    benefits: ['Use of the partner logo', 'Basic access to the partner portal'],
    baseBudget: 0,
  },
  {
    key: 'silver',
    revenueMin: 1_000_000,
    referralsMin: 5,
    needsAgreement: true,
    benefits: ['Co-marketing funds', 'Training for sales and support'],
    baseBudget: 500_000,
  },
  {
    key: 'gold',
    revenueMin: 5_000_000,
    referralsMin: 20,
    needsAgreement: true,
    benefits: ['A named partner manager', 'Joint campaigns'],
    baseBudget: 1_500_000,
  },
  {
    key: 'platinum',
    revenueMin: 20_000_000,
    needsAgreement: true,
    benefits: ['Individual pricing', 'An executive sponsor'],
    baseBudget: 4_000_000,
  },
];

/** The part of a header that all samples fill in the same way; a sample adds its own words over it. */
export const standingTerms = {
  currency: 'EUR',
  fitCriteria: criteria,
  tierProgram: tiers,
  healthWeights: { performance: 0.5, compliance: 0.3, responsiveness: 0.2 },
  definitions: {
    sourced:
      'A deal counts as sourced when the partner’s link, code or introduction is the first recorded contact with the customer.',
    influenced:
      'A deal counts as influenced when a partner took part in at least one recorded step before it closed, whoever found the customer.',
    coMarketing:
      'A lead counts as co-marketing when it signed up through an activity that carries both names, whoever invited it.',
  },
  riskAssessedOn: '@W0',
} satisfies Fields<'roadmap'>;

/** Tracking convention: a link template with the sample's campaign name, and the form of partner ids. */
export function trackingTerms(campaign: string, crmFields: readonly string[]) {
  return {
    utmTemplate: `utm_source={partner-id}&utm_medium={channel}&utm_campaign=${campaign}-{activity}`,
    namingPattern: `${campaign}_{partner}_{yyyy}{mm}`,
    partnerIdFormat: 'Two to four capital letters, a dash and two digits, such as AB-01',
    crmFields,
  };
}

/** The rhythm of reviews that all samples keep; the long ones add a yearly audit. */
export function cadenceTerms(withAudit: boolean) {
  const always = [
    { what: 'Partner review: results, compliance, next steps', interval: 'monthly', ownerRoleId: '@PL' },
    { what: 'Roadmap update and priorities', interval: 'quarterly', ownerRoleId: '@PL' },
    { what: 'Retrospective', interval: 'per-launch', ownerRoleId: '@PL' },
  ];
  const audit = { what: 'Audit of results, governance and compliance', interval: 'annual', ownerRoleId: '@LG' };
  return withAudit ? [...always, audit] : always;
}

/** How well the objective fits each organisation's strategy, from a text such as 'home=5 healthfin=4'. */
export function alignmentOf(text: string) {
  return Object.fromEntries(
    text.split(' ').map((cell) => {
      const [name = '', value] = cell.split('=');
      return [`@${name}`, Number(value)];
    }),
  );
}
