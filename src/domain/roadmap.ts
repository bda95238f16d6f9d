import { z } from 'zod';
import {
  byRecord,
  choice,
  choices,
  colour,
  data,
  date,
  dayText,
  group,
  idText,
  line,
  money,
  number,
  parts,
  presetKey,
  recordFields,
  reference,
  references,
  setting,
  tags,
  text,
  viewSettings,
  weekDays,
  yesNo,
} from './field';
import * as words from './vocabulary';

/** The header of a roadmap: purpose, scope, definitions and the settings of the plan. */
export const roadmapSchema = z.strictObject({
  ...recordFields('roadmap'),
  title: line('Title'),
  client: line('Client', { help: 'For whom this roadmap is planned, where it is not one of the partners.' }),
  status: setting('Status', { draft: 'Draft', agreed: 'Agreed', live: 'Live', closed: 'Closed' }, 'draft'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is not a currency code such as EUR')
    .meta({ label: 'Currency', format: 'line', help: 'Three letters, such as EUR.' })
    .default('EUR'),
  intent: text('Strategic intent', { help: 'What the partnership is for, in one or two sentences.' }),
  intentKind: choice('Kind of intent', {
    'enter-market': 'Enter a market',
    'accelerate-innovation': 'Accelerate innovation',
    'cost-efficiency': 'Cost efficiency',
  }),
  objectives: parts('Objectives', {
    kind: setting('Kind', words.objectiveKinds, 'growth'),
    text: line('Objective'),
    kpiId: reference('Measured by', 'kpis'),
    targetDate: date('By'),
    ownerRoleId: reference('Owner', 'roles'),
    priority: choice('Priority', words.priorities),
    alignment: byRecord('Alignment', 'partners', z.number().int().min(1).max(5), {
      help: 'How well it fits the strategy of each party, 1 to 5.',
    }),
  }),
  triggers: parts('Why now', {
    kind: setting('Kind', words.triggerKinds, 'growth-goal'),
    text: line('What happened'),
    on: date('On'),
  }),
  valueProposition: text('Joint value proposition', {
    help: 'What customers get that neither party could offer alone.',
  }),
  advantage: text('Joint advantage', { help: 'What rivals cannot easily copy.' }),
  motions: choices('Motions', words.motions),
  scope: group('Scope', {
    markets: tags('Target markets'),
    geographies: tags('Geographies'),
    industries: tags('Industries'),
    segments: parts('Segments', {
      name: line('Segment'),
      need: line('What it needs'),
      size: number('Size', { min: 0 }),
    }),
  }),
  horizon: setting('Horizon', words.horizons, 'annual-strategic'),
  start: date('Horizon starts'),
  end: date('Horizon ends'),
  programMaturity: choice('Programme maturity', words.programMaturities),
  maturityChecks: data('Maturity practices', z.boolean()),
  idealPartner: parts('Ideal partner profile', {
    key: presetKey(),
    text: line('Criterion'),
    kind: setting('Weight', { must: 'Must have', nice: 'Nice to have', exclude: 'Excludes' }, 'must'),
  }),
  fitCriteria: parts('Fit criteria', {
    key: presetKey(),
    text: line('Criterion'),
    measure: line('How it is judged'),
    weight: number('Weight', { min: 0, max: 100 }),
    mandatory: yesNo('Mandatory'),
  }),
  tierProgram: parts('Tiers', {
    key: line('Tier'),
    revenueMin: money('Revenue from'),
    referralsMin: number('Referrals from', { min: 0, whole: true }),
    needsAgreement: yesNo('Needs a signed agreement'),
    benefits: tags('Benefits'),
    baseBudget: money('Base co-marketing budget'),
  }),
  healthWeights: group('Health weights', {
    performance: number('Performance', { min: 0, max: 1 }),
    compliance: number('Compliance', { min: 0, max: 1 }),
    responsiveness: number('Responsiveness', { min: 0, max: 1 }),
  }),
  attribution: group('Attribution', {
    model: choice('Model', {
      'first-touch': 'First touch',
      'multi-touch': 'Multi-touch',
      'partner-sourced': 'Partner-sourced',
    }),
    dedupRule: text('De-duplication rule'),
    lookbackDays: number('Look-back', { min: 0, whole: true, unit: 'days' }),
  }),
  definitions: group('Reporting definitions', {
    sourced: text('Partner-sourced'),
    influenced: text('Partner-influenced'),
    coMarketing: text('Co-marketing-generated'),
  }),
  tracking: group('Tracking', {
    utmTemplate: line('UTM convention'),
    namingPattern: line('Naming pattern', { help: 'With placeholders such as {partner}_{campaign}_{yyyy}{mm}.' }),
    partnerIdFormat: line('Partner id format'),
    crmFields: tags('CRM fields'),
  }),
  cadences: parts('Cadences', {
    what: line('What'),
    interval: setting('How often', words.cadences, 'monthly'),
    ownerRoleId: reference('Owner', 'roles'),
    kind: choice('Kind of review', words.reviewKinds),
    partnerIds: references('Organisations', 'partners', { isAbout: true }),
    startsOn: date('Starts on'),
  }),
  charter: group('Governance charter', {
    principles: text('Principles'),
    structures: text('Structures'),
    processes: text('Processes'),
    roles: text('Roles'),
    authority: text('Decision authority'),
    reportingLines: text('Reporting lines'),
    conflictResolution: text('Conflict resolution'),
    meetingFrequency: text('Meeting frequency'),
    delegatedAuthority: text('Delegated authority'),
    evaluationCriteria: text('Evaluation criteria'),
    decisionRights: parts('Decision rights', {
      decision: line('Decision'),
      by: line('Decided by'),
      rule: line('Rule'),
    }),
  }),
  brandArchitecture: choice('Brand architecture', {
    'masterbrand-lockup': 'Both logos side by side',
    endorsed: 'Endorsed brand',
    'sub-brand': 'Sub-brand',
    'partner-led': 'Partner-led',
  }),
  brandingMatrix: parts('Branding matrix', {
    assetType: line('Asset type'),
    cells: byRecord('Appearance', 'partners', z.enum(['lead', 'equal', 'endorsed', 'absent'])),
    note: line('Note'),
  }),
  tools: parts('Tools', {
    category: setting('Category', words.toolCategories, 'crm'),
    name: line('Name'),
    owner: line('Owner'),
    master: yesNo('Source of truth'),
  }),
  howWeLearn: text('How we learn', { help: 'How results are reviewed and turned into changes of the plan.' }),
  riskAssessedOn: date('Risks assessed on'),
  linkedDocs: parts('Linked documents', {
    kind: setting(
      'Kind',
      { 'partner-strategy': 'Partner strategy', gtm: 'Go-to-market plan', contract: 'Contract', other: 'Other' },
      'other',
    ),
    title: line('Title'),
    link: line('Address'),
  }),
  lintWaivers: parts('Waived checks', {
    ruleId: line('Rule'),
    recordId: line('Record'),
    reason: line('Reason'),
    approver: line('Approved by'),
    expires: date('Until'),
  }),
  calendar: group('Working calendar', {
    workingDays: weekDays().default([1, 2, 3, 4, 5]),
    holidays: parts('Holidays', {
      date: dayText.meta({ label: 'Date', format: 'date' }),
      name: line('Name'),
      source: line('Source'),
      year: number('Year', { whole: true, hidden: true }),
    }),
  }),
  lanes: parts('Lanes', { name: line('Lane'), colour: colour('Colour') }),
  savedViews: parts('Saved views', {
    name: line('Name'),
    settings: viewSettings('Settings'),
  }),
  riskScale: group('Risk scale', {
    size: number('Size', { min: 3, max: 6, whole: true }),
    likelihoodWords: tags('Likelihood words', { byPlace: true }),
    impactWords: tags('Impact words', { byPlace: true }),
    bands: parts('Bands', {
      name: line('Band'),
      from: number('From score', { min: 1, max: 36, whole: true }),
      colour: colour('Colour'),
    }),
    cells: data('Cells', z.string().max(100).meta({ memberOf: 'riskScale.bands' })),
  }),
  stageWords: setting('Wording of the stages', words.stageWordings, 'reconciled', { hidden: true }),
  valueMatrix: group('Value matrix', {
    strategicSplit: number('Strategic from', { min: 0, max: 100 }),
    revenueSplit: money('Revenue from'),
  }),
  quorum: number('Quorum of the board', { min: 1, whole: true }),
  exchangeRates: parts('Exchange rates', {
    from: line('From'),
    to: line('To'),
    rate: number('Rate', { min: 0 }),
    on: date('On'),
  }),
  competitors: parts('Competitors', { name: line('Name'), untilCopied: date('Would have copied it by') }),
  origin: z
    .strictObject({ roadmapId: idText, versionId: idText })
    .meta({ label: 'Made from', format: 'data', hidden: true })
    .optional(),
  runSheets: parts(
    'Run sheets',
    {
      name: line('Name'),
      scenes: parts('Scenes', {
        title: line('Title'),
        view: line('View'),
        settings: viewSettings('Settings'),
        audience: viewSettings('Audience'),
        minutes: number('Minutes', { min: 0 }),
        notes: byRecord('Speaker notes', 'partners', z.string().max(100_000), { internal: true }),
      }),
    },
    { hidden: true },
  ),
  outputs: viewSettings('Chosen outputs'),
  raciVariant: setting('Responsibility letters', words.raciVariants, 'RACI'),
  thresholds: data('Thresholds', z.number()),
  noneHere: choices('Risk categories with nothing to record', words.riskCategories),
});

export type Roadmap = z.infer<typeof roadmapSchema>;
