import { compactDocument } from '@/domain/compact';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import type { StoredChange } from '@/domain/stored-change';
import type { LoggedChange, RoadmapRow } from './database';
import { findJournal, type JournalContent } from './journal';
import type { Place } from './place';
import { readStored } from './read-stored';
import { snapshotRow, storedOfSnapshot } from './snapshot';
import { type StorageFailure, StorageRefusal, stored } from './stored';

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

/** Reads a roadmap, compares the two places it is kept in, and brings what an older Waymark stored up to date. Run it alone. */
export async function openRoadmap(place: Place, key: string): Promise<OpenResult> {
  const result = await readBoth(place, key);
  if (!result.ok || result.opened.row.schemaVersion === SCHEMA_VERSION) return result;
  const { row, document, notice } = result.opened;
  const next = await stored(() => place.checkpoint(row, compactDocument(document)));
  // Readable all the same; nothing is appended to it before a checkpoint could be written.
  if (!next.ok) return { ok: true, opened: { row, document, notice: { kind: 'journal-cannot-be-written' } } };
  return { ok: true, opened: { row: next.value, document, notice } };
}

async function readBoth(place: Place, key: string): Promise<OpenResult> {
  const row = await place.row(key);
  if (!row) return { ok: false, problem: 'not-found' };
  if (row.schemaVersion > SCHEMA_VERSION) return { ok: false, problem: 'newer' };
  const [{ content, problem }, copy] = await Promise.all([
    findJournal(place.files, key, row.generation),
    workingCopy(place, row),
  ]);
  if (content && isNewer(content)) return { ok: false, problem: 'newer' };
  const working = copy && documentOf(copy);
  if (!working) return content ? restoreFromJournal(place, row, content) : { ok: false, problem: problem ?? 'damaged' };
  if (problem) return renewFromWorkingCopy(place, row, working, { kind: 'journal-was-unreadable' });
  if (!content || content.lastSeq < row.seq)
    return renewFromWorkingCopy(place, row, working, { kind: 'journal-was-renewed' });
  if (content.lastSeq > row.seq) return catchUp(place, row, copy, content);
  if (content.end !== row.journalEnd || content.generation !== row.generation)
    return renewFromWorkingCopy(place, row, working, null);
  return { ok: true, opened: { row, document: working, notice: null } };
}

/** A stored document and every change after it, as they were stored. */
interface WorkingCopy {
  base: unknown;
  changes: StoredChange[];
}

/** Snapshot and every change after it, without a gap; null where anything is missing or damaged. */
async function workingCopy(place: Place, row: RoadmapRow): Promise<WorkingCopy | null> {
  const snapshot = await place.database.snapshots.get(row.key);
  const base = snapshot && storedOfSnapshot(snapshot);
  if (!base) return null;
  const logged = await place.changesAfter(row.key, snapshot.seq);
  const isWhole = logged.every(({ seq }, index) => seq === snapshot.seq + 1 + index);
  return isWhole && snapshot.seq + logged.length === row.seq
    ? { base, changes: logged.map(({ change }) => change) }
    : null;
}

/** The document of a working copy, or null where it cannot be read; refuses a newer one. */
function documentOf({ base, changes }: WorkingCopy): RoadmapDocument | null {
  try {
    return readStored(base, changes);
  } catch (thrown) {
    if (thrown instanceof StorageRefusal && thrown.problem === 'damaged') return null;
    throw thrown;
  }
}

/** The document as the database has it, or null where anything is missing or damaged. */
export async function readWorkingCopy(place: Place, row: RoadmapRow): Promise<RoadmapDocument | null> {
  const copy = await workingCopy(place, row);
  return copy && documentOf(copy);
}

const versionOf = ({ checkpoint }: JournalContent) => (checkpoint.document as { schemaVersion: number }).schemaVersion;

/** Whether a newer Waymark wrote any of a journal. */
export const isNewer = (journal: JournalContent): boolean =>
  versionOf(journal) > SCHEMA_VERSION || journal.changes.some(({ change }) => change.schemaVersion > SCHEMA_VERSION);

/** The document a journal ends in, with the changes that are known behind it; refuses with newer or damaged. */
export function documentOfJournal(journal: JournalContent, behind: readonly LoggedChange[] = []): RoadmapDocument {
  const changes = [...journal.changes, ...behind].map(({ change }) => change);
  return readStored(journal.checkpoint.document, changes);
}

async function restoreFromJournal(place: Place, row: RoadmapRow, journal: JournalContent): Promise<OpenResult> {
  const behind = await changesBehind(place, row, journal);
  const document = documentOfJournal(journal, behind);
  let restored = await storeJournalState(place, { ...row, schemaVersion: versionOf(journal) }, journal, behind);
  // The working copy's log reached further than a torn journal: both places together have everything.
  if (behind.length) restored = await place.checkpoint(restored, compactDocument(document));
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

async function catchUp(place: Place, row: RoadmapRow, copy: WorkingCopy, journal: JournalContent): Promise<OpenResult> {
  const missing = journal.changes.filter(({ seq }) => seq > row.seq);
  if (missing.length !== journal.lastSeq - row.seq) return restoreFromJournal(place, row, journal);
  const document = documentOf({ base: copy.base, changes: [...copy.changes, ...missing.map(({ change }) => change)] });
  if (!document) return eitherAlone(place, row, copy, journal);
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

/** The journal reaches further and does not fit on the working copy: by itself it may be whole, else it stays for whoever can read it. */
async function eitherAlone(
  place: Place,
  row: RoadmapRow,
  copy: WorkingCopy,
  journal: JournalContent,
): Promise<OpenResult> {
  const restored = await stored(() => restoreFromJournal(place, row, journal));
  if (restored.ok) return restored.value;
  const working = documentOf(copy);
  return restored.problem === 'damaged' && working
    ? renewFromWorkingCopy(place, row, working, { kind: 'journal-was-unreadable' })
    : restored;
}

async function renewFromWorkingCopy(
  place: Place,
  row: RoadmapRow,
  document: RoadmapDocument,
  notice: OpenNotice | null,
): Promise<OpenResult> {
  // A file that could not be read may hold more than we know: it stays until the next journal.
  const others = notice?.kind === 'journal-was-unreadable' ? 'stay' : 'go';
  const compact = compactDocument(document);
  const isOlder = row.schemaVersion < SCHEMA_VERSION;
  const renewed = await stored(() =>
    isOlder ? place.checkpoint(row, compact, others) : place.renewJournal(row, compact, others),
  );
  return renewed.ok
    ? { ok: true, opened: { row: renewed.value, document, notice } }
    : { ok: true, opened: { row, document, notice: { kind: 'journal-cannot-be-written' } } };
}
