import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import type { JournalFiles } from '@/platform/journal-frame';
import { append } from './append';
import type { Database, RoadmapCard, RoadmapRow } from './database';
import {
  allOrNothing,
  assetsOf,
  freeze,
  keptFilesOf,
  listVersions,
  loadVersion,
  putKeptFiles,
  writeKeptFiles,
} from './kept-files';
import { findLostRoadmaps, restoreLostRoadmap } from './lost-roadmaps';
import { openRoadmap } from './open-roadmap';
import { Place } from './place';
import { snapshotRow } from './snapshot';
import type { Appended, NewRoadmap, NewVersion, Replacement, Storage, StoredNotice } from './storage';
import { StorageRefusal, stored } from './stored';
import { createRoadmap, replaceRoadmap } from './whole-roadmap';

/** A journal longer than this, and than three of its checkpoints, is written anew at the next snapshot. */
const LONG_JOURNAL = 1_000_000;

/** How many of the last changes stay in the log for other windows. */
const KEPT_CHANGES = 1000;

/** Storage over a database and a journal. */
export class RoadmapStorage implements Storage {
  readonly place: Place;
  readonly #channel = new BroadcastChannel('waymark-stored');
  readonly #listeners = new Set<(notice: StoredNotice) => void>();

  constructor(database: Database, files: JournalFiles) {
    this.place = new Place(database, files, (key, seq) =>
      this.#channel.postMessage({ key, seq } satisfies StoredNotice),
    );
    this.#channel.onmessage = (event: MessageEvent<StoredNotice>) => this.tellHere(event.data.key, event.data.seq);
  }

  onStored(listener: (notice: StoredNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tellHere(key: string, seq: number): void {
    for (const listener of this.#listeners) listener({ key, seq });
  }

  close(): void {
    this.#channel.close();
    this.place.database.end();
  }

  list() {
    return this.place.answer(() => this.place.database.roadmaps.toArray());
  }

  async open(key: string) {
    const result = await stored(() => this.place.alone(key, () => openRoadmap(this.place, key)));
    return result.ok ? result.value : result;
  }

  append(key: string, lastSeen: number, appended: Appended) {
    return append(this.place, key, lastSeen, appended);
  }

  snapshot(key: string, seq: number, compact: unknown, card: RoadmapCard) {
    const { database } = this.place;
    return this.#alone(key, async () => {
      const row = await this.place.mustHave(key);
      // One of an older schema gets its checkpoint with the first change.
      if (row.seq !== seq || row.schemaVersion !== SCHEMA_VERSION) return null;
      const snapshot = snapshotRow(key, seq, row.schemaVersion, compact);
      await database.transaction('rw', database.roadmaps, database.snapshots, async () => {
        await database.snapshots.put(snapshot);
        await database.roadmaps.update(key, { card });
      });
      if (row.journalEnd > Math.max(LONG_JOURNAL, 3 * snapshot.json.length)) {
        await this.place.renewJournal({ ...row, card }, compact);
        // Snapshot and checkpoint hold all of it now; a window that has seen less than what is left opens anew.
        await database.changes
          .where('[key+seq]')
          .between([key, 0], [key, seq - KEPT_CHANGES], true, true)
          .delete();
      }
      return null;
    });
  }

  #alone<T>(key: string, task: () => Promise<T>) {
    return stored(() => this.place.alone(key, task));
  }

  create(input: NewRoadmap) {
    return stored(async () => {
      const row = await createRoadmap(this.place, input);
      this.place.announce(input.key, 0);
      return row;
    });
  }

  replace(key: string, replacement: Replacement) {
    return stored(async () => {
      const { version, seq } = await replaceRoadmap(this.place, key, replacement);
      this.tellHere(key, seq);
      this.place.announce(key, seq);
      return version;
    });
  }

  setLocal(key: string, fields: Partial<Pick<RoadmapRow, 'binnedAt' | 'organisationId'>>) {
    // Alone, because others write the whole row back.
    return this.#alone(key, async () => {
      const present = await this.place.mustHave(key);
      await this.place.database.roadmaps.update(key, fields);
      this.place.announce(key, present.seq);
      return null;
    });
  }

  destroy(key: string) {
    const { database, files } = this.place;
    return this.#alone(key, async () => {
      const { roadmaps, changes, snapshots, versions, versionDocuments, assets, settings } = database;
      await database.transaction(
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
      this.place.announce(key, -1);
      for (const { name } of await files.list()) if (name.startsWith(`${key}.`)) await files.remove(name);
      return null;
    });
  }

  keepVersion(key: string, head: NewVersion, document: RoadmapDocument) {
    const freezing = freeze(head, document);
    return this.#alone(key, async () => {
      await this.place.mustHave(key);
      const version = await freezing;
      const kept = await keptFilesOf(this.place, key, [version], new Map());
      await allOrNothing(this.place.files, async (made) => {
        await writeKeptFiles(this.place, kept, made);
        await putKeptFiles(this.place, kept);
      });
      return version;
    });
  }

  versions(key: string) {
    return this.place.answer(() => listVersions(this.place, key));
  }

  version(key: string, id: string) {
    return this.place.answer(async () => {
      const version = await loadVersion(this.place, key, id);
      if (!version) throw new StorageRefusal('not-found', id);
      return version;
    });
  }

  assets(key: string) {
    return this.place.answer(() => assetsOf(this.place, key));
  }

  findLost() {
    return this.place.answer(() => findLostRoadmaps(this.place));
  }

  restoreLost(key: string) {
    return this.#alone(key, async () => {
      const seq = await restoreLostRoadmap(this.place, key);
      this.place.announce(key, seq);
      return null;
    });
  }
}
