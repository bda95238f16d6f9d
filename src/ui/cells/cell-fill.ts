import { type CellAt, type CellPlaces, type CellRange, rangeHeight, rangeWidth } from './cell-places';

/** A cell to be filled, and the one whose value it takes. */
export interface FilledCell {
  to: CellAt;
  from: CellAt;
}

/** Each cell of a range with the one that `source` names by indexes. */
function filled(
  places: CellPlaces,
  range: CellRange,
  source: (row: number, column: number) => readonly [row: number, column: number],
): FilledCell[] {
  return places.cellsOf(range).map((to) => {
    const [row, column] = source(places.rowIndex(to.rowId) as number, places.columnIndex(to.columnId) as number);
    return { to, from: { rowId: places.rowIds[row] as string, columnId: places.columnIds[column] as string } };
  });
}

/** Ctrl+D: the first row of the range into those below; a single row takes what stands above it. */
export function fillDown(places: CellPlaces, range: CellRange): FilledCell[] {
  const from = rangeHeight(range) > 1 ? range.top : range.top - 1;
  if (from < 0) return [];
  return filled(places, { ...range, top: from + 1 }, (_row, column) => [from, column]);
}

/** Ctrl+R: the first column of the range into those beside it; a single column takes what stands left of it. */
export function fillRight(places: CellPlaces, range: CellRange): FilledCell[] {
  const from = rangeWidth(range) > 1 ? range.left : range.left - 1;
  if (from < 0) return [];
  return filled(places, { ...range, left: from + 1 }, (row) => [row, from]);
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
export function fillPulled(places: CellPlaces, source: CellRange, pulled: CellRange): FilledCell[] {
  const wrap = (place: number, first: number, count: number) => first + ((((place - first) % count) + count) % count);
  return filled(places, pulled, (row, column) => [
    wrap(row, source.top, rangeHeight(source)),
    wrap(column, source.left, rangeWidth(source)),
  ]).filter(({ to, from }) => to.rowId !== from.rowId || to.columnId !== from.columnId);
}
