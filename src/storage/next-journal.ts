import type { JournalFiles } from '@/platform/journal-frame';
import type { RoadmapRow } from './database';
import { journalFile, parseJournalFile, startJournal } from './journal';

/**
 * Starts a roadmap's next journal file with a checkpoint of this row and document, has the row stored, and drops the files before.
 * Call it alone for this roadmap.
 */
export async function moveToNextJournal(
  files: JournalFiles,
  row: RoadmapRow,
  stored: unknown,
  store: (next: RoadmapRow) => PromiseLike<unknown>,
  others: 'go' | 'stay' = 'go',
): Promise<RoadmapRow> {
  const { key, seq, roadmapId, organisationId, card, changedAt: at } = row;
  const generation = row.generation + 1;
  const checkpoint = { type: 'checkpoint', seq, roadmapId, organisationId, at, card, document: stored } as const;
  const next = { ...row, generation, journalEnd: await startJournal(files, key, generation, checkpoint) };
  try {
    await store(next);
  } catch (error) {
    // A new journal whose row could not be stored must not speak for the roadmap later.
    await files.remove(journalFile(key, generation)).catch(() => undefined);
    throw error;
  }
  // What cannot be removed now goes next time; it reaches less far than the one that is kept.
  if (others === 'go') await removeOthers(files, key, generation).catch(() => undefined);
  return next;
}

async function removeOthers(files: JournalFiles, key: string, kept: number): Promise<void> {
  for (const { name } of await files.list()) {
    const parsed = parseJournalFile(name);
    if (parsed?.key === key && parsed.generation !== kept) await files.remove(name);
  }
}
