import type { Bar } from '@/domain/plan/bar';
import { barsBetween, type ChartModel } from '@/domain/plan/chart-model';
import { labelWords } from '@/formats/picture/bar-words';
import { type LabelRow, placeRow, roomBehind } from '@/views/timeline/layout/labels';
import type { BarFace } from './bar-face';
import { POINT_RADIUS, rem, textWidth } from './measures';

/** Size of a label, in rem; the style sheet says the same. */
const SIZE = 0.8125;
/** The most a label takes, in rem. */
const LONGEST = 22;

/** Width of a bar's words in pixels, at the text size of the page. */
export const labelWidth = (bar: Bar): number => textWidth(labelWords(bar), SIZE, bar.shape === 'summary' ? 650 : 500);

/** Days a label takes up behind its bar at this scale; 0 where it fits inside. */
export function labelGap(bar: Bar, pxPerDay: number): number {
  const width = (bar.to - bar.from) * pxPerDay;
  return roomBehind(bar, width, labelWidth(bar), POINT_RADIUS * rem(), LONGEST * rem()) / pxPerDay;
}

/** What of the chart is seen. */
export interface Seen {
  startDay: number;
  pxPerDay: number;
  width: number;
  firstRow: number;
  lastRow: number;
}

/** Moves the labels of what is seen to where they stand now; touches only those that moved. */
export class Labels {
  readonly #spots = new WeakMap<HTMLElement, string>();
  #marks: ReadonlyMap<number, readonly number[]> = new Map();
  #marked: ChartModel['marks'] | null = null;

  place(model: ChartModel, seen: Seen, faceOf: (id: string) => BarFace | undefined): void {
    const { startDay, pxPerDay, width } = seen;
    const x = (day: number) => (day - startDay) * pxPerDay;
    // Bars just out of sight are looked at too: their words, placed while they were seen, would stay where they stood.
    const beyond = ((LONGEST + 2) * rem()) / pxPerDay;
    const marks = this.#marksOf(model);
    const common = { x, left: 6, right: width - 18, widthOf: labelWidth, radius: POINT_RADIUS * rem() };
    for (let index = seen.firstRow; index < seen.lastRow; index += 1) {
      const all = model.barsOfRow[index];
      if (!all?.length) continue;
      const bars = barsBetween(all, startDay - beyond, startDay + width / pxPerDay + beyond);
      const days = marks.get(index);
      const row: LabelRow = {
        ...common,
        bars,
        marks: days ? days.map(x) : NO_MARKS,
        longest: LONGEST * rem(),
      };
      for (const spot of placeRow(row)) {
        const face = faceOf(spot.bar.id);
        if (face) this.#put(face, spot, x(spot.bar.from));
      }
    }
  }

  #put({ bar, element, label }: BarFace, spot: ReturnType<typeof placeRow>[number], left: number): void {
    const offset = Math.round((spot.x - left) * 2) / 2;
    const isShort = spot.width < labelWidth(bar);
    const key = spot.where === 'none' ? 'none' : `${spot.where} ${offset} ${isShort ? spot.width : ''}`;
    if (this.#spots.get(element) === key) return;
    this.#spots.set(element, key);
    element.dataset['label'] = spot.where;
    if (spot.where === 'none') return;
    label.style.left = `${offset}px`;
    label.style.maxWidth = isShort ? `${spot.width}px` : '';
    label.toggleAttribute('data-short', isShort);
  }

  /** Days of the signs of each row, in order. */
  #marksOf(model: ChartModel): ReadonlyMap<number, readonly number[]> {
    if (this.#marked === model.marks) return this.#marks;
    const rows = new Map<number, number[]>();
    for (const { row, day } of model.marks) {
      if (row === null) continue;
      const list = rows.get(row);
      if (list) list.push(day + 1);
      else rows.set(row, [day + 1]);
    }
    for (const list of rows.values()) list.sort((a, b) => a - b);
    this.#marked = model.marks;
    this.#marks = rows;
    return rows;
  }
}

const NO_MARKS: readonly number[] = [];
