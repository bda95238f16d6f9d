import type { Records } from '@/domain/entities';
import type { EntityName, FieldDescription } from '@/domain/field';
import { isMap, ownValue, type Shape, shapes, variantOf } from '@/domain/shape';

/** A place in a record where two sides did what cannot both be kept. */
export interface Conflict {
  entity: EntityName;
  id: string;
  /** Names of fields and keys of members, from the record inwards; empty where it is the record itself. */
  path: readonly string[];
  /** What stood there before, and what each side made of it; undefined where there is nothing. */
  base: unknown;
  ours: unknown;
  theirs: unknown;
  /** Whose value stands in the merged record, unless somebody chooses otherwise. */
  kept: 'ours' | 'theirs';
  /** The path in the words of the screen: labels of fields, and members by their own first words. */
  words: readonly string[];
  /** The record that a member on the path belongs to by its key, such as the role of a letter. */
  about?: { entity: EntityName; id: string };
  /** The description of the innermost field. */
  field?: FieldDescription;
}

/** A conflict as the merging finds it, before it is put into words. */
export type Found = Pick<Conflict, 'path' | 'base' | 'ours' | 'theirs' | 'kept'>;

/** The conflict with the words of its fields, read from the schema's descriptions. */
export function toldConflict<E extends EntityName>(
  entity: E,
  id: string,
  found: Found,
  records: readonly (Records[E] | null)[],
): Conflict {
  const words: string[] = [];
  let about: Conflict['about'];
  let description: FieldDescription | undefined;
  let shape: Shape = shapes[entity];
  let values: unknown[] = [...records];
  for (const key of found.path) {
    if (shape.kind === 'variants') shape = chosenOf(shape, values);
    values = values.map((value) => ownValue(value, key));
    if (shape.kind === 'fields') {
      const field = shape.fields.get(key);
      description = field?.description;
      words.push(description?.label || key);
      shape = field?.shape ?? { kind: 'plain' };
    } else if (shape.kind === 'map') {
      if (shape.keyedBy) about = { entity: shape.keyedBy, id: key };
      shape = shape.value;
      const name = memberName(shape, values);
      if (name) words.push(`“${name}”`);
    }
  }
  return { entity, id, ...found, words, ...(about && { about }), ...(description && { field: description }) };
}

const chosenOf = (shape: Shape & { kind: 'variants' }, values: readonly unknown[]): Shape =>
  values.map((value) => variantOf(shape, value)).find((option) => option !== undefined) ?? { kind: 'plain' };

/** The first words of a member: of ours, else of theirs, else of what stood there before. */
function memberName(shape: Shape, values: readonly unknown[]): string {
  if (shape.kind !== 'fields') return '';
  for (const [name, { description }] of shape.fields) {
    if (description?.format !== 'line' && description?.format !== 'text') continue;
    const found = values.map((value) => (isMap(value) ? value[name] : undefined)).find((value) => !!value);
    if (typeof found === 'string') return found.split('\n', 1)[0]?.slice(0, 80) ?? '';
  }
  return '';
}
