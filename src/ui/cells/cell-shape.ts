import type { CellEdit, EditOutcome } from './cell-edit';
import type { CellAt, CellPlaces } from './cell-places';
import type { CellValue, Parsed } from './cell-value';

/** A table as a session sees it: where its cells are, what they hold and take, and how they are written. */
export interface CellShape {
  readonly places: CellPlaces;
  /** One and several of what a row is: activity, activities. */
  readonly nouns: { one: string; many: string };
  /** What a row or column is called, for words about its cells. */
  rowLabel: (rowId: string) => string;
  columnLabel: (columnId: string) => string;
  valueAt: (at: CellAt) => CellValue;
  /** What a cell holds, as it is shown and copied. */
  textAt: (at: CellAt) => string;
  /** What a text that is typed, pasted or filled in means there. */
  read: (at: CellAt, text: string) => Parsed;
  /** Writes everything given as one edit, or refuses all of it. */
  write: (edit: CellEdit) => EditOutcome;
  /** The rows that what is chosen lies in. */
  onSelect: (rowIds: readonly string[]) => void;
  /** Why a cell cannot be changed; null where it can. */
  lockOf?: (at: CellAt) => string | null;
  /** Whether the program works a column out: what is pasted or filled passes it over. */
  isCalculated?: (columnId: string) => boolean;
  /** What Space puts in place of what is there; null where Space means something else. */
  nextValue?: (at: CellAt) => CellValue;
  /** Columns that the first line of what is pasted names; null where it is no such line. */
  columnsNamed?: (line: readonly string[]) => (string | null)[] | null;
  /** Why no row can be made; null where one can. */
  readonly cannotAdd?: string | null;
}
