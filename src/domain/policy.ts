import { z } from 'zod';
import {
  choice,
  choices,
  date,
  group,
  line,
  number,
  owner,
  parts,
  percent,
  recordFields,
  reference,
  references,
  setting,
  tags,
  text,
  yesNo,
} from './field';
import * as words from './vocabulary';

/** Kinds of policy and the words shown for them. */
export const policyKinds = {
  brand: 'Brand',
  claims: 'Claims',
  disclosure: 'Disclosure',
  'content-standard': 'Content standard',
  coupon: 'Coupons',
  'keyword-bidding': 'Keyword bidding',
  fraud: 'Fraud prevention',
  'data-sharing': 'Data sharing',
  compliance: 'Compliance',
  ip: 'Intellectual property',
  'approval-rule': 'Approval rule',
  escalation: 'Escalation',
  sla: 'Service level',
  'lead-routing': 'Lead routing',
  'deal-registration': 'Deal registration',
  'co-selling': 'Co-selling',
  support: 'Support model',
  communication: 'Communication',
  'customer-promise': 'Customer promise',
  'termination-trigger': 'Termination trigger',
} as const;
export type PolicyKind = keyof typeof policyKinds;

const variant = <K extends PolicyKind, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What each kind of policy sets, beside its statement. */
const paramsSchema = z
  .discriminatedUnion('kind', [
    variant('brand', {
      logoUse: text('Logo use'),
      palette: line('Colours'),
      typography: line('Typography'),
      tone: line('Tone of voice'),
      placement: line('Placement'),
    }),
    variant('claims', { proof: text('Proof required'), forbidden: tags('Not to be claimed') }),
    variant('disclosure', { wording: text('Wording'), placement: line('Placement') }),
    variant('content-standard', { must: tags('Must'), mustNot: tags('Must not') }),
    variant('coupon', {
      codes: tags('Codes'),
      discount: percent('Largest discount'),
      exclusive: yesNo('Exclusive codes only'),
    }),
    variant('keyword-bidding', { terms: tags('Brand terms'), allowedPartnerIds: references('May bid', 'partners') }),
    variant('fraud', {
      holdDays: number('Hold before payout', { min: 0, whole: true, unit: 'days' }),
      signals: tags('Signals'),
    }),
    variant('data-sharing', {
      ownership: text('Ownership'),
      permittedUse: text('Permitted use'),
      retentionDays: number('Retention', { min: 0, whole: true, unit: 'days' }),
      breachNoticeHours: number('Breach notice', { min: 0, whole: true, unit: 'hours' }),
      lawfulBasis: line('Lawful basis'),
      categories: tags('Categories of data'),
    }),
    variant('compliance', {
      areas: choices('Areas', {
        'data-protection': 'Data protection',
        'anti-bribery': 'Anti-bribery',
        'export-control': 'Export control',
        'industry-specific': 'Industry-specific',
      }),
      controls: parts('Controls', {
        text: line('Control'),
        evidence: line('Evidence'),
        ownerRoleId: reference('Owner', 'roles'),
        evidencedOn: date('Evidenced on'),
      }),
    }),
    variant('ip', {
      item: line('What'),
      regime: setting('Regime', { joint: 'Jointly owned', licensed: 'Licensed', assigned: 'Assigned' }, 'joint'),
      right: choice('Right', {
        patent: 'Patent',
        trademark: 'Trademark',
        copyright: 'Copyright',
        'trade-secret': 'Trade secret',
      }),
    }),
    variant('approval-rule', {
      subject: setting('Subject', words.approvalSubjects, 'creative'),
      approverRoleIds: references('Approvers', 'roles'),
      inTurn: yesNo('One after the other'),
      workingDays: number('Answer within', { min: 0, whole: true, unit: 'working days' }),
      escalateToRoleId: reference('Then asked', 'roles'),
    }),
    variant('escalation', {
      about: setting('About', words.escalationKinds, 'compliance'),
      spokespersonRoleId: reference('Speaks for us', 'roles'),
      holdingStatement: text('Holding statement'),
      firstHour: parts('First hour', { text: line('What') }),
    }),
    variant('sla', { measure: line('Measure'), responseHours: number('Response within', { min: 0, unit: 'hours' }) }),
    variant('lead-routing', {
      scoreFrom: number('Score from', { min: 0 }),
      toRoleId: reference('Goes to', 'roles'),
      withinHours: number('Within', { min: 0, unit: 'hours' }),
      rules: parts('Rules', {
        when: line('When'),
        toRoleId: reference('Goes to', 'roles'),
        withinHours: number('Within', { min: 0, unit: 'hours' }),
      }),
    }),
    variant('deal-registration', { protectionDays: number('Protected for', { min: 0, whole: true, unit: 'days' }) }),
    variant('co-selling', { rules: text('Rules of engagement') }),
    variant('support', {
      topics: parts('Topics', {
        topic: line('Topic'),
        ownerRoleId: reference('Owner', 'roles'),
        backupRoleId: reference('Backup', 'roles'),
      }),
    }),
    variant('communication', {
      audience: line('Audience'),
      channel: line('Channel'),
      startsOn: date('Starts on'),
      message: text('Message'),
      interval: choice('How often', words.cadences),
      sensitivity: setting(
        'Sensitivity',
        { open: 'Open', confidential: 'Confidential', restricted: 'Restricted' },
        'open',
      ),
    }),
    variant('customer-promise', { promise: text('Promise'), measure: line('Measure') }),
    variant('termination-trigger', {
      violations: number('Violations', { min: 1, whole: true }),
      withinDays: number('Within', { min: 1, whole: true, unit: 'days' }),
      kinds: choices('Kinds of incident', words.incidentKinds),
      notice: line('Notice'),
    }),
  ])
  .meta({ label: 'Kind', format: 'variant', choices: policyKinds })
  .default({ kind: 'brand', logoUse: '', palette: '', typography: '', tone: '', placement: '' });

/** One rule, agreement clause, standard, path or service level, with an owner and a scope. */
export const policySchema = z.strictObject({
  ...recordFields('policies'),
  title: line('Title'),
  params: paramsSchema,
  statement: text('Statement'),
  ownerRoleId: reference('Owner', 'roles'),
  appliesTo: group('Applies to', {
    motions: choices('Motions', words.motions),
    depths: choices('Governance depth', words.governanceDepths),
    partnerIds: references('Organisations', 'partners', { isAbout: true }),
  }),
  steps: parts('Steps', {
    roleId: reference('Who', 'roles'),
    withinHours: number('Within', { min: 0, unit: 'hours' }),
    text: line('What'),
  }),
  acceptedBy: parts('Accepted by', { partnerId: owner('Organisation', 'partners'), on: date('On') }),
  reviewOn: date('Review on'),
  status: setting('Status', { draft: 'Draft', active: 'In force', retired: 'Retired' }, 'draft'),
});

export type Policy = z.infer<typeof policySchema>;
