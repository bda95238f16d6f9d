import type { linkTypes } from '@/domain/activity';
import type { Bar } from './bar';
import type { Sign } from './signs';

/** A link between two bars. */
export interface ChartLink {
  /** Activity that holds the link, and its key there. */
  to: string;
  key: string;
  from: string;
  type: keyof typeof linkTypes;
  isBroken: boolean;
}

/** A sign on a row. */
export interface ChartMark extends Sign {
  row: number;
}

/** A shaded stretch of time, such as when a partner is expected to bring value. */
export interface ChartBand {
  id: string;
  from: number;
  to: number;
  /** First row and the one after the last. */
  firstRow: number;
  lastRow: number;
  colour: string;
  title: string;
}

/** Everything the chart draws: rows of equal height, and what stands on them. */
export interface ChartModel {
  rowCount: number;
  /** Bars of each row by start; undefined for an empty row. */
  barsOfRow: readonly (readonly Bar[] | undefined)[];
  rowOf: ReadonlyMap<string, number>;
  barOf: ReadonlyMap<string, Bar>;
  links: readonly ChartLink[];
  marks: readonly ChartMark[];
  bands: readonly ChartBand[];
  /** Rows at whose top a line separates lanes. */
  separators: readonly number[];
  /** Whether a bar may be dropped on another row. */
  canChangeRow: boolean;
}

/** Rows of bars as they stand, with nothing between or beside them. */
export function modelOfRows(barsOfRow: readonly (readonly Bar[])[], separators: readonly number[] = []): ChartModel {
  const bars = barsOfRow.flat();
  return {
    rowCount: barsOfRow.length,
    barsOfRow,
    rowOf: new Map(barsOfRow.flatMap((row, index) => row.map((bar) => [bar.id, index] as const))),
    barOf: new Map(bars.map((bar) => [bar.id, bar])),
    links: [],
    marks: [],
    bands: [],
    separators,
    canChangeRow: false,
  };
}

/** The bars of a row that touch a span of days, by binary search over the packed row; overlapping rows are searched whole. */
export function barsBetween(bars: readonly Bar[], from: number, to: number): readonly Bar[] {
  if (bars.length < 24) return bars.filter((bar) => bar.to > from && bar.from < to);
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bars[middle] as Bar).to > from) high = middle;
    else low = middle + 1;
  }
  const found: Bar[] = [];
  for (let index = low; index < bars.length && (bars[index] as Bar).from < to; index += 1)
    found.push(bars[index] as Bar);
  return found;
}
