import { dayNumber } from '@/domain/calendar-day';
import { type Dates, type Schedule, sameDates } from './dates';
import type { WorkCalendar } from './work-calendar';

/** An activity whose dates become others; without `from` it comes out of the backlog, without `to` it goes there. */
export interface Move {
  id: string;
  from: Dates | undefined;
  to: Dates | undefined;
  /** Working days by which its start and its end move, negative where earlier; 0 where it had, or will have, no dates. */
  startShift: number;
  endShift: number;
}

/** One move, measured in the activity's own calendar. */
export function moveOf(id: string, from: Dates | undefined, to: Dates | undefined, calendar: WorkCalendar): Move {
  const shift = (edge: 'start' | 'end') =>
    from && to ? calendar.shift(dayNumber(from[edge]), dayNumber(to[edge])) : 0;
  return { id, from, to, startShift: shift('start'), endShift: shift('end') };
}

/** What would move from one schedule to another, such as before and after holidays are fetched; ordered by the day it moves from. */
export function movesBetween(before: Schedule, after: Schedule, calendarOf: (id: string) => WorkCalendar): Move[] {
  const moves: Move[] = [];
  for (const [id, from] of before) {
    const to = after.get(id);
    if (!sameDates(from, to)) moves.push(moveOf(id, from, to, calendarOf(id)));
  }
  for (const [id, to] of after) if (!before.has(id)) moves.push(moveOf(id, undefined, to, calendarOf(id)));
  const dayOf = (move: Move) => move.from?.start ?? move.to?.start ?? '';
  return moves.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1));
}
