import type { RoadmapDocument } from '@/domain/document';
import { schedule } from '@/domain/schedule/schedule';
import { openDatabase } from '@/storage/database';
import { Storage } from '@/storage/storage';
import { cardOf } from '@/store/roadmap-card';
import { RoadmapStore } from '@/store/roadmap-store';
import { World } from './memory-world';
import { smallPlan } from './small-plan';

export { smallPlan, World };

const MOMENT = '2027-01-04T09:00:00.000Z';
let ids = 0;

/** Surroundings whose ids count up. */
export const surroundings = (author = 'Ada') => ({
  newId: () => {
    ids += 1;
    return `new-${ids}`;
  },
  now: () => MOMENT,
  author,
});

/** A storage over what is on a machine's disk: a window that was just opened. */
export async function openStorage(world: World): Promise<Storage> {
  const opened = await openDatabase(world.name);
  if (!opened.ok) throw new Error(opened.problem);
  return new Storage(opened.database, world.journal);
}

/** Keeps a new roadmap and returns its key. */
export async function keepRoadmap(storage: Storage, document: RoadmapDocument = smallPlan()): Promise<string> {
  ids += 1;
  const key = `key-${ids}`;
  await storage.create({
    key,
    document,
    card: cardOf(document, schedule(document)),
    organisationId: 'p1',
    now: MOMENT,
  });
  return key;
}

/** Opens a roadmap for editing; fails where it cannot be. */
export async function openStore(storage: Storage, key: string, author = 'Ada'): Promise<RoadmapStore> {
  const result = await storage.open(key);
  if (!result.ok) throw new Error(result.problem);
  const { document, row } = result.opened;
  return new RoadmapStore({ key, document, seq: row.seq, storage, surroundings: () => surroundings(author) });
}

/** The document as it is on disk, read through a new window. */
export async function storedDocument(world: World, key: string): Promise<RoadmapDocument> {
  const storage = await openStorage(world);
  const result = await storage.open(key);
  storage.close();
  if (!result.ok) throw new Error(result.problem);
  return result.opened.document;
}

/** Gives the roadmap, or an activity, a title. */
export function setTitle(store: RoadmapStore, title: string, activity?: string) {
  return store.edit(`Title ${title}`, (tx) => {
    if (activity)
      tx.update('activities', activity, (draft) => {
        draft.title = title;
      });
    else
      tx.update('roadmap', tx.roadmap.id, (draft) => {
        draft.title = title;
      });
  });
}
