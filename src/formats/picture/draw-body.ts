import { barsBetween } from '@/domain/plan/chart-model';
import { markColours, paper } from '@/domain/plan/colours';
import { axisOfPiece, type ChartLook, type ChartPiece, type ChartPlan } from './chart-plan';
import { mixed } from './colour-mix';
import { barInk, diamond, drawBar } from './draw-bar';
import { linkPath } from './link-path';
import { labelWeight, type PlacedLabel, type PlacedRow, placeLabels } from './place-labels';
import { type SvgNode, svg } from './svg-node';

/** Places on a piece of the chart, in pixels from its upper left corner. */
interface Grid {
  x: (day: number) => number;
  y: (row: number) => number;
  width: number;
  height: number;
}

/** The piece of the chart between two days and two rows, without axis and names; nothing is drawn outside of it. */
export function drawBody(plan: ChartPlan, look: ChartLook, piece: ChartPiece, at: { x: number; y: number }): SvgNode {
  const width = (piece.to - piece.from) * look.pxPerDay;
  const height = (piece.lastRow - piece.firstRow) * look.rowHeight;
  const grid: Grid = {
    x: (day) => (day - piece.from) * look.pxPerDay,
    y: (row) => (row - piece.firstRow) * look.rowHeight,
    width,
    height,
  };
  return svg(
    'svg',
    { x: at.x, y: at.y, width, height, viewBox: `0 0 ${round(width)} ${round(height)}`, overflow: 'hidden' },
    ...drawBackdrop(plan, look, piece, grid),
    ...drawBands(plan, piece, grid),
    ...drawToday(plan, piece, grid),
    ...drawLinks(plan, look, piece, grid),
    ...drawRows(plan, look, piece, grid),
    ...drawMarks(plan, look, piece, grid),
  );
}

function drawBackdrop(plan: ChartPlan, look: ChartLook, piece: ChartPiece, grid: Grid): SvgNode[] {
  const axis = axisOfPiece(plan, look, piece);
  const nodes: SvgNode[] = [];
  const { height, width } = grid;
  if (axis.showsDays)
    for (let day = Math.floor(piece.from); day < piece.to; day += 1)
      if (plan.isRestDay(day))
        nodes.push(svg('rect', { x: grid.x(day), y: 0, width: look.pxPerDay, height, fill: paper.rest }));
  const upright = (day: number, fill: string) =>
    nodes.push(svg('rect', { x: Math.round(grid.x(day)), y: 0, width: 1, height, fill }));
  for (const cell of axis.minor) if (cell.from > piece.from) upright(cell.from, paper.line);
  for (const cell of axis.major) if (cell.from > piece.from) upright(cell.from, paper.strongLine);
  const level = (row: number, fill: string) =>
    nodes.push(svg('rect', { x: 0, y: grid.y(row) - 1, width, height: 1, fill }));
  if (plan.kind === 'outline')
    for (let row = piece.firstRow + 1; row <= piece.lastRow; row += 1) level(row, paper.line);
  for (const row of plan.model.separators)
    if (row > piece.firstRow && row <= piece.lastRow) level(row, paper.strongLine);
  return nodes;
}

function drawBands(plan: ChartPlan, piece: ChartPiece, grid: Grid): SvgNode[] {
  const seen = plan.model.bands.filter(
    (band) =>
      band.to > piece.from && band.from < piece.to && band.lastRow > piece.firstRow && band.firstRow < piece.lastRow,
  );
  return seen.map((band) =>
    svg(
      'rect',
      {
        x: grid.x(band.from),
        y: grid.y(band.firstRow),
        width: grid.x(band.to) - grid.x(band.from),
        height: grid.y(band.lastRow) - grid.y(band.firstRow),
        fill: mixed(band.colour, paper.ground, 0.13),
        fillOpacity: 0.8,
        stroke: mixed(band.colour, paper.ground, 0.55),
        strokeDasharray: '4 4',
      },
      svg('title', {}, band.title),
    ),
  );
}

function drawToday({ today }: ChartPlan, piece: ChartPiece, grid: Grid): SvgNode[] {
  if (today < piece.from || today >= piece.to) return [];
  return [svg('rect', { x: Math.round(grid.x(today)), y: 0, width: 2, height: grid.height, fill: paper.today })];
}

