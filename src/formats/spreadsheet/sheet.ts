/** What a cell of a foreign sheet holds once read; a formula has given its value. */
export type SheetValue =
  | string
  | number
  | boolean
  /** A date by the cell's format; `hasTime` where it held a time of day too. */
  | { day: string; hasTime: boolean }
  /** A number shown as a share of a hundred: 45 for 45%. */
  | { percent: number }
  /** What a formula that failed shows, such as #REF!. */
  | { error: string }
  | null;

/** A row that holds something. */
export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  number: number;
  cells: readonly SheetValue[];
  /** Columns, from 0, whose value a formula gave. */
  formulas: readonly number[];
  /** Columns, from 0, that lie in a merged range whose value stands elsewhere. */
  merged: readonly number[];
}

/** One sheet without its empty rows. */
export interface ReadSheet {
  name: string;
  rows: readonly SheetRow[];
  /** Merged ranges as the spreadsheet writes them, such as A3:A5. */
  mergedRanges: readonly string[];
  formulaCount: number;
}

/** Everything read from a file. */
export interface ReadBook {
  kind: 'xlsx' | 'csv';
  sheets: readonly ReadSheet[];
  /** Sentences worth saying about the file as a whole. */
  notices: readonly string[];
}

/** How a cell looks; what is not said is plain. */
export interface CellLook {
  bold?: boolean;
  italic?: boolean;
  /** Size of the text in points. */
  size?: number;
  /** Text and fill as #rrggbb. */
  colour?: string;
  fill?: string;
  wrap?: boolean;
  /** Steps that the text is moved in. */
  indent?: number;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center';
  border?: boolean;
}

/** A typed cell to be written. Text is text whatever it begins with. */
export type OutCell =
  | { text: string; look?: CellLook }
  | { number: number; format: 'plain' | 'percent' | 'money'; look?: CellLook }
  | { day: string; look?: CellLook }
  | { look: CellLook }
  | null;

/** A sheet to be written. */
export interface OutSheet {
  name: string;
  rows: readonly (readonly OutCell[])[];
  /** Widths of the columns in characters. */
  widths: readonly number[];
  /** So many rows and columns stay in sight. */
  frozen?: { rows: number; columns: number };
  /** The first row names the columns and offers filters. */
  hasFilter?: boolean;
  /** Heights of rows in points, by place from 0. */
  heights?: Readonly<Record<number, number>>;
  /** Ranges joined into one cell, such as A1:F1. */
  merged?: readonly string[];
}
