import type { RoadmapDocument } from '@/domain/document';
import { schedule } from '@/domain/schedule/schedule';
import type { Surroundings } from '@/domain/transaction';
import type { Version } from '@/domain/version';
import type { RoadmapRow, VersionRow } from '@/storage/database';
import type { LostRoadmap } from '@/storage/lost-roadmaps';
import type { OpenNotice } from '@/storage/open-roadmap';
import type { NewVersion, Storage } from '@/storage/storage';
import { type StorageFailure, StorageRefusal, type Stored } from '@/storage/stored';
import { keepLeftBehind, type Resumed, resumeLeftBehind } from './left-behind';
import { cardOf } from './roadmap-card';
import { RoadmapStore } from './roadmap-store';
import { SettingsStore } from './settings';

/** Everything a roadmap holds, as it goes into a file or comes out of one. */
export interface RoadmapContents {
  document: RoadmapDocument;
  versions: readonly Version[];
  assets: ReadonlyMap<string, Uint8Array>;
  organisationId: string | null;
}

export type OpenStoreResult =
  | { ok: true; store: RoadmapStore; row: RoadmapRow; notice: OpenNotice | null; resumed: Resumed }
  | StorageFailure;

/** A new id: letters, digits and dashes. */
export const newId = (): string => crypto.randomUUID();

function granted<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new StorageRefusal(stored.problem, stored.subject);
  return stored.value;
}

/** Everything of this copy: the library of roadmaps, the open one, settings. One per page. */
export class Workspace {
  readonly storage: Storage;
  readonly settings = new SettingsStore();
  readonly #listeners = new Set<() => void>();
  #rows: readonly RoadmapRow[] = [];
  #lost: readonly LostRoadmap[] = [];
  readonly #windowId = newId();
  readonly #opened = new Map<string, RoadmapStore>();

  constructor(storage: Storage) {
    this.storage = storage;
    storage.onStored(() => void this.refresh());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Every roadmap of this copy, binned ones too. */
  rows = (): readonly RoadmapRow[] => this.#rows;
  /** Roadmaps that only the journal still knows. */
  lost = (): readonly LostRoadmap[] => this.#lost;

  /** Compares the library with the journals outside the database; call it once, after the first refresh. */
  async lookForLost(): Promise<void> {
    this.#lost = granted(await this.storage.findLost());
    this.#tell();
  }

  async refresh(): Promise<void> {
    this.#rows = granted(await this.storage.list());
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  surroundings = (): Surroundings => ({ newId, now: () => new Date().toISOString(), author: this.settings.get().name });

  async open(key: string): Promise<OpenStoreResult> {
    // Edits of the page that was left a moment ago may still be on their way.
    await this.#opened.get(key)?.settled();
    const result = await this.storage.open(key);
    if (!result.ok) return result;
    const { document, row, notice } = result.opened;
    const store = new RoadmapStore({
      key,
      document,
      seq: row.seq,
      storage: this.storage,
      surroundings: this.surroundings,
    });
    this.#opened.set(key, store);
    return { ok: true, store, row, notice, resumed: await resumeLeftBehind(localStorage, this.storage, store) };
  }

  /** Writes what is not saved yet where the next opening finds it, before the page goes; false where it cannot all be written. */
  keepLeftBehind(): boolean {
    const kept = [...this.#opened.values()].map((store) =>
      keepLeftBehind(localStorage, store.key, this.#windowId, store.unsaved()),
    );
    return kept.every(Boolean);
  }

  /** Whether a roadmap opened here holds edits that are not saved yet. */
  isUnsaved(): boolean {
    return [...this.#opened.values()].some((store) => store.unsaved().changes.length > 0);
  }

  /** Whether saving one of them failed. */
  hasFailed(): boolean {
    return [...this.#opened.values()].some((store) => store.saveStatus.state === 'not-saved');
  }

  /** Keeps a new roadmap with all it brings; returns its key. */
  async add(contents: RoadmapContents): Promise<string> {
    const key = newId();
    const { document } = contents;
    const now = new Date().toISOString();
    granted(await this.storage.create({ key, card: cardOf(document, schedule(document)), now, ...contents }));
    await this.refresh();
    return key;
  }

  /** Everything a roadmap holds. Edits still being saved elsewhere are not waited for. */
  async contents(key: string): Promise<RoadmapContents | null> {
    const result = await this.storage.open(key);
    if (!result.ok) return null;
    const rows = granted(await this.storage.versions(key));
    const versions = await Promise.all(rows.map((row) => this.version(key, row.id)));
    const { document, row } = result.opened;
    return {
      document,
      versions: versions.filter((version) => version !== null),
      assets: granted(await this.storage.assets(key)),
      organisationId: row.organisationId,
    };
  }

  #newVersion(name: string, kind: Version['kind']): NewVersion {
    const { now, author } = this.surroundings();
    return { id: newId(), name, at: now(), author, kind, sentTo: [], signOffs: {} };
  }

  /** Freezes the open roadmap as it stands, once everything of it is saved. */
  async keepVersion(store: RoadmapStore, name: string, kind: 'named' | 'baseline' | 'agreed'): Promise<Version> {
    await store.settled();
    return granted(await this.storage.keepVersion(store.key, this.#newVersion(name, kind), store.document));
  }

  /** The versions of a roadmap, newest first, without their documents. */
  async versions(key: string): Promise<VersionRow[]> {
    return granted(await this.storage.versions(key));
  }

  /** A version with its document, or null where it cannot be read. */
  async version(key: string, id: string): Promise<Version | null> {
    const result = await this.storage.version(key, id);
    return result.ok ? result.value : null;
  }

  /** Puts other contents in a roadmap's place; what stood there becomes a version, whose id is returned. */
  async replace(
    key: string,
    contents: RoadmapContents,
    words: { label: string; versionName: string },
  ): Promise<string> {
    const { now, author } = this.surroundings();
    const { document, versions, assets } = contents;
    const { schemaVersion } = document;
    const change = { id: newId(), label: words.label, at: now(), author, schemaVersion, entries: [] };
    const frozenAs = this.#newVersion(words.versionName, 'restore');
    const card = cardOf(document, schedule(document));
    granted(await this.storage.replace(key, { document, card, change, frozenAs, versions, assets }));
    await this.refresh();
    return frozenAs.id;
  }

  /** Puts a roadmap into the bin, or takes it out again. */
  async setBinned(key: string, binned: boolean): Promise<void> {
    granted(await this.storage.setLocal(key, { binnedAt: binned ? new Date().toISOString() : null }));
    await this.refresh();
  }

  async setOrganisation(key: string, organisationId: string): Promise<void> {
    granted(await this.storage.setLocal(key, { organisationId }));
    await this.refresh();
  }

  /** Gives a closed roadmap another title. */
  async rename(key: string, title: string): Promise<void> {
    const result = await this.open(key);
    if (!result.ok) return;
    result.store.edit('Rename roadmap', (tx) =>
      tx.update('roadmap', tx.roadmap.id, (roadmap) => {
        roadmap.title = title;
      }),
    );
    await result.store.close();
    await this.refresh();
  }

  /** Takes a binned roadmap out for good. */
  async destroy(key: string): Promise<void> {
    granted(await this.storage.destroy(key));
    await this.refresh();
  }

  /** Brings back what the journal still has; returns the keys that could not be. */
  async restoreLost(): Promise<string[]> {
    const failed: string[] = [];
    for (const { key } of this.#lost) if (!(await this.storage.restoreLost(key)).ok) failed.push(key);
    this.#lost = this.#lost.filter((lost) => failed.includes(lost.key));
    await this.refresh();
    return failed;
  }
}
