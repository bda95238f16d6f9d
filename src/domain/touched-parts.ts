import type { Records } from './entities';
import type { EntityName } from './field';
import { isMap, type Shape, shapes, variantOf } from './shape';
import { touchedKeys } from './touched-keys';

/**
 * The record without members and lists that are the same objects as in `known`, a valid record: as good to validate, because what no
 * schema looks at twice is left out, and it costs what was touched. Checks across fields look at single values only.
 */
export function touchedParts<E extends EntityName>(entity: E, record: Records[E], known: Records[E]): Records[E] {
  return touched(shapes[entity], record, known) as Records[E];
}

function touched(shape: Shape, value: unknown, known: unknown): unknown {
  if (Array.isArray(value)) return value === known && value.length > 0 ? [] : value;
  if (!isMap(value) || !isMap(known)) return value;
  if (shape.kind === 'variants') {
    const option = variantOf(shape, value);
    return option && option === variantOf(shape, known) ? touched(option, value, known) : value;
  }
  if (shape.kind === 'map') return touchedMembers(shape.value, value, known);
  if (shape.kind !== 'fields') return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const field = shape.fields.get(key);
    result[key] = field ? touched(field.shape, value[key], known[key]) : value[key];
  }
  return result;
}

function touchedMembers(shape: Shape, value: Record<string, unknown>, known: Record<string, unknown>): unknown {
  if (value === known) return {};
  const result: Record<string, unknown> = {};
  for (const key of touchedKeys(known, value))
    if (Object.hasOwn(value, key)) result[key] = touched(shape, value[key], known[key]);
  return result;
}
