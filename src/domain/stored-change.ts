import { sameValue } from './canonical';
import { type Change, type ChangeEntry, recordIn } from './change';
import { compactRecord, compactValue, completeRecord, completeValue } from './compact';
import type { RoadmapDocument } from './document';
import { type EntityName, entityNames } from './field';
import { differencesOf } from './record-paths';
import { isMap, ownValue, type Shape, shapes, variantOf } from './shape';
import { atOnce, type Steps } from './steps';

/**
 * One place that a change touched, before and after, in the compact form of stored JSON: without `before` or `after` there was nothing
 * there, or nothing but the default. An empty path is the record itself, made or removed.
 */
export interface StoredTouch {
  entity: EntityName;
  id: string;
  path: readonly string[];
  before?: unknown;
  after?: unknown;
}

/** A change as it is logged: the places it touched, and records that it made or removed whole. */
export type StoredChange = Omit<Change, 'entries'> & { touched: StoredTouch[] };

/** What is logged of a change; costs what the change touches, not the records it lies in. */
export const storedChange = (change: Change): StoredChange => atOnce(storedChangeSteps(change));

/** The same, a record at a time. */
export function* storedChangeSteps({ entries, ...change }: Change): Steps<StoredChange> {
  const touched: StoredTouch[] = [];
  for (const entry of entries) {
    touched.push(...touchesOf(entry));
    yield;
  }
  return { ...change, touched };
}

function touchesOf({ entity, id, before, after }: ChangeEntry): StoredTouch[] {
  if (before === null || after === null) {
    const whole = (record: typeof before) => (record ? compactRecord(entity, record as never) : undefined);
    return [touch({ entity, id, path: [] }, whole(before), whole(after))];
  }
  return differencesOf(entity, before as never, after as never).map(({ path, shape, before, after }) =>
    touch({ entity, id, path }, compactValue(shape, before), compactValue(shape, after)),
  );
}

const touch = (at: Omit<StoredTouch, 'before' | 'after'>, before: unknown, after: unknown): StoredTouch => ({
  ...at,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/** The change with whole records again, as it stands on the document right before it; null where it does not fit there. */
export function changeOfStored(document: RoadmapDocument, { touched, ...change }: StoredChange): Change | null {
  const staged = new Map<string, ChangeEntry>();
  for (const one of touched) {
    const { entity, id, path } = one;
    const key = `${entity}/${id}`;
    const before = (staged.get(key)?.before ?? recordIn(document, entity, id) ?? null) as unknown;
    const current = staged.has(key) ? (staged.get(key)?.after as unknown) : before;
    const present = current ?? undefined;
    const compacted = path.length ? undefined : present && compactRecord(entity, present as never);
    if (path.length === 0 && !sameValue(compacted, one.before)) return null;
    const after =
      path.length === 0
        ? one.after && completeRecord(entity, one.after)
        : touchedValue(shapes[entity], undefined, present, one, 0);
    if (after === MISFIT) return null;
    staged.set(key, { entity, id, before, after: after ?? null } as ChangeEntry);
  }
  return { ...change, entries: [...staged.values()] };
}

const MISFIT = Symbol('misfit');

/** A complete value with the place touched inside it; MISFIT where what is there is not what the touch found. */
function touchedValue(shape: Shape, initial: unknown, value: unknown, one: StoredTouch, depth: number): unknown {
  if (depth === one.path.length) {
    const isDefault = value === undefined || (initial !== undefined && sameValue(value, initial));
    if (!sameValue(isDefault ? undefined : compactValue(shape, value), one.before)) return MISFIT;
    return one.after === undefined ? initial : completeValue(shape, one.after);
  }
  if (!isMap(value)) return MISFIT;
  if (shape.kind === 'variants')
    return touchedValue(variantOf(shape, value) ?? { kind: 'plain' }, initial, value, one, depth);
  const key = one.path[depth] as string;
  const field = shape.kind === 'fields' ? shape.fields.get(key) : undefined;
  const inner = shape.kind === 'map' ? shape.value : field?.shape;
  if (!inner) return MISFIT;
  const after = touchedValue(inner, field?.initial, ownValue(value, key), one, depth + 1);
  if (after === MISFIT) return MISFIT;
  const result = { ...value, [key]: after };
  if (after === undefined) delete result[key];
  return result;
}

type Fields = Record<string, unknown>;

/**
 * Replays logged changes on a stored document, which stays as it is, without any schema, so that a log can be read at the version it was
 * written in. Null where a place is not there or held something else: then the log, or what it is replayed on, is damaged.
 */
export function replayStored(document: Readonly<Fields>, log: readonly StoredChange[]): Fields | null {
  const copies = new WeakSet<object>();
  // Copied once a log, not once a change: what is given belongs to others.
  const own = (value: Readonly<Fields>): Fields => {
    if (copies.has(value)) return value;
    const copy = { ...value };
    copies.add(copy);
    return copy;
  };
  const result = own(document);
  const fits = log.every(
    ({ touched }) => Array.isArray(touched) && touched.every((one) => replayTouch(result, one, own)),
  );
  return fits ? result : null;
}

function replayTouch(
  stored: Fields,
  { entity, id, path, before, after }: StoredTouch,
  own: (value: Readonly<Fields>) => Fields,
): boolean {
  if (!entityNames.includes(entity)) return false;
  const isHeader = entity === 'roadmap';
  if (isHeader && (ownValue(stored['roadmap'], 'id') !== id || path.length === 0)) return false;
  const steps = isHeader ? [entity, ...path] : [entity, id, ...path];
  let place = stored;
  for (const [index, step] of steps.slice(0, -1).entries()) {
    if (step === '__proto__') return false;
    const inner = ownValue(place, step);
    // Empty tables and groups are left out of what is stored; records and members are not.
    const isLeftOut = inner === undefined && (index === 0 || (path.length > 0 && before === undefined));
    const next = isLeftOut && (isHeader || index !== 1) ? {} : inner;
    if (!isMap(next)) return false;
    const mine = own(next);
    place[step] = mine;
    place = mine;
  }
  const last = steps[steps.length - 1] as string;
  if (last === '__proto__' || !sameValue(ownValue(place, last), before)) return false;
  if (after === undefined) delete place[last];
  else place[last] = after;
  return true;
}
