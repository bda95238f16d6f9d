import { compactDocument } from '@/domain/compact';
import { SCHEMA_VERSION } from '@/domain/document';
import type { StoredChange } from '@/domain/stored-change';
import type { RoadmapRow } from './database';
import { encodeEntries, journalFile } from './journal';
import { readWorkingCopy } from './open-roadmap';
import type { Place } from './place';
import type { Appended, AppendResult } from './storage';
import { failureOf, StorageRefusal, stored } from './stored';

/** Bytes of a journal, well below what is read back in one piece: a larger one is started anew. */
export const LARGEST_JOURNAL = 256 * 1024 * 1024;

/** Appends changes to a roadmap: journal first, then the database in one strict transaction. */
export async function append(place: Place, key: string, lastSeen: number, appended: Appended): Promise<AppendResult> {
  try {
    const result = await place.alone(key, () => appendAlone(place, key, lastSeen, appended));
    if (result.state === 'stored' && result.seq > lastSeen) place.announce(key, result.seq);
    return result;
  } catch (thrown) {
    return { state: 'failed', reason: (await place.explained(failureOf(thrown))).problem };
  }
}

async function appendAlone(place: Place, key: string, lastSeen: number, appended: Appended): Promise<AppendResult> {
  const row = await place.mustHave(key);
  if (row.seq > lastSeen)
    return { state: 'behind', missing: [...(await place.changesAfter(key, lastSeen))], last: row.seq };
  // The database went back behind what this window has read: writing on would cut from the journal what it still holds.
  if (row.seq < lastSeen) return { state: 'failed', reason: 'damaged' };
  const { changes, card } = appended;
  const last = changes[changes.length - 1];
  if (!last) return { state: 'stored', seq: row.seq };
  const next = await writeChanges(place, await upToDate(place, row), changes);
  const { database } = place;
  await database.transaction('rw', database.roadmaps, database.changes, async () => {
    await database.changes.bulkPut(changes.map((change, index) => ({ key, seq: row.seq + 1 + index, change })));
    await database.roadmaps.put({ ...next, changedAt: last.at, card: card ?? next.card });
  });
  return { state: 'stored', seq: next.seq };
}

/** The row of a roadmap whose both places are of this program's schema version; opening could not bring it there. */
async function upToDate(place: Place, row: RoadmapRow): Promise<RoadmapRow> {
  if (row.schemaVersion === SCHEMA_VERSION) return row;
  const document = await readWorkingCopy(place, row);
  if (!document) throw new StorageRefusal('damaged');
  return place.checkpoint(row, compactDocument(document));
}

/** Writes changes behind what a journal holds, or into a new one where that cannot be; the row as it stands then. */
async function writeChanges(place: Place, row: RoadmapRow, changes: readonly StoredChange[]): Promise<RoadmapRow> {
  const written = await stored(() => writeBehind(place, row, changes));
  if (written.ok) return written.value;
  // A new journal needs more room than an append.
  if (written.problem === 'disk-full') throw new StorageRefusal('disk-full');
  const document = await readWorkingCopy(place, row);
  if (!document) throw new StorageRefusal(written.problem);
  return writeBehind(place, await place.renewJournal(row, compactDocument(document)), changes);
}

async function writeBehind(place: Place, row: RoadmapRow, changes: readonly StoredChange[]): Promise<RoadmapRow> {
  const bytes = encodeEntries(changes.map((change, index) => ({ type: 'change', seq: row.seq + 1 + index, change })));
  if (row.journalEnd + bytes.length > LARGEST_JOURNAL) throw new StorageRefusal('too-large');
  await place.files.write(journalFile(row.key, row.generation), row.journalEnd, bytes);
  return { ...row, seq: row.seq + changes.length, journalEnd: row.journalEnd + bytes.length };
}
