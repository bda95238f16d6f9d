import { sameValue } from './canonical';
import type { Records } from './entities';
import type { EntityName } from './field';
import { isMap, ownValue, type Shape, shapes, variantOf } from './shape';
import { touchedKeys } from './touched-keys';

/** A field or a member that differs; undefined where there is nothing, or nothing but the default. */
export interface Difference {
  path: readonly string[];
  shape: Shape;
  before: unknown;
  after: unknown;
}

/**
 * The smallest parts in which two states of a record differ: fields and members, lists as a whole. Parts that are the same object are not
 * looked into, so that this costs what was touched.
 */
export function differencesOf<E extends EntityName>(entity: E, before: Records[E], after: Records[E]): Difference[] {
  const found: Difference[] = [];
  collect(found, { path: [], shape: shapes[entity], before, after });
  return found;
}

function collect(found: Difference[], at: Difference): void {
  const { path, before, after } = at;
  if (before === after) return;
  const shape = at.shape.kind === 'variants' ? sameVariant(at.shape, before, after) : at.shape;
  if (!isMap(before) || !isMap(after) || (shape.kind !== 'fields' && shape.kind !== 'map')) {
    if (!sameValue(before, after)) found.push(at);
    return;
  }
  for (const key of touchedKeys(before, after)) {
    const [older, newer] = [before[key], after[key]];
    if (older === newer) continue;
    const field = shape.kind === 'fields' ? shape.fields.get(key) : undefined;
    const inner = shape.kind === 'map' ? shape.value : (field?.shape ?? { kind: 'plain' });
    const said = (value: unknown, other: unknown) => (isInitial(value, other, field?.initial) ? undefined : value);
    collect(found, { path: [...path, key], shape: inner, before: said(older, newer), after: said(newer, older) });
  }
}

/** Maps that were found to be other than the default beside them: even whether one is empty takes as long as it is large. */
const others = new WeakMap<object, unknown>();

/** Whether a value is the default; a map is not looked through where what was touched since the other state tells. */
function isInitial(value: unknown, other: unknown, initial: unknown): boolean {
  if (!isMap(value) || !isMap(initial)) return initial !== undefined && sameValue(value, initial);
  if (others.get(value) === initial) return false;
  const isSurelyOther =
    isMap(other) &&
    touchedKeys(other, value).some((key) => ownValue(value, key) !== undefined && !Object.hasOwn(initial, key));
  const isSame = !isSurelyOther && sameValue(value, initial);
  if (!isSame) others.set(value, initial);
  return isSame;
}

const sameVariant = (shape: Shape & { kind: 'variants' }, before: unknown, after: unknown): Shape => {
  const option = variantOf(shape, before);
  return option && option === variantOf(shape, after) ? option : { kind: 'plain' };
};
