import { z } from 'zod';
import {
  byRecord,
  choice,
  colour,
  date,
  dayText,
  group,
  line,
  money,
  number,
  parts,
  place,
  presetKey,
  recordFields,
  reference,
  score,
  setting,
  tags,
  text,
  weekDays,
  yesNo,
} from './field';
import * as words from './vocabulary';

const checklist = (label: string) =>
  parts(label, {
    key: presetKey(),
    text: line('Item'),
    ownerRoleId: reference('Owner', 'roles'),
    activityId: reference('Done by', 'activities'),
    note: line('Note'),
    due: date('Due'),
    done: date('Done on'),
  });

const sources = (label: string) =>
  group(label, {
    position: score('Market position'),
    brand: score('Brand strength'),
    assets: score('Unique assets'),
    alternatives: score('Alternatives'),
  });

const exchange = (label: string) =>
  parts(label, {
    kind: setting('Kind', words.exchangeKinds, 'audience'),
    text: line('What'),
    worth: money('Estimated worth'),
    kpiId: reference('Evidence', 'kpis'),
  });

/** How strong each side is at the table, as one organisation sees it. */
const leverageSchema = group('Negotiation leverage', {
  own: sources('Own'),
  other: sources('Theirs'),
  note: text('Note'),
});

/** An organisation or person of the partnership; the app's user belongs to one of them. */
export const partnerSchema = z.strictObject({
  ...recordFields('partners'),
  name: line('Name'),
  colour: colour('Colour'),
  website: line('Website'),
  motion: choice('Motion', words.motions),
  subKind: choice('Channel kind', {
    wholesaler: 'Wholesaler',
    retailer: 'Retailer',
    'value-added-reseller': 'Value-added reseller',
    'system-integrator': 'System integrator',
  }),
  stage: setting('Stage', words.stages, 'identify'),
  stageLog: parts('Stage history', {
    stage: setting('Stage', words.stages, 'identify'),
    on: date('Since'),
    by: line('By', { assessment: true }),
    reason: text('Gate passed because', { assessment: true }),
  }),
  paused: yesNo('Paused'),
  class: choice('Class', { strategic: 'Strategic', tactical: 'Tactical' }, { assessment: true }),
  legalForm: choice('Legal form', {
    'contract-only': 'Contract only',
    alliance: 'Strategic alliance',
    'joint-venture': 'Joint venture',
  }),
  tierId: line('Tier', {
    help: 'Set by hand; otherwise it follows from revenue and referrals.',
    hidden: true,
    memberOf: 'tierProgram',
  }),
  workingDays: weekDays().optional(),
  region: line('Region'),
  segments: tags('Segments'),
  crossBorder: yesNo('Cross-border'),
  regulated: yesNo('Regulated'),
  governanceDepth: choice('Governance depth', words.governanceDepths),
  managerRoleId: reference('Partner manager', 'roles'),
  sponsorRoleId: reference('Executive sponsor', 'roles'),
  gives: exchange('Gives'),
  gets: exchange('Gets'),
  intake: group('Intake', {
    source: choice('Lead source', {
      'inbound-application': 'Applied to us',
      'outbound-prospecting': 'We approached them',
      'customer-referral': 'Customer referral',
    }),
    receivedOn: date('Received on'),
    audience: line('Audience'),
    channels: tags('Channels'),
    proposal: text('Proposal'),
    reviewer: line('Reviewer'),
    outcome: line('Outcome', { assessment: true }),
  }),
  qualification: group(
    'Qualification',
    {
      result: choice('Result', { qualified: 'Qualified', rejected: 'Rejected', 'on-hold': 'On hold' }),
      on: date('On'),
      by: line('By'),
      reason: text('Reason'),
    },
    { assessment: true },
  ),
  fit: z
    .record(z.string().max(64), z.strictObject({ score: score('Score'), evidence: line('Evidence') }))
    .meta({
      label: 'Fit scores',
      format: 'data',
      help: 'One score per fit criterion of the roadmap.',
      hidden: true,
      assessment: true,
      memberOf: 'fitCriteria',
    })
    .default({}),
  fitReviewedBy: line('Fit reviewed by', { assessment: true }),
  fitReviewedOn: date('Fit reviewed on', { assessment: true }),
  audience: group('Audience', {
    own: number('Own audience', { min: 0 }),
    sharedWith: byRecord('Shared with', 'partners', z.number().min(0)),
  }),
  dueDiligence: checklist('Due diligence'),
  onboarding: checklist('Onboarding'),
  tierBenefits: checklist('Tier benefits'),
  revenue: money('Revenue'),
  revenueOf: group('Revenue of', { from: date('From'), until: date('Until'), currency: line('Currency') }),
  referrals: number('Referrals', { min: 0, whole: true }),
  signedUpOn: date('Signed up on'),
  firstActivationOn: date('First activation'),
  firstDealOn: date('First deal'),
  partnerIdCode: line('Partner id'),
  strategicValue: number('Strategic value', { min: 0, max: 100, assessment: true }),
  territories: parts('Territories', { area: line('Area'), product: line('Product') }),
  sellsDirect: yesNo('Sells direct'),
  healthLog: parts(
    'Health',
    {
      on: date('On'),
      performance: number('Performance', { min: 0, max: 100 }),
      compliance: number('Compliance', { min: 0, max: 100 }),
      responsiveness: number('Responsiveness', { min: 0, max: 100 }),
      note: line('Note'),
    },
    { assessment: true },
  ),
  scalability: group(
    'Scalability',
    { tech: score('Technology'), process: score('Process'), resources: score('Resources') },
    { assessment: true },
  ),
  maturity: choice('Partnership maturity', words.partnershipMaturities),
  targetMaturity: choice('Target maturity', words.partnershipMaturities),
  certified: group('Certified people', {
    count: number('Certified', { min: 0, whole: true }),
    required: number('Required', { min: 0, whole: true }),
  }),
  agreement: group('Agreement', {
    signedOn: date('Signed on'),
    start: date('Starts'),
    end: date('Ends'),
    noticeDays: number('Notice', { min: 0, whole: true, unit: 'days' }),
    renewalOn: date('Renewal'),
    renewalCriteria: tags('Renewal criteria'),
    autoRenews: yesNo('Renews by itself'),
  }),
  exitPlan: group(
    'Exit plan',
    {
      conditions: text('Conditions'),
      assets: text('Division of assets'),
      ip: text('Intellectual property'),
      communication: text('Communication'),
      supportHandover: text('Support handover'),
      owner: line('Owner'),
    },
    { assessment: true },
  ),
  integration: group('Integration', {
    status: choice('Status', {
      proposed: 'Proposed',
      building: 'Building',
      beta: 'Beta',
      live: 'Live',
      deprecated: 'Deprecated',
    }),
    ownerRoleId: reference('Owner', 'roles'),
  }),
  creator: group('Creator', {
    platform: line('Platform'),
    handle: line('Handle'),
    followers: number('Followers', { min: 0, whole: true }),
  }),
  place: place(),
  leverage: byRecord('Negotiation leverage', 'partners', leverageSchema, {
    internal: true,
    help: 'Kept for one organisation; never part of a file for another.',
  }),
  holidays: parts('Holidays', {
    date: dayText.meta({ label: 'Date', format: 'date' }),
    name: line('Name'),
    source: line('Source'),
    year: number('Year', { whole: true, hidden: true }),
  }),
  contacts: parts('Contacts', { name: line('Name'), email: line('E-mail'), phone: line('Phone') }),
  log: parts(
    'Communication log',
    {
      on: date('On'),
      channel: line('Channel'),
      direction: choice('Direction', { in: 'From them', out: 'To them' }),
      summary: line('Summary'),
      answeredOn: date('Answered on'),
    },
    { assessment: true },
  ),
});

export type Partner = z.infer<typeof partnerSchema>;
