import { addActivity, setDates } from '@/domain/activity-edits';
import type { CalendarDay } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import type { Id } from '@/domain/field';
import type { Risk } from '@/domain/risk';
import type { RiskPair, ScoreMoment } from '@/domain/risk-scale';
import type { Transaction } from '@/domain/transaction';
import { nextRiskCode } from './risk-state';

type Entry = Risk['history'][string];
type Event = Pick<Entry, 'what'> & Partial<Pick<Entry, 'note' | 'byRoleId'>>;

/** What is told of an event beside what happened. */
interface Told {
  on: CalendarDay;
  note?: string;
  byRoleId?: Risk['ownerRoleId'];
}

function setPair(draft: Risk, moment: ScoreMoment, { likelihood, impact }: RiskPair): void {
  const pair: Risk['scores']['current'] = {};
  if (likelihood !== undefined) pair.likelihood = likelihood;
  if (impact !== undefined) pair.impact = impact;
  draft.scores[moment] = pair;
}

/** Adds an event with the current score; another rescore of the same day only brings the day's one up to date. */
function keepEvent(tx: Transaction, draft: Risk, on: CalendarDay, { what, note = '', byRoleId }: Event): void {
  const entries = Object.entries(draft.history).sort(([, a], [, b]) => a.order - b.order);
  const [lastKey, last] = entries.at(-1) ?? [];
  const isSame = what === 'rescored' && last?.what === what && last.on === on;
  const key = isSame && lastKey !== undefined ? lastKey : tx.surroundings.newId();
  const order = isSame ? last.order : (last?.order ?? 0) + 1;
  const kept = { on, what, note: note || (isSame ? last.note : ''), order, ...draft.scores.current };
  draft.history[key] = byRoleId === undefined ? kept : { ...kept, byRoleId };
}

/** Adds a risk with the next code, raised that day. */
export function addRisk(tx: Transaction, fields: Partial<Risk>, on: CalendarDay): Id<'risks'> {
  return tx.add('risks', { code: nextRiskCode(tx.all('risks')), raisedOn: on, ...fields });
}

/** Gives a risk another score; what becomes of the current one is kept in its history. */
export function rescore(tx: Transaction, id: string, moment: ScoreMoment, pair: RiskPair, told: Told): void {
  tx.update('risks', id, (draft) => {
    const before = draft.scores[moment];
    if (before.likelihood === pair.likelihood && before.impact === pair.impact) return;
    const isFirst = before.likelihood === undefined || before.impact === undefined;
    setPair(draft, moment, pair);
    // A first score is no change of mind.
    if (moment === 'current' && !isFirst) keepEvent(tx, draft, told.on, { what: 'rescored', ...told });
  });
}

/** Gives the reason of something that happened to a risk, by its key in the history. */
export function sayWhyOf(tx: Transaction, id: string, key: string, note: string): void {
  tx.update('risks', id, (draft) => {
    const entry = draft.history[key];
    if (entry) entry.note = note;
  });
}

/** What a review came to. */
export interface Reviewed extends Told {
  pair: RiskPair;
  nextReviewOn: CalendarDay | undefined;
}

/** Confirms or changes the current score at a review. */
export function reviewRisk(tx: Transaction, id: string, reviewed: Reviewed): void {
  tx.update('risks', id, (draft) => {
    setPair(draft, 'current', reviewed.pair);
    draft.reviewedOn = reviewed.on;
    if (reviewed.nextReviewOn) draft.nextReviewOn = reviewed.nextReviewOn;
    else delete draft.nextReviewOn;
    keepEvent(tx, draft, reviewed.on, { what: 'reviewed', ...reviewed });
  });
}

/** What is known when a risk has come true. */
export interface Happened {
  recordKind: 'issue' | 'incident';
  severity: NonNullable<Risk['severity']>;
  incidentKind?: Risk['incidentKind'];
  occurredAt: CalendarDay;
  /** Time and distance from UTC, or nothing. */
  occurredTime: string;
  escalationPolicyId?: Risk['escalationPolicyId'];
  note: string;
}

/** The risk has come true: the same record becomes an issue or an incident, its history goes on. */
export function happen(tx: Transaction, id: string, happened: Happened, told: Told): void {
  tx.update('risks', id, (draft) => {
    draft.recordKind = happened.recordKind;
    draft.status = 'occurred';
    draft.severity = happened.severity;
    draft.occurredAt = happened.occurredAt;
    draft.occurredTime = happened.occurredTime;
    if (happened.incidentKind) draft.incidentKind = happened.incidentKind;
    if (happened.escalationPolicyId) draft.escalationPolicyId = happened.escalationPolicyId;
    keepEvent(tx, draft, told.on, { what: 'happened', ...told, note: happened.note });
  });
}

/** Closes a risk, or opens a closed one again. */
export function setClosed(tx: Transaction, id: string, isClosed: boolean, told: Told): void {
  tx.update('risks', id, (draft) => {
    if (isClosed) {
      draft.status = 'closed';
      draft.closedOn = told.on;
    } else {
      draft.status = draft.occurredAt ? 'occurred' : 'open';
      delete draft.closedOn;
    }
    keepEvent(tx, draft, told.on, { what: isClosed ? 'closed' : 'reopened', ...told });
  });
}

/** An action against a risk as it goes onto the timeline. */
export interface PlannedAction {
  title: string;
  ownerRoleId: Risk['ownerRoleId'];
  start: CalendarDay;
  end: CalendarDay;
}

/** Makes an activity of an action and ties it to the risk: its owner answers for it and does it until others are named. */
export function putOnTimeline(
  tx: Transaction,
  document: RoadmapDocument,
  riskId: string,
  action: PlannedAction,
): string {
  const risk = tx.get('risks', riskId);
  const home = action.ownerRoleId && tx.get('roles', action.ownerRoleId)?.partnerId;
  const partnerIds = [...new Set([...(home ? [home] : []), ...(risk?.partnerIds ?? [])])];
  const id = addActivity(tx, {
    title: action.title,
    partnerIds,
    raci: action.ownerRoleId ? { [action.ownerRoleId]: 'AR' } : {},
  });
  setDates(tx, document, id, { start: action.start, end: action.end }, undefined);
  tx.update('risks', riskId, (draft) => {
    draft.actionIds.push(id);
    if (draft.status === 'open') draft.status = 'mitigating';
  });
  return id;
}
