import { paper } from '@/domain/plan/colours';
import { axisHeight, type ChartLook, type ChartPlan, FONT_FAMILY } from './chart-plan';
import { hatching } from './draw-bar';
import { drawBody } from './draw-body';
import { drawAxis, drawLegend, drawSide } from './draw-edges';
import { type SvgNode, svg } from './svg-node';
import { fitText } from './text-fit';

/** A drawing with its size in pixels. */
export interface Drawing {
  node: SvgNode;
  width: number;
  height: number;
}

const MARGIN = 24;

/** The frame of every drawing: white, in our font. */
export function frame(width: number, height: number, children: readonly SvgNode[]): SvgNode {
  return svg(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${Math.round(width * 100) / 100} ${Math.round(height * 100) / 100}`,
      fontFamily: FONT_FAMILY,
    },
    svg('rect', { width, height, fill: paper.ground }),
    hatching(),
    ...children,
  );
}

/** The whole chart as one drawing: title, names, axis, rows, legend. */
export function chartPicture(plan: ChartPlan, look: ChartLook): Drawing {
  const piece = { from: plan.from, to: plan.to, firstRow: 0, lastRow: plan.model.rowCount };
  const chartWidth = (piece.to - piece.from) * look.pxPerDay;
  const inner = look.sideWidth + chartWidth;
  const width = Math.ceil(inner + 2 * MARGIN);
  const top = MARGIN + titleHeight(look);
  const axis = axisHeight(look);
  const bottom = top + axis + plan.model.rowCount * look.rowHeight;
  const legend = drawLegend(plan.legend, inner, look.size * 0.92, look.measure, { x: MARGIN, y: bottom + 14 });
  const height = Math.ceil(bottom + 14 + legend.height + MARGIN);
  const node = frame(width, height, [
    svg('title', {}, plan.title),
    ...drawTitle(plan, look, { x: MARGIN, y: MARGIN, width: inner }),
    ...drawAxis(plan, look, piece, { x: MARGIN + look.sideWidth, y: top }),
    drawBody(plan, look, piece, { x: MARGIN + look.sideWidth, y: top + axis }),
    ...drawSide(plan, look, piece, { x: MARGIN, y: top }),
    svg('rect', { x: MARGIN, y: bottom - 1, width: inner, height: 1, fill: paper.strongLine }),
    ...legend.nodes,
  ]);
  return { node, width, height };
}

/** Height of title and subtitle. */
export const titleHeight = ({ size }: Pick<ChartLook, 'size'>): number => Math.round(size * 4.2);

/** The title of the roadmap, with who and when below it. */
export function drawTitle(plan: ChartPlan, look: ChartLook, at: { x: number; y: number; width: number }): SvgNode[] {
  const { size, measure } = look;
  const large = size * 1.7;
  return [
    svg(
      'text',
      { x: at.x, y: at.y + large * 0.9, fontSize: large, fontWeight: 700, fill: paper.text },
      fitText(plan.title, at.width, large, 700, measure),
    ),
    svg(
      'text',
      { x: at.x, y: at.y + large * 0.9 + size * 1.55, fontSize: size, fill: paper.quiet },
      fitText(plan.subtitle, at.width, size, 450, measure),
    ),
  ];
}
