import { frozenDocument, type RoadmapDocument } from '@/domain/document';
import { schedule } from '@/domain/schedule/schedule';
import type { Surroundings } from '@/domain/transaction';
import type { Version } from '@/domain/version';
import type { RoadmapRow, VersionRow } from '@/storage/database';
import type { LostRoadmap } from '@/storage/lost-roadmaps';
import type { OpenNotice } from '@/storage/open-roadmap';
import type { NewVersion, Storage } from '@/storage/storage';
import type { StorageFailure, StorageProblem, Stored } from '@/storage/stored';
import { keeper } from './kept';
import { keepLeftBehind, type Resumed, resumeLeftBehind } from './left-behind';
import { cardOf } from './roadmap-card';
import { RoadmapStore } from './roadmap-store';
import { settings } from './settings';
import { type UnsavedRoadmap, UnsavedRoadmaps } from './unsaved';

/** Everything a roadmap holds, as it goes into a file or comes out of one. */
export interface RoadmapContents {
  document: RoadmapDocument;
  versions: readonly Version[];
  assets: ReadonlyMap<string, Uint8Array>;
  organisationId: string | null;
}

/** What could be read of a roadmap, and what could not. */
export interface ReadContents extends RoadmapContents {
  unread: readonly ('versions' | 'files')[];
}

/** An open roadmap with what was found and mended on the way, or why it could not be opened. */
export type OpenStoreResult =
  | { ok: true; store: RoadmapStore; notice: OpenNotice | null; resumed: Resumed }
  | StorageFailure;

/** What became of a roadmap that was lost. */
export interface Restoring {
  restored: readonly LostRoadmap[];
  failed: readonly { lost: LostRoadmap; problem: StorageProblem }[];
}

/** A new id: letters, digits and dashes. */
export const newId = (): string => crypto.randomUUID();

/** Everything of this copy: the library of roadmaps and the open one. One per page. */
export class Workspace {
  readonly storage: Storage;
  readonly #listeners = new Set<() => void>();
  #rows: readonly RoadmapRow[] = [];
  #lost: readonly LostRoadmap[] = [];
  readonly #windowId = newId();
  /** Roadmaps of which something was left behind when the page seemed to go. */
  readonly #leftBehind = new Set<string>();
  #problem: StorageProblem | null = null;
  readonly #unsaved = new UnsavedRoadmaps(() => this.#tell());

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

  /** Why the library could not be read when it was last asked for; the rows are then those read before. */
  problem = (): StorageProblem | null => this.#problem;
  /** What is not saved in any roadmap of this page, those left a moment ago too. */
  unsaved = (): readonly UnsavedRoadmap[] => this.#unsaved.list();

  /** Compares the library with the journals outside the database; call it once, after the first refresh. */
  async lookForLost(): Promise<void> {
    const found = await this.storage.findLost();
    if (!found.ok) return;
    this.#lost = found.value;
    this.#tell();
  }

