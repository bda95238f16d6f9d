import { World } from './memory-world';
import { type RoadmapDocument, emptyDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { schedule } from '@/domain/schedule/schedule';
import { openDatabase } from '@/storage/database';
import { Storage } from '@/storage/storage';
import { cardOf } from '@/store/roadmap-card';
import { RoadmapStore } from '@/store/roadmap-store';

export { World };

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

/** Two organisations, a role of each, three activities of which one follows another. */
export function smallPlan(id = 'plan', title = 'Plan'): RoadmapDocument {
  return {
    ...emptyDocument(id, title),
    partners: {
      p1: make('partners', { id: 'p1', name: 'Contoso' }),
      p2: make('partners', { id: 'p2', name: 'Fabrikam' }),
    },
    roles: {
      q1: make('roles', { id: 'q1', partnerId: 'p1', label: 'Lead' }),
      q2: make('roles', { id: 'q2', partnerId: 'p2', label: 'Buyer' }),
    },
    activities: {
      a1: make('activities', {
        id: 'a1',
        title: 'Kick-off',
        partnerIds: ['p1'],
        notBefore: '2027-01-04',
        duration: 2,
        order: 1,
      }),
      a2: make('activities', {
        id: 'a2',
        title: 'Webinar',
        links: { l1: { from: 'a1', order: 1 } },
        raci: { q1: 'AR' },
        duration: 3,
        order: 2,
      }),
      a3: make('activities', { id: 'a3', title: 'Review', order: 3 }),
    },
  } as RoadmapDocument;
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
    if (activity) tx.update('activities', activity, (draft) => void (draft.title = title));
    else tx.update('roadmap', tx.roadmap.id, (draft) => void (draft.title = title));
  });
}
