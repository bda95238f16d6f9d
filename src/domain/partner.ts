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
  recordFields,
  reference,
  score,
  setting,
  tags,
  text,
  yesNo,
} from './field';
import * as words from './vocabulary';

const checklist = (label: string) =>
  parts(label, { text: line('Item'), owner: line('Owner'), due: date('Due'), done: date('Done on') });

const exchange = (label: string) =>
  parts(label, {
    kind: setting('Kind', words.exchangeKinds, 'audience'),
    text: line('What'),
    worth: money('Estimated worth'),
    kpiId: reference('Evidence', 'kpis'),
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
  stageLog: parts('Stage history', { stage: setting('Stage', words.stages, 'identify'), on: date('Since') }),
  paused: yesNo('Paused'),
  class: choice('Class', { strategic: 'Strategic', tactical: 'Tactical' }),
  legalForm: choice('Legal form', {
    'contract-only': 'Contract only',
    alliance: 'Strategic alliance',
    'joint-venture': 'Joint venture',
  }),
  tier: line('Tier', { help: 'Set by hand; otherwise it follows from revenue and referrals.' }),
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
    outcome: line('Outcome'),
  }),
  qualification: group('Qualification', {
    result: choice('Result', { qualified: 'Qualified', rejected: 'Rejected', 'on-hold': 'On hold' }),
    on: date('On'),
    by: line('By'),
    reason: text('Reason'),
  }),
  fit: z
    .record(z.string().max(64), z.strictObject({ score: score('Score'), evidence: line('Evidence') }))
    .meta({
      label: 'Fit scores',
      format: 'data',
      help: 'One score per fit criterion of the roadmap.',
      hidden: true,
      memberOf: 'fitCriteria',
    })
    .default({}),
  fitReviewedBy: line('Fit reviewed by'),
  fitReviewedOn: date('Fit reviewed on'),
  audience: group('Audience', {
    own: number('Own audience', { min: 0 }),
    sharedWith: byRecord('Shared with', 'partners', z.number().min(0)),
  }),
  dueDiligence: checklist('Due diligence'),
  onboarding: checklist('Onboarding'),
  tierBenefits: checklist('Tier benefits'),
  revenue: money('Revenue'),
  referrals: number('Referrals', { min: 0, whole: true }),
  signedUpOn: date('Signed up on'),
  firstActivationOn: date('First activation'),
  firstDealOn: date('First deal'),
  partnerIdCode: line('Partner id'),
  strategicValue: number('Strategic value', { min: 0, max: 100 }),
  territories: parts('Territories', { area: line('Area'), product: line('Product') }),
  sellsDirect: yesNo('Sells direct'),
  health: group('Health', {
    performance: number('Performance', { min: 0, max: 100 }),
    compliance: number('Compliance', { min: 0, max: 100 }),
    responsiveness: number('Responsiveness', { min: 0, max: 100 }),
  }),
  scalability: group('Scalability', {
    tech: score('Technology'),
    process: score('Process'),
    resources: score('Resources'),
  }),
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
  exitPlan: group('Exit plan', {
    conditions: text('Conditions'),
    assets: text('Division of assets'),
    ip: text('Intellectual property'),
    communication: text('Communication'),
    supportHandover: text('Support handover'),
    owner: line('Owner'),
  }),
  leverage: byRecord('Negotiation leverage', 'partners', z.string().max(100_000), {
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
  log: parts('Communication log', { on: date('On'), channel: line('Channel'), summary: line('Summary') }),
});

export type Partner = z.infer<typeof partnerSchema>;
