import type { Change } from '@/domain/change';
import { compactDocument, completeDocument } from '@/domain/compact';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import { crc32, type JournalFiles } from '@/platform/journal-frame';
import type { Database, LoggedChange, RoadmapCard, RoadmapRow, SnapshotRow } from './database';
import { encodeEntries, type JournalEntry, journalFile, parseJournalFile, startJournal } from './journal';
import { type OpenResult, openRoadmap } from './open-roadmap';

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

const encoder = new TextEncoder();

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
        await this.renewJournal({ ...row, card }, seq, stored);
    });
  }

  /** Starts the next journal file from this state and drops the one before. Call it alone. */
  async renewJournal(row: RoadmapRow, seq: number, stored: unknown): Promise<RoadmapRow> {
    const generation = row.generation + 1;
    const checkpoint: JournalEntry = {
      type: 'checkpoint',
      seq,
      roadmapId: row.roadmapId,
      organisationId: row.organisationId,
      at: row.changedAt,
      card: row.card,
      document: stored,
    };
    const journalEnd = await startJournal(this.files, row.key, generation, checkpoint);
    const next = { ...row, generation, journalEnd };
    await this.#orWithoutJournal(next, () => this.database.roadmaps.put(next));
    await this.#removeOldJournals(next);
    return next;
  }

  /** A new journal whose row could not be stored must not speak for the roadmap later. */
  async #orWithoutJournal(row: RoadmapRow, store: () => PromiseLike<unknown>): Promise<void> {
    try {
      await store();
    } catch (error) {
      await this.files.remove(journalFile(row.key, row.generation)).catch(() => undefined);
      throw error;
    }
  }

  /** What cannot be removed now goes next time; it reaches less far than the one that is kept. */
  async #removeOldJournals(row: RoadmapRow): Promise<void> {
    try {
      for (const { name } of await this.files.list()) {
        const parsed = parseJournalFile(name);
        if (parsed?.key === row.key && parsed.generation !== row.generation) await this.files.remove(name);
      }
    } catch {
      return;
    }
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
      const next = row.seq + 1;
      const renewed = await this.#replacedRow(row, next, stored, card, change.at);
      const { roadmaps, snapshots, changes } = this.database;
      await this.#orWithoutJournal(renewed, () =>
        this.database.transaction('rw', roadmaps, snapshots, changes, async () => {
          await changes.put({ key, seq: next, change, replacedBy: versionId });
          await snapshots.put(snapshotRow(key, next, document.schemaVersion, stored));
          await roadmaps.put(renewed);
        }),
      );
      await this.#removeOldJournals(renewed);
      return next;
    });
    this.tellHere(key, seq);
    this.announce(key, seq);
  }

  async #replacedRow(
    row: RoadmapRow,
    seq: number,
    stored: unknown,
    card: RoadmapCard,
    at: string,
  ): Promise<RoadmapRow> {
    const generation = row.generation + 1;
    const journalEnd = await startJournal(this.files, row.key, generation, {
      type: 'checkpoint',
      seq,
      roadmapId: row.roadmapId,
      organisationId: row.organisationId,
      at,
      card,
      document: stored,
    });
    return { ...row, seq, card, changedAt: at, generation, journalEnd, binnedAt: null };
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

/** The row that keeps a whole document, with a checksum over its text. */
export function snapshotRow(key: string, seq: number, schemaVersion: number, stored: unknown): SnapshotRow {
  const json = JSON.stringify(stored);
  return { key, seq, schemaVersion, json, crc: crc32(encoder.encode(json)) };
}

/** The document of a snapshot, or null where its text is damaged. */
export function documentOfSnapshot(row: SnapshotRow): RoadmapDocument | null {
  if (crc32(encoder.encode(row.json)) !== row.crc) return null;
  return completeDocument(JSON.parse(row.json) as Record<string, unknown>);
}
