import type { Change } from '@/domain/change';
import { compactDocument } from '@/domain/compact';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import type { JournalFiles } from '@/platform/journal-frame';
import type { Database, LoggedChange, RoadmapCard, RoadmapRow } from './database';
import { encodeEntries, journalFile, startJournal } from './journal';
import { moveToNextJournal } from './next-journal';
import { type OpenResult, openRoadmap } from './open-roadmap';
import { snapshotRow } from './snapshot';

/** Told to every window when something was stored: a roadmap's change, or anything the library shows. */
export interface StoredNotice {
  key: string;
  seq: number;
}

/** What an append adds: the changes, and what the library should show from now on, where that changed. */
export interface Appended {
  changes: Change[];
  card?: RoadmapCard;
}

/** A journal longer than this, and than three of its checkpoints, is written anew at the next snapshot. */
const LONG_JOURNAL = 1_000_000;

/** Where roadmaps are kept: in the database and, first, in a journal outside of it. One per page. */
export class Storage {
  readonly database: Database;
  readonly files: JournalFiles;
  readonly #channel = new BroadcastChannel('waymark-stored');
  readonly #listeners = new Set<(notice: StoredNotice) => void>();

  constructor(database: Database, files: JournalFiles) {
    this.database = database;
    this.files = files;
    this.#channel.onmessage = (event: MessageEvent<StoredNotice>) => this.tellHere(event.data.key, event.data.seq);
  }

