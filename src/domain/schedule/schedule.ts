import type { RoadmapDocument } from '@/domain/document';
import { type Dates, datesOf, type Schedule, sameDates } from './dates';
import { Network } from './network';
import { Placement } from './placement';

export { durationOf } from './activity-duration';
export type { Dates, Schedule } from './dates';

/**
 * Places every activity: automatic ones as early as not-before, links and working days allow; fixed, started and done ones where
 * they are put. Pure; the order of records does not matter. Circles cannot be stored, but if one is met, its members and what waits
 * for them stay undated.
 */
export function schedule(document: RoadmapDocument): Schedule {
  return scheduleOf(new Placement(new Network(document)));
}

/** The dates of everything placed; objects of `former` are kept where nothing changed, so that who compares by identity sees it. */
export function scheduleOf(placement: Placement, former?: Schedule): Schedule {
  const all = new Map<string, Dates>();
  const { ids } = placement.network;
  for (let node = 0; node < ids.length; node += 1) {
    const id = ids[node] as string;
    const dates = datesOf(placement, node);
    const known = former?.get(id);
    if (dates) all.set(id, known && sameDates(dates, known) ? known : dates);
  }
  return all;
}
