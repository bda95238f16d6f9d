import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { compactDocument, completeDocument } from '@/domain/compact';
import { SCHEMA_VERSION } from '@/domain/document';
import { migrate } from '@/domain/migrations/migrate';
import { replay1 } from '@/domain/migrations/replay-1';
import { documentProblems } from '@/domain/problems';
import { storedChange } from '@/domain/stored-change';
import { transact } from '@/domain/transaction';
import { packWaymark } from '@/formats/waymark/pack';
import { decodeJournal, encodeEntries, parseJournalFile } from '@/storage/journal';
import { OLDER_HASH, type OlderStore, olderStore, putOlderStore } from '../support/older-store';
import {
  granted,
  openStorage,
  openStore,
  setTitle,
  storedDocument,
  surroundings,
  World,
} from '../support/open-storage';

/** The document that the older program had open, migrated. */
function expected({ versionDocuments, changes }: OlderStore): string {
  const stored = JSON.parse(versionDocuments[0]!.json) as Record<string, unknown>;
  const migrated = migrate(
    replay1(
      stored,
      changes.map(({ change }) => change),
    ),
  );
  if (!migrated.ok) throw new Error(migrated.problem);
  return canonicalJson(completeDocument(migrated.document));
}

async function olderWorld(change: (older: OlderStore) => void = () => undefined) {
  const older = olderStore();
  const end = expected(older);
  change(older);
  const world = new World();
  await putOlderStore(world, older);
  return { world, older, key: older.key, end };
}

/** Journals of a machine, and the schema version each begins with. */
const journals = (world: World) =>
  [...world.journal.bytes].flatMap(([name, bytes]) => {
    const parsed = parseJournalFile(name);
    const content = parsed && decodeJournal(bytes, parsed.generation);
    return content ? [(content.checkpoint.document as { schemaVersion: number }).schemaVersion] : [];
  });

async function rowOf(world: World, key: string) {
  const storage = await openStorage(world);
  const [row, snapshot] = await Promise.all([storage.place.row(key), storage.place.database.snapshots.get(key)]);
  storage.close();
  return { row: row!, snapshot: snapshot! };
}

