import { applyEntries } from '@/domain/change';
import { compactDocument, completeDocument } from '@/domain/compact';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import type { LoggedChange, RoadmapRow } from './database';
import { findJournal, type JournalContent } from './journal';
import type { Place } from './place';
import { documentOfSnapshot, snapshotRow } from './snapshot';
import { type StorageFailure, stored } from './stored';

/** What opening found and mended, to be named to the person. */
export type OpenNotice =
  /** The working copy lacked this many changes that the journal had. */
  | { kind: 'working-copy-was-behind'; changes: number }
  /** The working copy could not be read; the journal gave everything back. */
  | { kind: 'working-copy-was-damaged' }
  /** The journal was missing, behind or damaged; it was written anew from the working copy. */
  | { kind: 'journal-was-renewed' }
  /** The journal could not be read and so not be compared; a new one was begun from the working copy. */
  | { kind: 'journal-was-unreadable' }
  /** The journal had to be written anew and cannot be now; the working copy is whole. */
  | { kind: 'journal-cannot-be-written' };

export interface OpenedRoadmap {
  row: RoadmapRow;
  document: RoadmapDocument;
  notice: OpenNotice | null;
}

/** A roadmap as it was read, or why it cannot be. */
export type OpenResult = { ok: true; opened: OpenedRoadmap } | StorageFailure;

/** Reads a roadmap and compares the two places it is kept in. Run it alone. */
export async function openRoadmap(place: Place, key: string): Promise<OpenResult> {
  const row = await place.row(key);
  if (!row) return { ok: false, problem: 'not-found' };
  if (row.schemaVersion > SCHEMA_VERSION) return { ok: false, problem: 'newer' };
  const [{ content, problem }, working] = await Promise.all([
    findJournal(place.files, key, row.generation),
    readWorkingCopy(place, row),
  ]);
  if (!working) return content ? restoreFromJournal(place, row, content) : { ok: false, problem: problem ?? 'damaged' };
  if (problem) return renewFromWorkingCopy(place, row, working, { kind: 'journal-was-unreadable' });
  if (!content || content.lastSeq < row.seq)
    return renewFromWorkingCopy(place, row, working, { kind: 'journal-was-renewed' });
  if (content.lastSeq > row.seq) return catchUp(place, row, working, content);
  if (content.end !== row.journalEnd || content.generation !== row.generation)
    return renewFromWorkingCopy(place, row, working, null);
  return { ok: true, opened: { row, document: working, notice: null } };
}

/** Snapshot and every change after it, without a gap; null where anything is missing or damaged. */
export async function readWorkingCopy(place: Place, row: RoadmapRow): Promise<RoadmapDocument | null> {
  const snapshot = await place.database.snapshots.get(row.key);
  if (!snapshot) return null;
  const document = documentOfSnapshot(snapshot);
  if (!document) return null;
  const changes = await place.changesAfter(row.key, snapshot.seq);
  let seq = snapshot.seq;
  for (const logged of changes) {
    if (logged.seq !== seq + 1) return null;
    applyEntries(document, logged.change.entries);
    seq = logged.seq;
  }
  return seq === row.seq ? document : null;
}

/** The document a journal ends in. */
export function documentOfJournal(journal: JournalContent): RoadmapDocument {
  const document = completeDocument(journal.checkpoint.document as Record<string, unknown>);
  for (const { change } of journal.changes) applyEntries(document, change.entries);
  return document;
}

async function restoreFromJournal(place: Place, row: RoadmapRow, journal: JournalContent): Promise<OpenResult> {
  const behind = await changesBehind(place, row, journal);
  const document = documentOfJournal(journal);
  if (document.schemaVersion > SCHEMA_VERSION) return { ok: false, problem: 'newer' };
  for (const { change } of behind) applyEntries(document, change.entries);
  let restored = await storeJournalState(place, { ...row, schemaVersion: document.schemaVersion }, journal, behind);
  // The working copy's log reached further than a torn journal: both places together have everything.
  if (behind.length) restored = await place.renewJournal(restored, compactDocument(document));
  return { ok: true, opened: { row: restored, document, notice: { kind: 'working-copy-was-damaged' } } };
}

/** Changes that the working copy's log has right behind the journal's end, without a gap. */
async function changesBehind(place: Place, row: RoadmapRow, journal: JournalContent): Promise<LoggedChange[]> {
  if (journal.lastSeq >= row.seq) return [];
  const logged = await place.changesAfter(row.key, journal.lastSeq);
  const gap = logged.findIndex(
    ({ seq, replacedBy }, index) => seq !== journal.lastSeq + 1 + index || replacedBy !== undefined,
  );
  return gap < 0 ? logged : logged.slice(0, gap);
}

/** Brings database rows to the state a journal ends in, with the changes that are known behind it. */
export async function storeJournalState(
  place: Place,
  row: RoadmapRow,
  journal: JournalContent,
  behind: readonly LoggedChange[] = [],
): Promise<RoadmapRow> {
  const { database } = place;
  const logged: LoggedChange[] = [
    ...journal.changes.map(({ seq, change }) => ({ key: row.key, seq, change })),
    ...behind,
  ];
  const last = logged[logged.length - 1];
  const next: RoadmapRow = {
    ...row,
    seq: last?.seq ?? journal.lastSeq,
    generation: journal.generation,
    journalEnd: journal.end,
    changedAt: last?.change.at ?? journal.checkpoint.at,
  };
  const snapshot = snapshotRow(row.key, journal.checkpoint.seq, row.schemaVersion, journal.checkpoint.document);
  await database.transaction('rw', database.roadmaps, database.snapshots, database.changes, async () => {
    await database.snapshots.put(snapshot);
    // What is left of the log behind this state would be read as part of it.
    await database.changes.where('[key+seq]').between([row.key, next.seq], [row.key, Infinity], false, true).delete();
    await database.changes.bulkPut(logged);
    await database.roadmaps.put(next);
  });
  return next;
}

async function catchUp(
  place: Place,
  row: RoadmapRow,
  document: RoadmapDocument,
  journal: JournalContent,
): Promise<OpenResult> {
  const missing = journal.changes.filter(({ seq }) => seq > row.seq);
  if (missing.length !== journal.lastSeq - row.seq) return restoreFromJournal(place, row, journal);
  for (const { change } of missing) applyEntries(document, change.entries);
  const next: RoadmapRow = {
    ...row,
    seq: journal.lastSeq,
    generation: journal.generation,
    journalEnd: journal.end,
    changedAt: missing[missing.length - 1]?.change.at ?? row.changedAt,
  };
  const { database } = place;
  await database.transaction('rw', database.roadmaps, database.changes, async () => {
    await database.changes.bulkPut(missing.map(({ seq, change }) => ({ key: row.key, seq, change })));
    await database.roadmaps.put(next);
  });
  return {
    ok: true,
    opened: { row: next, document, notice: { kind: 'working-copy-was-behind', changes: missing.length } },
  };
}

async function renewFromWorkingCopy(
  place: Place,
  row: RoadmapRow,
  document: RoadmapDocument,
  notice: OpenNotice | null,
): Promise<OpenResult> {
  // A file that could not be read may hold more than we know: it stays until the next journal.
  const others = notice?.kind === 'journal-was-unreadable' ? 'stay' : 'go';
  const renewed = await stored(() => place.renewJournal(row, compactDocument(document), others));
  return renewed.ok
    ? { ok: true, opened: { row: renewed.value, document, notice } }
    : { ok: true, opened: { row, document, notice: { kind: 'journal-cannot-be-written' } } };
}
