import { sameValue } from './canonical';
import { type RoadmapDocument, tableNames } from './document';
import type { Records } from './entities';
import type { EntityName } from './field';
import { isMap, type Shape, shapes, variantOf } from './shape';

/**
 * Stored JSON leaves out every field that holds its default, at any depth; reading fills them in again, sharing one frozen value each.
 * Both ways are read from the schemas, so a new field needs no code here.
 */

/** Shapes in which no field can have a default. */
const withoutDefaults = new WeakSet<Shape>();
for (const shape of Object.values(shapes)) markWithoutDefaults(shape);

function markWithoutDefaults(shape: Shape): boolean {
  let isBare = shape.kind !== 'fields' && shape.kind !== 'variants';
  if (shape.kind === 'map') isBare = markWithoutDefaults(shape.value);
  if (shape.kind === 'variants') for (const option of shape.options.values()) markWithoutDefaults(option);
  if (shape.kind === 'fields') for (const field of shape.fields.values()) markWithoutDefaults(field.shape);
  if (isBare) withoutDefaults.add(shape);
  return isBare;
}

/** The value with its defaults filled in; what is the same object as in `known`, which is complete, is not looked at. */
export function completeValue(shape: Shape, value: unknown, known?: unknown): unknown {
  if (value === known || !isMap(value) || withoutDefaults.has(shape)) return value;
  const before = isMap(known) ? known : undefined;
  if (shape.kind === 'variants') {
    const option = variantOf(shape, value);
    return option ? completeValue(option, value, before) : value;
  }
  if (shape.kind === 'map') return completeMembers(shape.value, value, before);
  return shape.kind === 'fields' ? completeFields(shape, value, before) : value;
}

type Before = Readonly<Record<string, unknown>> | undefined;

function completeMembers(shape: Shape, value: Record<string, unknown>, before: Before): unknown {
  let result = value;
  for (const key in value) {
    const completed = completeValue(shape, value[key], before?.[key]);
    if (completed === value[key]) continue;
    if (result === value) result = { ...value };
    result[key] = completed;
  }
  return result;
}

function completeFields(shape: Shape & { kind: 'fields' }, value: Record<string, unknown>, before: Before): unknown {
  const result: Record<string, unknown> = {};
  let isWhole = true;
  for (const [name, field] of shape.fields) {
    const given = value[name];
    if (given !== undefined) result[name] = completeValue(field.shape, given, before?.[name]);
    else if (field.initial !== undefined) result[name] = field.initial;
    isWhole &&= result[name] === given;
  }
  if (isWhole) return value;
  for (const key in value) if (!shape.fields.has(key)) result[key] = value[key];
  return result;
}

/** The value without the fields that hold their default. */
export function compactValue(shape: Shape, value: unknown): unknown {
  if (!isMap(value) || withoutDefaults.has(shape)) return value;
  if (shape.kind === 'variants') {
    const option = variantOf(shape, value);
    return option ? compactValue(option, value) : value;
  }
  const result: Record<string, unknown> = {};
  if (shape.kind === 'map') {
    for (const key in value) result[key] = compactValue(shape.value, value[key]);
    return result;
  }
  if (shape.kind !== 'fields') return value;
  for (const name in value) {
    const given = value[name];
    const field = shape.fields.get(name);
    if (
      given === undefined ||
      (field?.initial !== undefined && (given === field.initial || sameValue(given, field.initial)))
    )
      continue;
    result[name] = field ? compactValue(field.shape, given) : given;
  }
  return result;
}

/** A record as stored: without the fields that hold their default. */
export function compactRecord<E extends EntityName>(entity: E, record: Records[E]): unknown {
  return compactValue(shapes[entity], record);
}

/**
 * A stored record with its defaults filled in, the same object where nothing lacks; what is unknown stays, for validation to refuse.
 * Parts that are the same objects as in `known`, a complete record, are taken as they are.
 */
export function completeRecord<E extends EntityName>(entity: E, stored: unknown, known?: unknown): Records[E] {
  return completeValue(shapes[entity], stored, known) as Records[E];
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
