import { inOrder } from './document';
import type { Transaction } from './transaction';

/** Adds an own lane behind another one, or as the last; returns its key. */
export function addLane(tx: Transaction, name: string, after?: string): string {
  const key = tx.surroundings.newId();
  const keys = keysOf(tx);
  const at = after === undefined ? keys.length : keys.indexOf(after) + 1;
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    draft.lanes[key] = { name, order: 0 };
  });
  putInOrder(tx, [...keys.slice(0, at), key, ...keys.slice(at)]);
  return key;
}

/** Changes the name or the colour of an own lane; an undefined colour takes it away. */
export function changeOwnLane(
  tx: Transaction,
  key: string,
  change: { name: string } | { colour: string | undefined },
): void {
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    const lane = draft.lanes[key];
    if (!lane) return;
    if ('name' in change) lane.name = change.name;
    else if (change.colour === undefined) delete lane.colour;
    else lane.colour = change.colour;
  });
}

/** Moves an own lane to a place among the lanes, counted from 0; beyond the ends it stays at the end. */
export function moveOwnLane(tx: Transaction, key: string, to: number): void {
  const keys = keysOf(tx);
  if (!keys.includes(key)) return;
  const others = keys.filter((other) => other !== key);
  others.splice(Math.max(0, to), 0, key);
  putInOrder(tx, others);
}

/** Takes an own lane out; its activities stay, without a lane. Returns how many they are. */
export function removeOwnLane(tx: Transaction, key: string): number {
  const inside = tx.all('activities').filter((activity) => activity.laneId === key);
  for (const { id } of inside)
    tx.update('activities', id, (draft) => {
      draft.laneId = '';
    });
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    delete draft.lanes[key];
  });
  return inside.length;
}

const keysOf = (tx: Transaction): string[] => inOrder(tx.roadmap.lanes).map(([key]) => key);

function putInOrder(tx: Transaction, keys: readonly string[]): void {
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    keys.forEach((key, index) => {
      const lane = draft.lanes[key];
      if (lane) lane.order = index + 1;
    });
  });
}
