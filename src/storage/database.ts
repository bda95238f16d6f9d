import { Dexie, type Table } from 'dexie';
import type { StoredChange } from '@/domain/stored-change';
import type { VersionHead } from '@/domain/version';
import { StorageRefusal } from './stored';

/** One bar of the small picture of a plan: start and end as parts of the whole (0 to 1), and a colour. */
export interface PictureBar {
  from: number;
  to: number;
  colour: string;
}

/** What the library shows of a roadmap without opening it. */
export interface RoadmapCard {
  title: string;
  client: string;
  partners: { name: string; colour: string }[];
  start: string | null;
  end: string | null;
  activities: number;
  picture: PictureBar[];
}

/** A roadmap as this copy knows it; `key` is local and never leaves in a file. */
export interface RoadmapRow {
  key: string;
  roadmapId: string;
  card: RoadmapCard;
  createdAt: string;
  changedAt: string;
  /** Which organisation the person of this copy belongs to. */
  organisationId: string | null;
  binnedAt: string | null;
  schemaVersion: number;
  /** Number of the last change. */
  seq: number;
  /** Which journal file is written, and where its last whole frame ends. */
  generation: number;
  journalEnd: number;
}

/**
 * A change of the log, of schema version 1 in the form that `replay-1.ts` reads; `replacedBy` names the version that a replaced document
 * went to (readers must open anew).
 */
export interface LoggedChange {
  key: string;
  seq: number;
  change: StoredChange;
  replacedBy?: string;
}

export interface SnapshotRow {
  key: string;
  seq: number;
  schemaVersion: number;
  /** Compact JSON of the document, and the CRC-32 of its UTF-8 bytes. */
  json: string;
  crc: number;
}

/** A version without its document, which stands in its own row; `file` is its file beside the journal. */
export type VersionRow = VersionHead & { key: string; file: string };

export interface VersionDocumentRow {
  key: string;
  id: string;
  json: string;
}

export interface AssetRow {
  key: string;
  sha256: string;
  bytes: Uint8Array;
}

export const DATABASE_NAME = 'waymark';
/** Shape of the database itself; a higher one on disk belongs to a newer Waymark and is never touched. */
export const DATABASE_VERSION = 1;

/** The working copy. Every transaction asks for strict durability. */
export class Database extends Dexie {
  roadmaps!: Table<RoadmapRow, string>;
  changes!: Table<LoggedChange, [string, number]>;
  snapshots!: Table<SnapshotRow, string>;
  versions!: Table<VersionRow, [string, string]>;
  versionDocuments!: Table<VersionDocumentRow, [string, string]>;
  assets!: Table<AssetRow, [string, string]>;
  settings!: Table<{ name: string; value: unknown }, string>;

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(DATABASE_VERSION).stores({
      roadmaps: 'key, roadmapId',
      changes: '[key+seq], key',
      snapshots: 'key',
      versions: '[key+id], key',
      versionDocuments: '[key+id], key',
      assets: '[key+sha256], key',
      settings: 'name',
    });
  }

  /** Whether what was opened belongs to a newer Waymark. */
  isNewer(): boolean {
    return this.backendDB().version > DATABASE_VERSION * 10;
  }

  /** Opens again what the browser closed under us (an error of its own, cleared site data, a newer Waymark in another window). */
  async reopen(): Promise<void> {
    if (this.isOpen() || this.#isClosed) return;
    if (await isNewer(this.name)) throw new StorageRefusal('newer');
    await withPatience(this.open(), PATIENCE);
  }

  #isClosed = false;

  /** Closes for good. */
  end(): void {
    this.#isClosed = true;
    this.close();
  }
}

export type OpenDatabaseResult = { ok: true; database: Database } | { ok: false; problem: 'newer' | 'cannot-open' };

const TRIES = 3;
/** Milliseconds until a database that does not answer counts as one that cannot be opened; all tries together. */
const PATIENCE = 4000;

/** Opens the database, three times at most; refuses one that a newer Waymark wrote (Dexie alone would open it). */
export async function openDatabase(name = DATABASE_NAME): Promise<OpenDatabaseResult> {
  const end = performance.now() + PATIENCE;
  if (await isNewer(name)) return { ok: false, problem: 'newer' };
  for (let left = TRIES; left > 0; left -= 1) {
    const database = new Database(name);
    try {
      const isReadable = await withPatience(openAndRead(database), (end - performance.now()) / left);
      if (isReadable) return { ok: true, database };
      database.close();
      return { ok: false, problem: 'newer' };
    } catch {
      database.close();
    }
  }
  return { ok: false, problem: 'cannot-open' };
}

/** False for a newer Waymark's. A store that opens but cannot be read is no use either: better known before a page is shown. */
async function openAndRead(database: Database): Promise<boolean> {
  await database.open();
  if (database.isNewer()) return false;
  await database.roadmaps.toArray();
  return true;
}

async function isNewer(name: string): Promise<boolean> {
  try {
    const known = await withPatience(indexedDB.databases(), 1000);
    // Dexie stores version n as 10 n.
    return known.some((entry) => entry.name === name && (entry.version ?? 0) > DATABASE_VERSION * 10);
  } catch {
    return false;
  }
}

function withPatience<T>(promise: PromiseLike<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
