/** The group a row stands under: groups are shown in the order of `order`. */
export interface GroupOfRow {
  label: string;
  order: number | string;
}

/** A heading over rows that belong together. */
export interface RowGroup {
  label: string;
  /** Place of its first row among all rows. */
  first: number;
  count: number;
}

/** Rows brought together by group, each group in the order the rows had. */
export interface GroupedRows<Row> {
  rows: readonly Row[];
  groups: readonly RowGroup[];
  /** How many headings stand above a row, by its place. */
  headingsAbove: (place: number) => number;
}

const none = () => 0;

/** Brings rows together by group; without one they stay as they are. */
export function groupedRows<Row>(rows: readonly Row[], groupOf?: (row: Row) => GroupOfRow): GroupedRows<Row> {
  if (!groupOf) return { rows, groups: [], headingsAbove: none };
  const found = new Map<string, { order: GroupOfRow['order']; rows: Row[] }>();
  for (const row of rows) {
    const { label, order } = groupOf(row);
    const group = found.get(label);
    if (group) group.rows.push(row);
    else found.set(label, { order, rows: [row] });
  }
  const sorted = [...found].sort(([, a], [, b]) => {
    if (typeof a.order === 'number' && typeof b.order === 'number') return a.order - b.order;
    return String(a.order).localeCompare(String(b.order));
  });
  const all: Row[] = [];
  const above: number[] = [];
  const groups = sorted.map(([label, group], index) => {
    const first = all.length;
    for (const row of group.rows) {
      all.push(row);
      above.push(index + 1);
    }
    return { label, first, count: group.rows.length };
  });
  return { rows: all, groups, headingsAbove: (place) => above[place] ?? groups.length };
}
