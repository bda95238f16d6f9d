import type { Bar } from '@/domain/plan/bar';
import { type ChartModel, modelOfRows } from '@/domain/plan/chart-model';
import { paper } from '@/domain/plan/colours';
import { type FewRows, lanesInFewRows, mostImportant } from '@/domain/plan/few-rows';
import type { LegendEntry } from '@/domain/plan/legend';
import type { AxisWords } from '@/formats/picture/axis';
import { labelWords } from '@/formats/picture/bar-words';
import { axisHeight, type ChartLook, type ChartPlan } from '@/formats/picture/chart-plan';
import { hatching } from '@/formats/picture/draw-bar';
import { drawBody } from '@/formats/picture/draw-body';
import { drawAxis, drawLegend } from '@/formats/picture/draw-edges';
import { scaleToFit } from '@/formats/picture/picture-scale';
import { type SvgNode, svg } from '@/formats/picture/svg-node';
import { fitText, type Measure } from '@/formats/picture/text-fit';

import type { Slide } from './slides';

/** The stage is this many units high; text of SIZE is 32 px at 1080, and the smallest 27. */
export const STAGE_HEIGHT = 1080;
const SIZE = 32;
const MARGIN = 64;
const TOP = 150;
const BOTTOM = STAGE_HEIGHT - 140;
const SIDE = 420;
const ROW = { least: 56, most: 88 } as const;

/** What a slide of bars is drawn from. */
export interface SlideMatter {
  bars: ReadonlyMap<string, Bar>;
  legend: readonly LegendEntry[];
  today: number;
  words: AxisWords;
  isRestDay: (day: number) => boolean;
  measure: Measure;
}

