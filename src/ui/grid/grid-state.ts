/** Stands for the row at the end that takes a new record. */
export const NEW_ROW = '+new';
/** Stands for the row of column headers. */
export const HEADER_ROW = '+header';

/** Where a cell is: rows by id, so that sorting and other people's edits do not move it. */
export interface CellAt {
  rowId: string;
  columnId: string;
}

/** A cell being edited. */
export interface Editing extends CellAt {
  /** What was typed to begin, which replaces the value; null to begin with the value. */
  typed: string | null;
  /** Tells one editing from the next in the same place. */
  serial: number;
  /** Begins with the calendar open. */
  openList: boolean;
}

/** A cell whose text was refused; the text stays in its editor. */
export interface CellProblem extends CellAt {
  message: string;
}

/** What a grid has in hand: all of it gone when the view is left, none of it saved. */
export interface GridState {
  active: CellAt | null;
  editing: Editing | null;
  selected: ReadonlySet<string>;
  /** Where a range of rows began. */
  anchor: string | null;
  problem: CellProblem | null;
}

/** A grid nobody has touched. */
export const freshGrid: GridState = { active: null, editing: null, selected: new Set(), anchor: null, problem: null };

/** Rows and columns as they are on screen. */
export interface GridShape {
  rowIds: readonly string[];
  columnIds: readonly string[];
  indexOf: (rowId: string) => number;
  /** Whether the row for a new record is there. */
  takesNew: boolean;
}

/** Ways the active cell can go. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down';

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Place of a row on screen: -1 is the header, the number of rows is the new row. */
function placeOf(shape: GridShape, rowId: string): number {
  if (rowId === HEADER_ROW) return -1;
  return rowId === NEW_ROW ? shape.rowIds.length : shape.indexOf(rowId);
}

function cellAt(shape: GridShape, row: number, column: number): CellAt {
  const last = shape.rowIds.length - (shape.takesNew ? 0 : 1);
  const place = clamp(row, -1, last);
  const rowId = place < 0 ? HEADER_ROW : (shape.rowIds[place] ?? NEW_ROW);
  return { rowId, columnId: shape.columnIds[clamp(column, 0, shape.columnIds.length - 1)] ?? '' };
}

/** The cell that a move leads to; the same one at an edge. */
export function movedFrom(shape: GridShape, from: CellAt, move: Move, page: number): CellAt {
  const row = placeOf(shape, from.rowId);
  const column = Math.max(shape.columnIds.indexOf(from.columnId), 0);
  const lastColumn = shape.columnIds.length - 1;
  const bodyRow = Math.max(row, 0);
  switch (move) {
    case 'up':
      return cellAt(shape, row - 1, column);
    case 'down':
      return cellAt(shape, row + 1, column);
    case 'left':
      return cellAt(shape, row, column - 1);
    case 'right':
      return cellAt(shape, row, column + 1);
    case 'next':
      return column === lastColumn ? cellAt(shape, row + 1, 0) : cellAt(shape, row, column + 1);
    case 'previous':
      if (column > 0 && from.rowId !== NEW_ROW) return cellAt(shape, row, column - 1);
      return row <= 0 ? from : cellAt(shape, row - 1, lastColumn);
    case 'row-start':
      return cellAt(shape, row, 0);
    case 'row-end':
      return cellAt(shape, row, lastColumn);
    case 'first':
      return cellAt(shape, 0, 0);
    case 'last':
      return cellAt(shape, shape.rowIds.length - 1, lastColumn);
    case 'page-up':
      return cellAt(shape, Math.max(bodyRow - page, 0), column);
    case 'page-down':
      return cellAt(shape, bodyRow + page, column);
  }
}

/** Every row from one to another, both included, in the order on screen. */
export function rangeOf(shape: GridShape, from: string, to: string): string[] {
  const a = shape.indexOf(from);
  const b = shape.indexOf(to);
  if (a < 0 || b < 0) return b < 0 ? [] : [to];
  return shape.rowIds.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The state without what is no longer there: rows others removed, columns no longer shown. */
export function reconciled(state: GridState, shape: GridShape): GridState {
  const isThere = ({ rowId, columnId }: CellAt) =>
    (rowId === NEW_ROW || rowId === HEADER_ROW || shape.indexOf(rowId) >= 0) && shape.columnIds.includes(columnId);
  const active = state.active && isThere(state.active) ? state.active : null;
  const editing = state.editing && isThere(state.editing) ? state.editing : null;
  const problem = state.problem && isThere(state.problem) ? state.problem : null;
  const missing = [...state.selected].some((id) => shape.indexOf(id) < 0);
  const selected = missing ? new Set([...state.selected].filter((id) => shape.indexOf(id) >= 0)) : state.selected;
  const isSame = active === state.active && editing === state.editing && problem === state.problem && !missing;
  return isSame ? state : { ...state, active, editing, problem, selected };
}
