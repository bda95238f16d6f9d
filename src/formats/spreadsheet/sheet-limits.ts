const MB = 1_000_000;

/** How large a spreadsheet may be; one at a limit is read, one beyond it is refused. */
export const SHEET_LIMITS = {
  /** Bytes of the file. */
  file: 50 * MB,
  /** Entries of the ZIP. */
  entries: 2000,
  /** Bytes of one entry when unpacked. */
  entry: 150 * MB,
  /** Bytes of everything read, unpacked. */
  contents: 300 * MB,
  /** How many times smaller than its content an entry may be … */
  ratio: 100,
  /** … where the content has more bytes than this. */
  ratioAbove: 1 * MB,
  sheets: 100,
  /** Rows of one sheet that hold something. */
  rows: 50_000,
  /** Columns up to the last that holds something. */
  columns: 500,
  /** Cells of the file that hold something. */
  cells: 2_000_000,
} as const;

/** The limits, any of which a test may set lower. */
export type SheetLimits = { readonly [K in keyof typeof SHEET_LIMITS]: number };
