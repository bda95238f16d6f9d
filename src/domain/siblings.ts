import type { Activity } from './activity';
import { ordersAt } from './sibling-order';
import type { Transaction } from './transaction';

/** Compares activities of one parent: by order, then by id. */
export const bySiblings = (a: Activity, b: Activity) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The activities of one parent in their order; without a parent, those that stand in none. */
export const siblingsIn = (tx: Transaction, parentId: string | undefined): Activity[] =>
  tx
    .all('activities')
    .filter((activity) => activity.parentId === parentId)
    .sort(bySiblings);

/** Makes room among siblings, numbering them anew where there is none; returns the orders for those who come. */
export function placeAmong(tx: Transaction, siblings: readonly Activity[], at: number, count: number): number[] {
  const { placed, others } = ordersAt(
    siblings.map(({ order }) => order),
    at,
    count,
  );
  for (const [index, order] of others?.entries() ?? []) setOrder(tx, (siblings[index] as Activity).id, order);
  return placed;
}

/** Gives an activity its place among its siblings. */
export function setOrder(tx: Transaction, id: string, order: number): void {
  tx.update('activities', id, (draft) => {
    draft.order = order;
  });
}
