import type { RoadmapRow } from './database';
import { restoreKeptFiles } from './kept-files';
import { type JournalContent, parseJournalFile, readJournal } from './journal';
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
    const parsed = parseJournalFile(name);
    if (!parsed || rows.some((row) => row.key === parsed.key)) continue;
    byKey.set(parsed.key, [...(byKey.get(parsed.key) ?? []), name]);
  }
  const lost: LostRoadmap[] = [];
  for (const [key, names] of byKey) {
    if (await storage.setting(`destroyed:${key}`)) {
      for (const name of names) await storage.files.remove(name);
      continue;
    }
    const journal = await readJournal(storage.files, key, names);
    const last = journal?.changes[journal.changes.length - 1]?.change;
    lost.push({
      key,
      title: journal ? documentOfJournal(journal).roadmap.title : '',
      changedAt: last?.at ?? journal?.checkpoint.at ?? '',
      canRestore: journal !== null,
    });
  }
  return lost;
}

/** Puts a lost roadmap back into the database as its journal has it, versions and files included; false where its journal is damaged. */
export async function restoreLostRoadmap(storage: Storage, key: string): Promise<boolean> {
  return storage.alone(key, async () => {
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
