import { readFileSync } from 'node:fs';
import { replay1 } from '@/domain/migrations/replay-1';
import type { StoredChange } from '@/domain/stored-change';
import {
  Database,
  type LoggedChange,
  type RoadmapRow,
  type SnapshotRow,
  type VersionDocumentRow,
} from '@/storage/database';
import { encodeEntries, journalFile } from '@/storage/journal';
import { snapshotRow } from '@/storage/snapshot';
import type { World } from './memory-world';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/v1/${name}`, import.meta.url), 'utf8'));

/** The store of a program of schema version 1: rows, snapshot, log, a version and the journal, as it left them on the disk. */
export interface OlderStore {
  key: string;
  roadmaps: RoadmapRow[];
  snapshots: SnapshotRow[];
  changes: LoggedChange[];
  versions: unknown[];
  versionDocuments: VersionDocumentRow[];
  journal: { name: string; bytes: Uint8Array };
}

/** The hash that the older program signed its version by. */
export const OLDER_HASH = 'a'.repeat(64);

const AT = '2026-11-23T09:00:00.000Z';

/** What a program of schema version 1 kept of the fixture after its whole log; the snapshot is some changes behind. */
export function olderStore(key = 'older'): OlderStore {
  const document = read('document.json') as Record<string, unknown> & { roadmap: { id: string; title: string } };
  const log = read('log.json') as StoredChange[];
  const roadmapId = document.roadmap.id;
  const card = { title: 'On the card', client: '', partners: [], start: null, end: null, activities: 0, picture: [] };
  const bytes = encodeEntries([
    { type: 'checkpoint', seq: 0, roadmapId, organisationId: null, at: AT, card, document },
    ...log.map((change, index) => ({ type: 'change' as const, seq: index + 1, change })),
  ]);
  const row: RoadmapRow = {
    key,
    roadmapId,
    card,
    createdAt: AT,
    changedAt: AT,
    organisationId: null,
    binnedAt: null,
    schemaVersion: 1,
    seq: log.length,
    generation: 1,
    journalEnd: bytes.length,
  };
  const version = {
    key,
    id: 'old',
    name: 'Agreed',
    at: AT,
    author: 'Ada',
    kind: 'scenario',
    hash: OLDER_HASH,
    file: `${key}.v-old`,
  };
  return {
    key,
    roadmaps: [row],
    snapshots: [snapshotRow(key, 3, 1, replay1(document, log.slice(0, 3)))],
    changes: log.map((change, index) => ({ key, seq: index + 1, change })),
    versions: [{ ...version, sentTo: [], signOffs: {} }],
    versionDocuments: [{ key, id: 'old', json: JSON.stringify(document) }],
    journal: { name: journalFile(key, 1), bytes },
  };
}

/** Puts it on the disk of a machine that has never run another program. */
export async function putOlderStore(world: World, older: OlderStore): Promise<void> {
  const database = new Database(world.name);
  await database.open();
  await database.roadmaps.bulkPut(older.roadmaps);
  await database.snapshots.bulkPut(older.snapshots);
  await database.changes.bulkPut(older.changes);
  await database.versions.bulkPut(older.versions as never[]);
  await database.versionDocuments.bulkPut(older.versionDocuments);
  database.close();
  world.journal.bytes.set(older.journal.name, older.journal.bytes);
}
