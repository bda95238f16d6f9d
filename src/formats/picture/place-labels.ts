import type { Bar } from '@/domain/plan/bar';
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
  /** Whether a page follows at the right, where a label may stand that has no room here. */
  isContinued: boolean;
  /** A bar of the page before whose label had no room there. */
  carried: Bar | null;
}

/** The labels of a row, and the bar whose label has to go to the next page. */
export interface PlacedRow {
  labels: PlacedLabel[];
  carried: Bar | null;
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
export function placeLabels(row: LabelRow): PlacedRow {
  const labels: PlacedLabel[] = [];
  let carried: Bar | null = null;
  let busyTo = row.left;
  if (row.carried) {
    const first = row.bars[0];
    const freeTo = first ? Math.min(row.right, startOf(first, row)) : row.right;
    const text = fitText(`◂ ${labelWords(row.carried)}`, freeTo - row.left - 2 * AIR, row.size, 500, row.measure);
    if (text) {
      labels.push({ bar: row.carried, text, x: row.left + AIR, where: 'beside' });
      busyTo = row.left + AIR + row.measure(text, row.size, 500);
    }
  }
  row.bars.forEach((bar, index) => {
    const start = Math.max(row.left, startOf(bar, row));
    const end = Math.min(row.right, endOf(bar, row));
    const next = row.bars[index + 1];
    const freeTo = next ? Math.min(row.right, startOf(next, row)) : row.right;
    if (end < row.left || start > row.right) return;
    const canCarry = row.isContinued && !next && bar.to > bar.from;
    const label = placeOne(bar, { start, end, busyTo, freeTo }, row, canCarry);
    busyTo = Math.max(busyTo, end);
    // A bar that goes on has its own place on the next page.
    if (!label && canCarry && endOf(bar, row) <= row.right) carried = bar;
    if (!label) return;
    labels.push(label);
    if (label.where === 'beside')
      busyTo = Math.max(busyTo, label.x + row.measure(label.text, row.size, labelWeight(bar)));
  });
  return { labels, carried };
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

function placeOne(bar: Bar, room: Room, row: LabelRow, canCarry: boolean): PlacedLabel | null {
  const weight = labelWeight(bar);
  const words = labelWords(bar);
  const full = row.measure(words, row.size, weight);
  const left = Math.max(row.left, startOf(bar, row));
  const inside = bar.shape === 'bar' ? Math.min(row.right, endOf(bar, row)) - left - 2 * PADDING : 0;
  if (inside >= full) return { bar, text: words, x: left + PADDING, where: 'inside' };
  const short = full > row.longest ? fitText(words, row.longest, row.size, weight, row.measure) : words;
  const width = Math.min(full, row.longest);
  const after = room.freeTo - room.end - 2 * AIR;
  const before = room.start - room.busyTo - 2 * AIR;
  const behind = (text: string) => ({ bar, text, x: room.end + AIR, where: 'beside' as const });
  const ahead = (text: string) => ({
    bar,
    text,
    x: room.start - AIR - row.measure(text, row.size, weight),
    where: 'beside' as const,
  });
  if (after >= width) return behind(short);
  if (before >= width) return ahead(short);
  if (canCarry || !row.mayShorten) return null;
  const widest = Math.max(inside, after, before);
  const text = fitText(words, widest, row.size, weight, row.measure);
  if (!text) return null;
  if (widest === inside) return { bar, text, x: left + PADDING, where: 'inside' };
  return widest === after ? behind(text) : ahead(text);
}
