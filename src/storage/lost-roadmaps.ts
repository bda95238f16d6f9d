import type { RoadmapDocument } from '@/domain/document';
import type { RoadmapRow } from './database';
import { findJournal, type JournalContent, parseJournalFile } from './journal';
import { restoreKeptFiles } from './kept-files';
import { documentOfJournal, isNewer, storeJournalState } from './open-roadmap';
import type { Place } from './place';
import { StorageRefusal } from './stored';

/** A roadmap that the journal knows and the database does not: the database was wiped or lost it. */
export interface LostRoadmap {
  key: string;
  title: string;
  changedAt: string;
  /** False where the journal's own beginning is damaged, or a newer Waymark wrote it. */
  canRestore: boolean;
  /** The journal ends in something that cannot be read: an edit that was never called saved, or damage. */
  isTorn: boolean;
}

const LEFT_OVER = 7 * 24 * 60 * 60 * 1000;

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
      const found = await place.alone(key, () => lookAtLost(place, key));
      if (found) lost.push(found);
    } else await sweep(place, key, names);
  }
  return lost;
}

/** Takes away versions and assets of a key nobody has, once they have been seen so for a week: a roadmap may just be in the making. */
async function sweep({ database, files }: Place, key: string, names: readonly string[]): Promise<void> {
  const name = `left-over:${key}`;
  const since = (await database.settings.get(name))?.value;
  if (typeof since !== 'number') await database.settings.put({ name, value: Date.now() });
  else if (Date.now() - since > LEFT_OVER) {
    for (const file of names) await files.remove(file);
    await database.settings.delete(name);
  }
}

async function lookAtLost(place: Place, key: string): Promise<LostRoadmap | null> {
  // Made by another window since the rows were read.
  if (await place.row(key)) return null;
  const { content: journal } = await findJournal(place.files, key);
  const last = journal?.changes[journal.changes.length - 1]?.change;
  return {
    key,
    title: journal ? titleOfJournal(journal) : '',
    changedAt: last?.at ?? journal?.checkpoint.at ?? '',
    canRestore: journal !== null && endOf(journal) !== null,
    isTorn: journal?.torn ?? false,
  };
}

/** Puts a lost roadmap back into the database as its journal has it, versions and files included; the number of its last change. */
export async function restoreLostRoadmap(place: Place, key: string): Promise<number> {
  const row = await place.row(key);
  if (row) return row.seq;
  const names = (await place.files.list()).map((file) => file.name);
  const { content: journal } = await findJournal(place.files, key);
  if (!journal) throw new StorageRefusal('damaged', key);
  if (isNewer(journal)) throw new StorageRefusal('newer', key);
  await storeJournalState(place, rowOf(key, journal), journal);
  await restoreKeptFiles(place, key, names);
  return journal.lastSeq;
}

function endOf(journal: JournalContent): RoadmapDocument | null {
  try {
    return isNewer(journal) ? null : documentOfJournal(journal);
  } catch {
    return null;
  }
}

/** The title in the words of the newest change; that of the card where the journal's document cannot be read. */
const titleOfJournal = (journal: JournalContent): string => (endOf(journal)?.roadmap ?? journal.checkpoint.card).title;

function rowOf(key: string, journal: JournalContent): RoadmapRow {
  const { checkpoint } = journal;
  return {
    key,
    roadmapId: checkpoint.roadmapId,
    card: { ...checkpoint.card, title: titleOfJournal(journal) },
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
