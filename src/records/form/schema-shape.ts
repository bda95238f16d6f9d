import type { fieldsOf } from '@/domain/entities';
import { describe, type FieldDescription, unwrap } from '@/domain/field';

/** The schema of a field, as the domain describes it. */
export type Schema = ReturnType<typeof fieldsOf>[string];

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  valueType?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
}

const definitionOf = (schema: Schema) => unwrap(schema).def as unknown as Definition;

/** The fields inside a group, by name; none where it holds none. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  return definitionOf(schema).shape ?? {};
}

/** The schema of each value of a map. */
export function valueSchemaOf(schema: Schema): Schema {
  return definitionOf(schema).valueType as Schema;
}

/** Whether a record cannot be without this field: no default stands in for it. */
export function isRequired(schema: Schema): boolean {
  return !['optional', 'default', 'prefault'].includes(schema.def.type);
}

/** Whether the field may be empty. */
export const isOptional = (schema: Schema): boolean => schema.def.type === 'optional';

/** The fields a form shows of a shape, with their descriptions, in order. */
export function shownFields(
  shape: Readonly<Record<string, Schema>>,
): { name: string; schema: Schema; description: FieldDescription }[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const description = describe(schema);
    return description && !description.hidden && description.format !== 'data' ? [{ name, schema, description }] : [];
  });
}

/** The schema of one kind of a variant field, without its `kind`. */
export function variantOf(schema: Schema, kind: string): Schema | undefined {
  return definitionOf(schema).options?.find((option) => {
    const literal = shapeOf(option)['kind'];
    return (literal?.def as unknown as { values?: string[] })?.values?.includes(kind);
  });
}

/** How a bare value of a map is edited: it has no words of its own. */
export type BareFormat =
  | { format: 'score' | 'number' | 'text' | 'group' }
  | { format: 'choice'; choices: Readonly<Record<string, string>> };

/** Reads the format of a value without description from its shape. */
export function bareFormatOf(schema: Schema): BareFormat {
  const inner = unwrap(schema) as unknown as { def: Definition; minValue?: number | null; maxValue?: number | null };
  if (inner.def.type === 'enum') {
    const words = Object.keys(inner.def.entries ?? {}).map((key) => [key, key.charAt(0).toUpperCase() + key.slice(1)]);
    return { format: 'choice', choices: Object.fromEntries(words) };
  }
  if (inner.def.type === 'number') return { format: inner.minValue === 1 && inner.maxValue === 5 ? 'score' : 'number' };
  return { format: inner.def.type === 'object' ? 'group' : 'text' };
}
