import type { Network } from './network';
import type { Former, Placement } from './placement';

/**
 * Places again what changed and whatever that moves, nearest causes first, each once. Costs what is reached, not what the plan holds.
 * Returns every activity it placed, in that order, with what it was before.
 */
export function ripple(placement: Placement, changed: Iterable<number>): Former[] {
  const { network } = placement;
  const waiting = new Waiting(network);
  for (const node of changed) waiting.add(node);
  const placed: Former[] = [];
  for (let node = waiting.next(); node !== undefined; node = waiting.next()) {
    placed.push(placement.former(node));
    if (!placement.place(node)) continue;
    const phase = network.parent[node] as number;
    if (phase >= 0) waiting.add(phase);
    const { outgoing } = network;
    for (let at = outgoing.start[node] as number; at < (outgoing.start[node + 1] as number); at += 1)
      network.eachLeaf(network.linkHolder[outgoing.list[at] as number] as number, (leaf) => waiting.add(leaf));
  }
  return placed;
}

/** The activities still to be placed, first the one that stands first in the network's order: a binary heap of ranks. */
class Waiting {
  readonly #network: Network;
  readonly #heap: number[] = [];
  readonly #isIn = new Set<number>();

  constructor(network: Network) {
    this.#network = network;
  }

  add(node: number): void {
    const rank = this.#network.rank[node] as number;
    if (rank < 0 || this.#isIn.has(rank)) return;
    this.#isIn.add(rank);
    const heap = this.#heap;
    let at = heap.length;
    heap.push(rank);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if ((heap[up] as number) <= rank) break;
      heap[at] = heap[up] as number;
      at = up;
    }
    heap[at] = rank;
  }

  next(): number | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    this.#isIn.delete(first);
    if (heap.length) this.#sink(last);
    return this.#network.order[first];
  }

  #sink(rank: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && (heap[down + 1] as number) < (heap[down] as number)) down += 1;
      if ((heap[down] as number) >= rank) break;
      heap[at] = heap[down] as number;
      at = down;
    }
    heap[at] = rank;
  }
}