/** Where a bar may be clicked. */
export interface Hit {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DrawnSlide {
  nodes: SvgNode[];
  hits: Hit[];
  /** Activities that gave way. */
  more: number;
}

type ChartSlide = Extract<Slide, { kind: 'overview' | 'step' }>;

/** Draws a slide of bars on a stage of this width: what would not be legible gives way and is counted. */
export function drawSlide(slide: ChartSlide, matter: SlideMatter, width: number): DrawnSlide {
  const { measure } = matter;
  const axis = axisHeight({ size: SIZE });
  const room = Math.floor((BOTTOM - TOP - axis) / ROW.least);
  const side = slide.kind === 'overview' ? Math.min(SIDE, width * 0.3) : 0;
  const chartWidth = width - 2 * MARGIN - side;
  const blocks = rowsOf(slide, matter, room, chartWidth);
  const plan = planOf(slide, blocks, matter);
  const count = plan.model.rowCount;
  const rowHeight = Math.min(ROW.most, Math.floor((BOTTOM - TOP - axis) / Math.max(1, count)));
  const loose = { size: SIZE, rowHeight, sideWidth: side, measure };
  const isMonth = slide.kind === 'step' && slide.to - slide.from <= 31;
  const pxPerDay = isMonth ? chartWidth / (plan.to - plan.from) : scaleToFit(plan, loose, chartWidth);
  const look: ChartLook = { ...loose, pxPerDay };
  const piece = { from: plan.from, to: plan.from + chartWidth / pxPerDay, firstRow: 0, lastRow: count };
  const x = MARGIN + side;
  const more = blocks.reduce((sum, block) => sum + block.more, 0);
  const nodes = [
    hatching(),
    svg(
      'text',
      { x: MARGIN, y: 108, fontSize: 60, fontWeight: 700, fill: paper.text },
      headingOf(slide, more, width, measure),
    ),
    ...moreNote(slide, more, width, measure),
    ...drawAxis(plan, look, piece, { x, y: TOP }),
    drawBody(plan, look, piece, { x, y: TOP + axis }),
    ...laneNames(slide, blocks, side, { top: TOP + axis, rowHeight, measure }),
    ...legendNodes(matter, width),
  ];
  return { nodes, hits: hitsOf(plan.model, look, piece.from, { x, y: TOP + axis, right: x + chartWidth }), more };
}

function headingOf(slide: ChartSlide, more: number, width: number, measure: Measure): string {
  const note = more > 0 && slide.kind === 'step' ? 260 : 0;
  return fitText(slide.heading, width - 2 * MARGIN - note, 60, 700, measure);
}

const moreNote = (slide: ChartSlide, more: number, width: number, measure: Measure): SvgNode[] => {
  if (more === 0 || slide.kind !== 'step') return [];
  const words = `+${more} more`;
  return [
    svg(
      'text',
      { x: width - MARGIN - measure(words, 36, 650), y: 108, fontSize: 36, fontWeight: 650, fill: paper.text },
      words,
    ),
  ];
};

/** One activity a row; or the bars of each lane packed into the rows there are. */
function rowsOf(slide: ChartSlide, { bars, measure }: SlideMatter, room: number, width: number): FewRows[] {
  const barsOf = (ids: readonly string[]) => ids.flatMap((id) => bars.get(id) ?? []);
  if (slide.kind === 'step') {
    const { shown, more } = mostImportant(barsOf(slide.activityIds), room);
    return shown.map((bar, index) => ({ label: '', rows: [[bar]], more: index === 0 ? more : 0 }));
  }
  const scale = (width * 0.88) / Math.max(1, slide.to - slide.from);
  const reach = (bar: Bar) => {
    const words = Math.min(measure(labelWords(bar), SIZE, 500), SIZE * 9) + 30;
    const inside = bar.shape === 'bar' && (bar.to - bar.from) * scale >= words;
    return bar.to + (inside ? 0.2 : words / scale);
  };
  const lanes = slide.lanes.map(({ label, activityIds }) => ({ label, bars: barsOf(activityIds) }));
  return lanesInFewRows(lanes, room, reach);
}

function planOf(slide: ChartSlide, blocks: readonly FewRows[], matter: SlideMatter): ChartPlan {
  const separators: number[] = [];
  for (const { rows } of blocks) separators.push((separators.at(-1) ?? 0) + rows.length);
  const model = modelOfRows(
    blocks.flatMap((block) => block.rows),
    slide.kind === 'overview' ? separators : [],
  );
  const air = Math.max(1, Math.round((slide.to - slide.from) * 0.02));
  const isMonth = slide.kind === 'step' && slide.to - slide.from <= 31;
  return {
    title: slide.heading,
    subtitle: '',
    madeOn: '',
    model,
    // Labels that have no room are shortened, as in lanes: nothing else says an activity's name here.
    kind: 'lanes',
    sideTitle: '',
    blocks: [],
    legend: matter.legend,
    from: isMonth ? slide.from : slide.from - air,
    to: isMonth ? slide.to : slide.to + air,
    today: matter.today,
    isRestDay: matter.isRestDay,
    words: matter.words,
  };
}

function laneNames(
  slide: ChartSlide,
  blocks: readonly FewRows[],
  side: number,
  { top, rowHeight, measure }: { top: number; rowHeight: number; measure: Measure },
): SvgNode[] {
  if (slide.kind !== 'overview') return [];
  const nodes: SvgNode[] = [];
  let row = 0;
  for (const { label, rows, more, isRest } of blocks) {
    const y = top + row * rowHeight + Math.min(rowHeight, ROW.most) / 2 + SIZE * 0.36;
    const note = more > 0 && !isRest ? `+${more} more` : '';
    const isTall = rows.length > 1;
    const noteWidth = note && !isTall ? measure(note, 28, 500) + 24 : 0;
    const words = fitText(label, side - 20 - noteWidth, SIZE, 650, measure);
    nodes.push(svg('text', { x: MARGIN, y, fontSize: SIZE, fontWeight: 650, fill: paper.text }, words));
    if (note) {
      const at = isTall ? { x: MARGIN, y: y + rowHeight * 0.7 } : { x: MARGIN + side - noteWidth, y };
      nodes.push(svg('text', { ...at, fontSize: 28, fontWeight: 500, fill: paper.text }, note));
    }
    row += rows.length;
  }
  return nodes;
}

/** The legend in one line: what has no room is left out from its end. */
function legendNodes({ legend, measure }: SlideMatter, width: number): SvgNode[] {
  const at = { x: MARGIN, y: BOTTOM + 20 };
  for (let count = legend.length; count >= 0; count -= 1) {
    const drawn = drawLegend(legend.slice(0, count), width - 2 * MARGIN, 28, measure, at);
    if (drawn.height <= 28 * 1.8) return drawn.nodes;
  }
  return [];
}

/** The places of bars on the stage, at least as wide as a finger. */
function hitsOf(model: ChartModel, look: ChartLook, from: number, at: { x: number; y: number; right: number }): Hit[] {
  return model.barsOfRow.flatMap((bars, row) =>
    (bars ?? []).flatMap((bar) => {
      const left = Math.max(at.x, at.x + (bar.from - from) * look.pxPerDay);
      const right = Math.min(at.right, at.x + (bar.to - from) * look.pxPerDay);
      if (right < at.x || left > at.right) return [];
      const width = Math.max(44, right - left);
      const x = Math.min(right - (right - left) / 2 - width / 2, at.right - width);
      return [{ id: bar.id, x, y: at.y + row * look.rowHeight, width, height: look.rowHeight }];
    }),
  );
}
