import { z } from 'zod';
import { choice, date, group, line, money, recordFields, reference, references, score, setting, text } from './field';
import * as words from './vocabulary';

const pair = (label: string) => group(label, { likelihood: score('Likelihood'), impact: score('Impact') });

/** A risk, or what becomes of one: an issue, an incident, a conflict, an exception. */
export const riskSchema = z.strictObject({
  ...recordFields('risks'),
  title: line('Title'),
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
  occurredAt: date('Occurred on'),
  partnerIds: references('Organisations', 'partners'),
  activityIds: references('Activities at risk', 'activities'),
  kpiIds: references('KPIs at risk', 'kpis'),
  escalationPolicyId: reference('Escalation path', 'policies'),
  approver: line('Approved by'),
  expires: date('Exception ends'),
});

export type Risk = z.infer<typeof riskSchema>;
