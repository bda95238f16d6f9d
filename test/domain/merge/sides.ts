import { isMap, type Shape, shapes } from '@/domain/shape';

type Atoms = Map<string, readonly string[]>;

const LETTERS = 'raci';
const WORDS_BY_PLACE = new Set(['likelihoodWords', 'impactWords']);

/** Every smallest thing a person may have entered in a record: members, items of sets, letters, values; with the path it stands at. */
export function atomsOf(value: unknown, path: readonly string[] = [], found: Atoms = new Map()): Atoms {
  const add = (at: readonly string[], said: string) => found.set(JSON.stringify([...at, said]), at);
  const name = path[path.length - 1] ?? '';
  if (Array.isArray(value) && !WORDS_BY_PLACE.has(name)) {
    for (const item of value) add(path, JSON.stringify(item));
  } else if (Array.isArray(value)) value.forEach((item, place) => void atomsOf(item, [...path, String(place)], found));
  else if (isMap(value)) {
    if (path.length > 0) add(path, 'is there');
    for (const key of Object.keys(value)) if (value[key] !== undefined) atomsOf(value[key], [...path, key], found);
  } else if (path[path.length - 2] === LETTERS) for (const letter of String(value)) add(path, letter);
  else if (name !== 'order') add(path, JSON.stringify(value));
  return found;
}

/** Atoms of the first that are not in the second. */
export const beyond = (atoms: Atoms, other: Atoms): [string, readonly string[]][] =>
  [...atoms].filter(([key]) => !other.has(key));

const defaults = new Set(['""', 'false', '0']);
for (const shape of Object.values(shapes)) noteDefaults(shape);

function noteDefaults(shape: Shape): void {
  if (shape.kind === 'map') noteDefaults(shape.value);
  if (shape.kind === 'variants') for (const option of shape.options.values()) noteDefaults(option);
  if (shape.kind !== 'fields') return;
  for (const field of shape.fields.values()) {
    if (typeof field.initial === 'string') defaults.add(JSON.stringify(field.initial));
    noteDefaults(field.shape);
  }
}

/** Whether an atom says no more than what some field starts with. */
export const isDefault = (atom: string): boolean => defaults.has((JSON.parse(atom) as string[]).at(-1) ?? '');

/** Whether both sides made something of another kind out of what is at this place. */
const isOtherKind = (before: Atoms, sides: readonly Atoms[], place: readonly string[]): boolean => {
  const kind = JSON.stringify([...place, 'kind']);
  return [...before].some(([atom, path]) => JSON.stringify(path) === kind && sides.every((side) => !side.has(atom)));
};

/** Whether the place lies in a member that both sides made anew under one key: there a default gives way to what was entered. */
export const isMadeTwice = (before: Atoms, sides: readonly Atoms[], path: readonly string[]): boolean =>
  path.some((_, index) => {
    const place = path.slice(0, index + 1);
    const key = JSON.stringify([...place, 'is there']);
    const isNew = !before.has(key) && sides.every((side) => side.has(key));
    return isNew || isOtherKind(before, sides, place);
  });

/** Whether a place is told of: it, what it is part of, or a part of it. */
export const isTold = (told: readonly { path: readonly string[] }[], path: readonly string[]): boolean =>
  told.some((one) => one.path.slice(0, path.length).every((key, index) => key === path[index]));
