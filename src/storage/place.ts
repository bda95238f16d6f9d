import { SCHEMA_VERSION } from '@/domain/document';
import type { JournalFiles } from '@/platform/journal-frame';
import type { Database, LoggedChange, RoadmapRow } from './database';
import { moveToNextJournal } from './next-journal';
import { snapshotRow } from './snapshot';
import { type StorageFailure, StorageRefusal, type Stored, stored } from './stored';

/** A file that is no journal, and bytes that an edit may need in both places. */
const ROOM_FILE = 'room';
const ROOM = 64 * 1024;

/** The two places a roadmap is kept in, and the lock around them; what storage's acts are made of. */
export class Place {
  readonly database: Database;
  readonly files: JournalFiles;
  /** Tells other windows that something was stored. */
  readonly announce: (key: string, seq: number) => void;

  constructor(database: Database, files: JournalFiles, announce: (key: string, seq: number) => void) {
    this.database = database;
    this.files = files;
    this.announce = announce;
  }

  /** Runs a task on an open database and answers its outcome as a value. */
  async answer<T>(task: () => PromiseLike<T>): Promise<Stored<T>> {
    const done = await stored(async () => {
      await this.database.reopen();
      return task();
    });
    return done.ok ? done : this.explained(done);
  }

  /** The failure, as a full disk where that is why: the database seldom knows, so a small file is tried beside the journals. */
  async explained(failure: StorageFailure): Promise<StorageFailure> {
    if (failure.problem !== 'failed') return failure;
    const tried = await stored(() => this.files.write(ROOM_FILE, 0, new Uint8Array(ROOM)));
    await stored(() => this.files.remove(ROOM_FILE));
    return !tried.ok && tried.problem === 'disk-full' ? { ...failure, problem: 'disk-full' } : failure;
  }

  /** Runs alone among all windows for this roadmap. */
  alone<T>(key: string, task: () => Promise<T>): Promise<T> {
    return navigator.locks.request(`waymark-roadmap-${key}`, async () => {
      await this.database.reopen();
      return task();
    }) as Promise<T>;
  }

  row(key: string): PromiseLike<RoadmapRow | undefined> {
    return this.database.roadmaps.get(key);
  }

  /** The row of a roadmap that may be written to; refuses with not-found or newer. */
  async mustHave(key: string): Promise<RoadmapRow> {
    const row = await this.row(key);
    if (!row) throw new StorageRefusal('not-found');
    // A newer Waymark has changed its shape since this page was loaded.
    if (row.schemaVersion > SCHEMA_VERSION) throw new StorageRefusal('newer');
    return row;
  }

  changesAfter(key: string, seq: number): PromiseLike<LoggedChange[]> {
    return this.database.changes.where('[key+seq]').between([key, seq], [key, Infinity], false, true).toArray();
  }

  /** Starts the next journal file from a row and its compact document; the files before go. Call it alone. */
  renewJournal(row: RoadmapRow, compact: unknown, others: 'go' | 'stay' = 'go'): Promise<RoadmapRow> {
    return moveToNextJournal(this.files, row, compact, (next) => this.database.roadmaps.put(next), others);
  }

  /**
   * Keeps a document of this program's schema version in both places at once: the next journal, then snapshot and row as one transaction.
   * A crash between leaves a journal that reaches as far as the row and is begun anew. Call it alone.
   */
  checkpoint(row: RoadmapRow, compact: unknown, others: 'go' | 'stay' = 'go'): Promise<RoadmapRow> {
    const { roadmaps, snapshots } = this.database;
    const current = { ...row, schemaVersion: SCHEMA_VERSION };
    const store = (next: RoadmapRow) =>
      this.database.transaction('rw', roadmaps, snapshots, async () => {
        await snapshots.put(snapshotRow(row.key, row.seq, SCHEMA_VERSION, compact));
        await roadmaps.put(next);
      });
    return moveToNextJournal(this.files, current, compact, store, others);
  }

  /** A setting of this copy, or undefined. */
  async setting(name: string): Promise<unknown> {
    return (await this.database.settings.get(name))?.value;
  }
}
