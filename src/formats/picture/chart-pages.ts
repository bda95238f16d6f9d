import { paper } from '@/domain/plan/colours';
import { type Drawing, drawTitle, frame, titleHeight } from './chart-picture';
import { axisHeight, type ChartLook, type ChartPiece, type ChartPlan } from './chart-plan';
import { drawBody } from './draw-body';
import { drawAxis, drawLegend, drawSide } from './draw-edges';
import { MOST_OVERHANG, overhangAt, scaleToFit, sideWidthOf } from './picture-scale';
import { type RowBand, splitRows } from './split-rows';
import { type SvgNode, svg } from './svg-node';
import { fitText, type Measure } from './text-fit';

/** Sheets of paper, upright, in millimetres. */
export const papers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

/** How the chart is laid over paper. */
export interface PageChoices {
  paper: keyof typeof papers;
  landscape: boolean;
  /** Pages side by side; `fit`: as few pages as stay legible. */
  wide: number | 'fit';
}

/** Pages in reading order, and how they lie beside and below each other. */
export interface ChartPages {
  pages: readonly Drawing[];
  wide: number;
  down: number;
}

/** More pages than this are not made. */
export const MOST_PAGES = 400;

const MM = 96 / 25.4;
const MARGIN = 10 * MM;
const FOOTER = 22;
/** Rows are high enough for two lines. */
const LINES = 2.55;
const usual = { size: 11.5, rowHeight: 30 } as const;
/** Six points: less is not read on paper. */
const SMALLEST = 8;

interface Sheet {
  width: number;
  height: number;
  innerWidth: number;
  innerHeight: number;
}

/** Size of a sheet in millimetres as it is held. */
export function sheetSize({ paper, landscape }: Pick<PageChoices, 'paper' | 'landscape'>): {
  width: number;
  height: number;
} {
  const { width, height } = papers[paper];
  return landscape ? { width: height, height: width } : { width, height };
}

/**
 * The chart on pages: axis, names and legend on each, title on the first row of pages, title, date and number at the foot.
 * `planAt` gives the plan packed for a scale. Null where it would be more than MOST_PAGES.
 */
export function chartPages(
  planAt: (look: ChartLook) => ChartPlan,
  choices: PageChoices,
  measure: Measure,
): ChartPages | null {
  const size = sheetSize(choices);
  const sheet: Sheet = {
    width: size.width * MM,
    height: size.height * MM,
    innerWidth: size.width * MM - 2 * MARGIN,
    innerHeight: size.height * MM - 2 * MARGIN,
  };
  const wide = choices.wide === 'fit' ? 1 : choices.wide;
  const laid = layOut(planAt, sheet, wide, { ...usual, measure });
  const fitted = choices.wide === 'fit' && laid.bands.length > 1 ? fitRows(planAt, sheet, laid, measure) : laid;
  if (fitted.bands.length * wide > MOST_PAGES) return null;
  return { pages: drawPages(fitted, sheet, wide), wide, down: fitted.bands.length };
}

interface LaidOut {
  plan: ChartPlan;
  look: ChartLook;
  bands: readonly RowBand[];
  daysPerPage: number;
  legendHeight: number;
}

function layOut(
  planAt: (look: ChartLook) => ChartPlan,
  sheet: Sheet,
  wide: number,
  text: Pick<ChartLook, 'size' | 'rowHeight' | 'measure'>,
): LaidOut {
  const loose = planAt({ ...text, pxPerDay: 1000, sideWidth: 0 });
  const sideWidth = sideWidthOf(loose, text, sheet.innerWidth * (wide === 1 ? 0.36 : 0.42));
  const chartWidth = sheet.innerWidth - sideWidth;
  const rough = scaleToFit(loose, { ...text, sideWidth }, chartWidth * wide);
  const beyond = overhangAt(loose, { ...text, sideWidth, pxPerDay: rough }, chartWidth * wide * MOST_OVERHANG) / rough;
  const daysPerPage = Math.max(1, Math.ceil((loose.to - loose.from + beyond) / wide));
  const look = {
    ...text,
    sideWidth,
    pxPerDay: chartWidth / daysPerPage,
    ...(wide > 1 ? { pages: { from: loose.from, days: daysPerPage } } : {}),
  };
  const plan = planAt(look);
  const legendHeight = drawLegend(plan.legend, sheet.innerWidth, text.size * 0.9, text.measure, { x: 0, y: 0 }).height;
  const room = sheet.innerHeight - axisHeight(text) - legendHeight - 8 - FOOTER;
  const rowsIn = (height: number) => Math.floor(height / text.rowHeight);
  const bands = splitRows(plan.model.rowCount, plan.blocks, plan.kind, rowsIn(room - titleHeight(text)), rowsIn(room));
  return { plan, look, bands, daysPerPage, legendHeight };
}

