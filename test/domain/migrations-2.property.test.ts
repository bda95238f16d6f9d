import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemas } from '@/domain/entities';
import { migrate } from '@/domain/migrations/migrate';

type Row = Record<string, unknown>;
interface JsonSchema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | false;
  propertyNames?: { pattern?: string };
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: string[];
  const?: unknown;
  pattern?: string;
  format?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as Row;
const { $defs } = read('resources/schema/waymark-1.schema.json') as { $defs: Record<string, JsonSchema> };

/** What people write; words that the migration knows are among it, since these take other ways. */
const written = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 100_000, max: 999_999 }).map((number) => `Written ${number}`) },
  fc.constantFrom('', ' Gold ', 'gold', 'Claims', 'channel usage', 'Line one\nline two', '<b>=1+1</b>'),
);
const ids = fc.constantFrom('a1', 'b2', 'c3', 'd_4');
const days = fc.constantFrom('2026-11-23', '2027-02-28', '1900-01-01');

function textOf({ pattern, format }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date') return days;
  if (pattern === undefined) return written;
  if (pattern.includes('A-Za-z0-9_-')) return ids;
  const plain = new RegExp(pattern.replaceAll(/\(\?=[^)]*\)/g, ''));
  return fc.stringMatching(plain, { size: 'xsmall' }).filter((text) => new RegExp(pattern).test(text));
}

/** Values that a schema of version 1 allows. */
function allowedBy(schema: JsonSchema): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map(allowedBy));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum: min = -1000, maximum: max = 1000 } = schema;
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(allowedBy(schema.items ?? {}), { maxLength: 3 });
    case 'object':
      return objectOf(schema);
    default:
      return fc.integer({ min: Math.max(min, -1e6), max: Math.min(max, 1e6) });
  }
}

function objectOf({ properties, required, additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  if (!properties)
    return fc.dictionary(ids, allowedBy(additionalProperties || {}), { maxKeys: 2, noNullPrototype: true });
  const fields = Object.entries(properties).map(([name, schema]) => [name, allowedBy(schema)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required ?? [], noNullPrototype: true });
}

/** The tables that the migration changes. */
const changed = ['partners', 'activities', 'approvals', 'policies', 'reviews', 'cards'] as const;
const records = Object.fromEntries(changed.map((entity) => [entity, allowedBy($defs[entity]!) as fc.Arbitrary<Row>]));
const tracking = allowedBy($defs['roadmap']!.properties!['tracking']!);
// One date without the other is refused by every version.
const undated = records['activities']!.map(({ start: _start, end: _end, ...rest }) => rest);

const documents = fc
  .record({ tracking, rows: fc.tuple(...changed.map((table) => (table === 'activities' ? undated : records[table]!))) })
  .map(({ tracking, rows }) => ({
    schemaVersion: 1,
    roadmap: { id: 'r', tracking, tierProgram: { t: { key: 'Gold' } } },
    ...Object.fromEntries(changed.map((table, index) => [table, { x: { ...rows[index], id: 'x' } }])),
  }));

const folded = (text: string) => text.trim().toLowerCase().replaceAll('-', ' ');

function textsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(folded(value));
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
}

/** Texts of a document that are nowhere in it once it is migrated. */
function lostIn(before: Row, migrated: Row): string[] {
  const after = textsIn(migrated).join('\n');
  return textsIn(before).filter((text) => !after.includes(text));
}

function migrated(document: Row): Row {
  const result = migrate(document);
  if (!result.ok) throw new Error(`Not migrated: ${result.problem}`);
  return result.document;
}

describe('the migration to schema 2', () => {
  it('loses no text of the fixture', () => {
    const document = read('test/fixtures/v1/document.json');
    expect(lostIn(document, migrated(document))).toEqual([]);
  });

  it('loses no text that a person wrote, and gives records that the schema accepts', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const after = migrated(document);
        expect(lostIn(document, after)).toEqual([]);
        expect(schemas.roadmap.safeParse(after['roadmap']).error?.issues).toBeUndefined();
        for (const table of changed)
          expect(schemas[table].safeParse((after[table] as Row)['x']).error?.issues, table).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
