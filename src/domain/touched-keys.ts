import { sameValue } from './canonical';
import { isMap, ownValue } from './shape';

type Fields = Readonly<Record<string, unknown>>;

/** What an edit touched, by the newer state; the older one is named so that it speaks for no other. */
const noted = new WeakMap<object, { before: WeakRef<object>; keys: readonly string[] }>();

/** Notes under which keys alone two states can differ, which nobody changes from now on: whoever compares them need not look at the others. */
export function noteTouched(before: Fields, after: Fields, keys: readonly string[]): void {
  noted.set(after, { before: new WeakRef(before), keys });
}

/** Keys under which two states are not the same object, and maybe some more; costs nothing where the edit that led from one to the other noted them. */
export function touchedKeys(before: Fields, after: Fields): readonly string[] {
  for (const [older, newer] of [
    [before, after],
    [after, before],
  ] as const) {
    const known = noted.get(newer);
    if (known?.before.deref() === older) return known.keys;
  }
  const keys: string[] = [];
  for (const key of Object.keys(after)) if (after[key] !== before[key] || !Object.hasOwn(before, key)) keys.push(key);
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) keys.push(key);
  return keys;
}

/** Whether two states hold the same values; looks into what was touched only. */
export function sameState(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (!isMap(before) || !isMap(after)) return sameValue(before, after);
  return touchedKeys(before, after).every((key) => sameState(ownValue(before, key), ownValue(after, key)));
}
