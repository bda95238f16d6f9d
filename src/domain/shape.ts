import type { z } from 'zod';
import { schemas } from './entities';
import { describe, type EntityName, entityNames, type FieldDescription, unwrap } from './field';

/** What a value is made of, as far as rules about whole records need it: storing, pointers, merging, comparing. */
export type Shape =
  /** One value: text, a number, yes or no; or an object that only means something as a whole. */
  | { kind: 'plain'; refersTo?: EntityName; memberOf?: string; letters?: string }
  /** A set with an order; where places count, a list. */
  | { kind: 'list'; item: Shape; byPlace: boolean }
  /** Members by key. */
  | { kind: 'map'; keyedBy?: EntityName; memberOf?: string; value: Shape }
  | { kind: 'fields'; fields: ReadonlyMap<string, FieldShape> }
  /** A closed set of kinds, each with its own fields. */
  | { kind: 'variants'; by: string; options: ReadonlyMap<string, Shape> }
  /** One value, or a list. */
  | { kind: 'either'; list: Shape };

/** One field of a group of fields. */
export interface FieldShape {
  shape: Shape;
  /** undefined where the field has no default. */
  initial: unknown;
  isOptional: boolean;
  description: FieldDescription | undefined;
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  discriminator?: string;
}

type Meta = Partial<FieldDescription>;

function shapeOf(schema: z.ZodType): Shape {
  const inner = unwrap(schema);
  const def = inner.def as unknown as Definition;
  const meta = (inner.meta() ?? {}) as Meta;
  const { keyedBy, memberOf } = meta;
  if (def.type === 'object') return meta.format === 'data' ? { kind: 'plain' } : fieldsOf(def.shape ?? {});
  if (def.type === 'array' && def.element)
    return { kind: 'list', item: shapeOf(def.element), byPlace: meta.byPlace ?? false };
  if (def.type === 'record' && def.valueType)
    return { kind: 'map', value: shapeOf(def.valueType), ...(keyedBy && { keyedBy }), ...(memberOf && { memberOf }) };
  if (def.type === 'union' && def.discriminator) return variantsOf(def.discriminator, def.options ?? []);
  const list = def.options?.map(shapeOf).find(({ kind }) => kind === 'list');
  return list ? { kind: 'either', list } : plainOf(meta);
}

function plainOf({ refersTo, memberOf, letters }: Meta): Shape {
  return { kind: 'plain', ...(refersTo && { refersTo }), ...(memberOf && { memberOf }), ...(letters && { letters }) };
}

function fieldsOf(shape: Readonly<Record<string, z.ZodType>>): Shape {
  return { kind: 'fields', fields: new Map(Object.entries(shape).map(([name, field]) => [name, fieldOf(field)])) };
}

function variantsOf(by: string, options: z.ZodType[]): Shape {
  const found = new Map<string, Shape>();
  for (const option of options) {
    const literal = (option.def as unknown as { shape: Record<string, { def: { values: string[] } }> }).shape[by];
    for (const value of literal?.def.values ?? []) found.set(value, shapeOf(option));
  }
  return { kind: 'variants', by, options: found };
}

function fieldOf(schema: z.ZodType): FieldShape {
  const { type } = schema.def;
  const initial = type === 'default' || type === 'prefault' ? deepFreeze(schema.parse(undefined)) : undefined;
  return { shape: shapeOf(schema), initial, isOptional: type === 'optional', description: describe(schema) };
}

/** Freezes a value and all that is in it, as far as it is not frozen already. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

/** The shape of each entity's records, read from its schema once, so that a new field needs no code in what works by shape. */
export const shapes = Object.fromEntries(entityNames.map((name) => [name, shapeOf(schemas[name])])) as Record<
  EntityName,
  Shape
>;

/** Whether a value is an object with keys. */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a key of its own; names that every object answers to lead nowhere. */
export const ownValue = (value: unknown, key: string): unknown =>
  isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The shape of the variant that a value is of, or undefined. */
export const variantOf = (shape: Shape & { kind: 'variants' }, value: unknown): Shape | undefined =>
  shape.options.get(String(ownValue(value, shape.by)));
