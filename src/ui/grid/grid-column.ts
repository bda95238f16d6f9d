import type { ReactNode } from 'react';

/** What a cell holds: text, a number, yes or no, keys of several choices, or nothing. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** How a column is edited. */
export type CellEditorKind =
  | 'line'
  | 'date'
  | 'number'
  | 'money'
  | 'percent'
  | 'choice'
  | 'choices'
  | 'references'
  | 'yesNo'
  | 'readonly';

/** One thing to choose from in a list. */
export interface GridChoice {
  value: string;
  label: string;
  /** Shown in the cell in place of the label, such as a code. */
  short?: string;
  /** Said beside the label in the list. */
  hint?: string;
  /** A dot before the label. */
  colour?: string | undefined;
}

/** What reading a typed text came to: a value, or why not, in words. */
export type Parsed = { ok: true; value: CellValue } | { ok: false; message: string };

/** One column of a grid over rows of type Row. */
export interface GridColumn<Row> {
  id: string;
  label: string;
  help?: string | undefined;
  /** In rem, so that it grows with the text. */
  width: number;
  align?: 'start' | 'end' | 'center';
  editor: CellEditorKind;
  choices?: readonly GridChoice[];
  /** A choice that may be left empty. */
  clearable?: boolean;
  value: (row: Row) => CellValue;
  /** The value as shown and copied. */
  format: (value: CellValue) => string;
  parse: (text: string) => Parsed;
  /** How the cell looks where it is more than its text. */
  render?: (row: Row, text: string) => ReactNode;
  /** Why this row's cell cannot be edited; null where it can. */
  lockedBecause?: (row: Row) => string | null;
  /** What rows are sorted by, where it is not the value. */
  sortBy?: (row: Row) => string | number | null;
  /** Other names for it in the first line of a paste. */
  aliases?: readonly string[];
  /** Not shown until chosen. */
  startsHidden?: boolean;
}

/** Whether a cell holds nothing. */
export function isEmptyValue(value: CellValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether two cell values are the same, lists member by member. */
export function sameCellValue(a: CellValue, b: CellValue): boolean {
  if (a === b || (isEmptyValue(a) && isEmptyValue(b))) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Why a cell cannot be edited, or null where it can. */
export function lockOf<Row>(column: GridColumn<Row>, row: Row | null): string | null {
  if (column.editor === 'readonly') return `${column.label} is worked out by the program.`;
  return row === null ? null : (column.lockedBecause?.(row) ?? null);
}
