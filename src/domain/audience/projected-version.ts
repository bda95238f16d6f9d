import { type RoadmapDocument, tableNames } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import type { Audience, ProjectedDocument } from './audience';
import { leftOutFor } from './left-out';
import { projected } from './projected';

/**
 * A kept version as an audience may see it now: what is kept from it today is left out whatever stood there then, and what it sees today
 * is seen then too; only what is gone goes by what was said then.
 */
export function projectedVersion(
  version: RoadmapDocument,
  now: RoadmapDocument,
  audience: Audience,
): ProjectedDocument {
  const out = leftOutFor(now, audience);
  const tables = Object.fromEntries(
    tableNames.map((table) => [table, seenAsNow(version, now, table, (id) => out.has(table, id))]),
  );
  return projected({ ...version, ...tables } as RoadmapDocument, audience);
}

function seenAsNow(
  version: RoadmapDocument,
  now: RoadmapDocument,
  table: TableName,
  isOut: (id: string) => boolean,
): Record<string, unknown> {
  const records = Object.values(version[table]) as Records[TableName][];
  return Object.fromEntries(
    records.map((record) => {
      if (!Object.hasOwn(now[table], record.id)) return [record.id, record];
      return [record.id, { ...record, visibility: isOut(record.id) ? [] : 'all' }];
    }),
  );
}
