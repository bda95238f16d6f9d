import type { Bar } from '@/formats/picture/bar';
import { labelWords } from '@/formats/picture/bar-words';
import type { ChartModel } from '@/formats/picture/chart-model';
import type { BarFace } from './bar-face';

const FONT = "500 13px 'Inter Variable', 'Segoe UI', sans-serif";
const PADDING = 14;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Width of a label in pixels at the chart's own font size. */
export function labelWidth(words: string): number {
  const known = widths.get(words);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context) context.font = FONT;
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const width = (context?.measureText(words).width ?? words.length * 7) * scale;
  if (widths.size > 20_000) widths.clear();
  widths.set(words, width);
  return width;
}

/** Forgets measured widths, as when the text size changes. */
export function forgetLabelWidths(): void {
  widths.clear();
}

/** Says of every drawn bar where its label stands: inside, beside where there is room before the next bar, or only on hover. */
export function placeLabels(faces: Iterable<BarFace>, model: ChartModel, pxPerDay: number): void {
  for (const { bar, element } of faces) element.dataset['label'] = placeOf(bar, model, pxPerDay);
}

/** Days a label takes up behind its bar at this scale; 0 where it fits inside. */
export function labelGap(bar: Bar, pxPerDay: number): number {
  const width = labelWidth(labelWords(bar)) + PADDING;
  if (bar.shape === 'bar' && (bar.to - bar.from) * pxPerDay >= width) return 0;
  return (width + (bar.shape === 'point' ? 26 : 18)) / pxPerDay;
}

function placeOf(bar: Bar, model: ChartModel, pxPerDay: number): 'inside' | 'beside' | 'none' {
  const width = labelWidth(labelWords(bar)) + PADDING;
  if (bar.shape === 'bar' && (bar.to - bar.from) * pxPerDay >= width) return 'inside';
  const row = model.rowOf.get(bar.id);
  const bars = row === undefined ? undefined : model.barsOfRow[row];
  const next = bars?.[bars.indexOf(bar) + 1];
  const room = next ? (next.from - bar.to) * pxPerDay : Number.POSITIVE_INFINITY;
  if (room >= width + 8) return 'beside';
  return 'none';
}
