import { z } from 'zod';
import {
  choice,
  date,
  group,
  line,
  money,
  parts,
  presetKey,
  recordFields,
  reference,
  references,
  score,
  setting,
  text,
} from './field';
import * as words from './vocabulary';

/** One score on the roadmap's scale, which has at most six steps. */
const rating = (label: string) => z.number().int().min(1).max(6).meta({ label, format: 'score' }).optional();

const pair = (label: string) => group(label, { likelihood: rating('Likelihood'), impact: rating('Impact') });

/** What can happen to a risk that its history keeps. */
export const riskEvents = {
  reviewed: 'Reviewed',
  rescored: 'Rescored',
  happened: 'Happened',
  closed: 'Closed',
  reopened: 'Reopened',
  voted: 'Voted',
} as const;

/** A risk, or what becomes of one: an issue, an incident, a conflict, an exception. */
export const riskSchema = z.strictObject({
  ...recordFields('risks'),
  title: line('Title'),
  code: line('Code', { help: 'What people call it in a meeting, such as R7.' }),
  recordKind: setting(
    'Record',
    { risk: 'Risk', issue: 'Issue', incident: 'Incident', conflict: 'Conflict', exception: 'Exception' },
    'risk',
  ),
  polarity: setting('Nature', { threat: 'Threat', opportunity: 'Opportunity' }, 'threat'),
  category: choice('Category', words.riskCategories),
  cause: text('Cause'),
  event: text('Event'),
  effect: text('Effect'),
  scores: group('Scores', { inherent: pair('Inherent'), current: pair('Current'), target: pair('Target') }),
  response: choice('Response', {
    avoid: 'Avoid',
    reduce: 'Reduce',
    transfer: 'Transfer',
    exploit: 'Exploit',
    enhance: 'Enhance',
    share: 'Share',
    accept: 'Accept',
    escalate: 'Escalate',
  }),
  actionIds: references('Actions', 'activities', { help: 'Activities that treat this risk.' }),
  fallback: text('Fallback plan'),
  trigger: line('Warning sign'),
  secondaryOf: reference('Caused by treating', 'risks'),
  ownerRoleId: reference('Owner', 'roles'),
  status: setting(
    'Status',
    { open: 'Open', mitigating: 'Mitigating', accepted: 'Accepted', closed: 'Closed', occurred: 'Occurred' },
    'open',
  ),
  exposure: group('Exposure', { low: money('Low'), likely: money('Likely'), high: money('High') }),
  confidence: score('Confidence'),
  raisedOn: date('Raised on'),
  nextReviewOn: date('Next review'),
  reviewedOn: date('Reviewed on'),
  closedOn: date('Closed on'),
  severity: choice('Severity', { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' }),
  incidentKind: choice('Kind of incident', words.incidentKinds),
  occurredAt: date('Occurred on'),
  // A time alone would be another moment to the other organisation: it carries its distance from UTC.
  occurredTime: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d(Z|[+-](0\d|1[0-4]):[0-5]\d))?$/, 'is not a time such as 14:30+01:00')
    .meta({ label: 'Occurred at', format: 'line', help: 'Time and its distance from UTC, such as 14:30+01:00.' })
    .default(''),
  partnerIds: references('Organisations', 'partners', { isAbout: true }),
  activityIds: references('Activities at risk', 'activities'),
  kpiIds: references('KPIs at risk', 'kpis'),
  escalationPolicyId: reference('Escalation path', 'policies'),
  approver: line('Approved by'),
  expires: date('Exception ends'),
  checklist: parts('Checklist', {
    key: presetKey(),
    text: line('Item'),
    ownerRoleId: reference('Owner', 'roles'),
    done: date('Done on'),
  }),
  history: parts('History', {
    on: date('On'),
    what: setting('What', riskEvents, 'reviewed'),
    likelihood: rating('Likelihood'),
    impact: rating('Impact'),
    note: line('Why'),
    byRoleId: reference('By', 'roles'),
  }),
});

export type Risk = z.infer<typeof riskSchema>;
