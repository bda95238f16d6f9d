import { type CalendarDay, dayName } from '@/domain/calendar-day';
import { mode, type Network } from './network';
import type { Placement } from './placement';

/** When an activity takes place, by the schedule rule: inclusive calendar days and working days between them. */
export interface Dates {
  start: CalendarDay;
  end: CalendarDay;
  /** Working days from start to end in the activity's own calendar; 0 for a milestone. */
  workingDays: number;
  /** A point in time, at the end of its day. */
  isPoint: boolean;
  /** Spans what is inside it. */
  isSummary: boolean;
  /** Keys of the links that its fixed or actual dates break. */
  brokenLinks: readonly string[];
}

/** Dates by activity id; activities in the backlog are not in it. */
export type Schedule = ReadonlyMap<string, Dates>;

const none: readonly string[] = [];

/** The dates of one activity as others read them; undefined in the backlog. */
export function datesOf(placement: Placement, node: number): Dates | undefined {
  if (!placement.isDated(node)) return undefined;
  const { network } = placement;
  const start = placement.start[node] as number;
  const end = placement.end[node] as number;
  const isPoint = placement.isPoint(node);
  return {
    start: dayName(start),
    end: dayName(end),
    workingDays: isPoint ? 0 : network.calendarOf(node).count(start, end),
    isPoint,
    isSummary: network.isSummary(node),
    brokenLinks: isPlacedByHand(network, node) ? brokenLinks(placement, node) : none,
  };
}

/** Whether fixed or actual dates place it, so that a link can be broken by them. */
export function isPlacedByHand(network: Network, node: number): boolean {
  const how = network.mode[node] as number;
  return (
    how !== mode.auto && how !== mode.ended && how !== mode.undated && !network.isSummary(node) && !network.isVoid[node]
  );
}

function brokenLinks(placement: Placement, node: number): readonly string[] {
  const { heldStart, linkKeys } = placement.network;
  const broken: string[] = [];
  for (let link = heldStart[node] as number; link < (heldStart[node + 1] as number); link += 1)
    if (placement.shortfall(link, node) > 0) broken.push(linkKeys[link] as string);
  return broken.length ? broken : none;
}

/** Whether two readings of an activity's dates say the same. */
export function sameDates(a: Dates | undefined, b: Dates | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.workingDays === b.workingDays &&
    a.isPoint === b.isPoint &&
    a.isSummary === b.isSummary &&
    a.brokenLinks.join() === b.brokenLinks.join()
  );
}