/** Lower rows with smaller words, as far as they stay legible, so that fewer pages are needed. */
function fitRows(planAt: (look: ChartLook) => ChartPlan, sheet: Sheet, laid: LaidOut, measure: Measure): LaidOut {
  const room = sheet.innerHeight - axisHeight(usual) - laid.legendHeight - 8 - FOOTER - titleHeight(usual);
  const rowHeight = Math.max(SMALLEST * LINES, Math.floor(room / Math.max(1, laid.plan.model.rowCount)));
  const fitted = layOut(planAt, sheet, 1, {
    size: Math.min(usual.size, rowHeight / LINES),
    rowHeight: Math.min(rowHeight, usual.rowHeight),
    measure,
  });
  return fitted.bands.length < laid.bands.length ? fitted : laid;
}

function drawPages(laid: LaidOut, sheet: Sheet, wide: number): Drawing[] {
  const pages: Drawing[] = [];
  const count = laid.bands.length * wide;
  laid.bands.forEach((band, down) => {
    for (let across = 0; across < wide; across += 1) {
      const from = laid.plan.from + across * laid.daysPerPage;
      const all = { from: laid.plan.from, to: laid.plan.from + wide * laid.daysPerPage };
      const piece = { ...band, from, to: from + laid.daysPerPage, pages: all };
      pages.push(drawPage(laid, sheet, piece, { number: pages.length + 1, count, hasTitle: down === 0 }));
    }
  });
  return pages;
}

interface PageWords {
  number: number;
  count: number;
  hasTitle: boolean;
}

function drawPage({ plan, look, legendHeight }: LaidOut, sheet: Sheet, piece: ChartPiece, words: PageWords): Drawing {
  const top = MARGIN + (words.hasTitle ? titleHeight(look) : 0);
  const axis = axisHeight(look);
  const bottom = sheet.height - MARGIN;
  const legend = drawLegend(plan.legend, sheet.innerWidth, look.size * 0.9, look.measure, {
    x: MARGIN,
    y: bottom - FOOTER - legendHeight,
  });
  const title = { x: MARGIN, y: MARGIN, width: sheet.innerWidth };
  const node = frame(sheet.width, sheet.height, [
    ...(words.hasTitle ? drawTitle(plan, look, title) : []),
    ...drawAxis(plan, look, piece, { x: MARGIN + look.sideWidth, y: top }),
    drawBody(plan, look, piece, { x: MARGIN + look.sideWidth, y: top + axis }),
    ...drawSide(plan, look, piece, { x: MARGIN, y: top }),
    ...legend.nodes,
    ...drawFoot(plan, look, sheet, words),
  ]);
  return { node, width: sheet.width, height: sheet.height };
}

function drawFoot(plan: ChartPlan, look: ChartLook, sheet: Sheet, { number, count }: PageWords): SvgNode[] {
  const size = 10.5;
  const y = sheet.height - MARGIN - 2;
  const pages = `${number} / ${count}`;
  const room = sheet.innerWidth - look.measure(pages, size, 450) - look.measure(plan.madeOn, size, 450) - 40;
  const text = (x: number, words: string, textAnchor: 'start' | 'end') =>
    svg('text', { x, y, fontSize: size, fill: paper.quiet, textAnchor }, words);
  return [
    svg('rect', { x: MARGIN, y: y - size - 5, width: sheet.innerWidth, height: 1, fill: paper.strongLine }),
    text(MARGIN, `${fitText(plan.title, room, size, 450, look.measure)} · ${plan.madeOn}`, 'start'),
    text(sheet.width - MARGIN, pages, 'end'),
  ];
}
