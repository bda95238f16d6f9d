import { enablePatches, Immer, type Patch } from 'immer';
import { completeValue } from './compact';
import type { Records } from './entities';
import type { EntityName } from './field';
import { deepFreeze, isMap, ownValue, type Shape, shapes, variantOf } from './shape';
import { noteTouched } from './touched-keys';

type Fields = Record<string, unknown>;

enablePatches();
// To freeze one member it would look at all of its map: what a recipe made is frozen here.
const immer = new Immer({ autoFreeze: false });

/**
 * A record changed by an Immer recipe, with the defaults that it left out, frozen where it is new; the same object where nothing changed.
 * Beside a copy of each map on the way it costs what the recipe touches, and whoever compares the two states is spared looking for it.
 */
export function changedBy<E extends EntityName>(
  entity: E,
  record: Records[E],
  recipe: (draft: Records[E]) => void,
): Records[E] {
  const [next, patches] = immer.produceWithPatches(record, (draft) => {
    recipe(draft as Records[E]);
  });
  if (patches.length === 0) return record;
  return settled(shapes[entity], record, next, waysOf(record, next, patches)) as Records[E];
}

/** A group or map that Immer copied because something inside was touched: what it was copied from, and what was touched in it. */
interface Way {
  before: Fields;
  keys: Set<string>;
}

function waysOf(record: unknown, next: unknown, patches: readonly Patch[]): Map<object, Way> {
  const ways = new Map<object, Way>();
  const replaced = new Set(patches.map(({ path }) => JSON.stringify(path)));
  for (const { path } of patches) {
    let [before, after] = [record, next];
    for (const [depth, step] of path.entries()) {
      // What was put there as a whole may differ anywhere.
      if (!isMap(before) || !isMap(after) || (depth > 0 && replaced.has(JSON.stringify(path.slice(0, depth))))) break;
      const way = ways.get(after) ?? { before, keys: new Set() };
      if (way.before !== before) break;
      ways.set(after, way);
      way.keys.add(String(step));
      [before, after] = [ownValue(before, String(step)), ownValue(after, String(step))];
    }
  }
  return ways;
}

/** Completes and freezes in place what Immer copied; what the recipe brought as a whole is completed like anything given. */
function settled(shape: Shape, before: unknown, after: unknown, ways: ReadonlyMap<object, Way>): unknown {
  if (after === before) return after;
  const way = isMap(after) ? ways.get(after) : undefined;
  const inner = shape.kind === 'variants' ? sameVariant(shape, before, after) : shape;
  if (!way || !isMap(after) || !inner || way.before !== before || Object.isFrozen(after))
    return deepFreeze(completeValue(shape, after, before));
  for (const key of way.keys) {
    const field = inner.kind === 'fields' ? inner.fields.get(key) : undefined;
    const value = inner.kind === 'map' ? inner.value : (field?.shape ?? { kind: 'plain' });
    const whole = settled(value, ownValue(way.before, key), ownValue(after, key), ways) ?? field?.initial;
    if (whole !== ownValue(after, key)) after[key] = whole;
  }
  noteTouched(way.before, after, [...way.keys]);
  return Object.freeze(after);
}

const sameVariant = (shape: Shape & { kind: 'variants' }, before: unknown, after: unknown): Shape | undefined => {
  const option = variantOf(shape, after);
  return option === variantOf(shape, before) ? option : undefined;
};
