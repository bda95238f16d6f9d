import { canonicalJson } from './canonical';
import { compactRecord } from './compact';
import { type RoadmapDocument, tableNames } from './document';
import { fieldsOf } from './entities';
import { describe, type EntityName, entityNames } from './field';

const encoder = new TextEncoder();

/** SHA-256 of bytes, as 64 hexadecimal digits in lower case. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let text = '';
  for (const byte of digest) text += byte.toString(16).padStart(2, '0');
  return text;
}

const outside = Object.fromEntries(
  entityNames.map((entity) => [
    entity,
    Object.entries(fieldsOf(entity))
      .filter(
        ([name, schema]) =>
          describe(schema)?.internal || (entity === 'roadmap' && ['savedViews', 'runSheets', 'outputs'].includes(name)),
      )
      .map(([name]) => name),
  ]),
) as Record<EntityName, string[]>;

/**
 * The content of a document that its hash stands for: what is stored, without saved views and what is internal to one organisation.
 * Fields at their default and the schema version are left out: a field added later does not change the hash of what was agreed before.
 */
function hashedContent(document: RoadmapDocument): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  const hashed = (entity: EntityName, record: unknown) => {
    const stored = { ...(compactRecord(entity, record as never) as Record<string, unknown>) };
    for (const name of outside[entity]) delete stored[name];
    return stored;
  };
  content['roadmap'] = hashed('roadmap', document.roadmap);
  for (const table of tableNames) {
    const rows = Object.entries(document[table]);
    if (rows.length) content[table] = Object.fromEntries(rows.map(([id, record]) => [id, hashed(table, record)]));
  }
  return content;
}

/** SHA-256 of the canonical JSON of the document's content: equal for two copies that say the same. */
export function contentHash(document: RoadmapDocument): Promise<string> {
  return sha256Hex(encoder.encode(canonicalJson(hashedContent(document))));
}
