import type { z } from 'zod';
import { sameValue } from './canonical';
import { type RoadmapDocument, tableNames } from './document';
import { type Records, schemas } from './entities';
import { type EntityName, entityNames, unwrap } from './field';

/**
 * Stored JSON leaves out every field that holds its default, at any depth; reading fills them in again, sharing one frozen value each.
 * Both ways are read from the schemas, so a new field needs no code here.
 */
type Plan =
  | { kind: 'plain' }
  | { kind: 'fields'; fields: ReadonlyMap<string, Field> }
  | { kind: 'members'; value: Plan }
  | { kind: 'variants'; by: string; options: ReadonlyMap<string, Plan> };

interface Field {
  plan: Plan;
  /** undefined where the field has no default. */
  initial: unknown;
}

const PLAIN: Plan = { kind: 'plain' };

function planOf(schema: z.ZodType): Plan {
  const inner = unwrap(schema);
  const def = inner.def as {
    type: string;
    shape?: Record<string, z.ZodType>;
    valueType?: z.ZodType;
    options?: z.ZodType[];
    discriminator?: string;
  };
  if (def.type === 'object')
    return {
      kind: 'fields',
      fields: new Map(Object.entries(def.shape ?? {}).map(([name, field]) => [name, fieldOf(field)])),
    };
  if (def.type === 'record' && def.valueType) {
    const value = planOf(def.valueType);
    return value.kind === 'plain' ? PLAIN : { kind: 'members', value };
  }
  if (def.type === 'union' && def.discriminator) return variantsOf(def.discriminator, def.options ?? []);
  return PLAIN;
}

function variantsOf(by: string, options: z.ZodType[]): Plan {
  const found = new Map<string, Plan>();
  for (const option of options) {
    const literal = (option.def as unknown as { shape: Record<string, { def: { values: string[] } }> }).shape[by];
    for (const value of literal?.def.values ?? []) found.set(value, planOf(option));
  }
  return { kind: 'variants', by, options: found };
}

function fieldOf(schema: z.ZodType): Field {
  const plan = planOf(schema);
  const parsed = schema.def.type === 'default' || schema.def.type === 'prefault' ? schema.parse(undefined) : undefined;
  return { plan, initial: deepFreeze(parsed) };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

const plans = Object.fromEntries(entityNames.map((name) => [name, planOf(schemas[name])])) as Record<EntityName, Plan>;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function complete(plan: Plan, value: unknown): unknown {
  if (plan.kind === 'plain' || !isMap(value)) return value;
  if (plan.kind === 'variants') {
    const option = plan.options.get(String(value[plan.by]));
    return option ? complete(option, value) : value;
  }
  const result: Record<string, unknown> = {};
  let isWhole = true;
  if (plan.kind === 'members') {
    for (const key in value) {
      result[key] = complete(plan.value, value[key]);
      isWhole &&= result[key] === value[key];
    }
    return isWhole ? value : result;
  }
  for (const [name, field] of plan.fields) {
    const given = value[name];
    if (given !== undefined) result[name] = complete(field.plan, given);
    else if (field.initial !== undefined) result[name] = field.initial;
    isWhole &&= result[name] === given;
  }
  if (isWhole) return value;
  for (const key in value) if (!plan.fields.has(key)) result[key] = value[key];
  return result;
}

function compact(plan: Plan, value: unknown): unknown {
  if (plan.kind === 'plain' || !isMap(value)) return value;
  if (plan.kind === 'variants') {
    const option = plan.options.get(String(value[plan.by]));
    return option ? compact(option, value) : value;
  }
  const result: Record<string, unknown> = {};
  if (plan.kind === 'members') {
    for (const key in value) result[key] = compact(plan.value, value[key]);
    return result;
  }
  for (const name in value) {
    const given = value[name];
    const field = plan.fields.get(name);
    if (
      given === undefined ||
      (field?.initial !== undefined && (given === field.initial || sameValue(given, field.initial)))
    )
      continue;
    result[name] = field ? compact(field.plan, given) : given;
  }
  return result;
}

/** A record as stored: without the fields that hold their default. */
export function compactRecord<E extends EntityName>(entity: E, record: Records[E]): unknown {
  return compact(plans[entity], record);
}

/** A stored record with its defaults filled in, the same object where nothing lacks; what is unknown stays, for validation to refuse. */
export function completeRecord<E extends EntityName>(entity: E, stored: unknown): Records[E] {
  return complete(plans[entity], stored) as Records[E];
}

/** A document as stored: every record compact, empty tables left out. */
export function compactDocument(document: RoadmapDocument): unknown {
  const result: Record<string, unknown> = {
    schemaVersion: document.schemaVersion,
    roadmap: compactRecord('roadmap', document.roadmap),
  };
  for (const table of tableNames) {
    const rows = Object.values(document[table]) as Records[typeof table][];
    if (rows.length) result[table] = Object.fromEntries(rows.map((row) => [row.id, compactRecord(table, row)]));
  }
  return result;
}

/** A stored document made whole: every table there, every record complete. Its shape is not checked here. */
export function completeDocument(stored: Readonly<Record<string, unknown>>): RoadmapDocument {
  const result: Record<string, unknown> = { ...stored, roadmap: completeRecord('roadmap', stored['roadmap']) };
  for (const table of tableNames) {
    const rows = stored[table];
    if (rows === undefined) result[table] = {};
    else if (isMap(rows)) {
      const filled: Record<string, unknown> = {};
      for (const id in rows) filled[id] = completeRecord(table, rows[id]);
      result[table] = filled;
    }
  }
  return result as unknown as RoadmapDocument;
}
