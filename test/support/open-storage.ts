import type { RoadmapDocument } from '@/domain/document';
import { schedule } from '@/domain/schedule/schedule';
import { openDatabase } from '@/storage/database';
import { RoadmapStorage } from '@/storage/roadmap-storage';
import type { NewRoadmap, NewVersion, Storage } from '@/storage/storage';
import { StorageRefusal, type Stored } from '@/storage/stored';
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
export async function openStorage(world: World): Promise<RoadmapStorage> {
  const opened = await openDatabase(world.name);
  if (!opened.ok) throw new Error(opened.problem);
  return new RoadmapStorage(opened.database, world.journal);
}

/** What storage answered; fails where it refused. */
export function granted<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new StorageRefusal(stored.problem, stored.subject);
  return stored.value;
}

/** A version that is about to be frozen. */
export const newVersion = (id: string, at = MOMENT): NewVersion => ({
  id,
  name: `Version ${id}`,
  at,
  author: 'Ada',
  kind: 'named',
  sentTo: [],
  signOffs: { s: { partnerId: 'p1', by: 'Ada', at: MOMENT, comment: '', position: '', answer: 'agreed' } } as never,
});

/** Puts another document in a roadmap's place, as one change; fails where it cannot be. */
export async function replaceBy(storage: Storage, key: string, document: RoadmapDocument, version = 'v1') {
  const card = cardOf(document, schedule(document));
  const change = {
    id: 'c',
    label: 'Replaced',
    at: MOMENT,
    author: 'Ada',
    schemaVersion: document.schemaVersion,
    touched: [],
  };
  const contents = { document, card, change, frozenAs: newVersion(version), versions: [], assets: new Map() };
  return granted(await storage.replace(key, contents));
}

/** Keeps a new roadmap and returns its key. */
export async function keepRoadmap(
  storage: Storage,
  document: RoadmapDocument = smallPlan(),
  brings: Partial<Pick<NewRoadmap, 'versions' | 'assets'>> = {},
): Promise<string> {
  ids += 1;
  const key = `key-${ids}`;
  granted(
    await storage.create({
      key,
      document,
      card: cardOf(document, schedule(document)),
      organisationId: 'p1',
      now: MOMENT,
      versions: [],
      assets: new Map(),
      ...brings,
    }),
  );
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
