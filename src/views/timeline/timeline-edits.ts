import type { linkTypes } from '@/domain/activity';
import { addActivity, setDates, setManyDates, toBacklog } from '@/domain/activity-edits';
import { dayName, dayNumber } from '@/domain/calendar-day';
import type { Id } from '@/domain/field';
import { link, linkChain as linkInChain, unlink as removeLink } from '@/domain/link-edits';
import { type DropLane, setLane } from '@/domain/set-lane';
import { EditRefused, type Transaction } from '@/domain/transaction';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import type { Placement } from './chart/vis-layer';
import { linkInWords } from './link-words';
import { refuseEmptyMove, wantedOfBars } from './wanted-bars';

const named = (store: RoadmapStore, ids: readonly string[]) =>
  ids.length === 1
    ? `“${store.document.activities[ids[0] as string]?.title || 'Untitled'}”`
    : `${ids.length} activities`;

/** Puts dragged bars where they were dropped, all in one edit. */
export function dropBars(
  store: RoadmapStore,
  placements: readonly Placement[],
  laneOf: (placement: Placement) => DropLane | null,
): EditResult {
  return store.edit(
    `Move ${named(
      store,
      placements.map(({ id }) => id),
    )}`,
    (tx) => {
      moveBars(tx, store, placements);
      for (const placement of placements) {
        const lane = laneOf(placement);
        if (lane) setLane(tx, placement.id, lane);
      }
    },
  );
}

function moveBars(tx: Transaction, store: RoadmapStore, placements: readonly Omit<Placement, 'row'>[]): void {
  const scheduler = store.scheduler();
  const bars = wantedOfBars(scheduler, placements);
  refuseEmptyMove(
    scheduler,
    placements.map(({ id }) => id),
    bars,
  );
  setManyDates(tx, scheduler.document, bars.wanted, scheduler.dates);
}

/** Puts activities into a lane, all in one edit. */
export function putInLane(store: RoadmapStore, ids: readonly string[], lane: DropLane, label: string): EditResult {
  return store.edit(`Put ${named(store, ids)} into ${label}`, (tx) => {
    for (const id of ids) setLane(tx, id, lane);
  });
}

/** Moves the chosen activities by whole days, or by moving an end. */
export function nudge(
  store: RoadmapStore,
  ids: readonly string[],
  days: number,
  what: 'move' | 'end' | 'start',
): EditResult {
  return store.edit(`${what === 'move' ? 'Move' : 'Resize'} ${named(store, ids)}`, (tx) => {
    const placements = ids.flatMap((id) => {
      const dates = store.schedule().get(id);
      if (!dates) return [];
      if (dates.isSummary && what !== 'move')
        throw new EditRefused([{ entity: 'activities', id, message: PHASE_LENGTH }]);
      const from = dayNumber(dates.start) + (what === 'end' ? 0 : days);
      const to = dayNumber(dates.end) + 1 + (what === 'start' ? 0 : days);
      if (to <= from)
        throw new EditRefused([{ entity: 'activities', id, message: 'It cannot become shorter than a day.' }]);
      return [{ id, from, to }];
    });
    moveBars(tx, store, placements);
  });
}

const PHASE_LENGTH = 'A phase is as long as what is inside it. Make something inside it longer or shorter.';

/** A new activity of ours from day to day (the last exclusive), in a lane or after a row of the outline. */
export function drawActivity(
  store: RoadmapStore,
  from: number,
  to: number,
  place: { after?: string; lane: DropLane | null; homeId: string | null },
): { result: EditResult; id: string | null } {
  let id: string | null = null;
  const result = store.edit('Add an activity', (tx) => {
    const made = addActivity(
      tx,
      { title: 'New activity', partnerIds: place.homeId ? [place.homeId as Id<'partners'>] : [] },
      place.after,
    );
    id = made;
    setDates(tx, store.document, made, { start: dayName(from), end: dayName(to - 1) }, undefined);
    if (place.lane) setLane(tx, made, { ...place.lane, adds: true });
  });
  return { result, id };
}

/** Gives an undated activity dates. */
export function placeActivity(
  store: RoadmapStore,
  id: string,
  from: number,
  to: number | null,
  lane: DropLane | null,
): EditResult {
  return store.edit(`Put ${named(store, [id])} on the timeline`, (tx) => {
    setDates(
      tx,
      store.document,
      id,
      to === null ? { start: dayName(from) } : { start: dayName(from), end: dayName(to - 1) },
      undefined,
    );
    if (lane) setLane(tx, id, lane);
  });
}

/** Takes the dates of activities away. */
export function unplace(store: RoadmapStore, ids: readonly string[]): EditResult {
  return store.edit(`Put ${named(store, ids)} into the backlog`, (tx) => {
    for (const id of ids) toBacklog(tx, id);
  });
}

/** Links two activities; refuses a link to itself, one that is there already, and circles. */
export function linkActivities(
  store: RoadmapStore,
  from: string,
  to: string,
  type: keyof typeof linkTypes,
): EditResult {
  return store.edit(`Link: ${linkInWords(type, named(store, [from]), named(store, [to]))}`, (tx) => {
    link(tx, from, to, type);
  });
}

/** Links activities in the order of their starts, each finish to the next one's start. */
export function linkChain(store: RoadmapStore, ids: readonly string[]): EditResult {
  const startOf = (id: string) => store.schedule().get(id)?.start ?? '';
  const chain = [...ids].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return store.edit(`Link ${named(store, ids)}`, (tx) => {
    linkInChain(tx, chain);
  });
}

/** Takes links out, given as [activity that holds it, key]. */
export function unlink(store: RoadmapStore, links: readonly (readonly [string, string])[]): EditResult {
  return store.edit(links.length === 1 ? 'Remove a link' : `Remove ${links.length} links`, (tx) => {
    for (const [id, key] of links) removeLink(tx, id, key);
  });
}
