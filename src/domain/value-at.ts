import type { EntityName } from './field';
import { EditRefused } from './transaction';

/** Steps into a record: names of fields and ids of members. */
export type Path = readonly string[];

/** The value at a path, or undefined. */
export function valueAt(record: unknown, path: Path): unknown {
  let current = record;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[step];
  }
  return current;
}

/** Sets, or with undefined takes out, the value at a path of a draft; refuses where what holds it is gone. */
export function setAt(draft: unknown, path: Path, value: unknown, place: { entity: EntityName; id: string }): void {
  const holder = valueAt(draft, path.slice(0, -1));
  const last = path[path.length - 1];
  if (typeof holder !== 'object' || holder === null || last === undefined) {
    throw new EditRefused([{ ...place, field: path[0] ?? '', message: 'What this belonged to is no longer there.' }]);
  }
  if (value === undefined) delete (holder as Record<string, unknown>)[last];
  else (holder as Record<string, unknown>)[last] = value;
}
