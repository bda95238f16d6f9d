import { make, type Records } from './entities';
import { entityNames, type TableName } from './field';

/** The version of the stored shape that this program writes. */
export const SCHEMA_VERSION = 2;

/** Records of one entity by id. */
export type Table<E extends TableName> = Readonly<Record<string, Records[E]>>;

/** A roadmap: a header and one table per entity; the same JSON in the database, the file, and every version. */
export type RoadmapDocument = Readonly<
  { schemaVersion: number; roadmap: Records['roadmap'] } & { [E in TableName]: Table<E> }
>;

/** The eleven tables of a document. */
export const tableNames = entityNames.filter((name): name is TableName => name !== 'roadmap');

/** A roadmap with nothing but a title. */
export function emptyDocument(id: string, title: string): RoadmapDocument {
  const tables = Object.fromEntries(tableNames.map((name) => [name, {}])) as unknown as { [E in TableName]: Table<E> };
  return { schemaVersion: SCHEMA_VERSION, roadmap: make('roadmap', { id, title }), ...tables };
}

/** The document as it stands now: tables of its own, and the records themselves, which never change. */
export function frozenDocument(document: RoadmapDocument): RoadmapDocument {
  const tables = Object.fromEntries(tableNames.map((name) => [name, { ...document[name] }]));
  return { ...document, ...tables };
}

/** How many records a document holds, the header included. */
export function recordCount(document: RoadmapDocument): number {
  return tableNames.reduce((sum, name) => sum + Object.keys(document[name]).length, 1);
}

/** The members of a map in their order, then by id, as [id, member]. */
export function inOrder<T extends { order: number }>(members: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(members).sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1));
}
