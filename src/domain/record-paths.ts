import { sameValue } from './canonical';
import type { Records } from './entities';
import type { EntityName } from './field';
import { isMap, type Shape, shapes, variantOf } from './shape';

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
  if (sameValue(before, after)) return;
  const shape = at.shape.kind === 'variants' ? sameVariant(at.shape, before, after) : at.shape;
  if (!isMap(before) || !isMap(after) || (shape.kind !== 'fields' && shape.kind !== 'map')) {
    found.push(at);
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[key] === after[key]) continue;
    const field = shape.kind === 'fields' ? shape.fields.get(key) : undefined;
    const said = (value: unknown) =>
      field?.initial !== undefined && sameValue(value, field.initial) ? undefined : value;
    const inner = shape.kind === 'map' ? shape.value : (field?.shape ?? { kind: 'plain' });
    collect(found, { path: [...path, key], shape: inner, before: said(before[key]), after: said(after[key]) });
  }
}

const sameVariant = (shape: Shape & { kind: 'variants' }, before: unknown, after: unknown): Shape => {
  const option = variantOf(shape, before);
  return option && option === variantOf(shape, after) ? option : { kind: 'plain' };
};
