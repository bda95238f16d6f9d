import { sameValue } from '@/domain/canonical';
import { isMap, ownValue, type Shape, variantOf } from '@/domain/shape';
import type { Found } from './conflict';
import { mergeLetters, mergeSet } from './merge-list';

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** How strictly to merge: fields that go by ours alone, and whether lists go as a whole. */
export interface Strictness {
  isOurs: (path: Path) => boolean;
  wholeLists: boolean;
}

/** One merging of a record: walks its shape, and notes what could not be kept and what was taken from the other side. */
export class Merging {
  readonly conflicts: Found[] = [];
  /** Places where only they changed something. */
  readonly taken: Path[] = [];
  readonly #strictness: Strictness;

  constructor(strictness: Strictness) {
    this.#strictness = strictness;
  }

  /** Merges one value; undefined stands for nothing there. */
  value(shape: Shape, base: unknown, ours: unknown, theirs: unknown, path: Path): unknown {
    if (sameValue(base, theirs) || sameValue(ours, theirs)) return ours;
    if (sameValue(base, ours) && !this.#strictness.isOurs(path)) {
      this.taken.push(path);
      return theirs;
    }
    switch (shape.kind) {
      case 'plain':
        return shape.letters ? mergeLetters(shape.letters, base, ours, theirs) : this.#whole(base, ours, theirs, path);
      case 'list':
      case 'either':
        return this.#list(shape.kind === 'either' ? shape.list : shape, base, ours, theirs, path);
      case 'map':
        return isMap(ours) && isMap(theirs)
          ? this.#members(shape.value, isMap(base) ? base : {}, ours, theirs, path)
          : this.#whole(base, ours, theirs, path);
      case 'fields':
        return isMap(ours) && isMap(theirs)
          ? this.#fields(shape, base, ours, theirs, path)
          : this.#whole(base, ours, theirs, path);
      case 'variants':
        return this.#variant(shape, base, ours, theirs, path);
    }
  }

  #found(base: unknown, ours: unknown, theirs: unknown, path: Path, kept: Found['kept']): void {
    this.conflicts.push({ path, base, ours, theirs, kept });
  }

  /** What has no parts: ours stands. Where something stands in its order is nothing to quarrel about. */
  #whole(base: unknown, ours: unknown, theirs: unknown, path: Path): unknown {
    if (path[path.length - 1] !== 'order') this.#found(base, ours, theirs, path, 'ours');
    return ours;
  }

  #list(shape: Shape, base: unknown, ours: unknown, theirs: unknown, path: Path): unknown {
    const before = base ?? [];
    if (!Array.isArray(before) || !Array.isArray(ours) || !Array.isArray(theirs) || this.#strictness.wholeLists)
      return this.#whole(base, ours, theirs, path);
    if (shape.kind === 'list' && shape.byPlace) return this.#places(shape.item, before, ours, theirs, path);
    return mergeSet(before, ours, theirs);
  }

  /** A list whose places count is merged place by place, as long as only one side made it longer or shorter. */
  #places(shape: Shape, base: unknown[], ours: unknown[], theirs: unknown[], path: Path): unknown {
    if (base.length !== ours.length && base.length !== theirs.length && ours.length !== theirs.length)
      return this.#whole(base, ours, theirs, path);
    const length = base.length === ours.length ? theirs.length : ours.length;
    const end = Math.max(base.length, ours.length, theirs.length);
    const result: unknown[] = [];
    for (let place = 0; place < end; place += 1) {
      const values = [base[place], ours[place], theirs[place]] as const;
      const at = [...path, String(place)];
      if (place < length) result.push(this.value(shape, ...values, at));
      else if (!sameValue(values[0], values[1] ?? values[2]))
        this.#found(...values, at, values[1] === undefined ? 'ours' : 'theirs');
    }
    return result;
  }

  #members(shape: Shape, base: Fields, ours: Fields, theirs: Fields, path: Path): unknown {
    const result: Record<string, unknown> = {};
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const merged = this.#member(shape, ownValue(base, key), ownValue(ours, key), ownValue(theirs, key), [
        ...path,
        key,
      ]);
      if (merged !== undefined) result[key] = merged;
    }
    return result;
  }

  /** A member that one side took out stays out, also where the other side changed it: that is told, with what it came to. */
  #member(shape: Shape, base: unknown, ours: unknown, theirs: unknown, path: Path): unknown {
    const isRemoved = base !== undefined && (ours === undefined || theirs === undefined);
    if (!isRemoved) return this.value(shape, base, ours, theirs, path);
    if (!sameValue(base, ours ?? theirs)) this.#found(base, ours, theirs, path, ours === undefined ? 'ours' : 'theirs');
    return undefined;
  }

  #fields(shape: Shape & { kind: 'fields' }, base: unknown, ours: Fields, theirs: Fields, path: Path): unknown {
    const result: Record<string, unknown> = {};
    const names = new Set([...shape.fields.keys(), ...Object.keys(ours), ...Object.keys(theirs)]);
    for (const name of names) {
      const field = shape.fields.get(name);
      // What both sides made anew is compared with a new one's defaults.
      const before = isMap(base) ? ownValue(base, name) : field?.initial;
      const inner = field?.shape ?? { kind: 'plain' };
      const merged = this.value(inner, before, ownValue(ours, name), ownValue(theirs, name), [...path, name]);
      if (merged !== undefined) result[name] = merged;
    }
    return result;
  }

  #variant(shape: Shape & { kind: 'variants' }, base: unknown, ours: unknown, theirs: unknown, path: Path): unknown {
    const option = variantOf(shape, ours);
    const isSameKind = option !== undefined && ownValue(ours, shape.by) === ownValue(theirs, shape.by);
    if (!isSameKind) return this.#whole(base, ours, theirs, path);
    const before = ownValue(base, shape.by) === ownValue(ours, shape.by) ? base : undefined;
    return this.value(option, before, ours, theirs, path);
  }
}
