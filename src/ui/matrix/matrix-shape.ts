/** A cell, or with HEAD as row or column the head of a column or row. */
export interface CellAt {
  rowId: string;
  columnId: string;
}

/** Stands for the frozen row of column heads, and for the frozen column of row heads. */
export const HEAD = '#head';

/** Cells from corner to corner, both inclusive, as indexes. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export type MatrixMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'columnStart'
  | 'columnEnd'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last';

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The rows and columns of a matrix by id and place; headings between rows are no rows. */
export class MatrixShape {
  readonly #rowAt: ReadonlyMap<string, number>;
  readonly #columnAt: ReadonlyMap<string, number>;

  constructor(
    readonly rowIds: readonly string[],
    readonly columnIds: readonly string[],
  ) {
    this.#rowAt = new Map(rowIds.map((id, index) => [id, index]));
    this.#columnAt = new Map(columnIds.map((id, index) => [id, index]));
  }

  /** Place of a row; -1 for the heads, null where there is none by that id. */
  rowIndex(id: string): number | null {
    return id === HEAD ? -1 : (this.#rowAt.get(id) ?? null);
  }

  columnIndex(id: string): number | null {
    return id === HEAD ? -1 : (this.#columnAt.get(id) ?? null);
  }

  has(at: CellAt): boolean {
    return this.rowIndex(at.rowId) !== null && this.columnIndex(at.columnId) !== null;
  }

  /** The cell at indexes, as near as there is one; null in an empty matrix. */
  cellAt(row: number, column: number): CellAt | null {
    if (this.rowIds.length === 0) return null;
    const rowId = row < 0 ? HEAD : this.rowIds[Math.min(row, this.rowIds.length - 1)];
    const columnId =
      column < 0 || this.columnIds.length === 0 ? HEAD : this.columnIds[Math.min(column, this.columnIds.length - 1)];
    // The corner holds nothing to be on.
    if (rowId === HEAD && columnId === HEAD) return { rowId: this.rowIds[0] as string, columnId: HEAD };
    return { rowId: rowId as string, columnId: columnId as string };
  }

  /** Where a key leads from a cell; `stays` keeps off the heads, as while a range is drawn. */
  moved(from: CellAt, move: MatrixMove, page: number, stays = false): CellAt {
    const row = this.rowIndex(from.rowId) ?? 0;
    const column = this.columnIndex(from.columnId) ?? 0;
    const least = stays ? 0 : -1;
    const lastRow = this.rowIds.length - 1;
    const lastColumn = this.columnIds.length - 1;
    const to = (nextRow: number, nextColumn: number) =>
      this.cellAt(
        within(nextRow, column < 0 ? 0 : least, lastRow),
        within(nextColumn, row < 0 ? 0 : least, lastColumn),
      ) ?? from;
    switch (move) {
      case 'up':
        return to(row - 1, column);
      case 'down':
        return to(row + 1, column);
      case 'left':
        return to(row, column - 1);
      case 'right':
        return to(row, column + 1);
      case 'rowStart':
        return to(row, 0);
      case 'rowEnd':
        return to(row, lastColumn);
      case 'columnStart':
        return to(0, column);
      case 'columnEnd':
        return to(lastRow, column);
      case 'pageUp':
        return to(Math.max(row - page, 0), column);
      case 'pageDown':
        return to(row + page, column);
      case 'first':
        return to(0, 0);
      case 'last':
        return to(lastRow, lastColumn);
    }
  }

  /** The cells between two, or null where one of them is a head or gone. */
  range(one: CellAt | null, other: CellAt | null): CellRange | null {
    if (!one || !other) return null;
    const rows = [this.rowIndex(one.rowId), this.rowIndex(other.rowId)];
    const columns = [this.columnIndex(one.columnId), this.columnIndex(other.columnId)];
    const places = [...rows, ...columns];
    if (places.some((place) => place === null || place < 0)) return null;
    return {
      top: Math.min(...(rows as number[])),
      bottom: Math.max(...(rows as number[])),
      left: Math.min(...(columns as number[])),
      right: Math.max(...(columns as number[])),
    };
  }

  /** Every cell of a range, row by row. */
  cellsOf({ top, left, bottom, right }: CellRange): CellAt[] {
    const cells: CellAt[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        cells.push({ rowId: this.rowIds[row] as string, columnId: this.columnIds[column] as string });
    return cells;
  }
}

/** How many rows a range has. */
export const rangeHeight = ({ top, bottom }: CellRange): number => bottom - top + 1;
/** How many columns a range has. */
export const rangeWidth = ({ left, right }: CellRange): number => right - left + 1;
