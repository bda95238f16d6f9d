import type { ChartModel } from '@/domain/plan/chart-model';
import type { LegendEntry } from '@/domain/plan/legend';
import { type Axis, type AxisWords, axisOf } from './axis';
import type { Measure } from './text-fit';

/** What stands beside rows of the chart: an activity of the outline, or a lane over several rows. */
export interface SideBlock {
  firstRow: number;
  rows: number;
  label: string;
  /** Dates of an activity, or what a lane holds. */
  detail: string;
  depth: number;
  isStrong: boolean;
  colour: string | null;
}

/** Everything a picture of the timeline is made from, apart from its scale. */
export interface ChartPlan {
  title: string;
  subtitle: string;
  /** Such as "18 November 2026". */
  madeOn: string;
  model: ChartModel;
  /** Outline: one block a row, with the detail at its right edge. Lanes: the detail below the label. */
  kind: 'outline' | 'lanes';
  sideTitle: string;
  blocks: readonly SideBlock[];
  legend: readonly LegendEntry[];
  from: number;
  to: number;
  today: number;
  isRestDay: (day: number) => boolean;
  words: AxisWords;
}

/** The scale of a picture. */
export interface ChartLook {
  pxPerDay: number;
  rowHeight: number;
  /** Size of the text, in pixels. */
  size: number;
  sideWidth: number;
  measure: Measure;
  /** Pages side by side: the day the first begins with, and the days of each. */
  pages?: { from: number; days: number };
}

/** A piece of the chart: days and rows, the second of each pair not included. */
export interface ChartPiece {
  from: number;
  to: number;
  firstRow: number;
  lastRow: number;
  /** Where the chart goes on to both sides, page by page. */
  pages?: { from: number; to: number };
}

/** Family names every picture asks for, the first that is there is taken. */
export const FONT_FAMILY = "'Inter Variable', Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Height of the two rows of the axis. */
export const axisHeight = ({ size }: Pick<ChartLook, 'size'>): number => Math.round(size * 3.2);

/** Size of the axis' words beside the text of the bars. */
export const axisSize = ({ size }: Pick<ChartLook, 'size'>): number => Math.round(size * 0.85 * 10) / 10;

/** The size that the levels of the axis were chosen for: larger words need coarser cells. */
const LEVELS_FOR = 11;

/** The cells of the axis over a piece, so coarse that their words find room. */
export function axisOfPiece(plan: ChartPlan, look: ChartLook, { from, to }: ChartPiece): Axis {
  return axisOf(from, to, (look.pxPerDay * LEVELS_FOR) / axisSize(look), plan.words);
}
