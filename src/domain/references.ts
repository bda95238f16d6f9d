import type { Records } from './entities';
import type { EntityName } from './field';
import { isMap, type Shape, shapes, variantOf } from './shape';

/** Shapes with a pointer somewhere inside; nothing else is walked through. */
const pointing = new WeakSet<Shape>();
for (const shape of Object.values(shapes)) markPointing(shape);

function markPointing(shape: Shape): boolean {
  const inner = innerShapes(shape).map(markPointing);
  const points =
    inner.includes(true) || ('refersTo' in shape && !!shape.refersTo) || ('keyedBy' in shape && !!shape.keyedBy);
  if (points) pointing.add(shape);
  return points;
}

function innerShapes(shape: Shape): Shape[] {
  switch (shape.kind) {
    case 'plain':
      return [];
    case 'list':
      return [shape.item];
    case 'map':
      return [shape.value];
    case 'fields':
      return [...shape.fields.values()].map((field) => field.shape);
    case 'variants':
      return [...shape.options.values()];
    case 'either':
      return [shape.list];
  }
}

type Visit = (entity: EntityName, id: string) => void;

function visitShape(shape: Shape, value: unknown, visit: Visit): void {
  if (value === undefined || value === null || !pointing.has(shape)) return;
  switch (shape.kind) {
    case 'plain':
      if (shape.refersTo && typeof value === 'string') visit(shape.refersTo, value);
      return;
    case 'list':
      if (Array.isArray(value)) for (const item of value) visitShape(shape.item, item, visit);
      return;
    case 'map':
      for (const key in value as object) {
        if (shape.keyedBy) visit(shape.keyedBy, key);
        visitShape(shape.value, (value as Record<string, unknown>)[key], visit);
      }
      return;
    case 'fields':
      for (const [name, field] of shape.fields)
        visitShape(field.shape, (value as Record<string, unknown>)[name], visit);
      return;
    case 'variants':
    case 'either':
      visitShape(chosen(shape, value), value, visit);
  }
}

const PLAIN: Shape = { kind: 'plain' };

/** What a value of several possible shapes is. */
function chosen(shape: Shape & { kind: 'variants' | 'either' }, value: unknown): Shape {
  if (shape.kind === 'either') return Array.isArray(value) ? shape.list : PLAIN;
  return variantOf(shape, value) ?? PLAIN;
}

/** Calls visit for every pointer in the record: the entity and id it points to. */
export function eachReference<E extends EntityName>(entity: E, record: Records[E], visit: Visit): void {
  visitShape(shapes[entity], record, visit);
}

type Gone = (entity: EntityName, id: string) => boolean;
interface Loss {
  gone: Gone;
  /** What is about something that is gone goes with it. */
  withAbout: boolean;
}
/** Stands for "this value cannot be without what it pointed to". */
const LOST = Symbol('lost');

function withoutIn(shape: Shape, value: unknown, loss: Loss): unknown {
  if (value === undefined || value === null || !pointing.has(shape)) return value;
  switch (shape.kind) {
    case 'plain':
      return typeof value === 'string' && shape.refersTo && loss.gone(shape.refersTo, value) ? LOST : value;
    case 'list': {
      if (!Array.isArray(value)) return value;
      const kept = value.map((item) => withoutIn(shape.item, item, loss)).filter((item) => item !== LOST);
      return kept.length === value.length && kept.every((item, index) => item === value[index]) ? value : kept;
    }
    case 'map':
      return isMap(value) ? withoutInMap(shape, value, loss) : value;
    case 'fields':
      return isMap(value) ? withoutInFields(shape, value, loss) : value;
    case 'variants':
    case 'either':
      return withoutIn(chosen(shape, value), value, loss);
  }
}

function withoutInMap(shape: Shape & { kind: 'map' }, value: Record<string, unknown>, loss: Loss): unknown {
  const kept: Record<string, unknown> = {};
  let changed = false;
  for (const key of Object.keys(value)) {
    const inner = shape.keyedBy && loss.gone(shape.keyedBy, key) ? LOST : withoutIn(shape.value, value[key], loss);
    if (inner === LOST) changed = true;
    else {
      kept[key] = inner;
      changed ||= inner !== value[key];
    }
  }
  return changed ? kept : value;
}

