import { formatTabSeparated } from '@/ui/grid/tab-separated';
import { type CellAt, type CellRange, type MatrixShape, rangeHeight, rangeWidth } from './matrix-shape';

/** What is to be written into a cell, as a person would type it. */
export interface CellText extends CellAt {
  text: string;
}

/** What stands in a cell, as a person would type it. */
export type TextOf = (at: CellAt) => string;

const textAt = (shape: MatrixShape, textOf: TextOf, row: number, column: number) =>
  textOf({ rowId: shape.rowIds[row] as string, columnId: shape.columnIds[column] as string });

/** Each cell of a range with the text that `source` names by indexes. */
function written(
  shape: MatrixShape,
  range: CellRange,
  textOf: TextOf,
  source: (row: number, column: number) => readonly [row: number, column: number],
): CellText[] {
  return shape.cellsOf(range).map((at) => {
    const row = shape.rowIndex(at.rowId) as number;
    const column = shape.columnIndex(at.columnId) as number;
    return { ...at, text: textAt(shape, textOf, ...source(row, column)) };
  });
}

/** Ctrl+D: the first row of the range into those below; a single row takes what stands above it. */
export function fillDown(shape: MatrixShape, range: CellRange, textOf: TextOf): CellText[] {
  const from = rangeHeight(range) > 1 ? range.top : range.top - 1;
  if (from < 0) return [];
  return written(shape, { ...range, top: from + 1 }, textOf, (_row, column) => [from, column]);
}

/** Ctrl+R: the first column of the range into those beside it; a single column takes what stands left of it. */
export function fillRight(shape: MatrixShape, range: CellRange, textOf: TextOf): CellText[] {
  const from = rangeWidth(range) > 1 ? range.left : range.left - 1;
  if (from < 0) return [];
  return written(shape, { ...range, left: from + 1 }, textOf, (row) => [row, from]);
}

/** The same text in every cell of a range; an empty one clears it. */
export function fillAll(shape: MatrixShape, range: CellRange, text: string): CellText[] {
  return shape.cellsOf(range).map((at) => ({ ...at, text }));
}

/** The range that the fill handle, pulled to a cell, comes to: it grows along the longer way only. */
export function pulledTo(range: CellRange, row: number, column: number): CellRange {
  const down = row > range.bottom ? row - range.bottom : row < range.top ? row - range.top : 0;
  const across = column > range.right ? column - range.right : column < range.left ? column - range.left : 0;
  if (Math.abs(down) >= Math.abs(across))
    return { ...range, top: Math.min(range.top, row), bottom: Math.max(range.bottom, row) };
  return { ...range, left: Math.min(range.left, column), right: Math.max(range.right, column) };
}

/** What the fill handle writes: the source again and again into the cells it was pulled over. */
export function fillPulled(shape: MatrixShape, source: CellRange, pulled: CellRange, textOf: TextOf): CellText[] {
  const wrap = (place: number, first: number, count: number) => first + ((((place - first) % count) + count) % count);
  const isSource = (row: number, column: number) =>
    row >= source.top && row <= source.bottom && column >= source.left && column <= source.right;
  return written(shape, pulled, textOf, (row, column) => [
    wrap(row, source.top, rangeHeight(source)),
    wrap(column, source.left, rangeWidth(source)),
  ]).filter((at) => !isSource(shape.rowIndex(at.rowId) as number, shape.columnIndex(at.columnId) as number));
}

/** A range as a spreadsheet takes it from the clipboard. */
export function copied(shape: MatrixShape, range: CellRange, textOf: TextOf): string {
  const rows: string[][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = range.left; column <= range.right; column += 1) cells.push(textAt(shape, textOf, row, column));
    rows.push(cells);
  }
  return formatTabSeparated(rows);
}

/** What a paste would write and where, or why it cannot. */
export type MatrixPaste = { ok: true; cells: CellText[]; range: CellRange } | { ok: false; message: string };

/**
 * Pastes a table at the top left of a range. One cell fills the whole range, a table that fits into it several times is repeated; one
 * that reaches beyond the matrix is refused. Empty rows and columns at its end are not counted.
 */
export function pasted(shape: MatrixShape, range: CellRange, table: readonly (readonly string[])[]): MatrixPaste {
  const height = lengthOf(table, (row) => row.some((cell) => cell.trim()));
  const used = table.slice(0, Math.max(height, Math.min(table.length, rangeHeight(range))));
  const width = used.reduce(
    (most, row) =>
      Math.max(
        most,
        lengthOf(row, (cell) => cell.trim() !== ''),
      ),
    1,
  );
  const rows = Math.max(used.length, 1);
  const repeats = rangeHeight(range) % rows === 0 && rangeWidth(range) % width === 0;
  const target: CellRange = repeats ? range : { ...range, bottom: range.top + rows - 1, right: range.left + width - 1 };
  const below = target.bottom - (shape.rowIds.length - 1);
  const beside = target.right - (shape.columnIds.length - 1);
  if (below > 0 || beside > 0) return { ok: false, message: beyondWords(rows, width, below, beside) };
  const cells = shape.cellsOf(target).map((at) => {
    const row = (shape.rowIndex(at.rowId) as number) - target.top;
    const column = (shape.columnIndex(at.columnId) as number) - target.left;
    return { ...at, text: used[row % rows]?.[column % width] ?? '' };
  });
  return { ok: true, cells, range: target };
}

/** How many items there are up to the last that counts. */
function lengthOf<T>(items: readonly T[], counts: (item: T) => boolean): number {
  let length = items.length;
  while (length > 0 && !counts(items[length - 1] as T)) length -= 1;
  return length;
}

function beyondWords(rows: number, columns: number, below: number, beside: number): string {
  const parts: string[] = [];
  if (below > 0) parts.push(below === 1 ? '1 row' : `${below} rows`);
  if (beside > 0) parts.push(beside === 1 ? '1 column' : `${beside} columns`);
  return `What is pasted has ${rows} × ${columns} cells; from here, ${parts.join(' and ')} would reach beyond the matrix. Nothing was pasted. Start further up or left.`;
}
