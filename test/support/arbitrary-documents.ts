import fc from 'fast-check';
import { findCircle } from '@/domain/circles';
import { type RoadmapDocument, SCHEMA_VERSION, tableNames } from '@/domain/document';
import { fieldsOf, make, type Records } from '@/domain/entities';
import { type EntityName, entityNames, type TableName } from '@/domain/field';
import { withoutReferences } from '@/domain/references';
import { idPool, valueFor } from './arbitrary-fields';

// In further zones the same properties hold of other random documents; a few of them show whether the zone matters.
const usualRuns = process.env['TZ'] === 'UTC' ? 100 : 25;

/** How often a random document is tried: 100 times, 25 in each further zone, or 2,000 with WAYMARK_FULL=1. */
export const numRuns = process.env.WAYMARK_FULL === '1' ? 2000 : usualRuns;

function fieldsFor(entity: EntityName): fc.Arbitrary<Record<string, unknown>> {
  const shape = fieldsOf(entity);
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, schema] of Object.entries(shape)) {
    if (name !== 'id') model[name] = valueFor(schema);
  }
  const required = Object.keys(model).filter(
    (name) => !['optional', 'default', 'prefault'].includes(shape[name]!.def.type),
  );
  // A few fields at a time: every field is met over many runs, and a failing example stays readable.
  return fc
    .subarray(Object.keys(model), { maxLength: 12 })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries([...new Set([...required, ...chosen])].map((name) => [name, model[name]!])) as Record<
          string,
          fc.Arbitrary<unknown>
        >,
        { noNullPrototype: true },
      ),
    )
    .map((fields) => (entity === 'activities' ? withBothDates(fields) : fields));
}

/** An activity has both dates in order, or none. */
function withBothDates(fields: Record<string, unknown>): Record<string, unknown> {
  const { start, end, ...rest } = fields;
  if (typeof start !== 'string' || typeof end !== 'string') return rest;
  return start <= end ? fields : { ...rest, start: end, end: start };
}

/** Random fields of a record of the entity, without its id; pointers may lead nowhere. */
export const arbitraryFields = Object.fromEntries(entityNames.map((name) => [name, fieldsFor(name)])) as Record<
  EntityName,
  fc.Arbitrary<Record<string, unknown>>
>;

const recordsOf = (entity: TableName, most: number): fc.Arbitrary<Record<string, unknown>[]> =>
  fc
    .subarray(idPool[entity], { maxLength: most })
    .chain((ids) => fc.tuple(...ids.map((id) => arbitraryFields[entity].map((fields) => ({ ...fields, id })))));

type Tables = Record<TableName, Record<string, { id: string }>>;

/** Takes out pointers that lead nowhere, and records that cannot be without them, until none is left. */
function mended(header: Records['roadmap'], tables: Tables): RoadmapDocument {
  let roadmap = header;
  let lost = true;
  const gone = (entity: EntityName, id: string) =>
    entity === 'roadmap' ? id !== roadmap.id : !Object.hasOwn(tables[entity], id);
  while (lost) {
    lost = false;
    roadmap = withoutReferences('roadmap', roadmap, gone) ?? roadmap;
    for (const table of tableNames) {
      for (const record of Object.values(tables[table])) {
        const kept = withoutReferences(table, record as never, gone);
        if (kept === null) {
          delete tables[table][record.id];
          lost = true;
        } else tables[table][record.id] = kept as { id: string };
      }
    }
  }
  return { schemaVersion: SCHEMA_VERSION, roadmap, ...tables } as unknown as RoadmapDocument;
}

/** Cuts links and parents of activities in a circle, until there is none. */
function withoutCircles(document: RoadmapDocument): RoadmapDocument {
  const activities = document.activities as Record<string, Records['activities']>;
  for (;;) {
    const circle = findCircle(
      Object.keys(activities),
      (id) => activities[id],
      () => Object.values(activities),
    );
    if (!circle) return document;
    for (const id of circle.ids) {
      const { parentId: _, ...rest } = activities[id]!;
      activities[id] = { ...rest, links: {} };
    }
  }
}

/** Valid documents with every entity, all their fields over time, text of all scripts, and pointers among them. */
export function arbitraryDocument(mostPerTable = 4): fc.Arbitrary<RoadmapDocument> {
  return fc
    .tuple(arbitraryFields.roadmap, ...tableNames.map((table) => recordsOf(table, mostPerTable)))
    .map(([header, ...lists]) => {
      const tables = Object.fromEntries(
        tableNames.map((table, index) => [
          table,
          Object.fromEntries(
            (lists as Record<string, unknown>[][])[index]!.map((fields) => [
              fields.id,
              make(table, fields as { id: string }),
            ]),
          ),
        ]),
      ) as unknown as Tables;
      return withoutCircles(mended(make('roadmap', { ...header, id: idPool.roadmap[0]! }), tables));
    });
}
