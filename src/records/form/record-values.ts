import { sameValue } from '@/domain/canonical';
import type { EntityName } from '@/domain/field';
import { ordersAt } from '@/domain/sibling-order';
import { EditRefused } from '@/domain/transaction';

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

/** What a form shows for several records: their common value, or that they differ. */
export function shownAt(records: readonly unknown[], path: Path): { value: unknown; isSeveral: boolean } {
  const value = valueAt(records[0], path);
  const isSeveral = records.some((record, index) => index > 0 && !sameValue(valueAt(record, path), value));
  return { value, isSeveral };
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

/** Ids of members by their order, then by id. */
export function membersInOrder(members: Readonly<Record<string, { order: number }>> | undefined): string[] {
  return Object.entries(members ?? {})
    .sort(([a, left], [b, right]) => left.order - right.order || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/**
 * The orders that bring a member to a place among the others, by id: only its own, between its new neighbours,
 * or all of them where these leave no room.
 */
export function ordersAfterMove(
  members: Readonly<Record<string, { order: number }>>,
  id: string,
  to: number,
): Record<string, number> {
  const others = membersInOrder(members).filter((other) => other !== id);
  if (others.length === 0) return {};
  const { placed, others: renumbered } = ordersAt(
    others.map((other) => (members[other] as { order: number }).order),
    to,
    1,
  );
  const moved = renumbered?.map((order, index) => [others[index] as string, order] as const) ?? [];
  return Object.fromEntries([...moved, [id, placed[0] as number]]);
}