function withoutInFields(shape: Shape & { kind: 'fields' }, value: Record<string, unknown>, loss: Loss): unknown {
  let result = value;
  for (const [name, field] of shape.fields) {
    const inner = withoutIn(field.shape, value[name], loss);
    if (inner === value[name]) continue;
    if (inner === LOST && !field.isOptional) return LOST;
    if (loss.withAbout && field.description?.isAbout && isNothing(inner)) return LOST;
    result = { ...result };
    if (inner === LOST) delete result[name];
    else result[name] = inner;
  }
  return result;
}

const isNothing = (kept: unknown) => kept === LOST || (Array.isArray(kept) && kept.length === 0);

/**
 * The record without pointers to what is gone: optional ones are emptied, members that need one are taken out;
 * null where the record itself cannot be without it; the same object where nothing changed.
 */
export function withoutReferences<E extends EntityName>(entity: E, record: Records[E], gone: Gone): Records[E] | null {
  const result = withoutIn(shapes[entity], record, { gone, withAbout: false });
  return result === LOST ? null : (result as Records[E]);
}

/** The same for whoever may not see what is gone: a record or member that is about it goes too. */
export function withoutUnseen<E extends EntityName>(entity: E, record: Records[E], gone: Gone): Records[E] | null {
  const result = withoutIn(shapes[entity], record, { gone, withAbout: true });
  return result === LOST ? null : (result as Records[E]);
}

/** Every pointer from one record turned to another of the same entity. */
export interface PointerMove {
  entity: EntityName;
  from: string;
  to: string;
  /** One value of two, where a map has both records as keys. */
  join: (kept: unknown, moved: unknown) => unknown;
}

type Turn = (entity: EntityName, id: string) => string;
type Join = (kept: unknown, moved: unknown) => unknown;

function turnedIn(shape: Shape, value: unknown, turn: Turn, join: Join): unknown {
  if (value === undefined || value === null || !pointing.has(shape)) return value;
  switch (shape.kind) {
    case 'plain':
      return typeof value === 'string' && shape.refersTo ? turn(shape.refersTo, value) : value;
    case 'list': {
      if (!Array.isArray(value)) return value;
      const turned = value.map((item) => turnedIn(shape.item, item, turn, join));
      // Two pointers that become the same one are one.
      return turned.every((item, index) => item === value[index]) ? value : [...new Set(turned)];
    }
    case 'map':
      return isMap(value) ? turnedInMap(shape, value, turn, join) : value;
    case 'fields': {
      let result = value as Record<string, unknown>;
      for (const [name, field] of shape.fields) {
        const inner = turnedIn(field.shape, result[name], turn, join);
        if (inner !== result[name]) result = { ...result, [name]: inner };
      }
      return result;
    }
    case 'variants':
    case 'either':
      return turnedIn(chosen(shape, value), value, turn, join);
  }
}

function turnedInMap(
  shape: Shape & { kind: 'map' },
  value: Record<string, unknown>,
  turn: Turn,
  join: Join,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  let isSame = true;
  for (const key of Object.keys(value)) {
    const to = shape.keyedBy ? turn(shape.keyedBy, key) : key;
    const inner = turnedIn(shape.value, value[key], turn, join);
    isSame &&= to === key && inner === value[key];
    // What stands there under its own key is the one kept.
    if (!Object.hasOwn(result, to)) result[to] = inner;
    else result[to] = to === key ? join(inner, result[to]) : join(result[to], inner);
  }
  return isSame ? value : result;
}

/** The record with every pointer turned to what `turn` says, two values under one key joined; the same object where it has none. */
export function withTurnedReferences<E extends EntityName>(
  entity: E,
  record: Records[E],
  turn: Turn,
  join: Join,
): Records[E] {
  return turnedIn(shapes[entity], record, turn, join) as Records[E];
}

/** The record with every pointer moved; the same object where it has none. */
export function withMovedReferences<E extends EntityName>(
  entity: E,
  record: Records[E],
  move: PointerMove,
): Records[E] {
  const turn: Turn = (to, id) => (to === move.entity && id === move.from ? move.to : id);
  return withTurnedReferences(entity, record, turn, move.join);
}
