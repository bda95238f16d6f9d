import type { Change } from '@/domain/change';
import type { RoadmapRow } from './database';
import { encodeEntries, journalFile } from './journal';
import type { Place } from './place';
import type { Appended, AppendResult } from './storage';
import { failureOf } from './stored';

/** Appends changes to a roadmap: journal first, then the database in one strict transaction. */
export async function append(place: Place, key: string, lastSeen: number, appended: Appended): Promise<AppendResult> {
  try {
    const result = await place.alone(key, () => appendAlone(place, key, lastSeen, appended));
    if (result.state === 'stored' && result.seq > lastSeen) place.announce(key, result.seq);
    return result;
  } catch (thrown) {
    return { state: 'failed', reason: failureOf(thrown).problem };
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
  const next = await writeChanges(place, row, changes);
  const { database } = place;
  await database.transaction('rw', database.roadmaps, database.changes, async () => {
    await database.changes.bulkPut(changes.map((change, index) => ({ key, seq: row.seq + 1 + index, change })));
    await database.roadmaps.put({ ...next, changedAt: last.at, card: card ?? next.card });
  });
  return { state: 'stored', seq: next.seq };
}

/** Writes changes behind what a journal holds; the row as it stands then. */
async function writeChanges(place: Place, row: RoadmapRow, changes: readonly Change[]): Promise<RoadmapRow> {
  const bytes = encodeEntries(changes.map((change, index) => ({ type: 'change', seq: row.seq + 1 + index, change })));
  await place.files.write(journalFile(row.key, row.generation), row.journalEnd, bytes);
  return { ...row, seq: row.seq + changes.length, journalEnd: row.journalEnd + bytes.length };
}