  /** Listens to what other windows store; returns the function that stops. */
  onStored(listener: (notice: StoredNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the listeners of this page. */
  tellHere(key: string, seq: number): void {
    for (const listener of this.#listeners) listener({ key, seq });
  }

  /** Tells other windows. */
  announce(key: string, seq: number): void {
    this.#channel.postMessage({ key, seq } satisfies StoredNotice);
  }

  /** Runs alone among all windows for this roadmap. */
  alone<T>(key: string, task: () => Promise<T>): Promise<T> {
    return navigator.locks.request(`waymark-roadmap-${key}`, async () => {
      await this.database.reopen();
      return task();
    }) as Promise<T>;
  }

  async list(): Promise<RoadmapRow[]> {
    return this.database.roadmaps.toArray();
  }

  async row(key: string): Promise<RoadmapRow | undefined> {
    return this.database.roadmaps.get(key);
  }

  /** Keeps a new roadmap, both times, before it returns. */
  async create(input: {
    key: string;
    document: RoadmapDocument;
    card: RoadmapCard;
    organisationId: string | null;
    now: string;
  }): Promise<RoadmapRow> {
    const { key, document, card, organisationId, now } = input;
    const stored = compactDocument(document);
    const checkpoint = {
      type: 'checkpoint',
      seq: 0,
      roadmapId: document.roadmap.id,
      organisationId,
      at: now,
      card,
      document: stored,
    } as const;
    // Alone, so that another window does not take a journal without its row for a lost roadmap.
    const row = await this.alone(key, async () => {
      const made: RoadmapRow = {
        key,
        roadmapId: document.roadmap.id,
        card,
        createdAt: now,
        changedAt: now,
        organisationId,
        binnedAt: null,
        schemaVersion: document.schemaVersion,
        seq: 0,
        generation: 1,
        journalEnd: await startJournal(this.files, key, 1, checkpoint),
      };
      await this.database.transaction('rw', this.database.roadmaps, this.database.snapshots, async () => {
        await this.database.roadmaps.put(made);
        await this.database.snapshots.put(snapshotRow(key, 0, document.schemaVersion, stored));
      });
      return made;
    });
    this.announce(key, 0);
    return row;
  }

  /** Reads a roadmap: snapshot and changes after it, compared with the journal. */
  open(key: string): Promise<OpenResult> {
    return this.alone(key, () => openRoadmap(this, key));
  }

  async changesAfter(key: string, seq: number): Promise<LoggedChange[]> {
    return this.database.changes.where('[key+seq]').between([key, seq], [key, Infinity], false, true).toArray();
  }

  /**
   * Appends changes: journal first, then the database in one strict transaction. `prepare` is given what others stored since `lastSeen`
   * and the number of the last of it, and returns what is to be appended behind it. Returns the number of the last change.
   */
  async append(
    key: string,
    lastSeen: number,
    prepare: (missing: LoggedChange[], last: number) => Appended,
  ): Promise<number> {
    const seq = await this.alone(key, async () => {
      const row = await this.#mustHave(key);
      const missing = row.seq > lastSeen ? await this.changesAfter(key, lastSeen) : [];
      const { changes, card } = prepare(missing, row.seq);
      if (changes.length === 0) return row.seq;
      const logged = changes.map((change, index) => ({ key, seq: row.seq + 1 + index, change }));
      const bytes = encodeEntries(logged.map(({ seq, change }) => ({ type: 'change', seq, change })));
      await this.files.write(journalFile(key, row.generation), row.journalEnd, bytes);
      const last = changes[changes.length - 1] as Change;
      await this.database.transaction('rw', this.database.roadmaps, this.database.changes, async () => {
        await this.database.changes.bulkPut(logged);
        await this.database.roadmaps.update(key, {
          seq: row.seq + changes.length,
          journalEnd: row.journalEnd + bytes.length,
          changedAt: last.at,
          ...(card ? { card } : {}),
        });
      });
      return row.seq + changes.length;
    });
    this.announce(key, seq);
    return seq;
  }

  async #mustHave(key: string): Promise<RoadmapRow> {
    const row = await this.database.roadmaps.get(key);
    if (!row) throw new Error('not-found');
    // A newer Waymark has changed its shape since this page was loaded.
    if (row.schemaVersion > SCHEMA_VERSION) throw new Error('newer');
    return row;
  }

  /** Rewrites the snapshot as of this number from a compact document, unless others have stored since; shortens a long journal. */
  async snapshot(key: string, seq: number, stored: unknown, card: RoadmapCard): Promise<void> {
    await this.alone(key, async () => {
      const row = await this.#mustHave(key);
      if (row.seq !== seq) return;
      const snapshot = snapshotRow(key, seq, row.schemaVersion, stored);
      await this.database.transaction('rw', this.database.roadmaps, this.database.snapshots, async () => {
        await this.database.snapshots.put(snapshot);
        await this.database.roadmaps.update(key, { card });
      });
      if (row.journalEnd > Math.max(LONG_JOURNAL, 3 * snapshot.json.length))
        await this.renewJournal({ ...row, card }, stored);
    });
  }

  /** Starts the next journal file from a row and its document; drops the one before. Call it alone. */
  async renewJournal(row: RoadmapRow, stored: unknown): Promise<RoadmapRow> {
    return moveToNextJournal(this.files, row, stored, (next) => this.database.roadmaps.put(next));
  }

  /**
   * Puts another document in the place of the present one, as one change that names the version the old one went to (stored before by
   * saveVersion). Other windows open anew.
   */
  async replace(
    key: string,
    document: RoadmapDocument,
    card: RoadmapCard,
    change: Change,
    versionId: string,
  ): Promise<void> {
    const seq = await this.alone(key, async () => {
      const row = await this.#mustHave(key);
      const stored = compactDocument(document);
      const { roadmaps, snapshots, changes } = this.database;
      const wanted = { ...row, seq: row.seq + 1, card, changedAt: change.at, binnedAt: null };
      await moveToNextJournal(this.files, wanted, stored, (next) =>
        this.database.transaction('rw', roadmaps, snapshots, changes, async () => {
          await changes.put({ key, seq: next.seq, change, replacedBy: versionId });
          await snapshots.put(snapshotRow(key, next.seq, document.schemaVersion, stored));
          await roadmaps.put(next);
        }),
      );
      return wanted.seq;
    });
    this.tellHere(key, seq);
    this.announce(key, seq);
  }

  /** Changes what only this copy knows of a roadmap: its bin date or the person's organisation. */
  async setLocal(key: string, fields: Partial<Pick<RoadmapRow, 'binnedAt' | 'organisationId'>>): Promise<void> {
    // Alone, because others write the whole row back.
    const row = await this.alone(key, async () => {
      const present = await this.#mustHave(key);
      await this.database.roadmaps.update(key, fields);
      return present;
    });
    this.announce(key, row.seq);
  }

  /** Takes a roadmap out for good, from the database and then from the journal. */
  async destroy(key: string): Promise<void> {
    await this.alone(key, async () => {
      const { roadmaps, changes, snapshots, versions, versionDocuments, assets, settings } = this.database;
      await this.database.transaction(
        'rw',
        [roadmaps, changes, snapshots, versions, versionDocuments, assets, settings],
        async () => {
          await settings.put({ name: `destroyed:${key}`, value: true });
          await roadmaps.delete(key);
          await snapshots.delete(key);
          for (const table of [changes, versions, versionDocuments, assets])
            await table.where('key').equals(key).delete();
        },
      );
      for (const { name } of await this.files.list()) if (name.startsWith(`${key}.`)) await this.files.remove(name);
    });
    this.announce(key, -1);
  }

  /** A setting of this copy, or undefined. */
  async setting(name: string): Promise<unknown> {
    return (await this.database.settings.get(name))?.value;
  }

  async setSetting(name: string, value: unknown): Promise<void> {
    await this.database.settings.put({ name, value });
  }

  close(): void {
    this.#channel.close();
    this.database.end();
  }
}
