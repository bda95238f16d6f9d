import type { CellAt } from './cell-places';
import type { CellValue } from './cell-value';

/** A new value for one cell. */
export interface CellChange extends CellAt {
  value: CellValue;
}

/** A row to be made, with the cells that are known. */
export interface NewRow {
  values: Readonly<Record<string, CellValue>>;
  /** Right below this row; otherwise at the end. */
  afterId?: string;
}

/** Everything one gesture changes: it is saved, and undone, as one. */
export interface CellEdit {
  kind: 'cell' | 'cycle' | 'clear' | 'cut' | 'fill' | 'paste' | 'bulk' | 'add';
  changes: readonly CellChange[];
  adds: readonly NewRow[];
}

/** Why an edit was refused, with the row and column it belongs to where they are known. */
export interface CellRefusal {
  /** An existing row by id, or a row to be made by its place in `adds`. */
  row: { id: string } | { add: number } | null;
  columnId: string | null;
  message: string;
}

/** What an edit came to: the ids of the rows made and anything worth saying, or the problems that refused it. */
export type EditOutcome =
  | { ok: true; addedIds: readonly string[]; note?: string }
  | { ok: false; problems: readonly CellRefusal[] };

/** The words of a refusal. */
export function wordsOf(outcome: EditOutcome): string {
  return outcome.ok ? '' : [...new Set(outcome.problems.map(({ message }) => message))].join(' ');
}
