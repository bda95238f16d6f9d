import type { linkTypes } from '@/domain/activity';
import { addActivity, setDates, setGroup, setManyDates, setOrganisations, toBacklog } from '@/domain/activity-edits';
import { dayName, dayNumber } from '@/domain/calendar-day';
import type { Id } from '@/domain/field';
import { link, linkChain as linkInChain, unlink as removeLink } from '@/domain/link-edits';
import { assignHolders } from '@/domain/responsibility-edits';
import { EditRefused, type Transaction } from '@/domain/transaction';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import type { Placement } from './chart/vis-layer';
import { JOINT, laneKey, NO_LANE } from './layout/lane-keys';
import { linkInWords } from './link-words';
import type { Grouping } from './timeline-settings';
import { refuseEmptyMove, wantedOfBars } from './wanted-bars';

/** Where a bar is dropped: the lane under the pointer, and whether Ctrl asks to add instead of replace. */
export interface DropLane {
  grouping: Grouping;
  key: string;
  adds: boolean;
  homeId: string | null;
}

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
        if (lane) changeLane(tx, placement.id, lane);
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

/** Why a lane cannot take a bar, in words, or null where it can. */
export function laneRefusal({ grouping, key }: Pick<DropLane, 'grouping' | 'key'>): string | null {
  if (grouping === 'partner' && key === JOINT)
    return 'An activity becomes joint when it has two partners: drop it on the second one with Ctrl held.';
  return null;
}

/** Makes the activity belong to the lane, by what lanes stand for. */
export function changeLane(tx: Transaction, id: string, lane: DropLane): void {
  const activity = tx.get('activities', id);
  if (!activity) return;
  const before = laneKey(activity, lane.grouping, lane.homeId);
  if (before === lane.key) return;
  const refusal = laneRefusal(lane);
  if (refusal) throw new EditRefused([{ entity: 'activities', id, message: refusal }]);
  if (lane.grouping === 'owner') assignHolders(tx, id, 'A', lane.key ? [lane.key] : []);
  else if (lane.grouping === 'partner') setOrganisations(tx, id, partnersAfterDrop(activity.partnerIds, before, lane));
  else setGroup(tx, id, lane.grouping, lane.key);
}

function partnersAfterDrop(ids: readonly string[], before: string, lane: DropLane): Id<'partners'>[] {
  const target = lane.key as Id<'partners'>;
  const kept = lane.adds || before === JOINT || before === NO_LANE ? ids : ids.filter((id) => id !== before);
  if (lane.key === NO_LANE) return kept.filter((id) => id === lane.homeId) as Id<'partners'>[];
  // Out of the joint lane, all partners but the new one and ourselves go, unless Ctrl adds.
  const rest = before === JOINT && !lane.adds ? ids.filter((id) => id === lane.homeId) : kept;
  return [...new Set([...rest, target])] as Id<'partners'>[];
}

/** Puts activities into a lane, all in one edit. */
export function putInLane(store: RoadmapStore, ids: readonly string[], lane: DropLane, label: string): EditResult {
  return store.edit(`Put ${named(store, ids)} into ${label}`, (tx) => {
    for (const id of ids) changeLane(tx, id, lane);
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
    if (place.lane) changeLane(tx, made, { ...place.lane, adds: true });
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
    if (lane) changeLane(tx, id, lane);
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
