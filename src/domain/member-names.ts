import { type ChangeEntry, recordIn } from './change';
import { type RoadmapDocument, tableNames } from './document';
import type { Records } from './entities';
import type { EntityName } from './field';
import { isMap, ownValue, type Shape, shapes, variantOf } from './shape';

/** Whether a member of the header, such as a lane, is gone: the name of its map, and its key. */
export type MemberGone = (of: string, key: string) => boolean;

/** The maps of the header that anything names members of, as paths such as `riskScale.bands`. */
const namedMaps = new Set<string>();
/** Shapes that name a member somewhere inside. */
const naming = new WeakSet<Shape>();
for (const shape of Object.values(shapes)) markNaming(shape);

function markNaming(shape: Shape): boolean {
  let names = false;
  if (shape.kind === 'map') names = markNaming(shape.value);
  if (shape.kind === 'fields') for (const field of shape.fields.values()) names = markNaming(field.shape) || names;
  if (shape.kind === 'variants') for (const option of shape.options.values()) names = markNaming(option) || names;
  const memberOf = shape.kind === 'plain' || shape.kind === 'map' ? shape.memberOf : undefined;
  if (memberOf) namedMaps.add(memberOf);
  if (memberOf || names) naming.add(shape);
  return naming.has(shape);
}

const membersAt = (header: unknown, of: string): unknown =>
  of.split('.').reduce((value: unknown, key) => ownValue(value, key), header);

/** The members that changes of the header take out, unless they are in the header given. */
export function goneMembers(entries: readonly ChangeEntry[], present?: Records['roadmap']): MemberGone | null {
  const gone = new Set<string>();
  for (const { entity, before, after } of entries) {
    if (entity !== 'roadmap') continue;
    for (const of of namedMaps) {
      const kept = membersAt(present ?? after, of);
      const members = membersAt(before, of);
      if (!isMap(members) || members === kept) continue;
      for (const key of Object.keys(members)) if (ownValue(kept, key) === undefined) gone.add(`${of}/${key}`);
    }
  }
  return gone.size === 0 ? null : (of, key) => gone.has(`${of}/${key}`);
}

/** The record without what hangs on members that are gone: a name of one is emptied, a value kept for one goes. */
export function withoutMembers<E extends EntityName>(entity: E, record: Records[E], gone: MemberGone): Records[E] {
  return without(shapes[entity], record, gone) as Records[E];
}

function without(shape: Shape, value: unknown, gone: MemberGone): unknown {
  if (!naming.has(shape) || value === undefined) return value;
  if (shape.kind === 'plain') return isGone(shape, value, gone) ? undefined : value;
  if (!isMap(value)) return value;
  if (shape.kind === 'variants') return without(variantOf(shape, value) ?? { kind: 'plain' }, value, gone);
  let result = value;
  for (const key of Object.keys(value)) {
    const field = shape.kind === 'fields' ? shape.fields.get(key) : undefined;
    const inner = shape.kind === 'map' ? shape.value : field?.shape;
    const isDropped = shape.kind === 'map' && shape.memberOf !== undefined && gone(shape.memberOf, key);
    const kept = isDropped ? undefined : inner ? (without(inner, value[key], gone) ?? field?.initial) : value[key];
    if (kept === value[key]) continue;
    result = { ...result, [key]: kept };
    if (kept === undefined) delete result[key];
  }
  return result;
}

const isGone = (shape: Shape & { kind: 'plain' }, value: unknown, gone: MemberGone): boolean =>
  shape.memberOf !== undefined && typeof value === 'string' && gone(shape.memberOf, value);

/** The entries, and with them what hangs on members of the header that they take out: a criterion's scores, a lane's activities. */
export function withHanging(document: RoadmapDocument, entries: readonly ChangeEntry[]): ChangeEntry[] {
  const gone = goneMembers(entries);
  if (gone === null) return [...entries];
  const staged = new Map(entries.map((entry) => [`${entry.entity}/${entry.id}`, entry]));
  const mend = (entity: EntityName, id: string) => {
    const entry = staged.get(`${entity}/${id}`);
    const before = entry ? entry.before : (recordIn(document, entity, id) ?? null);
    const present = entry ? entry.after : before;
    if (!present) return;
    const after = withoutMembers(entity, present as never, gone) as unknown;
    if (after !== present) staged.set(`${entity}/${id}`, { entity, id, before, after } as ChangeEntry);
  };
  mend('roadmap', document.roadmap.id);
  for (const table of tableNames.filter((name) => naming.has(shapes[name])))
    for (const id of Object.keys(document[table])) mend(table, id);
  for (const { entity, id } of entries) mend(entity, id);
  return [...staged.values()];
}
