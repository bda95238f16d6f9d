import type { Bar } from './bar';
import { labelWords } from './bar-words';
import { pointRadius } from './draw-bar';
import { fitText, type Measure } from './text-fit';

/** A label beside or in its bar, and where its words begin. */
export interface PlacedLabel {
  bar: Bar;
  text: string;
  x: number;
  where: 'inside' | 'beside';
}

/** What labels of one row have to respect. */
export interface LabelRow {
  /** Bars from left to right. */
  bars: readonly Bar[];
  /** Edges of the drawing, in pixels. */
  left: number;
  right: number;
  x: (day: number) => number;
  height: number;
  size: number;
  measure: Measure;
  /** Longest label beside a bar, in pixels. */
  longest: number;
  /** Whether a label that has no room is shortened rather than left out. */
  mayShorten: boolean;
}

const PADDING = 8;
const AIR = 7;

/** Weight of a bar's label. */
export const labelWeight = (bar: Bar): number => (bar.shape === 'summary' ? 650 : 500);

/** Pixels a label needs behind its bar; 0 where it fits inside. */
export function besideWidth(
  bar: Bar,
  barWidth: number,
  row: Pick<LabelRow, 'size' | 'measure' | 'height' | 'longest'>,
): number {
  const width = row.measure(labelWords(bar), row.size, labelWeight(bar));
  if (bar.shape === 'bar' && barWidth >= width + 2 * PADDING) return 0;
  return Math.min(width, row.longest) + AIR * 2 + (bar.shape === 'point' ? pointRadius(row.height) : 0);
}

/** Places the labels of one row, left to right, so that none is cut and none covers another bar or label. */
export function placeLabels(row: LabelRow): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  let busyTo = row.left;
  row.bars.forEach((bar, index) => {
    const start = Math.max(row.left, startOf(bar, row));
    const end = Math.min(row.right, endOf(bar, row));
    const next = row.bars[index + 1];
    const freeTo = next ? Math.min(row.right, startOf(next, row)) : row.right;
    const label = end < row.left || start > row.right ? null : placeOne(bar, { start, end, busyTo, freeTo }, row);
    busyTo = Math.max(busyTo, end);
    if (!label) return;
    placed.push(label);
    if (label.where === 'beside')
      busyTo = Math.max(busyTo, label.x + row.measure(label.text, row.size, labelWeight(bar)));
  });
  return placed;
}

const startOf = (bar: Bar, row: LabelRow) =>
  bar.shape === 'point' ? row.x(bar.to) - pointRadius(row.height) : row.x(bar.from);
const endOf = (bar: Bar, row: LabelRow) =>
  bar.shape === 'point' ? row.x(bar.to) + pointRadius(row.height) : row.x(bar.to);

interface Room {
  start: number;
  end: number;
  busyTo: number;
  freeTo: number;
}

function placeOne(bar: Bar, { start, end, busyTo, freeTo }: Room, row: LabelRow): PlacedLabel | null {
  const weight = labelWeight(bar);
  const words = labelWords(bar);
  const full = row.measure(words, row.size, weight);
  const inside = bar.shape === 'bar' ? end - start - 2 * PADDING : 0;
  if (inside >= full) return { bar, text: words, x: start + PADDING, where: 'inside' };
  const short = full > row.longest ? fitText(words, row.longest, row.size, weight, row.measure) : words;
  const width = Math.min(full, row.longest);
  const after = freeTo - end - 2 * AIR;
  const before = start - busyTo - 2 * AIR;
  if (after >= width) return { bar, text: short, x: end + AIR, where: 'beside' };
  if (before >= width)
    return { bar, text: short, x: start - AIR - row.measure(short, row.size, weight), where: 'beside' };
  if (!row.mayShorten) return null;
  const widest = Math.max(inside, after, before);
  const text = fitText(words, widest, row.size, weight, row.measure);
  if (!text) return null;
  if (widest === inside) return { bar, text, x: start + PADDING, where: 'inside' };
  if (widest === after) return { bar, text, x: end + AIR, where: 'beside' };
  return { bar, text, x: start - AIR - row.measure(text, row.size, weight), where: 'beside' };
}
