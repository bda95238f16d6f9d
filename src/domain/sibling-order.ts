/** Below this difference two orders are numbered anew rather than halved again. */
const LEAST_GAP = 1e-6;

/** Orders for what is put into a sorted list, and new ones for all that stood there, where the place had no room left. */
export interface Placed {
  placed: number[];
  /** Null where those that stood there keep theirs. */
  others: number[] | null;
}

/** Finds orders for `count` newcomers at a place of a list, given the orders of those that stand there, smallest first. */
export function ordersAt(orders: readonly number[], at: number, count: number): Placed {
  const next = orders[at];
  const before = orders[at - 1] ?? (next === undefined ? 0 : next - count - 1);
  const gap = ((next ?? before + count + 1) - before) / (count + 1);
  const placed = Array.from({ length: count }, (_, index) => before + gap * (index + 1));
  // Far from zero a gap that looks wide enough can still be lost in rounding.
  const isDistinct = (placed[0] ?? before) > before && (placed[count - 1] ?? before) < (next ?? Infinity);
  if (gap > LEAST_GAP && isDistinct) return { placed, others: null };
  return {
    placed: placed.map((_, index) => at + index + 1),
    others: orders.map((_, index) => (index < at ? index : index + count) + 1),
  };
}
