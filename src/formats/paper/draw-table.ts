import { paper } from '@/domain/plan/colours';
import { mixed } from '@/formats/picture/colour-mix';
import { type SvgNode, svg } from '@/formats/picture/svg-node';
import type { Measure } from '@/formats/picture/text-fit';
import type { PaperColumn } from './paper-block';
import type { ColumnSet } from './split-columns';
import { LINE, PAD, SIZE, type WrittenRow } from './table-rows';

/** Words on a line. */
export const words = (
  text: string,
  x: number,
  y: number,
  size = SIZE,
  weight = 450,
  fill: string = paper.text,
): SvgNode => svg('text', { x, y, fontSize: size, fontWeight: weight, fill }, text);

/** Where a table is drawn, and what is drawn of it. */
interface TablePlace {
  columns: readonly PaperColumn[];
  set: ColumnSet;
  x: number;
  y: number;
  measure: Measure;
}

/** The head of a table over a set of its columns. */
export function drawHead(head: WrittenRow, place: TablePlace): SvgNode[] {
  const width = place.set.widths.reduce((sum, each) => sum + each, 0);
  return [
    svg('rect', { x: place.x, y: place.y, width, height: head.height, fill: paper.line }),
    ...drawCells(head, place, 650),
    rule(place.x, place.y + head.height, width),
  ];
}

/** A row over a set of columns; a heading goes over all of them. */
export function drawRow(row: WrittenRow, place: TablePlace): SvgNode[] {
  const { x, y, set } = place;
  const width = set.widths.reduce((sum, each) => sum + each, 0);
  if (row.kind === 'heading') {
    const lines = row.cells[0]?.lines ?? [];
    return [
      ...lines.map((line, at) => words(line, x + PAD.x, y + 4 + PAD.y + at * LINE + LINE * 0.75, SIZE, 650)),
      rule(x, y + row.height, width),
    ];
  }
  return [...drawCells(row, place, 450), rule(x, y + row.height, width)];
}

const rule = (x: number, y: number, width: number): SvgNode =>
  svg('rect', { x, y: y - 0.5, width, height: 0.75, fill: paper.strongLine });

function drawCells(row: WrittenRow, { columns, set, x, y, measure }: TablePlace, weight: number): SvgNode[] {
  const nodes: SvgNode[] = [];
  let left = x;
  set.places.forEach((place, at) => {
    const width = set.widths[at] as number;
    const { lines = [], fill, indent = 0 } = row.cells[place] ?? {};
    if (fill && lines.join('').trim() !== '')
      nodes.push(svg('rect', { x: left, y, width, height: row.height, fill: mixed(fill, paper.ground, 0.3) }));
    else if (fill)
      nodes.push(svg('rect', { x: left, y, width, height: row.height, fill: mixed(fill, paper.ground, 0.15) }));
    lines.forEach((line, index) => {
      const align = columns[place]?.align ?? 'start';
      const room = width - 2 * PAD.x - indent;
      const free = align === 'start' ? 0 : room - measure(line, SIZE, weight);
      const start = left + PAD.x + indent + (align === 'center' ? free / 2 : free);
      if (line) nodes.push(words(line, start, y + PAD.y + index * LINE + LINE * 0.75, SIZE, weight));
    });
    left += width;
  });
  return nodes;
}
