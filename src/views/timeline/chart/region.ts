import type { Bar } from '@/domain/plan/bar';
import { barsBetween, type ChartModel } from '@/domain/plan/chart-model';
import type { Region } from './vis-layer';

/** What part of the plan is seen: the day at the left edge, the scale, and how far down. */
export interface ChartView {
  startDay: number;
  pxPerDay: number;
  scrollTop: number;
}

/** The chart's own size, in pixels. */
export interface ChartSize {
  width: number;
  height: number;
  rowHeight: number;
}

/** A bar and the row it stands on. */
export interface PlacedBar {
  bar: Bar;
  row: number;
}

/** Bars narrower than this, in pixels, are drawn as density instead of one by one. */
export const THIN = 3;
/** Behind a thin bar with this much free room, in pixels, there is a label: it is drawn by itself. */
const ALONE = 60;
/** Bars given to vis-timeline at most; what is left is drawn as density. */
const MOST_BARS = 400;

/** The rows that are seen, the second not included. */
export function rowsSeen(view: ChartView, size: ChartSize, rowCount: number): [number, number] {
  const first = Math.max(0, Math.floor(view.scrollTop / size.rowHeight));
  return [first, Math.min(rowCount, Math.ceil((view.scrollTop + size.height) / size.rowHeight))];
}

/** The piece to draw: what is seen and this share of it more on every side, in whole pixels. */
export function regionAround(view: ChartView, size: ChartSize, rowCount: number, share: number): Region {
  const { startDay, pxPerDay } = view;
  const span = size.width / pxPerDay;
  const [first, last] = rowsSeen(view, size, rowCount);
  const spare = Math.ceil((last - first) * share * 0.67);
  const from = Math.floor(startDay - span * share);
  // Whole pixels: vis-timeline takes a fraction for a change of size and draws without end.
  const width = Math.ceil((startDay + span * (1 + share) - from) * pxPerDay);
  return {
    from,
    to: from + width / pxPerDay,
    firstRow: Math.max(0, first - spare),
    lastRow: Math.min(rowCount, last + spare),
  };
}

/** Whether what is drawn reaches over what is seen on every side. */
export function covers(region: Region, view: ChartView, size: ChartSize, rowCount: number): boolean {
  const [first, last] = rowsSeen(view, size, rowCount);
  return (
    region.from <= view.startDay &&
    region.to >= view.startDay + size.width / view.pxPerDay &&
    region.firstRow <= first &&
    region.lastRow >= last
  );
}

/** Whether a bar is too narrow to be drawn by itself, having no room for a label either. */
export function isDense(bar: Bar, next: Bar | undefined, pxPerDay: number): boolean {
  if (bar.shape !== 'bar' || (bar.to - bar.from) * pxPerDay >= THIN) return false;
  return next !== undefined && (next.from - bar.to) * pxPerDay < ALONE;
}

/** The bars of a region that are drawn one by one, those in view first, and how many of them are in view. */
export function barsToDraw(model: ChartModel, region: Region, view: ChartView, size: ChartSize) {
  const [first, last] = rowsSeen(view, size, model.rowCount);
  const endDay = view.startDay + size.width / view.pxPerDay;
  const seen: PlacedBar[] = [];
  const beyond: PlacedBar[] = [];
  for (let row = region.firstRow; row < region.lastRow; row += 1) {
    const all = model.barsOfRow[row];
    if (!all?.length) continue;
    const bars = barsBetween(all, region.from, region.to);
    for (let index = 0; index < bars.length; index += 1) {
      const bar = bars[index] as Bar;
      if (isDense(bar, bars[index + 1], view.pxPerDay)) continue;
      const isSeen = row >= first && row < last && bar.to >= view.startDay && bar.from <= endDay;
      (isSeen ? seen : beyond).push({ bar, row });
    }
  }
  const bars = [...seen, ...beyond].slice(0, Math.max(MOST_BARS, seen.length));
  return { bars, seen: seen.length };
}
