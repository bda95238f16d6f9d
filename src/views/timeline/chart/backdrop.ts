import type { ChartModel } from '@/domain/plan/chart-model';
import { barsBetween } from '@/domain/plan/chart-model';
import type { Axis } from '@/formats/picture/axis';
import { isDense } from './region';
import type { Region } from './vis-layer';

/** Colours of the backdrop, read from the page's theme. */
export interface BackdropColours {
  line: string;
  strongLine: string;
  rest: string;
  today: string;
}

interface BackdropInput {
  region: Region;
  pxPerDay: number;
  rowHeight: number;
  axis: Axis;
  model: ChartModel;
  today: number;
  isRestDay: (day: number) => boolean;
  colours: BackdropColours;
}

/** Everything behind the bars, on one canvas: rest days, lines, lane borders, density of thin bars, today. */
export class Backdrop {
  readonly element = document.createElement('canvas');

  constructor() {
    this.element.className = 'wm-backdrop';
    this.element.setAttribute('aria-hidden', 'true');
  }

  draw(input: BackdropInput, width: number, height: number): void {
    const scale = Math.min(2, window.devicePixelRatio || 1);
    const { element } = this;
    if (element.width !== Math.round(width * scale) || element.height !== Math.round(height * scale)) {
      element.width = Math.round(width * scale);
      element.height = Math.round(height * scale);
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }
    const context = element.getContext('2d');
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    drawRest(context, input, height);
    drawLines(context, input, width, height);
    drawDensity(context, input);
    drawToday(context, input, height);
  }
}

function drawRest(
  context: CanvasRenderingContext2D,
  { region, pxPerDay, axis, isRestDay, colours }: BackdropInput,
  height: number,
): void {
  if (!axis.showsDays) return;
  context.fillStyle = colours.rest;
  for (let day = Math.floor(region.from); day < region.to; day += 1) {
    if (isRestDay(day)) context.fillRect((day - region.from) * pxPerDay, 0, pxPerDay, height);
  }
}

function drawLines(context: CanvasRenderingContext2D, input: BackdropInput, width: number, height: number): void {
  const { region, pxPerDay, rowHeight, axis, model, colours } = input;
  const vertical = (day: number, colour: string) => {
    context.fillStyle = colour;
    context.fillRect(Math.round((day - region.from) * pxPerDay), 0, 1, height);
  };
  for (const cell of axis.minor) vertical(cell.from, colours.line);
  for (const cell of axis.major) vertical(cell.from, colours.strongLine);
  context.fillStyle = colours.line;
  for (let row = region.firstRow; row <= region.lastRow; row += 1) {
    if (!model.canChangeRow) context.fillRect(0, (row - region.firstRow) * rowHeight - 1, width, 1);
  }
  context.fillStyle = colours.strongLine;
  for (const row of model.separators)
    context.fillRect(0, Math.round((row - region.firstRow) * rowHeight) - 1, width, 1);
}

function drawDensity(context: CanvasRenderingContext2D, { region, pxPerDay, rowHeight, model }: BackdropInput): void {
  const inset = rowHeight * 0.22;
  context.globalAlpha = 0.75;
  for (let row = region.firstRow; row < region.lastRow; row += 1) {
    const bars = barsBetween(model.barsOfRow[row] ?? [], region.from, region.to);
    for (let index = 0; index < bars.length; index += 1) {
      const bar = bars[index];
      if (!bar || !isDense(bar, bars[index + 1], pxPerDay)) continue;
      const width = (bar.to - bar.from) * pxPerDay;
      context.fillStyle = bar.colour;
      context.fillRect(
        (bar.from - region.from) * pxPerDay,
        (row - region.firstRow) * rowHeight + inset,
        Math.max(1, width),
        rowHeight - 2 * inset,
      );
    }
  }
  context.globalAlpha = 1;
}

function drawToday(
  context: CanvasRenderingContext2D,
  { region, pxPerDay, today, colours }: BackdropInput,
  height: number,
): void {
  if (today < region.from || today > region.to) return;
  context.fillStyle = colours.today;
  context.fillRect(Math.round((today - region.from) * pxPerDay), 0, 2, height);
}
