import { compactDocument, completeDocument } from '@/domain/compact';
import { contentHash, sha256Hex } from '@/domain/content-hash';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import { versionHead2 } from '@/domain/migrations/2-what-comes';
import type { Version } from '@/domain/version';
import { encodeFrame, type JournalFiles, scanFrames } from '@/platform/journal-frame';
import type { AssetRow, VersionRow } from './database';
import type { Place } from './place';
import { readStored } from './read-stored';
import type { NewVersion } from './storage';
import { StorageRefusal } from './stored';

/** Versions and assets never change once written: each has one file beside the journal and one row in the database. */
export interface KeptFiles {
  versions: { row: VersionRow; json: string }[];
  assets: AssetRow[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Name of an asset's file. */
export const assetFile = (key: string, sha256: string) => `${key}.a-${sha256}`;

// Names never hold foreign text, and the same version has the same file each time.
const versionFile = async (key: string, id: string) => `${key}.v-${await sha256Hex(encoder.encode(id))}`;

/** Whether a file's name is that of a version or an asset. */
const isKeptFile = (name: string): boolean => /^[a-z0-9-]+\.[va]-/.test(name);

/** A version of a document as it stands now: its hash is that of what it holds, whatever becomes of the document. */
export async function freeze(head: NewVersion, document: RoadmapDocument): Promise<Version> {
  const frozen = completeDocument(JSON.parse(JSON.stringify(compactDocument(document))) as Record<string, unknown>);
  return { ...head, hash: await contentHash(frozen), document: frozen };
}

/** What has to be written so that these versions and assets are kept; refuses a version that is there with other content. */
export async function keptFilesOf(
  place: Place,
  key: string,
  versions: Iterable<Version>,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<KeptFiles> {
  const kept: KeptFiles = {
    versions: [],
    assets: [...assets].map(([sha256, bytes]) => ({ key, sha256, bytes })),
  };
  for (const version of versions) {
    const present = await place.database.versions.get([key, version.id]);
    const { document, ...head } = present ? await united(place, present, version) : version;
    if (present && sameSigns(present, head)) continue;
    const row: VersionRow = { ...head, key, file: present?.file ?? (await versionFile(key, version.id)) };
    kept.versions.push({ row, json: JSON.stringify(compactDocument(document)) });
  }
  return kept;
}

/** The version that is there, with the signs of both. */
async function united(place: Place, present: VersionRow, coming: Version): Promise<Version> {
  const known = await loadVersion(place, present.key, present.id);
  if (!known) return { ...coming, signOffs: { ...coming.signOffs, ...present.signOffs } };
  if ((await contentHash(known.document)) !== (await contentHash(coming.document)))
    throw new StorageRefusal('other-version', coming.id);
  return {
    ...known,
    signOffs: { ...coming.signOffs, ...known.signOffs },
    sentTo: [...new Set([...known.sentTo, ...coming.sentTo])],
  };
}

const sameSigns = (one: NewVersion, other: NewVersion) =>
  Object.keys(one.signOffs).length === Object.keys(other.signOffs).length && one.sentTo.length === other.sentTo.length;

/** Writes the files, noting in `made` those that were not there before. */
export async function writeKeptFiles(place: Place, kept: KeptFiles, made: string[]): Promise<void> {
  const there = new Set((await place.files.list()).map(({ name }) => name));
  const write = async (name: string, payload: Uint8Array) => {
    if (!there.has(name)) made.push(name);
    await place.files.write(name, 0, encodeFrame({ seq: 0, payload }));
  };
  for (const { row, json } of kept.versions) await write(row.file, encoder.encode(JSON.stringify({ row, json })));
  for (const { key, sha256, bytes } of kept.assets) await write(assetFile(key, sha256), bytes);
}

/** Puts the rows into the database, as one transaction of its own or as part of one. */
export async function putKeptFiles({ database }: Place, kept: KeptFiles): Promise<void> {
  const { versions, versionDocuments, assets } = database;
  await database.transaction('rw', versions, versionDocuments, assets, async () => {
    await versions.bulkPut(kept.versions.map(({ row }) => row));
    await versionDocuments.bulkPut(kept.versions.map(({ row: { key, id }, json }) => ({ key, id, json })));
    await assets.bulkPut(kept.assets);
  });
}

/** Does something that writes files, and takes away those it noted as made where it fails. */
export async function allOrNothing<T>(files: JournalFiles, act: (made: string[]) => Promise<T>): Promise<T> {
  const made: string[] = [];
  try {
    return await act(made);
  } catch (thrown) {
    // What cannot be removed now goes with the sweep at a later start.
    for (const name of made) await files.remove(name).catch(() => undefined);
    throw thrown;
  }
}

const presentRow = (row: VersionRow): VersionRow => versionHead2({ ...row }) as unknown as VersionRow;

/** The versions of a roadmap, newest first. */
export async function listVersions({ database }: Place, key: string): Promise<VersionRow[]> {
  const rows = await database.versions.where('key').equals(key).toArray();
  return rows.map(presentRow).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A version with its document and the hash of what it holds, or null where it is not there. */
export async function loadVersion({ database }: Place, key: string, id: string): Promise<Version | null> {
  const { versions, versionDocuments } = database;
  const [row, stored] = await Promise.all([versions.get([key, id]), versionDocuments.get([key, id])]);
  if (!row || !stored) return null;
  const { key: _key, file: _file, ...head } = presentRow(row);
  const frozen = JSON.parse(stored.json) as { schemaVersion: number };
  const document = readStored(frozen, []);
  // What was signed off before a migration keeps the hash it was signed off by.
  const hash = frozen.schemaVersion === SCHEMA_VERSION ? await contentHash(document) : head.hash;
  return { ...head, hash, document };
}

/** Bytes of the assets of a roadmap by SHA-256. */
export async function assetsOf({ database }: Place, key: string): Promise<Map<string, Uint8Array>> {
  const rows = await database.assets.where('key').equals(key).toArray();
  return new Map(rows.map((row) => [row.sha256, row.bytes]));
}

/** Reads versions and assets back from their files into the database; damaged ones are left out. */
export async function restoreKeptFiles(place: Place, key: string, names: readonly string[]): Promise<void> {
  const kept: KeptFiles = { versions: [], assets: [] };
  for (const name of names) {
    if (!isKeptFile(name) || name.split('.')[0] !== key) continue;
    const bytes = await place.files.read(name).catch(() => null);
    const frame = bytes && scanFrames(bytes).frames[0];
    if (!frame) continue;
    if (name.startsWith(assetFile(key, '')))
      kept.assets.push({ key, sha256: name.slice(assetFile(key, '').length), bytes: frame.payload.slice() });
    else kept.versions.push(JSON.parse(decoder.decode(frame.payload)) as KeptFiles['versions'][number]);
  }
  await putKeptFiles(place, kept);
}
