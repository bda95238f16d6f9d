import { paper } from '@/domain/plan/colours';
import type { LegendEntry } from '@/domain/plan/legend';
import type { AxisCell } from './axis';
import {
  axisHeight,
  axisOfPiece,
  axisSize,
  type ChartLook,
  type ChartPiece,
  type ChartPlan,
  type SideBlock,
} from './chart-plan';
import { type SvgNode, svg } from './svg-node';
import { fitText, wrapText } from './text-fit';

/** The two rows of the axis over a piece of the chart; a label that has no room is left out. */
export function drawAxis(plan: ChartPlan, look: ChartLook, piece: ChartPiece, at: { x: number; y: number }): SvgNode[] {
  const axis = axisOfPiece(plan, look, piece);
  const height = axisHeight(look);
  const width = (piece.to - piece.from) * look.pxPerDay;
  const size = axisSize(look);
  const nodes: SvgNode[] = [];
  const cell = ({ from, to, label }: AxisCell, top: number, weight: number, isNow: boolean) => {
    const left = Math.max(0, (from - piece.from) * look.pxPerDay);
    const right = Math.min(width, (to - piece.from) * look.pxPerDay);
    if (from > piece.from)
      nodes.push(
        svg('rect', {
          x: Math.round(at.x + left),
          y: at.y + top,
          width: 1,
          height: height / 2,
          fill: paper.strongLine,
        }),
      );
    const words = axisWords(label, right - left - 8, size, weight, look);
    if (!words) return;
    const fill = isNow ? paper.today : weight > 600 ? paper.text : paper.quiet;
    nodes.push(
      svg(
        'text',
        { x: at.x + left + 5, y: at.y + top + height * 0.34, fontSize: size, fontWeight: weight, fill },
        words,
      ),
    );
  };
  for (const major of axis.major) cell(major, 0, 650, false);
  for (const minor of axis.minor) {
    const isNow = minor.from <= plan.today && plan.today < minor.to;
    cell(minor, height / 2, isNow ? 650 : 450, isNow);
  }
  nodes.push(svg('rect', { x: at.x, y: at.y + height - 1, width, height: 1, fill: paper.strongLine }));
  return nodes;
}

/** The label whole or not at all: half a month's name says nothing. */
function axisWords(label: string, width: number, size: number, weight: number, look: ChartLook): string {
  return look.measure(label, size, weight) <= width ? label : '';
}

/** The names beside the rows of a piece, under a heading as high as the axis. */
export function drawSide(plan: ChartPlan, look: ChartLook, piece: ChartPiece, at: { x: number; y: number }): SvgNode[] {
  const head = axisHeight(look);
  const height = head + (piece.lastRow - piece.firstRow) * look.rowHeight;
  const nodes: SvgNode[] = [
    svg(
      'text',
      { x: at.x + 8, y: at.y + head * 0.62, fontSize: look.size * 0.92, fontWeight: 650, fill: paper.quiet },
      plan.sideTitle,
    ),
    svg('rect', { x: at.x, y: at.y + head - 1, width: look.sideWidth, height: 1, fill: paper.strongLine }),
    svg('rect', { x: at.x + look.sideWidth - 1, y: at.y, width: 1, height, fill: paper.strongLine }),
  ];
  for (const block of plan.blocks) {
    const first = Math.max(block.firstRow, piece.firstRow);
    const last = Math.min(block.firstRow + block.rows, piece.lastRow);
    if (first >= last) continue;
    const top = at.y + head + (first - piece.firstRow) * look.rowHeight;
    const box = { x: at.x, top, height: (last - first) * look.rowHeight };
    nodes.push(
      ...(plan.kind === 'outline' ? drawActivityName(block, box, look) : drawLaneName(block, box, look, first)),
    );
    const line = plan.kind === 'outline' ? paper.line : paper.strongLine;
    nodes.push(svg('rect', { x: at.x, y: top + box.height - 1, width: look.sideWidth, height: 1, fill: line }));
  }
  return nodes;
}

interface Box {
  x: number;
  top: number;
  height: number;
}

function drawActivityName(block: SideBlock, { x, top, height }: Box, look: ChartLook): SvgNode[] {
  const { size, sideWidth, measure } = look;
  const weight = block.isStrong ? 650 : 450;
  const small = size * 0.85;
  const left = 8 + Math.min(block.depth, 8) * size;
  const detail = measure(block.detail, small, 450);
  const room = sideWidth - left - detail - 24;
  const lines = height >= size * 2.5 ? 2 : 1;
  const written = wrapText(block.label, room, lines, size, weight, measure);
  const first = top + height / 2 + size * 0.36 - ((written.length - 1) * size * 1.15) / 2;
  return [
    ...written.map((line, index) =>
      svg(
        'text',
        { x: x + left, y: first + index * size * 1.15, fontSize: size, fontWeight: weight, fill: paper.text },
        line,
      ),
    ),
    svg(
      'text',
      {
        x: x + sideWidth - 10,
        y: top + height / 2 + small * 0.36,
        fontSize: small,
        fill: paper.quiet,
        textAnchor: 'end',
      },
      block.detail,
    ),
  ];
}

function drawLaneName(block: SideBlock, { x, top, height }: Box, look: ChartLook, first: number): SvgNode[] {
  const { size, sideWidth, measure } = look;
  const left = block.colour ? 24 : 8;
  const most = Math.max(1, Math.floor((height - size) / (size * 1.25)) - 1);
  const name = first > block.firstRow ? `${block.label} (continued)` : block.label;
  const lines = wrapText(name, sideWidth - left - 10, Math.min(3, most), size, 650, measure);
  const nodes = lines.map((line, index) =>
    svg(
      'text',
      { x: x + left, y: top + size * 1.7 + index * size * 1.25, fontSize: size, fontWeight: 650, fill: paper.text },
      line,
    ),
  );
  if (block.colour) nodes.push(svg('circle', { cx: x + 14, cy: top + size * 1.35, r: size * 0.3, fill: block.colour }));
  const below = top + size * 1.7 + lines.length * size * 1.25;
  if (below < top + height - 2)
    nodes.push(
      svg(
        'text',
        { x: x + left, y: below, fontSize: size * 0.85, fill: paper.quiet },
        fitText(block.detail, sideWidth - left - 10, size * 0.85, 450, measure),
      ),
    );
  return nodes;
}

/** What the signs in labels mean. */
export const SIGNS = '▸ in progress · ■ blocked · ✓ done · ✕ cancelled · ! overdue';

/** What the colours and signs mean, in as many lines as they need at a width. */
export function drawLegend(
  entries: readonly LegendEntry[],
  width: number,
  size: number,
  measure: ChartLook['measure'],
  at: { x: number; y: number },
): { nodes: SvgNode[]; height: number } {
  const nodes: SvgNode[] = [];
  const line = size * 1.7;
  let x = 0;
  let y = 0;
  const items = [...entries, { key: 'signs', label: SIGNS, colour: null }];
  for (const { label, colour } of items) {
    const indent = colour ? size * 1.35 : 0;
    const words = fitText(label, width - indent, size, 450, measure);
    const needed = indent + measure(words, size, 450);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += line;
    }
    if (colour)
      nodes.push(
        svg('rect', { x: at.x + x, y: at.y + y + size * 0.1, width: size, height: size, rx: 3, fill: colour }),
      );
    nodes.push(
      svg('text', { x: at.x + x + indent, y: at.y + y + size * 0.98, fontSize: size, fill: paper.quiet }, words),
    );
    x += needed + size * 1.6;
  }
  return { nodes, height: y + line };
}
