import type { RoadmapDocument } from '@/domain/document';
import type { StoredChange } from '@/domain/stored-change';
import type { Version, VersionHead } from '@/domain/version';
import type { LoggedChange, RoadmapCard, RoadmapRow, VersionRow } from './database';
import type { LostRoadmap } from './lost-roadmaps';
import type { OpenResult } from './open-roadmap';
import type { StorageProblem, Stored } from './stored';

/** Told to every window when something was stored: a roadmap's change, or anything the library shows. */
export interface StoredNotice {
  key: string;
  seq: number;
}

/** What an append adds: the changes, and what the library should show from now on, where that changed. */
export interface Appended {
  changes: readonly StoredChange[];
  card?: RoadmapCard;
}

/** What an append came to. Asking again after any answer, or none, is safe: what was stored comes back among what is missing. */
export type AppendResult =
  /** All is in both places; the number of the last change. */
  | { state: 'stored'; seq: number }
  /** Others have stored since: nothing was written. What is missing, and the number of the last change there is. */
  | { state: 'behind'; missing: LoggedChange[]; last: number }
  /** Nothing counts as stored. */
  | { state: 'failed'; reason: StorageProblem };

/** A roadmap that is to be kept, with all it brings. */
export interface NewRoadmap {
  key: string;
  document: RoadmapDocument;
  card: RoadmapCard;
  organisationId: string | null;
  now: string;
  versions: readonly Version[];
  assets: ReadonlyMap<string, Uint8Array>;
}

/** A version about to be frozen: its hash is computed from what is frozen. */
export type NewVersion = Omit<VersionHead, 'hash'>;

/** What takes a roadmap's place: the document with all it brings, the change that says so, and the version the present one becomes. */
export interface Replacement {
  document: RoadmapDocument;
  card: RoadmapCard;
  change: StoredChange;
  frozenAs: NewVersion;
  versions: readonly Version[];
  assets: ReadonlyMap<string, Uint8Array>;
}

/**
 * Where roadmaps are kept: in the database and, first, in a journal outside of it. All that goes in and comes out is plain data, and every
 * failure is a value, so that the whole may stand in a worker.
 */
export interface Storage {
  /** Listens to what other windows store; returns the function that stops. */
  onStored(listener: (notice: StoredNotice) => void): () => void;
  /** Tells the listeners of this page. */
  tellHere(key: string, seq: number): void;
  close(): void;

  list(): Promise<Stored<RoadmapRow[]>>;
  /** Reads a roadmap: snapshot and changes after it, compared with the journal. */
  open(key: string): Promise<OpenResult>;
  /** Appends changes behind `lastSeen`, or says what others stored since; without changes it only looks. */
  append(key: string, lastSeen: number, appended: Appended): Promise<AppendResult>;
  /** Rewrites the snapshot as of this number from a compact document, unless others have stored since; shortens journal and log. */
  snapshot(key: string, seq: number, compact: unknown, card: RoadmapCard): Promise<Stored<null>>;
  /** Keeps a new roadmap with versions and files: all of it, or nothing. */
  create(input: NewRoadmap): Promise<Stored<RoadmapRow>>;
  /** Freezes what stands there as a version and puts another document in its place, in one act; answers the version. */
  replace(key: string, replacement: Replacement): Promise<Stored<Version>>;
  /** Changes what only this copy knows of a roadmap: its bin date or the person's organisation. */
  setLocal(key: string, fields: Partial<Pick<RoadmapRow, 'binnedAt' | 'organisationId'>>): Promise<Stored<null>>;
  /** Takes a roadmap out for good, from the database and then from the journal. */
  destroy(key: string): Promise<Stored<null>>;

  /** Freezes a document as a version and answers it. */
  keepVersion(key: string, head: NewVersion, document: RoadmapDocument): Promise<Stored<Version>>;
  /** The versions of a roadmap, newest first, without their documents. */
  versions(key: string): Promise<Stored<VersionRow[]>>;
  version(key: string, id: string): Promise<Stored<Version>>;
  /** Bytes of the files of a roadmap by SHA-256. */
  assets(key: string): Promise<Stored<Map<string, Uint8Array>>>;

  /** Roadmaps that a journal knows and the database does not. */
  findLost(): Promise<Stored<LostRoadmap[]>>;
  /** Puts a lost roadmap back into the database, with versions and files. */
  restoreLost(key: string): Promise<Stored<null>>;
}
