import type { Activity } from '@/domain/activity';
import { isOpenApproval } from '@/domain/approval-state';
import { addDays, dayNumber } from '@/domain/calendar-day';
import type { Records } from '@/domain/entities';

/** Something that is due on one day rather than done over days: an approval, a review, a deadline, a renewal, a notice. */
export interface Sign {
  id: string;
  kind: 'approval' | 'review' | 'deadline' | 'renewal' | 'notice';
  day: number;
  title: string;
  entity: 'approvals' | 'reviews' | 'activities' | 'partners';
  recordId: string;
  /** The activity or organisation it belongs to, where it belongs to one. */
  of: string | undefined;
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

/** Approvals due, reviews to come, deadlines of what is not done, renewals and last days to give notice. */
export function signsOf({ activities, isFiltering, partners, approvals, reviews }: SignSources): Sign[] {
  const signs: Sign[] = [];
  const add = (day: string, kind: Sign['kind'], title: string, entity: Sign['entity'], recordId: string, of?: string) =>
    signs.push({ id: `${kind}-${recordId}`, kind, day: dayNumber(day), title, entity, recordId, of });
  let shown: ReadonlySet<string> | undefined;
  const isShown = (activityId: string | undefined) => {
    if (activityId === undefined) return !isFiltering;
    shown ??= new Set<string>(activities.map(({ id }) => id));
    return shown.has(activityId);
  };
  for (const approval of approvals) {
    const { id, title, dueOn, activityId } = approval;
    if (dueOn && isOpenApproval(approval) && isShown(activityId))
      add(dueOn, 'approval', `Approval due: ${title || 'Untitled'}`, 'approvals', id, activityId);
  }
  for (const { id, title, date, held, activityId } of reviews)
    if (date && !held && isShown(activityId))
      add(date, 'review', `Review: ${title || 'Untitled'}`, 'reviews', id, activityId);
  for (const activity of activities) {
    // Few have one, and this is done with every edit.
    if (!activity.deadline || activity.status === 'done' || activity.status === 'cancelled') continue;
    const { id, deadline, title } = activity;
    add(deadline, 'deadline', `Deadline: ${title || 'Untitled'}`, 'activities', id, id);
  }
  if (isFiltering) return signs;
  for (const { id, name, agreement } of partners) {
    const renews = agreement.renewalOn ?? agreement.end;
    if (renews) add(renews, 'renewal', `Renewal: ${name || 'Unnamed'}`, 'partners', id, id);
    if (agreement.end && agreement.noticeDays) {
      const notice = addDays(agreement.end, -agreement.noticeDays);
      add(notice, 'notice', `Last day to give notice: ${name || 'Unnamed'}`, 'partners', id, id);
    }
  }
  return signs;
}

/** Signs by the number of their day. */
export function signsByDay(signs: readonly Sign[]): ReadonlyMap<number, readonly Sign[]> {
  return Map.groupBy(signs, ({ day }) => day);
}
