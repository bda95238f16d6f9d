import type { GridColumn } from './grid-column';

/** By which column rows are shown, and which way. */
export interface GridSort {
  columnId: string;
  direction: 'up' | 'down';
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type SortKey = string | number | null;

function sortKey<Row>(column: GridColumn<Row>, row: Row): SortKey {
  if (column.sortBy) return column.sortBy(row);
  const value = column.value(row);
  if (column.editor === 'choice') {
    const place = column.choices?.findIndex((choice) => choice.value === value) ?? -1;
    return place < 0 ? null : place;
  }
  if (typeof value === 'number' || value === null) return value;
  if (typeof value === 'boolean') return value ? 0 : 1;
  if (column.editor === 'date') return String(value);
  return column.format(value);
}

const isMissing = (key: SortKey) => key === null || key === '';

/** The rows in the order of a column: a stable sort of what is shown; rows without a value stay last either way. */
export function sortedRows<Row>(
  rows: readonly Row[],
  column: GridColumn<Row>,
  direction: GridSort['direction'],
): Row[] {
  const sign = direction === 'up' ? 1 : -1;
  const keyed = rows.map((row, place) => ({ row, place, key: sortKey(column, row) }));
  keyed.sort((a, b) => {
    if (isMissing(a.key) || isMissing(b.key))
      return Number(isMissing(a.key)) - Number(isMissing(b.key)) || a.place - b.place;
    if (a.key === b.key) return a.place - b.place;
    const both = typeof a.key === 'number' && typeof b.key === 'number';
    const order = both ? Number(a.key) - Number(b.key) : collator.compare(String(a.key), String(b.key));
    return order * sign || a.place - b.place;
  });
  return keyed.map(({ row }) => row);
}

/** The sort after a click on a column's header: up, down, then as the view gives the rows. */
export function nextSort(current: GridSort | null, columnId: string): GridSort | null {
  if (current?.columnId !== columnId) return { columnId, direction: 'up' };
  return current.direction === 'up' ? { columnId, direction: 'down' } : null;
}
