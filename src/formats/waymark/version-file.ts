import { z } from 'zod';
import { sameValue } from '@/domain/canonical';
import { compactRecord } from '@/domain/compact';
import { type RoadmapDocument, tableNames } from '@/domain/document';
import { idText } from '@/domain/field';
import { versionHead2 } from '@/domain/migrations/2-what-comes';
import { type Version, type VersionHead, versionHeadSchema } from '@/domain/version';
import { versionEntry } from './entry-names';
import { Refused } from './open-problem';

/** A document as stored, before its shape is known. */
export type Stored = Readonly<Record<string, unknown>>;

/** Tells a map from everything else that JSON can hold. */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** versions/<id>.json: the head, and either the whole document or what differs from another one in the same file. */
export const versionFileSchema = versionHeadSchema.extend({
  /** The version that `changes` start from; the roadmap where left out. */
  base: idText.optional(),
  changes: z.record(z.string().max(100), z.unknown()).optional(),
  document: z.record(z.string().max(100), z.unknown()).optional(),
});
export type VersionFile = z.infer<typeof versionFileSchema>;

/** A version as JSON: what differs from `base`, which is the version by that id or, where null, the roadmap itself. */
export function versionFile(
  version: Version,
  baseId: string | null,
  base: RoadmapDocument,
): VersionHead & { base?: string; changes: Record<string, unknown> } {
  const { document, ...head } = version;
  const changes: Record<string, unknown> = {};
  if (!sameValue(document.roadmap, base.roadmap)) changes['roadmap'] = compactRecord('roadmap', document.roadmap);
  for (const table of tableNames) {
    const rows: Record<string, unknown> = {};
    const before = base[table] as Record<string, unknown>;
    const after = document[table] as Record<string, unknown>;
    for (const id in after) if (!sameValue(after[id], before[id])) rows[id] = compactRecord(table, after[id] as never);
    for (const id in before) if (!Object.hasOwn(after, id)) rows[id] = null;
    for (const _ in rows) {
      changes[table] = rows;
      break;
    }
  }
  return baseId === null ? { ...head, changes } : { ...head, base: baseId, changes };
}

/** Checks the head of a version and that it holds exactly one of `changes` and `document`. */
export function parseVersionFile(entry: string, value: unknown): VersionFile {
  const parsed = versionFileSchema.safeParse(isMap(value) ? versionHead2(value) : value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'id';
    throw new Refused({ kind: 'bad-version', entry, field });
  }
  const file = parsed.data;
  if (versionEntry(file.id) !== entry) throw new Refused({ kind: 'bad-version', entry, field: 'id' });
  const isWhole = file.document !== undefined;
  if (isWhole === (file.changes !== undefined)) throw new Refused({ kind: 'bad-version', entry, field: 'changes' });
  if (isWhole && file.base !== undefined) throw new Refused({ kind: 'bad-version', entry, field: 'base' });
  return file;
}

/** The ids of all versions, each after the one its changes start from. */
export function inOrderOfBases(files: ReadonlyMap<string, VersionFile>): string[] {
  const ordered = new Set<string>();
  for (const start of files.keys()) {
    const path: string[] = [];
    for (let id: string | undefined = start; id !== undefined && !ordered.has(id); id = files.get(id)?.base) {
      if (!files.has(id) || path.includes(id)) {
        throw new Refused({ kind: 'bad-version', entry: versionEntry(path.at(-1) ?? start), field: 'base' });
      }
      path.push(id);
    }
    for (const id of path.reverse()) ordered.add(id);
  }
  return [...ordered];
}

/** The stored document that a version's changes make of the stored one they start from. */
export function storedWithChanges(entry: string, base: Stored, changes: Stored): Stored {
  const result: Record<string, unknown> = { ...base };
  for (const [table, rows] of Object.entries(changes)) {
    if (!isMap(rows) || table === 'schemaVersion')
      throw new Refused({ kind: 'bad-version', entry, field: `changes.${table}` });
    if (table === 'roadmap') {
      result[table] = rows;
      continue;
    }
    const before = base[table];
    const after: Record<string, unknown> = isMap(before) ? { ...before } : {};
    for (const id in rows) {
      if (rows[id] === null) delete after[id];
      else after[id] = rows[id];
    }
    result[table] = after;
  }
  return result;
}

/** The head of a version without what only its file needs. */
export function headOf(file: VersionFile): VersionHead {
  const { base: _base, changes: _changes, document: _document, ...head } = file;
  return head;
}
