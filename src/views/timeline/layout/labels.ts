import type { Bar } from '@/domain/plan/bar';

/** Where a label stands, in pixels from the left edge of the chart, and how wide it may be. */
export interface LabelSpot {
  bar: Bar;
  where: 'inside' | 'beside' | 'none';
  x: number;
  /** Width the words get; less than they want means they are shortened. */
  width: number;
}

/** One row as it is seen now; everything in pixels from the left edge of the chart. */
export interface LabelRow {
  /** Bars from left to right. */
  bars: readonly Bar[];
  /** Middles of the signs on the row, from left to right. */
  marks: readonly number[];
  x: (day: number) => number;
  left: number;
  right: number;
  /** Width of a bar's words. */
  widthOf: (bar: Bar) => number;
  /** Half the width of a point's diamond. */
  radius: number;
  /** The most a label may take. */
  longest: number;
}

const PADDING = 8;
/** Wide enough for a link to turn down between a bar and its label. */
const AIR = 14;
/** Half a sign, with air. */
const MARK = 11;
/** Words narrower than this say nothing. */
const LEAST = 40;

/**
 * Places the labels of a row: inside the part of the bar that is seen, else behind it, else before it, whole where there is room and
 * otherwise shortened; none covers another label, a bar or a sign, and none is cut by an edge.
 */
export function placeRow(row: LabelRow): LabelSpot[] {
  const spots: LabelSpot[] = [];
  let busyTo = row.left;
  for (let index = 0; index < row.bars.length; index += 1) {
    const bar = row.bars[index] as Bar;
    const next = row.bars[index + 1];
    const [start, end] = edgesOf(bar, row);
    const freeTo = next ? Math.min(row.right, edgesOf(next, row)[0] - AIR) : row.right;
    const spot = end <= row.left || start >= row.right ? none(bar) : placeOne(bar, start, end, busyTo, freeTo, row);
    spots.push(spot);
    busyTo = Math.max(busyTo, end);
    if (spot.where === 'beside') busyTo = Math.max(busyTo, spot.x + spot.width);
  }
  return spots;
}

/** Pixels a label needs behind its bar; 0 where it fits inside. */
export function roomBehind(bar: Bar, barWidth: number, width: number, radius: number, longest: number): number {
  if (bar.shape === 'bar' && barWidth >= width + 2 * PADDING) return 0;
  return Math.min(width, longest) + 2 * AIR + (bar.shape === 'point' ? radius : 0);
}

const none = (bar: Bar): LabelSpot => ({ bar, where: 'none', x: 0, width: 0 });

function edgesOf(bar: Bar, { x, radius }: LabelRow): [number, number] {
  if (bar.shape === 'point') return [x(bar.to) - radius, x(bar.to) + radius];
  const start = x(bar.from);
  return [start, Math.max(start + 3, x(bar.to))];
}

function placeOne(bar: Bar, start: number, end: number, busyTo: number, freeTo: number, row: LabelRow): LabelSpot {
  const full = row.widthOf(bar);
  const wanted = Math.min(full, row.longest);
  const inside = bar.shape === 'bar' ? insideOf(Math.max(start, row.left), Math.min(end, row.right), full, row) : null;
  if (inside && inside.width >= full) return { bar, where: 'inside', x: inside.x, width: full };
  const after = end < row.right ? afterOf(end, freeTo, row) : null;
  if (after && after.width >= wanted) return { bar, where: 'beside', x: after.x, width: wanted };
  const before = start > row.left ? beforeOf(start, busyTo, row) : null;
  if (before && before.width >= wanted) return { bar, where: 'beside', x: start - AIR - wanted, width: wanted };
  const widest = Math.max(inside?.width ?? 0, after?.width ?? 0, before?.width ?? 0);
  if (widest < Math.min(LEAST, wanted)) return none(bar);
  const width = Math.floor(Math.min(widest, wanted));
  if (inside && widest === inside.width) return { bar, where: 'inside', x: inside.x, width };
  if (after && widest === after.width) return { bar, where: 'beside', x: after.x, width };
  return { bar, where: 'beside', x: start - AIR - width, width };
}

interface Room {
  x: number;
  width: number;
}

/** Inside, behind any sign that stands where the words would begin or in the way. */
function insideOf(start: number, end: number, full: number, { marks }: LabelRow): Room {
  let x = start + PADDING;
  for (const mark of marks) {
    if (mark + MARK <= x || mark - MARK >= Math.min(end, x + full)) continue;
    x = mark + MARK;
  }
  return { x, width: end - PADDING - x };
}

/** Behind a bar and the signs that touch it, up to the next thing on the row. */
function afterOf(end: number, freeTo: number, { marks }: LabelRow): Room {
  let x = end + AIR;
  for (const mark of marks) {
    if (mark + MARK <= x) continue;
    if (mark - MARK > x + LEAST / 2) return { x, width: Math.min(freeTo, mark - MARK) - x };
    x = mark + MARK;
  }
  return { x, width: freeTo - x };
}

/** Before a bar, behind whatever stands there. */
function beforeOf(start: number, busyTo: number, { marks, left }: LabelRow): Room {
  let from = busyTo > left ? busyTo + AIR : left;
  for (const mark of marks) if (mark - MARK < start - AIR) from = Math.max(from, mark + MARK);
  return { x: from, width: start - AIR - from };
}
