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

interface Turn {
  day: number;
  by: 1 | -1;
}

/**
 * Roles that are responsible or accountable for more than `limit` activities on one day, with the days. What takes no time, and what is
 * done, is no load.
 */
export function overloads(work: readonly Work[], limit: number): Overload[] {
  const turns = new Map<string, Turn[]>();
  for (const { activity, dates, owners, doers } of work) {
    if (dates.isPoint || activity.status === 'done') continue;
    const from = dayNumber(dates.start);
    const after = dayNumber(dates.end) + 1;
    for (const roleId of new Set([...owners, ...doers])) {
      const known = turns.get(roleId);
      const own: Turn[] = [
        { day: from, by: 1 },
        { day: after, by: -1 },
      ];
      if (known) known.push(...own);
      else turns.set(roleId, own);
    }
  }
  const found: Overload[] = [];
  for (const [roleId, own] of turns) {
    if (own.length / 2 <= limit) continue;
    const overload = overloadOf(roleId, own, limit);
    if (overload) found.push(overload);
  }
  return found;
}

/** Sweeps over the days on which the load of one role turns. */
function overloadOf(roleId: string, turns: Turn[], limit: number): Overload | null {
  // What ends makes room before what begins on the same day.
  turns.sort((a, b) => a.day - b.day || a.by - b.by);
  const spans: { from: number; to: number }[] = [];
  let count = 0;
  let most = 0;
  let on = 0;
  let since: number | null = null;
  for (const { day, by } of turns) {
    count += by;
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
