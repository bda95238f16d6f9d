import { sameValue } from '@/domain/canonical';
import { ordersAt } from '@/domain/sibling-order';
import { type Path, valueAt } from '@/domain/value-at';

/** What a form shows for several records: their common value, or that they differ. */
export function shownAt(records: readonly unknown[], path: Path): { value: unknown; isSeveral: boolean } {
  const value = valueAt(records[0], path);
  const isSeveral = records.some((record, index) => index > 0 && !sameValue(valueAt(record, path), value));
  return { value, isSeveral };
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
