import type { PaperColumn } from './paper-block';

/** Columns that stand side by side on a page, by their place in the table, with their widths in pixels. */
export interface ColumnSet {
  places: readonly number[];
  widths: readonly number[];
}

/** A table may be made so much narrower than on the screen before it is split. */
const TIGHTEST = 0.78;
/** And so much wider, where there is room. */
const LOOSEST = 1.6;
/** The first column takes at most so much of a page where it is repeated. */
const MOST_KEY = 0.34;

/** Deals columns out to pages of a width: all on one where they fit, else as many as fit, each time beside the first. */
export function splitColumns(columns: readonly PaperColumn[], rem: number, room: number): ColumnSet[] {
  const natural = columns.map(({ width }) => Math.min(width * rem, room));
  const total = sum(natural);
  const places = columns.map((_, place) => place);
  if (total * TIGHTEST <= room) {
    const scale = Math.min(LOOSEST, room / Math.max(1, total));
    return [{ places, widths: natural.map((width) => width * scale) }];
  }
  const key = Math.min(natural[0] ?? 0, room * MOST_KEY);
  const sets: number[][] = [];
  let left = 0;
  for (const place of places.slice(1)) {
    const width = (natural[place] as number) * TIGHTEST;
    const last = sets.at(-1);
    if (last && width <= left) {
      last.push(place);
      left -= width;
    } else {
      sets.push([place]);
      left = room - key - width;
    }
  }
  return sets.map((others) => {
    const widths = others.map((place) => Math.min(natural[place] as number, room - key));
    const scale = Math.min(LOOSEST, (room - key) / sum(widths));
    return { places: [0, ...others], widths: [key, ...widths.map((width) => width * scale)] };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