function drawLinks(plan: ChartPlan, look: ChartLook, piece: ChartPiece, grid: Grid): SvgNode[] {
  const nodes: SvgNode[] = [];
  for (const link of plan.model.links) {
    const source = plan.model.barOf.get(link.from);
    const target = plan.model.barOf.get(link.to);
    const fromRow = plan.model.rowOf.get(link.from);
    const toRow = plan.model.rowOf.get(link.to);
    if (!source || !target || fromRow === undefined || toRow === undefined) continue;
    if (Math.max(fromRow, toRow) < piece.firstRow || Math.min(fromRow, toRow) >= piece.lastRow) continue;
    if (Math.max(source.to, target.to) < piece.from || Math.min(source.from, target.from) > piece.to) continue;
    const leavesRight = link.type === 'FS' || link.type === 'FF';
    const entersLeft = link.type === 'FS' || link.type === 'SS';
    const end = { x: round(grid.x(entersLeft ? target.from : target.to)), y: grid.y(toRow + 0.5) };
    const begin = { x: round(grid.x(leavesRight ? source.to : source.from)), y: grid.y(fromRow + 0.5) };
    const stroke = link.isBroken ? paper.broken : paper.link;
    const { line, head } = linkPath(begin, end, leavesRight, entersLeft, look.rowHeight);
    nodes.push(svg('path', { d: line + head, fill: 'none', stroke, strokeWidth: 1.25, strokeLinejoin: 'round' }));
  }
  return nodes;
}

function drawRows(plan: ChartPlan, look: ChartLook, piece: ChartPiece, grid: Grid): SvgNode[] {
  const bars: SvgNode[] = [];
  const labels: SvgNode[] = [];
  for (let row = piece.firstRow; row < piece.lastRow; row += 1) {
    const top = grid.y(row);
    for (const bar of barsBetween(plan.model.barsOfRow[row] ?? [], piece.from, piece.to)) {
      const place = { left: grid.x(bar.from), right: grid.x(bar.to), top, height: look.rowHeight };
      bars.push(svg('g', {}, svg('title', {}, bar.title), ...drawBar(bar, place)));
    }
    const placed = labelsOf(plan, look, piece, row);
    for (const label of placed.labels) labels.push(...drawLabel(label, top, look));
  }
  return [...bars, ...labels];
}

/** Longest label beside a bar, in widths of its text size. */
export const LONGEST_LABEL = 30;

/** The labels of a row on a piece; what found no room on the page before it comes first. */
function labelsOf(plan: ChartPlan, look: ChartLook, piece: ChartPiece, row: number): PlacedRow {
  const { pages } = piece;
  const span = piece.to - piece.from;
  // The names of an outline stand beside it: there a label may be left out, and need not be carried on.
  const isLanes = plan.kind === 'lanes';
  const carried =
    isLanes && pages && piece.from - span >= pages.from - 0.5
      ? labelsOf(plan, look, { ...piece, from: piece.from - span, to: piece.from }, row).carried
      : null;
  const x = (day: number) => (day - piece.from) * look.pxPerDay;
  return placeLabels({
    bars: barsBetween(plan.model.barsOfRow[row] ?? [], piece.from, piece.to),
    left: 0,
    right: span * look.pxPerDay,
    x,
    height: look.rowHeight,
    size: look.size,
    measure: look.measure,
    longest: look.size * LONGEST_LABEL,
    mayShorten: isLanes,
    isContinued: isLanes && pages !== undefined && piece.to < pages.to - 0.5,
    carried,
  });
}

/** The words of a placed label; beside the bar they stand on white, so that lines do not cross them. */
function drawLabel(
  { bar, text, x, where }: PlacedLabel,
  top: number,
  { rowHeight, size, measure }: ChartLook,
): SvgNode[] {
  const middle = top + rowHeight / 2;
  const isOnBar = where === 'inside' && bar.status !== 'cancelled';
  const fontWeight = labelWeight(bar);
  const words = svg(
    'text',
    { x, y: middle + size * 0.36, fontSize: size, fontWeight, fill: isOnBar ? barInk(bar) : paper.text },
    text,
  );
  if (where === 'inside') return [words];
  const box = { x: x - 3, y: middle - size * 0.7, width: measure(text, size, fontWeight) + 6, height: size * 1.4 };
  return [svg('rect', { ...box, rx: 3, fill: paper.ground, fillOpacity: 0.85 }), words];
}

function drawMarks(plan: ChartPlan, look: ChartLook, piece: ChartPiece, grid: Grid): SvgNode[] {
  // Small and high in the row: words beside the bar stay free of them.
  const radius = Math.min(6, look.rowHeight * 0.16);
  return plan.model.marks.flatMap((mark) => {
    const { row } = mark;
    if (mark.day < piece.from || mark.day >= piece.to || row < piece.firstRow || row >= piece.lastRow) return [];
    const { line: stroke, fill } = markColours[mark.kind as keyof typeof markColours] ?? markColours.due;
    const d = diamond(grid.x(mark.day + 1), grid.y(row) + radius + 0.5, radius);
    return [svg('path', { d, fill, stroke, strokeWidth: 1.5 }, svg('title', {}, mark.title))];
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
