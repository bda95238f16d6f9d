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
