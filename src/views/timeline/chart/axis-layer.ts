import { dayName } from '@/domain/calendar-day';
import type { Axis, AxisCell } from '@/formats/picture/axis';
import { textWidth } from './measures';

/** A cell of the axis on screen; the words of a major one stay in sight while any of it is. */
interface Cell {
  element: HTMLElement;
  words: HTMLElement;
  left: number;
  width: number;
  /** Width of its words with air on both sides. */
  wanted: number;
  stays: boolean;
  state: string;
}

const SIZE = 0.6875;
const AIR = 0.75;

/** The two header rows above the chart; words that have no room in their cell, or would be cut by an edge, are left out. */
export class AxisLayer {
  readonly #plane = document.createElement('div');
  #cells: Cell[] = [];

  constructor(host: HTMLElement) {
    this.#plane.className = 'wm-axis-plane';
    host.append(this.#plane);
  }

  draw(axis: Axis, from: number, pxPerDay: number, today: number): void {
    const cells: Cell[] = [];
    for (const cell of axis.major) cells.push(makeCell('wm-major', cell, from, pxPerDay));
    for (const cell of axis.minor) {
      const made = makeCell('wm-minor', cell, from, pxPerDay);
      if (cell.from <= today && today < cell.to) made.element.dataset['today'] = dayName(today);
      cells.push(made);
    }
    this.#cells = cells;
    this.#plane.replaceChildren(...cells.map(({ element }) => element));
  }

  /** Moves with the chart; `left` is where the drawn piece begins. */
  move(left: number, width: number): void {
    this.#plane.style.transform = `translate3d(${left}px, 0, 0)`;
    for (const cell of this.#cells) {
      const start = cell.left + left;
      if (start > width || start + cell.width < 0) continue;
      const hidden = Math.max(0, -start);
      const room = Math.min(cell.width, width - start) - hidden;
      const isCut = room < cell.wanted || (hidden > 0 && !cell.stays);
      const state = isCut ? 'cut' : hidden ? String(hidden) : '';
      if (state === cell.state) continue;
      cell.state = state;
      cell.element.toggleAttribute('data-cut', isCut);
      if (!isCut) cell.words.style.transform = hidden ? `translateX(${hidden}px)` : '';
    }
  }

  destroy(): void {
    this.#plane.remove();
  }
}

function makeCell(
  className: 'wm-major' | 'wm-minor',
  { from, to, label }: AxisCell,
  start: number,
  pxPerDay: number,
): Cell {
  const left = (from - start) * pxPerDay;
  const width = (to - from) * pxPerDay;
  const element = document.createElement('div');
  element.className = className;
  element.style.left = `${left}px`;
  element.style.width = `${width}px`;
  const words = document.createElement('span');
  words.textContent = label;
  element.append(words);
  const stays = className === 'wm-major';
  return { element, words, left, width, wanted: textWidth(label, SIZE, stays ? 650 : 450, AIR), stays, state: '' };
}
