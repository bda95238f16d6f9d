import { z } from 'zod';
import { SCHEMA_VERSION, tableNames } from '@/domain/document';
import { entityWords, schemas } from '@/domain/entities';
import { entityNames, type FieldDescription } from '@/domain/field';
import { manifestSchema } from '@/formats/waymark/manifest';
import { versionFileSchema } from '@/formats/waymark/version-file';

type Node = Record<string, unknown>;

const ours = [
  ...['label', 'format', 'help', 'unit', 'choices', 'refersTo', 'keyedBy', 'hidden'],
  ...['internal', 'assessment', 'isAbout', 'wholeOf'],
];
/** Found also where there is no label, as on the letters of a matrix. */
const ofMembers = ['memberOf', 'letters', 'byPlace'];

/** Label becomes the title; help, unit and what an id points to become the description; the rest is for screens. */
function describeNode(node: Node): void {
  const meta = { ...node } as Node & Partial<FieldDescription>;
  for (const name of ofMembers) delete node[name];
  if (!('label' in meta)) return;
  for (const name of ours) delete node[name];
  if (meta.format === 'date') node['format'] = 'date';
  if (meta.label) node['title'] = meta.label;
  const points =
    meta.refersTo && (meta.format === 'references' ? `Ids of ${meta.refersTo}.` : `Id of one of ${meta.refersTo}.`);
  const keys = meta.keyedBy && `By id of ${meta.keyedBy}.`;
  const description = [meta.help, meta.unit && `In ${meta.unit}.`, points, keys].filter(Boolean).join(' ');
  if (description) node['description'] = description;
}

function schemaOf(schema: z.ZodType, title: string): Node {
  const result = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => describeNode(jsonSchema as Node),
  }) as Node;
  const { $schema: _, ...rest } = result;
  return { title, ...rest };
}

/** The JSON Schema of roadmap.json, with those of manifest.json and versions beside it, generated from the entity schemas. */
export function waymarkJsonSchema(): Node {
  const entities = Object.fromEntries(
    entityNames.map((name) => [name, schemaOf(schemas[name], entityWords[name].one)]),
  );
  const tables = Object.fromEntries(
    tableNames.map((name) => [
      name,
      {
        type: 'object',
        title: entityWords[name].many,
        propertyNames: { pattern: '^[A-Za-z0-9_-]{1,64}$' },
        additionalProperties: { $ref: `#/$defs/${name}` },
      },
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://waymark.invalid/schema/waymark-${SCHEMA_VERSION}.schema.json`,
    title: 'Waymark roadmap (roadmap.json)',
    type: 'object',
    properties: { schemaVersion: { const: SCHEMA_VERSION }, roadmap: { $ref: '#/$defs/roadmap' }, ...tables },
    required: ['schemaVersion', 'roadmap'],
    additionalProperties: false,
    $defs: {
      ...entities,
      manifest: schemaOf(manifestSchema, 'manifest.json'),
      version: schemaOf(versionFileSchema, 'versions/<id>.json'),
    },
  };
}
