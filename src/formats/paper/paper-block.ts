/** A column of a table on paper. */
export interface PaperColumn {
  label: string;
  /** What several columns have in common, such as an organisation: written small above the label. */
  over?: string;
  /** In rem, as on the screen; paper keeps the proportions. */
  width: number;
  align?: 'start' | 'end' | 'center' | undefined;
}

/** What stands in a cell; with a colour behind it where that says something. */
export type PaperCell = string | { text: string; fill: string };

/** A row of a table: its cells, or a heading over the rows below it. */
export type PaperRow =
  | { kind: 'heading'; text: string }
  | { kind: 'row'; cells: readonly PaperCell[] /** How deep it stands inside others. */; depth?: number };

/** A part of what is printed. */
export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** Where it is wider than the paper, its first column is repeated beside the others. */
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: readonly PaperRow[] };

/** What a part of the screen gives to paper. */
export interface PaperContent {
  /** What it is called where it is printed by itself; null where it belongs to the view. */
  title: string | null;
  /** What is shown of it, such as "12 of 40 activities". */
  detail: string;
  blocks: readonly PaperBlock[];
}
