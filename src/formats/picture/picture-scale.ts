import type { ChartLook, ChartPlan } from './chart-plan';
import { LONGEST_LABEL } from './draw-body';
import { besideWidth } from './place-labels';

/** Most pixels on a side, and in all, that a picture of pixels may have. */
export const MOST_PIXELS = { side: 16_000, all: 100_000_000 } as const;

/** How many times a drawing's size its picture of pixels may have: what is wanted, or less so that browsers can hold it. */
export function rasterScale(width: number, height: number, wanted: number): number {
  const most = Math.min(
    MOST_PIXELS.side / width,
    MOST_PIXELS.side / height,
    Math.sqrt(MOST_PIXELS.all / (width * height)),
  );
  return Math.min(wanted, most);
}

/** The width of the names beside the chart: as wide as the longest needs, within bounds. */
export function sideWidthOf(
  plan: Pick<ChartPlan, 'blocks' | 'kind'>,
  { size, measure }: Pick<ChartLook, 'size' | 'measure'>,
  most: number,
): number {
  let widest = size * 12;
  for (const { label, detail, depth, isStrong } of plan.blocks) {
    const words = measure(label, size, isStrong ? 650 : 450);
    const needed =
      plan.kind === 'outline' ? words + measure(detail, size * 0.85, 450) + 34 + Math.min(depth, 8) * size : words + 40;
    if (needed > widest) widest = needed;
  }
  return Math.ceil(Math.min(widest, most));
}

/** Share of the width that may be kept free for labels behind the last bars. */
export const MOST_OVERHANG = 0.2;

/** The scale at which all days and the labels behind the last bars fit a width. */
export function scaleToFit(plan: ChartPlan, look: Omit<ChartLook, 'pxPerDay'>, width: number): number {
  const days = Math.max(1, plan.to - plan.from);
  let scale = width / days;
  for (let round = 0; round < 4; round += 1) {
    scale = (width - overhangAt(plan, { ...look, pxPerDay: scale }, width * MOST_OVERHANG)) / days;
  }
  return scale;
}

/** Pixels by which labels behind bars reach past the last day at a scale; those that reach further than `most` will stand before their bar. */
export function overhangAt({ model, to }: Pick<ChartPlan, 'model' | 'to'>, look: ChartLook, most: number): number {
  const row = { size: look.size, measure: look.measure, height: look.rowHeight, longest: look.size * LONGEST_LABEL };
  let furthest = 0;
  for (const bars of model.barsOfRow) {
    const bar = bars?.[bars.length - 1];
    if (!bar) continue;
    const beside = besideWidth(bar, (bar.to - bar.from) * look.pxPerDay, row);
    const overhang = beside - (to - bar.to) * look.pxPerDay;
    if (overhang > furthest && overhang <= most) furthest = overhang;
  }
  return furthest;
}
