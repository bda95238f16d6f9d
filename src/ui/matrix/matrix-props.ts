import type { ReactNode, Ref } from 'react';
import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import type { CellAt } from '@/ui/cells/cell-places';

/** A row: what its cells hold, by column; the same object as long as nothing in it changes. */
export interface MatrixRow {
  id: string;
  /** What it is called, for those who do not see it. */
  label: string;
  /** Texts as a person would type them; columns without any are left out. */
  texts: Readonly<Record<string, string>>;
}

/** A row, or a heading above some. */
export type MatrixLine<Row extends MatrixRow> =
  | { kind: 'row'; row: Row; key: string }
  | { kind: 'heading'; key: string; label: string; detail: string };

export interface MatrixColumn {
  id: string;
  /** What it is called, for those who do not see it. */
  label: string;
  groupId: string;
}

export interface MatrixGroup {
  id: string;
  label: string;
  colour: string | null;
}

/** A line of the frozen foot. */
export interface MatrixFootLine {
  id: string;
  label: ReactNode;
  /** Height in rem. */
  height: number;
  render: (columnId: string) => ReactNode;
}

/** Whether something was carried, or why not; where it was, what else is worth saying. */
export type CarryOutcome = { ok: true; words?: string } | { ok: false; message: string };

export interface MatrixProps<Row extends MatrixRow> {
  label: string;
  lines: readonly MatrixLine<Row>[];
  columns: readonly MatrixColumn[];
  groups: readonly MatrixGroup[];
  foot: readonly MatrixFootLine[];
  /** What stands in a cell, for those who do not see it; it begins with what is seen. */
  spoken: (row: Row, columnId: string) => string;
  renderRow: (row: Row) => ReactNode;
  /** What stands in a cell that is not empty. */
  renderCell: (row: Row, columnId: string) => ReactNode;
  /** A column's head, written across where there is room. */
  renderColumn: (columnId: string, isWide: boolean) => ReactNode;
  /** What stands where both heads meet. */
  corner: ReactNode;
  /** What is shown in place of rows. */
  empty: ReactNode;
  /** The text that Space puts in place of this one. */
  nextText: (text: string) => string;
  /** Why a text cannot stand in a cell; null where it can. */
  refusal: (text: string) => string | null;
  /** Writes the texts given as one edit, or refuses all of it. */
  onWrite: (edit: CellEdit) => EditOutcome;
  /** Letters carried from one cell to another by keys. */
  onCarry: (from: CellAt, to: CellAt) => CarryOutcome;
  /** Enter on a row's head, or Ctrl+Enter in a cell. */
  onOpenRow: (rowId: string) => void;
  onOpenColumn: (columnId: string) => void;
  /** Alt+Enter ("menu"), or a press on what `renderRow` marks with data-act: where on the page a menu can stand. */
  onRowAct: (rowId: string, place: { x: number; y: number }, act: string) => void;
  /** The rows that what is selected lies in. */
  onSelect: (rowIds: readonly string[]) => void;
  /** A row that something else selected: it is brought into sight. */
  revealId: string | null;
  handle?: Ref<MatrixHandle>;
}

/** What a view may ask of its matrix. */
export interface MatrixHandle {
  focus: () => void;
  /** Makes a cell active and brings it into sight; without a column, the head of the row. */
  goTo: (rowId: string, columnId?: string) => void;
  /** The cell, or with HEAD as column the head of a row, at a point of the window. */
  cellAt: (x: number, y: number) => CellAt | null;
  /** Where in the window the middle of a cell is, scrolled into sight. */
  placeOf: (at: CellAt) => { x: number; y: number } | null;
  /** Marks where something carried would be dropped. */
  markDrop: (at: CellAt | null) => void;
}
