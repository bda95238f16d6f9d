import type { Activity } from '@/domain/activity';
import { dayNumber } from '@/domain/calendar-day';
import type { Schedule } from '@/domain/schedule/schedule';

/** Two public activities of one organisation that come too close to each other (domain brief, `marketing-calendar`). */
export interface Clash {
  /** The one that starts first, and the other. */
  first: string;
  second: string;
  /** Organisations that both speak for. */
  partnerIds: readonly string[];
  /** Days from the end of the first to the start of the second; 0 where they overlap. */
  daysApart: number;
}

/** No more clashes than these are looked for: a plan that has so many needs another remedy. */
const MOST = 5000;

interface Spot {
  activity: Activity;
  from: number;
  to: number;
  audience: string;
}

/**
 * Pairs of public activities that share an organisation, are meant for the same audience where both name one, and overlap or stand at most
 * `withinDays` apart. What is done or cancelled, summaries, and pairs of which one follows the other by a link are left out. In the order of their starts; `between` limits it to those that touch these
 * days (day numbers, the last exclusive).
 */
export function clashesOf(
  activities: readonly Activity[],
  schedule: Schedule,
  withinDays: number,
  between?: { from: number; to: number },
): Clash[] {
  const reach = Math.max(0, withinDays);
  const spots = activities
    .flatMap((activity) => spotOf(activity, schedule))
    .filter((spot) => !between || (spot.to >= between.from - reach && spot.from < between.to + reach))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.activity.id < b.activity.id ? -1 : 1));
  const clashes: Clash[] = [];
  let open: Spot[] = [];
  for (const spot of spots) {
    open = open.filter((other) => spot.from - other.to <= reach);
    for (const other of open) {
      const clash = clashOf(other, spot);
      if (!clash || (between && !touches(other, between) && !touches(spot, between))) continue;
      clashes.push(clash);
      if (clashes.length === MOST) return clashes;
    }
    open.push(spot);
  }
  return clashes;
}

function spotOf(activity: Activity, schedule: Schedule): Spot[] {
  if (!activity.flags.publicFacing || activity.status === 'cancelled' || activity.status === 'done') return [];
  const dates = schedule.get(activity.id);
  if (!dates || dates.isSummary) return [];
  const audience = (activity.audience || activity.brief.audience).trim().toLowerCase();
  return [{ activity, from: dayNumber(dates.start), to: dayNumber(dates.end), audience }];
}

const touches = (spot: Spot, between: { from: number; to: number }) =>
  spot.to >= between.from && spot.from < between.to;

const follows = (activity: Activity, other: Activity) =>
  Object.values(activity.links).some(({ from }) => from === other.id);

function clashOf(first: Spot, second: Spot): Clash | null {
  if (first.audience && second.audience && first.audience !== second.audience) return null;
  const partnerIds = first.activity.partnerIds.filter((id) => second.activity.partnerIds.includes(id));
  if (partnerIds.length === 0) return null;
  // What follows the other by a link was meant to stand beside it.
  if (follows(first.activity, second.activity) || follows(second.activity, first.activity)) return null;
  return {
    first: first.activity.id,
    second: second.activity.id,
    partnerIds: [...new Set(partnerIds)],
    daysApart: Math.max(0, second.from - first.to),
  };
}
