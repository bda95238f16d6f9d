import type { RoadmapRow } from './database';
import { type JournalContent, parseJournalFile, readJournal } from './journal';
import { restoreKeptFiles } from './kept-files';
import { documentOfJournal, storeJournalState } from './open-roadmap';
import type { Place } from './place';
import { StorageRefusal } from './stored';

/** A roadmap that the journal knows and the database does not: the database was wiped or lost it. */
export interface LostRoadmap {
  key: string;
  title: string;
  changedAt: string;
  /** False where the journal's own beginning is damaged. */
  canRestore: boolean;
}

/** Roadmaps with a journal but no row, and not destroyed on purpose. Costs a list of names where nothing is lost. */
export async function findLostRoadmaps(place: Place): Promise<LostRoadmap[]> {
  const known = new Set(await place.database.roadmaps.toCollection().primaryKeys());
  const byKey = new Map<string, string[]>();
  for (const { name } of await place.files.list()) {
    const key = name.split('.')[0] as string;
    if (!known.has(key)) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const lost: LostRoadmap[] = [];
  for (const [key, names] of byKey) {
    if (await place.setting(`destroyed:${key}`)) {
      for (const name of names) await place.files.remove(name);
    } else if (names.some(parseJournalFile)) {
      const found = await place.alone(key, () => lookAtLost(place, key, names));
      if (found) lost.push(found);
    }
  }
  return lost;
}

async function lookAtLost(place: Place, key: string, names: readonly string[]): Promise<LostRoadmap | null> {
  // Made by another window since the rows were read.
  if (await place.row(key)) return null;
  const journal = await readJournal(place.files, key, names);
  const last = journal?.changes[journal.changes.length - 1]?.change;
  return {
    key,
    title: journal ? documentOfJournal(journal).roadmap.title : '',
    changedAt: last?.at ?? journal?.checkpoint.at ?? '',
    canRestore: journal !== null,
  };
}

/** Puts a lost roadmap back into the database as its journal has it, versions and files included; the number of its last change. */
export async function restoreLostRoadmap(place: Place, key: string): Promise<number> {
  const row = await place.row(key);
  if (row) return row.seq;
  const names = (await place.files.list()).map((file) => file.name);
  const journal = await readJournal(place.files, key, names);
  if (!journal) throw new StorageRefusal('damaged', key);
  await storeJournalState(place, rowOf(key, journal), journal);
  await restoreKeptFiles(place, key, names);
  return journal.lastSeq;
}

function rowOf(key: string, journal: JournalContent): RoadmapRow {
  const { checkpoint } = journal;
  return {
    key,
    roadmapId: checkpoint.roadmapId,
    card: { ...checkpoint.card, title: documentOfJournal(journal).roadmap.title },
    createdAt: checkpoint.at,
    changedAt: checkpoint.at,
    organisationId: checkpoint.organisationId,
    binnedAt: null,
    schemaVersion: (checkpoint.document as { schemaVersion: number }).schemaVersion,
    seq: journal.lastSeq,
    generation: journal.generation,
    journalEnd: journal.end,
  };
}
