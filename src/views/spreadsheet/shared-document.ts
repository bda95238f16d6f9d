import { type RoadmapDocument, tableNames } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import { withoutReferences } from '@/domain/references';

const isRestricted = (record: Records[TableName]) => record.visibility !== 'all';

/** How many records only some organisations may see. */
export function restrictedCount(document: RoadmapDocument): number {
  return tableNames.reduce(
    (sum, name) => sum + (Object.values(document[name]) as Records[TableName][]).filter(isRestricted).length,
    0,
  );
}

/** The roadmap without what only some organisations may see, without pointers to it, and without what cannot be without it. */
export function withoutRestricted(document: RoadmapDocument): RoadmapDocument {
  if (restrictedCount(document) === 0) return document;
  const tables = Object.fromEntries(
    tableNames.map((name) => [
      name,
      Object.fromEntries(
        (Object.values(document[name]) as Records[TableName][])
          .filter((record) => !isRestricted(record))
          .map((record) => [record.id, record]),
      ),
    ]),
  ) as Record<TableName, Record<string, Records[TableName]>>;
  const gone = (entity: EntityName, id: string) => entity !== 'roadmap' && !Object.hasOwn(tables[entity], id);
  for (let lost = true; lost; ) {
    lost = false;
    for (const name of tableNames) {
      for (const [id, record] of Object.entries(tables[name])) {
        const kept = withoutReferences(name, record as never, gone) as Records[TableName] | null;
        if (kept === null) {
          delete tables[name][id];
          lost = true;
        } else tables[name][id] = kept;
      }
    }
  }
  const roadmap = withoutReferences('roadmap', document.roadmap, gone) ?? document.roadmap;
  return { ...document, ...tables, roadmap } as RoadmapDocument;
}
