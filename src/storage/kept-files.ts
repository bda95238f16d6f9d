import { compactDocument, completeDocument } from '@/domain/compact';
import type { Version } from '@/domain/version';
import { encodeFrame, scanFrames } from '@/platform/journal-frame';
import type { VersionRow } from './database';
import type { Storage } from './storage';

/** Versions and assets never change once written: each has one file beside the journal and one row in the database. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const assetFile = (key: string, sha256: string) => `${key}.a-${sha256}`;

/** Keeps a frozen document, both times. */
export async function saveVersion(storage: Storage, key: string, version: Version): Promise<void> {
  const { document, ...head } = version;
  const row: VersionRow = { ...head, key, file: `${key}.v-${crypto.randomUUID()}` };
  const json = JSON.stringify(compactDocument(document));
  await storage.files.write(
    row.file,
    0,
    encodeFrame({ seq: 0, payload: encoder.encode(JSON.stringify({ row, json })) }),
  );
  await putVersion(storage, row, json);
}

async function putVersion(storage: Storage, row: VersionRow, json: string): Promise<void> {
  const { database } = storage;
  await database.transaction('rw', database.versions, database.versionDocuments, async () => {
    await database.versions.put(row);
    await database.versionDocuments.put({ key: row.key, id: row.id, json });
  });
}

/** The versions of a roadmap, newest first. */
export async function listVersions(storage: Storage, key: string): Promise<VersionRow[]> {
  const rows = await storage.database.versions.where('key').equals(key).toArray();
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A version with its document, or null where it is not there. */
export async function loadVersion(storage: Storage, key: string, id: string): Promise<Version | null> {
  const { versions, versionDocuments } = storage.database;
  const [row, stored] = await Promise.all([versions.get([key, id]), versionDocuments.get([key, id])]);
  if (!row || !stored) return null;
  const { key: _key, file: _file, ...head } = row;
  return { ...head, document: completeDocument(JSON.parse(stored.json) as Record<string, unknown>) };
}

/** Keeps the bytes of an asset's file, both times. */
export async function saveAsset(storage: Storage, key: string, sha256: string, bytes: Uint8Array): Promise<void> {
  await storage.files.write(assetFile(key, sha256), 0, encodeFrame({ seq: 0, payload: bytes }));
  await storage.database.assets.put({ key, sha256, bytes });
}

/** Bytes of the assets of a roadmap by SHA-256. */
export async function assetsOf(storage: Storage, key: string): Promise<Map<string, Uint8Array>> {
  const rows = await storage.database.assets.where('key').equals(key).toArray();
  return new Map(rows.map((row) => [row.sha256, row.bytes]));
}

/** Reads versions and assets back from their files into the database; damaged ones are left out. */
export async function restoreKeptFiles(storage: Storage, key: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (!name.startsWith(`${key}.v-`) && !name.startsWith(`${key}.a-`)) continue;
    const frame = scanFrames(await storage.files.read(name)).frames[0];
    if (!frame) continue;
    if (name.startsWith(`${key}.a-`)) {
      await storage.database.assets.put({ key, sha256: name.slice(key.length + 3), bytes: frame.payload.slice() });
    } else {
      const { row, json } = JSON.parse(decoder.decode(frame.payload)) as { row: VersionRow; json: string };
      await putVersion(storage, row, json);
    }
  }
}