  /** Reads the library anew. */
  async refresh(): Promise<void> {
    const listed = await this.storage.list();
    this.#problem = listed.ok ? null : listed.problem;
    if (listed.ok) this.#rows = listed.value;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  surroundings = (): Surroundings => ({ newId, now: () => new Date().toISOString(), author: settings.get().name });

  /** Opens a roadmap, or takes it up again where it was left with something unsaved. */
  async open(key: string): Promise<OpenStoreResult> {
    const left = this.#unsaved.of(key);
    // Edits of the page that was left a moment ago may still be on their way.
    await left?.settled();
    if (left?.comeBack()) return { ok: true, store: left, notice: null, resumed: { entered: [], lost: [] } };
    const result = await this.storage.open(key);
    if (!result.ok) return result;
    const { document, row, notice } = result.opened;
    const { storage, surroundings } = this;
    const store = new RoadmapStore({ key, document, seq: row.seq, storage, surroundings });
    this.#unsaved.follow(store);
    return { ok: true, store, notice, resumed: await resumeLeftBehind(localStorage, storage, store) };
  }

  /** Writes what is not saved yet where the next opening finds it, before the page goes; false where it cannot all be written. */
  keepLeftBehind(): boolean {
    const unsaved = new Map(this.unsaved().map(({ key, store }) => [key, store.unsaved()]));
    // What was kept and then saved is taken away again.
    for (const key of this.#leftBehind) if (!unsaved.has(key)) unsaved.set(key, { seq: 0, changes: [] });
    this.#leftBehind.clear();
    let isWhole = true;
    for (const [key, left] of unsaved) {
      if (left.changes.length) this.#leftBehind.add(key);
      isWhole = keepLeftBehind(localStorage, key, this.#windowId, left) && isWhole;
    }
    return isWhole;
  }

  /** Whether a roadmap of this page holds edits that are not saved yet. */
  isUnsaved(): boolean {
    return this.unsaved().some(({ store }) => store.unsaved().changes.length > 0);
  }

  /** Whether saving one of them failed. */
  hasFailed(): boolean {
    return this.unsaved().some(({ status }) => status.state === 'not-saved');
  }

  /** Keeps a new roadmap with all it brings; answers its key. */
  async add(contents: RoadmapContents): Promise<Stored<string>> {
    const key = newId();
    const { document } = contents;
    const now = new Date().toISOString();
    const card = cardOf(document, schedule(document));
    const made = await this.storage.create({ key, card, now, ...contents });
    await this.refresh();
    return made.ok ? { ok: true, value: key } : made;
  }

  /** Everything a roadmap holds: as it stands in this page where something of it is not saved, else as it is stored. */
  async contents(key: string): Promise<Stored<ReadContents>> {
    const unsaved = this.unsaved().find((item) => item.key === key);
    if (unsaved) return { ok: true, value: await this.contentsOf(unsaved.store) };
    const result = await this.storage.open(key);
    if (!result.ok) return result;
    const { document, row } = result.opened;
    return { ok: true, value: await this.#withFiles(key, document, row.organisationId) };
  }

  /** What an open roadmap holds as it stands in memory, whatever storage can do, with as much of versions and files as can be read. */
  contentsOf(store: RoadmapStore): Promise<ReadContents> {
    const organisationId = this.#rows.find(({ key }) => key === store.key)?.organisationId ?? null;
    return this.#withFiles(store.key, frozenDocument(store.document), organisationId);
  }

  /** The newest version of a roadmap that can still be read, where the roadmap itself cannot be, with all that can be read beside it. */
  async salvage(key: string): Promise<Stored<ReadContents>> {
    const listed = await this.storage.versions(key);
    if (!listed.ok) return listed;
    for (const { id } of listed.value) {
      const version = await this.version(key, id);
      const organisationId = this.#rows.find((row) => row.key === key)?.organisationId ?? null;
      if (version) return { ok: true, value: await this.#withFiles(key, version.document, organisationId) };
    }
    return { ok: false, problem: 'damaged' };
  }

  async #withFiles(key: string, document: RoadmapDocument, organisationId: string | null): Promise<ReadContents> {
    const [rows, assets] = await Promise.all([this.storage.versions(key), this.storage.assets(key)]);
    const read = await Promise.all((rows.ok ? rows.value : []).map((row) => this.version(key, row.id)));
    const versions = read.filter((version) => version !== null);
    const unread: ReadContents['unread'][number][] = [];
    if (!rows.ok || versions.length < read.length) unread.push('versions');
    if (!assets.ok) unread.push('files');
    return { document, versions, assets: assets.ok ? assets.value : new Map(), organisationId, unread };
  }

  #newVersion(name: string, kind: Version['kind']): NewVersion {
    const { now, author } = this.surroundings();
    return { id: newId(), name, at: now(), author, kind, sentTo: [], signOffs: {} };
  }

  /** Freezes the open roadmap as it stands, once everything of it is saved. */
  async keepVersion(
    store: RoadmapStore,
    name: string,
    kind: 'named' | 'baseline' | 'agreed',
  ): Promise<Stored<Version>> {
    await store.settled();
    return this.storage.keepVersion(store.key, this.#newVersion(name, kind), frozenDocument(store.document));
  }

  /** The versions of a roadmap, newest first, without their documents. */
  versions(key: string): Promise<Stored<VersionRow[]>> {
    return this.storage.versions(key);
  }

  /** A version with its document, or null where it cannot be read. */
  async version(key: string, id: string): Promise<Version | null> {
    const result = await this.storage.version(key, id);
    return result.ok ? result.value : null;
  }

  /** Puts other contents in a roadmap's place; what stood there becomes a version, whose id is answered. */
  async replace(
    key: string,
    contents: RoadmapContents,
    words: { label: string; versionName: string },
  ): Promise<Stored<string>> {
    const { now, author } = this.surroundings();
    const { document, versions, assets } = contents;
    const { schemaVersion } = document;
    const change = { id: newId(), label: words.label, at: now(), author, schemaVersion, touched: [] };
    const frozenAs = this.#newVersion(words.versionName, 'restore');
    const card = cardOf(document, schedule(document));
    const replaced = await this.storage.replace(key, { document, card, change, frozenAs, versions, assets });
    await this.refresh();
    return replaced.ok ? { ok: true, value: frozenAs.id } : replaced;
  }

  /** Puts a roadmap into the bin, or takes it out again. */
  setBinned(key: string, binned: boolean): Promise<Stored<null>> {
    return this.#thenRefresh(this.storage.setLocal(key, { binnedAt: binned ? new Date().toISOString() : null }));
  }

  /** Says which organisation of a roadmap the person of this copy belongs to. */
  setOrganisation(key: string, organisationId: string): Promise<Stored<null>> {
    return this.#thenRefresh(this.storage.setLocal(key, { organisationId }));
  }

  async #thenRefresh<T>(doing: Promise<T>): Promise<T> {
    const done = await doing;
    await this.refresh();
    return done;
  }

  /** Gives a closed roadmap another title. */
  async rename(key: string, title: string): Promise<Stored<null>> {
    const result = await this.open(key);
    if (!result.ok) return result;
    const { store } = result;
    store.edit('Rename roadmap', (tx) =>
      tx.update('roadmap', tx.roadmap.id, (roadmap) => {
        roadmap.title = title;
      }),
    );
    await store.close();
    await this.refresh();
    // What is not saved yet is tried again, and shown as such.
    return { ok: true, value: null };
  }

  /** Takes a binned roadmap out for good, with what is remembered of how it was looked at. */
  async destroy(key: string): Promise<Stored<null>> {
    const destroyed = await this.#thenRefresh(this.storage.destroy(key));
    if (destroyed.ok) keeper.forgetRoadmap(key);
    return destroyed;
  }

  /** Brings back what the journal still has, as far as it can be. */
  async restoreLost(): Promise<Restoring> {
    const restored: LostRoadmap[] = [];
    const failed: { lost: LostRoadmap; problem: StorageProblem }[] = [];
    for (const lost of this.#lost) {
      const result = await this.storage.restoreLost(lost.key);
      if (result.ok) restored.push(lost);
      else failed.push({ lost, problem: result.problem });
    }
    this.#lost = failed.map(({ lost }) => lost);
    await this.refresh();
    return { restored, failed };
  }
}
