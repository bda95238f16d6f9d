import type { Activity } from '@/domain/activity';
import { isOpenApproval } from '@/domain/approval-state';
import { addDays, dayNumber } from '@/domain/calendar-day';
import type { Records } from '@/domain/entities';
import type { TableName } from '@/domain/field';

/** A small sign on one day: something that is due rather than done over days. */
export interface DaySign {
  id: string;
  kind: 'approval' | 'review' | 'deadline' | 'renewal' | 'notice';
  words: string;
  entity: TableName;
  recordId: string;
}

interface SignSources {
  /** Activities that the filter lets through. */
  activities: readonly Activity[];
  /** Whether a filter is set: signs of nothing shown then stay away. */
  isFiltering: boolean;
  partners: readonly Records['partners'][];
  approvals: readonly Records['approvals'][];
  reviews: readonly Records['reviews'][];
}

/** Approvals due, reviews to come, deadlines, renewals and notice dates by day number. */
export function daySigns(sources: SignSources): ReadonlyMap<number, readonly DaySign[]> {
  const byDay = new Map<number, DaySign[]>();
  const add = (day: string, kind: DaySign['kind'], words: string, entity: TableName, recordId: string) => {
    const sign: DaySign = { id: `${kind}-${recordId}`, kind, words, entity, recordId };
    const number = dayNumber(day);
    const list = byDay.get(number);
    if (list) list.push(sign);
    else byDay.set(number, [sign]);
  };
  const shown = new Set<string>(sources.activities.map((activity) => activity.id));
  const isShown = (activityId: string | undefined) =>
    activityId === undefined ? !sources.isFiltering : shown.has(activityId);
  for (const approval of sources.approvals)
    if (approval.dueOn && isOpenApproval(approval) && isShown(approval.activityId))
      add(approval.dueOn, 'approval', `Approval due: ${approval.title || 'Untitled'}`, 'approvals', approval.id);
  for (const review of sources.reviews)
    if (review.date && !review.held && isShown(review.activityId))
      add(review.date, 'review', `Review: ${review.title || 'Untitled'}`, 'reviews', review.id);
  for (const activity of sources.activities)
    if (activity.deadline && activity.status !== 'done' && activity.status !== 'cancelled')
      add(activity.deadline, 'deadline', `Deadline: ${activity.title || 'Untitled'}`, 'activities', activity.id);
  if (!sources.isFiltering) for (const partner of sources.partners) addAgreement(partner, add);
  return byDay;
}

function addAgreement(
  { id, name, agreement }: Records['partners'],
  add: (day: string, kind: DaySign['kind'], words: string, entity: TableName, recordId: string) => void,
): void {
  const renews = agreement.renewalOn ?? agreement.end;
  if (renews) add(renews, 'renewal', `Renewal: ${name || 'Unnamed'}`, 'partners', id);
  if (agreement.end && agreement.noticeDays)
    add(
      addDays(agreement.end, -agreement.noticeDays),
      'notice',
      `Last day to give notice: ${name || 'Unnamed'}`,
      'partners',
      id,
    );
}
