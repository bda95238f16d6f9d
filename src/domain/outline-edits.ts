import type { Activity } from './activity';
import type { Id } from './field';
import { bySiblings, placeAmong, setOrder, siblingsIn } from './siblings';
import type { Transaction } from './transaction';

/** A place in the outline: beside an activity, or inside it. */
export type OutlinePlace = { beside: string; side: 'before' | 'after' } | { into: string; at: 'first' | 'last' };

/** Puts activities, with everything inside them, at a place of the outline, one behind the other; a circle is refused as anywhere. */
export function moveInOutline(tx: Transaction, ids: readonly string[], place: OutlinePlace): void {
  const moved = topmost(tx, ids);
  const target = tx.get('activities', 'into' in place ? place.into : place.beside);
  if (!target || moved.length === 0) return;
  const parentId = 'into' in place ? target.id : target.parentId;
  const siblings = siblingsIn(tx, parentId).filter(({ id }) => !moved.includes(id));
  const at = indexOf(siblings, place);
  for (const id of moved)
    tx.update('activities', id, (draft) => {
      if (parentId === undefined) delete draft.parentId;
      else draft.parentId = parentId as Id<'activities'>;
    });
  const orders = placeAmong(tx, siblings, at, moved.length);
  for (const [index, order] of orders.entries()) setOrder(tx, moved[index] as string, order);
}

/** Puts activities inside the sibling above the first of them, and answers with it; null where there is none. */
export function indent(tx: Transaction, ids: readonly string[]): string | null {
  const moved = topmost(tx, ids);
  const first = tx.get('activities', moved[0] ?? '');
  if (!first) return null;
  const siblings = siblingsIn(tx, first.parentId);
  const above = siblings[siblings.findIndex(({ id }) => id === first.id) - 1];
  if (!above) return null;
  moveInOutline(tx, moved, { into: above.id, at: 'last' });
  return above.id;
}

/** Puts activities behind the parent of the first of them; false where it has none. */
export function outdent(tx: Transaction, ids: readonly string[]): boolean {
  const moved = topmost(tx, ids);
  const parent = tx.get('activities', tx.get('activities', moved[0] ?? '')?.parentId ?? '');
  if (!parent) return false;
  moveInOutline(tx, moved, { beside: parent.id, side: 'after' });
  return true;
}

/** Moves activities up or down among the siblings of the first of them; false at either end. */
export function moveAmongSiblings(tx: Transaction, ids: readonly string[], step: 1 | -1): boolean {
  const moved = topmost(tx, ids);
  const first = tx.get('activities', moved[0] ?? '');
  if (!first) return false;
  const siblings = siblingsIn(tx, first.parentId);
  const places = moved.map((id) => siblings.findIndex((sibling) => sibling.id === id)).filter((index) => index >= 0);
  const beside = siblings[step < 0 ? Math.min(...places) - 1 : Math.max(...places) + 1];
  if (!beside) return false;
  moveInOutline(tx, moved, { beside: beside.id, side: step < 0 ? 'before' : 'after' });
  return true;
}

/** Of the given activities those that stand in none of the others, in the order of the outline. */
function topmost(tx: Transaction, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  const paths = [...chosen].flatMap((id) => {
    const path = pathOf(tx, id);
    return path && !path.slice(1).some((ancestor) => chosen.has(ancestor.id)) ? [{ id, path: path.toReversed() }] : [];
  });
  return paths.sort((a, b) => comparePaths(a.path, b.path)).map(({ id }) => id);
}

/** An activity and everything it stands in, from the inside out. */
function pathOf(tx: Transaction, id: string): Activity[] | null {
  const path: Activity[] = [];
  for (let at = tx.get('activities', id); at && !path.includes(at); at = tx.get('activities', at.parentId ?? ''))
    path.push(at);
  return path.length ? path : null;
}

function comparePaths(a: readonly Activity[], b: readonly Activity[]): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const difference = bySiblings(a[depth] as Activity, b[depth] as Activity);
    if (difference) return difference;
  }
  return a.length - b.length;
}

function indexOf(siblings: readonly Activity[], place: OutlinePlace): number {
  if ('into' in place) return place.at === 'first' ? 0 : siblings.length;
  const index = siblings.findIndex(({ id }) => id === place.beside);
  return place.side === 'before' ? Math.max(0, index) : index + 1;
}
