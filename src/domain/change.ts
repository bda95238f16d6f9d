import { sameValue } from './canonical';
import type { RoadmapDocument } from './document';
import type { Records } from './entities';
import type { EntityName } from './field';

/** One record before and after: null before means made, null after means removed. */
export type ChangeEntry = {
  [E in EntityName]: { entity: E; id: string; before: Records[E] | null; after: Records[E] | null };
}[EntityName];

/** What one gesture did: whole small records, with the words shown for it. */
export interface Change {
  id: string;
  label: string;
  /** When, ISO 8601 with time zone Z. */
  at: string;
  author: string;
  schemaVersion: number;
  entries: ChangeEntry[];
}

/** The record of an entity in a document, or undefined. */
export function recordIn<E extends EntityName>(
  document: RoadmapDocument,
  entity: E,
  id: string,
): Records[E] | undefined {
  if (entity === 'roadmap') return document.roadmap.id === id ? (document.roadmap as Records[E]) : undefined;
  const table = document[entity as Exclude<E, 'roadmap'>] as Record<string, Records[E]>;
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** Puts the entries' `after` records into the document, in place: costs what the change touches. */
export function applyEntries(document: RoadmapDocument, entries: readonly ChangeEntry[]): void {
  for (const entry of entries) {
    if (entry.entity === 'roadmap') {
      if (entry.after) (document as { roadmap: Records['roadmap'] }).roadmap = entry.after;
      continue;
    }
    const table = document[entry.entity] as Record<string, unknown>;
    if (entry.after) table[entry.id] = entry.after;
    else delete table[entry.id];
  }
}

/** The same change the other way round. */
export function inverse(entries: readonly ChangeEntry[]): ChangeEntry[] {
  return entries.map((entry) => ({ ...entry, before: entry.after, after: entry.before }) as ChangeEntry).reverse();
}

/**
 * Brings the entries onto a document that may have moved on since: a record that others changed too keeps their fields and
 * takes only the fields that this change touched. Entries that change nothing there are left out.
 */
export function rebase(document: RoadmapDocument, entries: readonly ChangeEntry[]): ChangeEntry[] {
  const result: ChangeEntry[] = [];
  for (const entry of entries) {
    const current = recordIn(document, entry.entity, entry.id) ?? null;
    const after = rebasedRecord(entry, current);
    if (sameValue(current, after)) continue;
    result.push({ entity: entry.entity, id: entry.id, before: current, after } as ChangeEntry);
  }
  return result;
}

function rebasedRecord(entry: ChangeEntry, current: unknown): unknown {
  if (entry.after === null) return null;
  if (current === null) return entry.before === null ? entry.after : null;
  if (entry.before === null) return entry.after;
  return sameValue(entry.before, current) ? entry.after : mergeFields(entry.before, entry.after, current);
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `current` with every field that differs between before and after set as in after, member by member. */
export function mergeFields(before: unknown, after: unknown, current: unknown): unknown {
  if (!isMap(before) || !isMap(after) || !isMap(current)) return sameValue(before, after) ? current : after;
  const result: Record<string, unknown> = { ...current };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameValue(before[key], after[key])) continue;
    const merged = mergeFields(before[key], after[key], current[key]);
    if (merged === undefined) delete result[key];
    else result[key] = merged;
  }
  return result;
}
