import type { Activity } from '@/domain/activity';
import { addActivity, setDates } from '@/domain/activity-edits';
import { type AddedBlock, addBlock } from '@/domain/blocks/add-block';
import type { BlockKey, Party } from '@/domain/blocks/block';
import { blocks } from '@/domain/blocks/block-library';
import { dayName } from '@/domain/calendar-day';
import type { Id } from '@/domain/field';
import { JOINT, NO_GROUP } from '@/domain/plan/grouping';
import { type DropLane, laneRefusal, setLane } from '@/domain/set-lane';
import { activityKinds } from '@/domain/vocabulary';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { placeActivity } from '@/views/timeline/timeline-edits';
import { type TrayItem, usualDays } from './tray-item';

/** Where an item is put: the first day (a day number), a lane, the row of the outline behind which it comes, and with whom. */
export interface PutPlace {
  day: number;
  lane: DropLane | null;
  homeId: string | null;
  afterId?: string | undefined;
  partnerId?: string | undefined;
}

/** What came of it: the activities that now stand there, and who a block found nobody for. */
export interface Put {
  result: EditResult;
  label: string;
  ids: readonly string[];
  missing: readonly Party[];
}

/** Puts an item of the tray on the timeline, in one edit. */
export function putFromTray(store: RoadmapStore, item: TrayItem, place: PutPlace): Put {
  if (item.type === 'kind') return putKind(store, item.kind, place);
  if (item.type === 'block') return putBlock(store, item.block, place);
  return putActivity(store, item.id, place);
}

/** The undated activities inside a phase that have nothing inside themselves: they carry its dates. */
function undatedInside(store: RoadmapStore, id: string): string[] {
  const inside = Object.values(store.document.activities).filter((activity) => activity.parentId === id);
  if (inside.length === 0) return store.schedule().has(id) ? [] : [id];
  return inside.flatMap((activity) => undatedInside(store, activity.id));
}

function putActivity(store: RoadmapStore, id: string, { day, lane }: PutPlace): Put {
  const ids = undatedInside(store, id);
  const label = `Put “${store.document.activities[id]?.title || 'Untitled'}” on the timeline`;
  if (ids.length === 1 && ids[0] === id)
    return { result: placeActivity(store, id, day, null, lane), label, ids, missing: [] };
  const result = store.edit(label, (tx) => {
    for (const inner of ids) {
      setDates(tx, store.document, inner, { start: dayName(day) }, undefined);
      if (lane) setLane(tx, inner, lane);
    }
  });
  return { result, label, ids, missing: [] };
}

function putKind(store: RoadmapStore, kind: Activity['kind'], place: PutPlace): Put {
  const label = `Add ${withArticle(activityKinds[kind].toLowerCase())}`;
  const { day, lane, homeId, partnerId, afterId } = place;
  const ids: string[] = [];
  const result = store.edit(label, (tx) => {
    const partnerIds = [...new Set([homeId, partnerId])].filter((id) => !!id) as Id<'partners'>[];
    const fields = { title: `New ${activityKinds[kind].toLowerCase()}`, kind, duration: usualDays[kind], partnerIds };
    const id = addActivity(tx, fields, afterId);
    ids.push(id);
    setDates(tx, store.document, id, { start: dayName(day) }, undefined);
    if (lane) setLane(tx, id, { ...lane, adds: true });
  });
  return { result, label, ids, missing: [] };
}

function putBlock(store: RoadmapStore, key: BlockKey, place: PutPlace): Put {
  const label = `Add ${blocks[key].title.toLowerCase()}`;
  const refusal = place.lane && laneRefusal(place.lane);
  if (refusal) {
    const problems = [{ entity: 'activities' as const, id: '', message: refusal }];
    return { result: { ok: false, problems }, label, ids: [], missing: [] };
  }
  let added: AddedBlock | null = null as AddedBlock | null;
  const result = store.edit(label, (tx) => {
    added = addBlock(tx, key, {
      start: dayName(place.day),
      homeId: place.homeId ?? undefined,
      after: place.afterId === undefined ? undefined : outermost(store, place.afterId),
      ...laneChoices(store, place),
    });
  });
  return { result, label, ids: added?.ids ?? [], missing: added?.missing ?? [] };
}

/** What a lane means for a whole block: its partner, motion or own lane. Stages and owners are the block's own. */
function laneChoices(store: RoadmapStore, { lane, homeId, partnerId }: PutPlace) {
  const key = lane?.key || undefined;
  const chosen = partnerId ?? onlyPartner(store, homeId);
  switch (lane?.grouping) {
    case 'partner':
      return { partnerId: key === homeId || key === JOINT || key === NO_GROUP ? undefined : key };
    case 'lane':
      return { partnerId: chosen, laneId: key };
    case 'motion':
      return { partnerId: chosen, motion: key as Activity['motion'] };
    default:
      return { partnerId: chosen };
  }
}

/** The partner, where there is just one beside ourselves: nobody else can be meant. */
export function onlyPartner(store: RoadmapStore, homeId: string | null): string | undefined {
  const others = Object.keys(store.document.partners).filter((id) => id !== homeId);
  return homeId !== null && others.length === 1 ? others[0] : undefined;
}

/** The phase of the outline that holds this row and is in none itself. */
function outermost(store: RoadmapStore, id: string): string {
  let current = id;
  for (let parent = store.document.activities[id]?.parentId; parent !== undefined; ) {
    current = parent;
    parent = store.document.activities[parent]?.parentId;
  }
  return current;
}

const withArticle = (noun: string) => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);
