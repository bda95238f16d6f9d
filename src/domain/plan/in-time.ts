import type { Activity } from '@/domain/activity';
import type { Schedule } from '@/domain/schedule/schedule';
import { outlineOf } from './outline';

/** Activities by start, those of one day and, at the end, those without dates in the order of the outline. */
export function inTime(activities: readonly Activity[], schedule: Pick<Schedule, 'get'>): Activity[] {
  const startOf = ({ id }: Activity) => schedule.get(id)?.start ?? '9999';
  const outlined = outlineOf(activities).map(({ activity }) => ({ activity, start: startOf(activity) }));
  // Sorting keeps what is equal in its order.
  return outlined.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)).map(({ activity }) => activity);
}
