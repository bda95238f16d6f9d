import type { Bar } from '@/domain/plan/bar';
import { paper } from '@/domain/plan/colours';
import { inkOn, mixed } from './colour-mix';
import { type SvgNode, svg } from './svg-node';

/** Where a bar is drawn: its ends in pixels, and its row. */
export interface BarPlace {
  left: number;
  right: number;
  top: number;
  height: number;
}

const share: Readonly<Record<Bar['status'], number>> = {
  planned: 1,
  'in-progress': 1,
  blocked: 1,
  done: 0.45,
  cancelled: 0,
};

/** The colour a bar is filled with on white paper. */
export const barFill = (bar: Bar): string => mixed(bar.colour, paper.ground, share[bar.status]);

/** The colour of words inside a bar. */
export const barInk = (bar: Bar): string => inkOn(barFill(bar));

/** The hatching of blocked bars; once in every drawing. */
export const hatching = (): SvgNode =>
  svg(
    'defs',
    {},
    svg(
      'pattern',
      { id: 'wm-hatch', width: 10, height: 10, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: 4, height: 10, fill: paper.shade, fillOpacity: 0.25 }),
    ),
  );

/** The shape of a bar: a bar with its progress and signs, the bracket of a summary, or the diamond of a point. */
export function drawBar(bar: Bar, place: BarPlace): SvgNode[] {
  if (bar.shape === 'point') return [drawPoint(bar, place)];
  if (bar.shape === 'summary') return [drawSummary(place)];
  const { left, top, height } = place;
  const width = Math.max(3, place.right - left);
  const box = {
    x: left,
    y: top + height * 0.16,
    width,
    height: height * 0.68,
    rx: Math.min(6, height * 0.17, width / 2),
  };
  if (bar.status === 'cancelled')
    return [svg('rect', { ...box, fill: paper.ground, stroke: bar.colour, strokeWidth: 1.5, strokeDasharray: '4 3' })];
  const nodes = [svg('rect', { ...box, fill: barFill(bar) })];
  if (bar.status === 'blocked') nodes.push(svg('rect', { ...box, fill: 'url(#wm-hatch)' }));
  const line = Math.max(3, height * 0.11);
  if (bar.progress > 0)
    nodes.push(
      svg('rect', {
        x: left,
        y: box.y + box.height - line,
        width: width * Math.min(1, bar.progress / 100),
        height: line,
        rx: line / 2,
        fill: paper.shade,
        fillOpacity: 0.35,
      }),
    );
  return [...nodes, ...drawSigns(bar, box)];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  rx: number;
}

/** What is fixed, overdue or breaks a link, without colour alone. */
function drawSigns(bar: Bar, box: Box): SvgNode[] {
  const nodes: SvgNode[] = [];
  const { x: left, width } = box;
  if (bar.isFixed)
    for (const x of [left, left + width - 3])
      nodes.push(svg('rect', { x, y: box.y, width: 3, height: box.height, fill: mixed(bar.colour, paper.shade, 0.6) }));
  if (bar.isOverdue)
    nodes.push(
      svg('rect', {
        ...box,
        x: left + 1,
        y: box.y + 1,
        width: Math.max(1, width - 2),
        height: box.height - 2,
        fill: 'none',
        stroke: paper.broken,
        strokeWidth: 2,
      }),
    );
  if (bar.isBroken)
    nodes.push(
      svg('rect', {
        ...box,
        x: left - 2,
        y: box.y - 2,
        width: width + 4,
        height: box.height + 4,
        fill: 'none',
        stroke: paper.broken,
        strokeWidth: 2,
        strokeDasharray: '2 3',
      }),
    );
  return nodes;
}

/** Half the width of a point's diamond in a row of this height. */
export const pointRadius = (height: number): number => Math.max(5, height * 0.3);

function drawPoint(bar: Bar, { right, top, height }: BarPlace): SvgNode {
  const radius = pointRadius(height);
  const middle = top + height / 2;
  return svg('path', {
    d: diamond(right, middle, radius),
    fill: bar.status === 'cancelled' ? paper.ground : barFill(bar),
    stroke: bar.isOverdue || bar.isBroken ? paper.broken : mixed(bar.colour, paper.shade, 0.75),
    strokeWidth: bar.isOverdue || bar.isBroken ? 2 : 1,
  });
}

/** The outline of a square standing on its corner. */
export const diamond = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}L${round(x)} ${round(y - radius)}L${round(x + radius)} ${round(y)}L${round(x)} ${round(y + radius)}Z`;

function drawSummary({ left, right, top, height }: BarPlace): SvgNode {
  const y = top + height * 0.34;
  const thick = height * 0.22;
  const foot = Math.min(7, (right - left) / 2);
  return svg('path', {
    d: `M${round(left)} ${round(y)}H${round(right)}V${round(y + thick * 1.6)}L${round(right - foot)} ${round(y + thick)}H${round(left + foot)}L${round(left)} ${round(y + thick * 1.6)}Z`,
    fill: paper.summary,
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
