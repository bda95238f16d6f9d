import type { RoadmapRow } from './database';
import { type JournalContent, parseJournalFile, readJournal } from './journal';
import { restoreKeptFiles } from './kept-files';
import { documentOfJournal, storeJournalState } from './open-roadmap';
import type { Storage } from './storage';

/** A roadmap that the journal knows and the database does not: the database was wiped or lost it. */
export interface LostRoadmap {
  key: string;
  title: string;
  changedAt: string;
  /** False where the journal's own beginning is damaged. */
  canRestore: boolean;
}

/** Roadmaps with a journal but no row, and not destroyed on purpose. Costs a list of names where nothing is lost. */
export async function findLostRoadmaps(storage: Storage, rows: readonly RoadmapRow[]): Promise<LostRoadmap[]> {
  const byKey = new Map<string, string[]>();
  for (const { name } of await storage.files.list()) {
    const key = name.split('.')[0] as string;
    if (!rows.some((row) => row.key === key)) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const lost: LostRoadmap[] = [];
  for (const [key, names] of byKey) {
    if (await storage.setting(`destroyed:${key}`)) {
      for (const name of names) await storage.files.remove(name);
    } else if (names.some(parseJournalFile)) {
      const found = await storage.alone(key, () => lookAtLost(storage, key, names));
      if (found) lost.push(found);
    }
  }
  return lost;
}

async function lookAtLost(storage: Storage, key: string, names: readonly string[]): Promise<LostRoadmap | null> {
  // Made by another window since the rows were read.
  if (await storage.row(key)) return null;
  const journal = await readJournal(storage.files, key, names);
  const last = journal?.changes[journal.changes.length - 1]?.change;
  return {
    key,
    title: journal ? documentOfJournal(journal).roadmap.title : '',
    changedAt: last?.at ?? journal?.checkpoint.at ?? '',
    canRestore: journal !== null,
  };
}

/** Puts a lost roadmap back into the database as its journal has it, versions and files included; false where its journal is damaged. */
export async function restoreLostRoadmap(storage: Storage, key: string): Promise<boolean> {
  return storage.alone(key, async () => {
    if (await storage.row(key)) return true;
    const names = (await storage.files.list()).map((file) => file.name);
    const journal = await readJournal(storage.files, key, names);
    if (!journal) return false;
    await storeJournalState(storage, rowOf(key, journal), journal);
    await restoreKeptFiles(storage, key, names);
    storage.announce(key, journal.lastSeq);
    return true;
  });
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
