import type { CellValue } from '@/ui/cells/cell-value';

/** A field that a row would change, in words. */
export interface FieldChange {
  column: string;
  before: string;
  after: string;
}

/** A cell, or with no column the row, that cannot be taken, and why. */
export interface Refusal {
  column: string;
  text: string;
  message: string;
}

/** What a row of the sheet would do. */
export interface ImportRow {
  /** As the spreadsheet counts. */
  number: number;
  title: string;
  state: 'new' | 'changed' | 'same' | 'refused';
  /** The record it changes; null for a new one. */
  id: string | null;
  /** New values by column id. */
  values: Readonly<Record<string, CellValue>>;
  changes: readonly FieldChange[];
  /** What is taken, but worth a look. */
  notes: readonly string[];
  refusals: readonly Refusal[];
}

/** How rows find the records they change. */
export type MatchBy = 'id' | 'title' | 'none';

/** A row that is refused after all, for a reason of the roadmap as a whole. */
export function refusedRow(row: ImportRow, message: string, column = ''): ImportRow {
  return { ...row, state: 'refused', refusals: [...row.refusals, { column, text: '', message }] };
}

/** Rows that would change something. */
export const isTaken = ({ state }: ImportRow) => state === 'new' || state === 'changed';
/** Rows taken with something worth a look. */
export const isOdd = (row: ImportRow) => isTaken(row) && row.notes.length > 0;
