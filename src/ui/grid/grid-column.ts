import type { ReactNode } from 'react';
import type { CellValue, Parsed } from '@/ui/cells/cell-value';

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

/** Why a cell cannot be edited, or null where it can. */
export function lockOf<Row>(column: GridColumn<Row>, row: Row | null): string | null {
  if (column.editor === 'readonly') return `${column.label} is worked out by the program.`;
  return row === null ? null : (column.lockedBecause?.(row) ?? null);
}
