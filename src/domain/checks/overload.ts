import { type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import type { Work } from './check-context';

/** Days on which a role has more to do at once than it should. */
export interface Overload {
  roleId: string;
  /** The first day with the most. */
  on: CalendarDay;
  /** How many activities at once on that day. */
  most: number;
  /** Inclusive spans of day numbers, in order. */
  spans: readonly { from: number; to: number }[];
}

/** Roles by where they have turns of their load: twice the day, plus one where an activity begins there, so that what ends comes first. */
type Turns = Map<string, number[]>;

/**
 * Roles that are responsible or accountable for more than `limit` activities on one day, with the days. What takes no time, and what is
 * done, is no load.
 */
export function overloads(work: readonly Work[], limit: number): Overload[] {
  const turns: Turns = new Map();
  for (const { activity, dates, owners, doers } of work) {
    if (dates.isPoint || activity.status === 'done') continue;
    const begins = dayNumber(dates.start) * 2 + 1;
    const ends = (dayNumber(dates.end) + 1) * 2;
    const add = (roleId: string) => {
      const known = turns.get(roleId);
      if (known) known.push(begins, ends);
      else turns.set(roleId, [begins, ends]);
    };
    for (const roleId of owners) add(roleId);
    for (const roleId of doers) if (!owners.includes(roleId)) add(roleId);
  }
  const found: Overload[] = [];
  for (const [roleId, own] of turns) {
    if (own.length / 2 <= limit) continue;
    const overload = overloadOf(roleId, Int32Array.from(own).sort(), limit);
    if (overload) found.push(overload);
  }
  return found;
}

/** Sweeps over the days on which the load of one role turns. */
function overloadOf(roleId: string, turns: Int32Array, limit: number): Overload | null {
  const spans: { from: number; to: number }[] = [];
  let count = 0;
  let most = 0;
  let on = 0;
  let since: number | null = null;
  for (const turn of turns) {
    const day = turn >> 1;
    count += turn & 1 ? 1 : -1;
    if (count > most) {
      most = count;
      on = day;
    }
    if (since === null && count > limit) since = day;
    else if (since !== null && count <= limit) {
      if (day > since) spans.push({ from: since, to: day - 1 });
      since = null;
    }
  }
  return spans.length ? { roleId, on: dayName(on), most, spans } : null;
}