describe('a store of an older schema version', () => {
  it('is opened as the older program left it, and is of this version before the first edit', async () => {
    const { world, key, end } = await olderWorld();
    expect(canonicalJson(await storedDocument(world, key))).toBe(end);
    const { row, snapshot } = await rowOf(world, key);
    expect([row.schemaVersion, snapshot.schemaVersion, snapshot.seq]).toEqual([
      SCHEMA_VERSION,
      SCHEMA_VERSION,
      row.seq,
    ]);
    expect(journals(world)).toEqual([SCHEMA_VERSION]);
  });

  it('is edited, read again and packed', async () => {
    const { world, key } = await olderWorld();
    const storage = await openStorage(world);
    const store = await openStore(storage, key);
    setTitle(store, 'Typed by this program');
    await store.settled();
    storage.close();
    const document = await storedDocument(world, key);
    expect(document.roadmap.title).toBe('Typed by this program');
    expect(documentProblems(document)).toEqual([]);
    const file = {
      document,
      audience: { kind: 'own', organisation: null },
      writtenBy: 'W',
      createdAt: '2027-01-01T00:00:00Z',
    } as const;
    expect((await packWaymark(file)).length).toBeGreaterThan(0);
  });

  // Journal, snapshot, row, and the older journal's removal: more moments than that are none.
  const moments = [0, 1, 2, 3, 4].flatMap((step) => [[step, 'fail'] as const, [step, 'tear'] as const]);

  it('is whole after a crash at each moment of being brought up to date', async () => {
    for (const [step, how] of moments) {
      const { world, key, end } = await olderWorld();
      world.faults.crashAt(step, how);
      const first = await openStorage(world);
      const result = await first.open(key);
      if (result.ok) expect(canonicalJson(result.opened.document), `step ${step}`).toBe(end);
      first.close();
      world.faults.heal();
      expect(canonicalJson(await storedDocument(world, key)), `step ${step}`).toBe(end);
      expect((await rowOf(world, key)).row.schemaVersion).toBe(SCHEMA_VERSION);
    }
  });

  it('is opened where there is no room for a checkpoint, and edited once there is', async () => {
    const { world, older, key, end } = await olderWorld();
    world.journal.unwritable.set(`${key}.j2`, 'disk-full');
    const storage = await openStorage(world);
    const result = await storage.open(key);
    if (!result.ok) throw new Error(result.problem);
    const { document, row, notice } = result.opened;
    expect([canonicalJson(document), notice]).toEqual([end, { kind: 'journal-cannot-be-written' }]);
    const change = transact(document, surroundings(), 'Title', (tx) => {
      tx.update('roadmap', tx.roadmap.id, (draft) => {
        draft.title = 'Typed';
      });
    })!;
    const refused = await storage.append(key, row.seq, { changes: [storedChange(change)] });
    expect(refused).toEqual({ state: 'failed', reason: 'disk-full' });
    expect((await rowOf(world, key)).row).toMatchObject({ schemaVersion: 1, seq: older.changes.length });
    world.journal.unwritable.clear();
    expect(await storage.append(key, row.seq, { changes: [storedChange(change)] })).toMatchObject({ state: 'stored' });
    storage.close();
    expect((await storedDocument(world, key)).roadmap.title).toBe('Typed');
    expect(journals(world)).toEqual([SCHEMA_VERSION]);
  });

  it('is restored from its journal where the working copy is damaged or lost', async () => {
    const damaged = await olderWorld((older) => {
      older.snapshots[0]!.crc += 1;
    });
    expect(canonicalJson(await storedDocument(damaged.world, damaged.key))).toBe(damaged.end);
    const lost = await olderWorld((older) => {
      older.roadmaps = [];
    });
    const storage = await openStorage(lost.world);
    expect(granted(await storage.findLost())).toMatchObject([{ canRestore: true, title: 'Hospitals first — 2027' }]);
    granted(await storage.restoreLost(lost.key));
    storage.close();
    expect(canonicalJson(await storedDocument(lost.world, lost.key))).toBe(lost.end);
    expect((await rowOf(lost.world, lost.key)).row.schemaVersion).toBe(SCHEMA_VERSION);
  });

  it('takes from the journal what the working copy lacks', async () => {
    const { world, key, end } = await olderWorld((older) => {
      older.changes.splice(5);
      older.roadmaps[0]!.seq = 5;
    });
    expect(canonicalJson(await storedDocument(world, key))).toBe(end);
  });

  it('has its versions migrated when they are read, with the hash they were signed by', async () => {
    const { world, key } = await olderWorld();
    const storage = await openStorage(world);
    const version = granted(await storage.version(key, 'old'));
    storage.close();
    expect(version).toMatchObject({ hash: OLDER_HASH, document: { schemaVersion: SCHEMA_VERSION } });
    expect(documentProblems(version.document)).toEqual([]);
    expect(compactDocument(version.document)).toMatchObject({ schemaVersion: SCHEMA_VERSION });
  });
});

describe('a store of a newer schema version', () => {
  it.each(['row', 'journal'] as const)('is refused and nothing is written (%s)', async (where) => {
    const { world, key } = await olderWorld((older) => {
      if (where === 'row') older.roadmaps[0]!.schemaVersion = SCHEMA_VERSION + 1;
      else {
        const { checkpoint } = decodeJournal(older.journal.bytes, 1)!;
        const document = { ...(checkpoint.document as object), schemaVersion: SCHEMA_VERSION + 1 };
        older.journal.bytes = encodeEntries([{ ...checkpoint, seq: older.changes.length, document }]);
      }
    });
    const before = world.journal.written;
    const storage = await openStorage(world);
    expect(await storage.open(key)).toMatchObject({ ok: false, problem: 'newer' });
    storage.close();
    expect(world.journal.written).toBe(before);
    expect((await rowOf(world, key)).snapshot.schemaVersion).toBe(1);
  });
});
