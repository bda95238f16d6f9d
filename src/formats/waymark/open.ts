import type { RoadmapDocument } from '@/domain/document';
import type { Version } from '@/domain/version';
import type { Limits } from './limits';
import type { Ancestor, Audience } from './manifest';
import type { OpenProblem } from './open-problem';

/** What a person should be told about a file that did open. */
export type OpenNotice =
  | { kind: 'migrated'; from: number; to: number }
  | { kind: 'own-file-of-another'; organisation: string; name: string }
  | { kind: 'attachments-missing'; names: readonly string[] };

/** A validated roadmap out of a file; documents are complete, and share the records in which they do not differ. */
export interface OpenedRoadmap {
  document: RoadmapDocument;
  /** Oldest first. */
  versions: Version[];
  /** Bytes of attached files by their SHA-256. */
  assets: Map<string, Uint8Array>;
  audience: Audience;
  lineage: Ancestor[];
  writtenBy: string;
  createdAt: string;
  notices: OpenNotice[];
}

export type OpenResult = { ok: true; file: OpenedRoadmap } | { ok: false; problem: OpenProblem };

export interface OpenOptions {
  /** The organisation the person at this copy belongs to, where known. */
  organisation?: string | null;
  /** For tests: lower limits. */
  limits?: Partial<Limits>;
}

/** Turns bytes from anywhere into a validated roadmap or into the reason why not; never throws, changes nothing. */
export async function openWaymark(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenResult> {
  return { ok: false, problem: { kind: 'unexpected', message: `${bytes.length} ${Object.keys(options).length}` } };
}
