/** A cell, or with HEAD as row or column the head of a column or row; by id, so that sorting and other people's edits do not move it. */
export interface CellAt {
  rowId: string;
  columnId: string;
}

/** Stands for the row of column heads, and for the column of row heads. */
export const HEAD = '+head';
/** Stands for the row at the end that takes a new record. */
export const NEW_ROW = '+new';

/** Cells from corner to corner, both inclusive, as indexes. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Ways the active cell can go; next and previous go on from row to row. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'columnStart'
  | 'columnEnd'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last';

interface Around {
  /** Rows have heads that can be gone to, left of the first column. */
  hasRowHeads?: boolean;
  /** A row for a new record stands at the end. */
  takesNew?: boolean;
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

const placesOf = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, index) => [id, index]));

/** The rows and columns of a table by id and place; headings between rows are no rows. */
export class CellPlaces {
  #rowAt: ReadonlyMap<string, number> | null = null;
  #columnAt: ReadonlyMap<string, number> | null = null;

  constructor(
    readonly rowIds: readonly string[],
    readonly columnIds: readonly string[],
    readonly around: Around = {},
  ) {}

  /** Place of a row: -1 for the heads, the number of rows for a new one, null where there is none by that id. */
  rowIndex(id: string): number | null {
    if (id === HEAD) return -1;
    if (id === NEW_ROW) return this.around.takesNew ? this.rowIds.length : null;
    this.#rowAt ??= placesOf(this.rowIds);
    return this.#rowAt.get(id) ?? null;
  }

  columnIndex(id: string): number | null {
    if (id === HEAD) return this.around.hasRowHeads ? -1 : null;
    this.#columnAt ??= placesOf(this.columnIds);
    return this.#columnAt.get(id) ?? null;
  }

  has(at: CellAt): boolean {
    return this.rowIndex(at.rowId) !== null && this.columnIndex(at.columnId) !== null;
  }

  /** Whether a row holds records, and is no head and no new row. */
  hasRow(id: string): boolean {
    return id !== HEAD && id !== NEW_ROW && this.rowIndex(id) !== null;
  }

  /** The cell at indexes, as near as there is one; null where there is none at all. */
  cellAt(row: number, column: number): CellAt | null {
    const { hasRowHeads, takesNew } = this.around;
    if (hasRowHeads && this.rowIds.length === 0) return null;
    const place = within(row, -1, this.rowIds.length - (takesNew ? 0 : 1));
    const columnPlace = within(column, hasRowHeads ? -1 : 0, this.columnIds.length - 1);
    const rowId = place < 0 ? HEAD : (this.rowIds[place] ?? NEW_ROW);
    const columnId = this.columnIds[columnPlace] ?? HEAD;
    // The corner holds nothing to be on.
    if (rowId === HEAD && columnId === HEAD) return hasRowHeads ? { rowId: this.rowIds[0] ?? HEAD, columnId } : null;
    return { rowId, columnId };
  }

  /** Where a key leads from a cell, the same one at an edge; `stays` keeps to rows and columns, as while a range is drawn. */
  moved(from: CellAt, move: Move, page: number, stays = false): CellAt {
    const row = this.rowIndex(from.rowId) ?? 0;
    const column = this.columnIndex(from.columnId) ?? 0;
    const lastRow = this.rowIds.length - 1;
    const lastColumn = this.columnIds.length - 1;
    const to = (nextRow: number, nextColumn: number) =>
      this.cellAt(
        within(nextRow, stays || column < 0 ? 0 : -1, stays ? lastRow : lastRow + 1),
        within(nextColumn, stays || row < 0 ? 0 : -1, lastColumn),
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
      case 'next':
        return column === lastColumn ? to(row + 1, 0) : to(row, column + 1);
      case 'previous':
        if (column > 0 && from.rowId !== NEW_ROW) return to(row, column - 1);
        return row <= 0 ? from : to(row - 1, lastColumn);
      default:
        return to(...this.#jump(move, row, column, page));
    }
  }

  #jump(move: Move, row: number, column: number, page: number): [row: number, column: number] {
    const lastRow = this.rowIds.length - 1;
    const lastColumn = this.columnIds.length - 1;
    switch (move) {
      case 'rowStart':
        return [row, 0];
      case 'rowEnd':
        return [row, lastColumn];
      case 'columnStart':
        return [0, column];
      case 'columnEnd':
        return [lastRow, column];
      case 'pageUp':
        return [Math.max(row - page, 0), column];
      case 'pageDown':
        return [Math.max(row, 0) + page, column];
      case 'last':
        return [lastRow, lastColumn];
      default:
        return [0, 0];
    }
  }

  /** The cells between two, or null where one of them is a head, a new row or gone. */
  range(one: CellAt | null, other: CellAt | null): CellRange | null {
    if (!one || !other || !this.hasRow(one.rowId) || !this.hasRow(other.rowId)) return null;
    const [row, otherRow] = [this.rowIndex(one.rowId) as number, this.rowIndex(other.rowId) as number];
    const [column, otherColumn] = [this.columnIndex(one.columnId) ?? -1, this.columnIndex(other.columnId) ?? -1];
    if (column < 0 || otherColumn < 0) return null;
    return {
      top: Math.min(row, otherRow),
      bottom: Math.max(row, otherRow),
      left: Math.min(column, otherColumn),
      right: Math.max(column, otherColumn),
    };
  }

  /** Every cell of a range, row by row. */
  cellsOf({ top, left, bottom, right }: CellRange): CellAt[] {
    const columnIds = this.columnIds.slice(left, right + 1);
    return this.rowIds.slice(top, bottom + 1).flatMap((rowId) => columnIds.map((columnId) => ({ rowId, columnId })));
  }
}

/** How many rows a range has. */
export const rangeHeight = ({ top, bottom }: CellRange): number => bottom - top + 1;
/** How many columns a range has. */
export const rangeWidth = ({ left, right }: CellRange): number => right - left + 1;
