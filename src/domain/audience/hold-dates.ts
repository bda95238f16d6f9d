import type { Activity } from '@/domain/activity';
import { dayName, dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { mode, Network } from '@/domain/schedule/network';
import { Placement } from '@/domain/schedule/placement';
import type { Dates, Schedule } from '@/domain/schedule/schedule';

/** What of an activity keeps its dates where they are, though what held them is gone. */
export type Held = Pick<Activity, 'notBefore'> | Pick<Activity, 'scheduling' | 'start' | 'end'>;

/**
 * What activities need to stand as they were seen in the whole roadmap: a not-before where something left out held them (always for
 * its direct followers), fixed dates where a not-before does not do. Gone through in the order of waiting, so that what follows by a link
 * that is still there needs nothing.
 */
export function heldDates(
  document: RoadmapDocument,
  seen: Schedule,
  followers: ReadonlySet<string>,
): { held: Map<string, Held>; placement: Placement } {
  const network = new Network(document);
  const placement = new Placement(network);
  const held = new Map<string, Held>();
  for (const node of network.order) {
    placement.place(node);
    const id = network.ids[node] as string;
    const dates = seen.get(id);
    if (network.isSummary(node) || !dates) continue;
    const start = dayNumber(dates.start);
    const isEarly = placement.isDated(node) ? (placement.start[node] as number) < start : true;
    if (network.mode[node] === mode.auto && (isEarly || followers.has(id))) {
      network.notBefore[node] = start;
      placement.place(node);
      held.set(id, { notBefore: dates.start });
    }
    if (!stands(placement, node, dates)) {
      fix(network, node, dates);
      placement.place(node);
      held.set(id, { scheduling: 'fixed', start: dates.start, end: dates.end });
    }
  }
  return { held, placement };
}

const stands = (placement: Placement, node: number, { start, end }: Dates) =>
  placement.start[node] === dayNumber(start) && placement.end[node] === dayNumber(end);

function fix(network: Network, node: number, { start, end }: Dates): void {
  network.mode[node] = mode.fixed;
  network.ownStart[node] = dayNumber(start);
  network.ownEnd[node] = dayNumber(end);
}

/** Where an activity stands, or null. */
export function placeOf(placement: Placement, id: string): { start: string; end: string } | null {
  const node = placement.network.indexOf.get(id);
  if (node === undefined || !placement.isDated(node)) return null;
  return { start: dayName(placement.start[node] as number), end: dayName(placement.end[node] as number) };
}
