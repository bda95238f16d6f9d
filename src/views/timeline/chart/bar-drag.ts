import type { BarShape } from '@/domain/plan/bar';

/** Where a bar was dropped or is being dragged to: day numbers, `to` the day after the last, and the row under it. */
export interface Placement {
  id: string;
  from: number;
  to: number;
  row: number;
}

/** What a hand has hold of: the whole bar, or one of its ends. */
export type Hold = 'move' | 'start' | 'end';

/** How far a hand has gone since it took hold: whole days and rows. */
export interface Distance {
  days: number;
  rows: number;
}

/** Where a bar comes to stand: an end never passes the other, a point has no ends, and a phase is moved wherever it is held. */
export function draggedTo(original: Placement, shape: BarShape, hold: Hold, { days, rows }: Distance): Placement {
  const { id, from, to, row } = original;
  if (shape === 'point' && hold !== 'move') return original;
  if (shape === 'summary') return { id, from: from + days, to: to + days, row };
  if (hold === 'start') return { id, from: Math.min(to - 1, from + days), to, row };
  if (hold === 'end') return { id, from, to: Math.max(from + 1, to + days), row };
  return { id, from: from + days, to: to + days, row: Math.max(0, row + rows) };
}
