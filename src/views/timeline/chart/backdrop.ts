import type { ChartModel } from '@/domain/plan/chart-model';
import { barsBetween } from '@/domain/plan/chart-model';
import type { Axis } from '@/formats/picture/axis';
import { isDense } from './region';
import type { Region } from './vis-layer';

interface BackdropInput {
  region: Region;
  pxPerDay: number;
  rowHeight: number;
  axis: Axis;
  model: ChartModel;
  today: number;
  isRestDay: (day: number) => boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Everything behind the bars, as one SVG: rest days, lines, lane borders, density of thin bars, today. Not a canvas: its pixels, of which there
 * are millions, would be handed over by the page with every frame of a zoom, while paths are turned into pixels beside it.
 */
export class Backdrop {
  readonly element = document.createElementNS(SVG, 'svg');
  readonly #rest = pathIn(this.element, 'var(--chart-rest)');
  readonly #lines = pathIn(this.element, 'var(--chart-line)');
  readonly #strong = pathIn(this.element, 'var(--chart-line-strong)');
  readonly #density = document.createElementNS(SVG, 'g');
  readonly #today = pathIn(this.element, 'var(--chart-today)');

  constructor() {
    this.element.setAttribute('class', 'wm-backdrop');
    this.element.setAttribute('aria-hidden', 'true');
    this.#density.setAttribute('fill-opacity', '0.75');
    this.element.insertBefore(this.#density, this.#today);
  }

  draw(input: BackdropInput, width: number, height: number): void {
    this.#rest.setAttribute('d', restOf(input, height));
    this.#lines.setAttribute('d', linesOf(input, width, height));
    this.#strong.setAttribute('d', strongLinesOf(input, width, height));
    this.#today.setAttribute('d', todayOf(input, height));
    if (this.#density.childElementCount) this.#density.replaceChildren();
    for (const [colour, path] of densityOf(input)) pathIn(this.#density, colour).setAttribute('d', path);
  }
}

function pathIn(parent: SVGElement, colour: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.style.fill = colour;
  parent.append(path);
  return path;
}

const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`;

function restOf({ region, pxPerDay, axis, isRestDay }: BackdropInput, height: number): string {
  if (!axis.showsDays) return '';
  let path = '';
  for (let day = Math.floor(region.from); day < region.to; day += 1)
    if (isRestDay(day)) path += box((day - region.from) * pxPerDay, 0, pxPerDay, height);
  return path;
}

function vertical(cells: readonly { from: number }[], { region, pxPerDay }: BackdropInput, height: number): string {
  return cells.map(({ from }) => box(Math.round((from - region.from) * pxPerDay), 0, 1, height)).join('');
}

function linesOf(input: BackdropInput, width: number, height: number): string {
  const { region, rowHeight, axis, model } = input;
  let path = vertical(axis.minor, input, height);
  if (model.canChangeRow) return path;
  for (let row = region.firstRow; row <= region.lastRow; row += 1)
    path += box(0, Math.round((row - region.firstRow) * rowHeight) - 1, width, 1);
  return path;
}

/** Major lines of the axis, and the borders of lanes. */
function strongLinesOf(input: BackdropInput, width: number, height: number): string {
  const { region, rowHeight, axis, model } = input;
  const borders = model.separators
    .filter((row) => row >= region.firstRow && row <= region.lastRow)
    .map((row) => box(0, Math.round((row - region.firstRow) * rowHeight) - 1, width, 1));
  return vertical(axis.major, input, height) + borders.join('');
}

/** The bars that are too thin to be drawn one by one, by colour. */
function densityOf({ region, pxPerDay, rowHeight, model }: BackdropInput): ReadonlyMap<string, string> {
  const inset = rowHeight * 0.22;
  const paths = new Map<string, string>();
  for (let row = region.firstRow; row < region.lastRow; row += 1) {
    const bars = barsBetween(model.barsOfRow[row] ?? [], region.from, region.to);
    for (let index = 0; index < bars.length; index += 1) {
      const bar = bars[index];
      if (!bar || !isDense(bar, bars[index + 1], pxPerDay)) continue;
      const width = Math.max(1, (bar.to - bar.from) * pxPerDay);
      const top = (row - region.firstRow) * rowHeight + inset;
      const shape = box((bar.from - region.from) * pxPerDay, top, width, rowHeight - 2 * inset);
      paths.set(bar.colour, (paths.get(bar.colour) ?? '') + shape);
    }
  }
  return paths;
}

function todayOf({ region, pxPerDay, today }: BackdropInput, height: number): string {
  if (today < region.from || today > region.to) return '';
  return box(Math.round((today - region.from) * pxPerDay), 0, 2, height);
}
