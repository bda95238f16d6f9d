import { sameValue } from '@/domain/canonical';
import { type Records, schemas } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import { shapes } from '@/domain/shape';
import { type Conflict, type Found, toldConflict } from './conflict';
import { Merging, type Strictness } from './merge-value';

/** A merged record, null where it goes, and what of the two sides could not be kept in it. */
export interface Merged<E extends EntityName> {
  merged: Records[E] | null;
  conflicts: Conflict[];
}

type Path = readonly string[];
type Attempt = { value: unknown; conflicts: Found[]; taken: readonly Path[] };

/** So many single fields are tried by ours alone before all are. */
const SINGLE_TRIES = 8;

/**
 * Merges two descendants of a record by its schema: fields and members one by one, lists as sets, letters as sets, and only single values
 * as a whole, where ours stands. What one side removed stays removed. The result is valid by itself where ours is: fields that do not fit
 * together, such as a start behind the other side's end, go by ours.
 */
export function mergeRecord<E extends EntityName>(
  entity: E,
  base: Records[E] | null,
  ours: Records[E] | null,
  theirs: Records[E] | null,
): Merged<E> {
  if (sameValue(base, theirs) || sameValue(ours, theirs)) return { merged: ours, conflicts: [] };
  if (sameValue(base, ours)) return { merged: theirs, conflicts: [] };
  const id = String((ours ?? theirs ?? base)?.id);
  const told = (found: readonly Found[]) => found.map((one) => toldConflict(entity, id, one, [ours, theirs, base]));
  if (ours === null || theirs === null) {
    const kept = ours === null ? 'ours' : 'theirs';
    return { merged: null, conflicts: told([{ path: [], base, ours, theirs, kept }]) };
  }
  const { value, conflicts } = validAttempt(entity, base, ours, theirs);
  return { merged: value as Records[E], conflicts: told(conflicts) };
}

function validAttempt(entity: EntityName, base: unknown, ours: unknown, theirs: unknown): Attempt {
  const attempt = (isOurs: Strictness['isOurs'], wholeLists = false): Attempt => {
    const merging = new Merging({ isOurs, wholeLists });
    const value = merging.value(shapes[entity], base ?? undefined, ours, theirs, []);
    return { value, conflicts: merging.conflicts, taken: merging.taken };
  };
  const first = attempt(() => false);
  const problem = schemas[entity].safeParse(first.value).error?.issues[0];
  if (!problem) return first;
  const beside = first.taken.filter((path) => isBeside(path, problem.path.map(String)));
  for (const strictness of stricter(beside, first.taken)) {
    const next = attempt(strictness.isOurs, strictness.wholeLists);
    if (schemas[entity].safeParse(next.value).success) return next;
  }
  return { value: ours, conflicts: [{ path: [], base, ours, theirs, kept: 'ours' }], taken: [] };
}

/** Whether a field stands in the same group as the one that a problem was found at. */
const isBeside = (path: Path, problem: Path): boolean =>
  path.length === problem.length && path.slice(0, -1).every((key, index) => key === problem[index]);

/** Less and less of theirs: without one field, without all beside it, without any, and lists as a whole. */
function* stricter(beside: readonly Path[], taken: readonly Path[]): Generator<Strictness> {
  const among = (paths: readonly Path[]) => {
    const known = new Set(paths.map((path) => JSON.stringify(path)));
    return (path: Path) => known.has(JSON.stringify(path));
  };
  for (const path of beside.slice(0, SINGLE_TRIES)) yield { isOurs: among([path]), wholeLists: false };
  yield { isOurs: among(beside), wholeLists: false };
  yield { isOurs: among(taken), wholeLists: false };
  yield { isOurs: () => true, wholeLists: true };
}
