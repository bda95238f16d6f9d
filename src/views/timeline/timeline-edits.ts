import type { linkTypes } from '@/domain/activity';
import { addActivity, setDates, toBacklog } from '@/domain/activity-edits';
import { dayName, dayNumber } from '@/domain/calendar-day';
import type { Id } from '@/domain/field';
import { withHolders } from '@/domain/raci-edits';
import { EditRefused, type Transaction } from '@/domain/transaction';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import type { Placement } from './chart/vis-layer';
import { JOINT, laneKey, NO_LANE } from './layout/lane-keys';
import { linkInWords } from './link-words';
import type { Grouping } from './timeline-settings';
import { giveDates, refuseEmptyMove, wantedOfBars } from './wanted-bars';

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
  giveDates(tx, scheduler, bars.wanted);
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
  const key = lane.key || undefined;
  tx.update('activities', id, (draft) => {
    switch (lane.grouping) {
      case 'lane':
        draft.laneId = lane.key;
        return;
      case 'stage':
        if (key) draft.stage = key as NonNullable<typeof draft.stage>;
        else delete draft.stage;
        return;
      case 'motion':
        if (key) draft.motion = key as NonNullable<typeof draft.motion>;
        else delete draft.motion;
        return;
      case 'partner':
        draft.partnerIds = partnersAfterDrop(draft.partnerIds, before, lane);
        return;
      case 'owner':
        draft.raci = withHolders(activity.raci, 'A', key ? [key] : []);
    }
  });
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
    if (!addLink(tx, from, to, type)) throw refusal(to, LINKED_ALREADY);
  });
}

/** Links activities in the order of their starts, each finish to the next one's start. */
export function linkChain(store: RoadmapStore, ids: readonly string[]): EditResult {
  const startOf = (id: string) => store.schedule().get(id)?.start ?? '';
  const chain = [...ids].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return store.edit(`Link ${named(store, ids)}`, (tx) => {
    let added = 0;
    for (let index = 1; index < chain.length; index += 1)
      if (addLink(tx, chain[index - 1] as string, chain[index] as string, 'FS')) added += 1;
    if (added === 0) throw refusal(chain[1] ?? '', LINKED_ALREADY);
  });
}

/** Why an activity is not linked to itself, in words. */
export const LINK_TO_ITSELF = 'An activity cannot wait for itself.';

const LINKED_ALREADY = 'They are linked like this already.';

const refusal = (id: string, message: string) =>
  new EditRefused([{ entity: 'activities', id, field: 'links', message }]);

/** False where they are linked like this already. */
function addLink(tx: Transaction, from: string, to: string, type: keyof typeof linkTypes): boolean {
  if (from === to) throw refusal(to, LINK_TO_ITSELF);
  const links = Object.values(tx.get('activities', to)?.links ?? {});
  if (links.some((link) => link.from === from && link.type === type)) return false;
  tx.update('activities', to, (draft) => {
    draft.links[tx.surroundings.newId()] = {
      from: from as Id<'activities'>,
      type,
      order: Object.keys(draft.links).length,
    };
  });
  return true;
}

/** Takes links out, given as [activity that holds it, key]. */
export function unlink(store: RoadmapStore, links: readonly (readonly [string, string])[]): EditResult {
  return store.edit(links.length === 1 ? 'Remove a link' : `Remove ${links.length} links`, (tx) => {
    for (const [id, key] of links) {
      tx.update('activities', id, (draft) => {
        delete draft.links[key];
      });
    }
  });
}
