import type { GridColumn } from './grid-column';

const plain = (text: string) => text.trim().toLowerCase();

/** The columns that a first line of labels names, or null where it is not such a line. */
export function columnsNamedBy<Row>(
  line: readonly string[],
  columns: readonly GridColumn<Row>[],
): (GridColumn<Row> | null)[] | null {
  const byName = new Map<string, GridColumn<Row>>();
  for (const column of columns)
    for (const name of [column.label, ...(column.aliases ?? [])]) byName.set(plain(name), column);
  const named = line.map((cell) => byName.get(plain(cell)) ?? null);
  const found = named.filter((column) => column !== null);
  const hasForeign = line.some((cell, index) => cell.trim() !== '' && !named[index]);
  const isHeader = found.length >= 2 && new Set(found).size === found.length && found.length * 2 >= line.length;
  return isHeader && (!hasForeign || found.length >= 3) ? named : null;
}
