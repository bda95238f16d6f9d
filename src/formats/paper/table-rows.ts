import type { Measure } from '@/formats/picture/text-fit';
import type { PaperCell, PaperColumn, PaperRow } from './paper-block';
import type { ColumnSet } from './split-columns';
import { wrapLines } from './wrap-lines';

/** Size of the words on paper, in pixels: about eight points. */
export const SIZE = 10.5;
/** Height of a line. */
export const LINE = 14;
/** Room around the words of a cell. */
export const PAD = { x: 5, y: 3 } as const;
/** How far a row stands in for each level. */
const INDENT = 9;

/** A row as it is written: the lines of each cell, and how high it is. */
export interface WrittenRow {
  kind: PaperRow['kind'];
  /** By the place of the column; a heading has one. */
  cells: readonly { lines: readonly string[]; fill?: string; indent: number }[];
  height: number;
  /** The row goes on from the page before. */
  isContinued: boolean;
}

const textOf = (cell: PaperCell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''));

const heightOf = (cells: readonly { lines: readonly string[] }[]): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * LINE + 2 * PAD.y;

/** Width of each column by its place, whatever set it stands in. */
const widthsOf = (sets: readonly ColumnSet[]): ReadonlyMap<number, number> =>
  new Map(sets.flatMap(({ places, widths }) => places.map((place, at) => [place, widths[at] as number] as const)));

/** The rows of a table in lines: as high over all sets of columns, so that pages lie side by side. */
export function writtenRows(
  rows: readonly PaperRow[],
  sets: readonly ColumnSet[],
  room: number,
  measure: Measure,
): WrittenRow[] {
  const widths = widthsOf(sets);
  return rows.map((row): WrittenRow => {
    if (row.kind === 'heading') {
      const cells = [{ lines: wrapLines(row.text, room - 2 * PAD.x, SIZE, 650, measure), indent: 0 }];
      return { kind: 'heading', cells, height: heightOf(cells) + 4, isContinued: false };
    }
    const cells = row.cells.map((cell, place) => {
      const width = widths.get(place) ?? room;
      const indent = place === 0 ? Math.min((row.depth ?? 0) * INDENT, width / 3) : 0;
      const lines = wrapLines(textOf(cell), width - 2 * PAD.x - indent, SIZE, 450, measure);
      return { lines, indent, ...(typeof cell === 'object' ? { fill: cell.fill } : {}) };
    });
    return { kind: 'row', cells, height: heightOf(cells), isContinued: false };
  });
}

/** The head of a table, as high over all sets of columns. */
export function writtenHead(columns: readonly PaperColumn[], sets: readonly ColumnSet[], measure: Measure): WrittenRow {
  const widths = widthsOf(sets);
  const cells = columns.map(({ label, over }, place) => {
    const room = (widths.get(place) ?? 100) - 2 * PAD.x;
    const lines = [
      ...(over ? wrapLines(over, room, SIZE, 650, measure) : []),
      ...wrapLines(label, room, SIZE, 650, measure),
    ];
    return { lines, indent: 0 };
  });
  return { kind: 'row', cells, height: heightOf(cells), isContinued: false };
}

/** A row that is higher than a page, in pieces that are not. */
export function piecesOf(row: WrittenRow, room: number): WrittenRow[] {
  const most = Math.max(1, Math.floor((room - 2 * PAD.y) / LINE));
  const longest = Math.max(1, ...row.cells.map(({ lines }) => lines.length));
  if (longest <= most) return [row];
  return Array.from({ length: Math.ceil(longest / most) }, (_, at) => {
    const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(at * most, (at + 1) * most) }));
    return { ...row, cells, height: heightOf(cells), isContinued: at > 0 };
  });
}
