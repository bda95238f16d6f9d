import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';
import type { GridColumn } from '@/ui/grid/grid-column';
import type { GroupedRows } from '@/ui/grid/row-groups';

/** A grid as it goes to paper: the chosen columns, every row in the order shown, under its headings. */
export function gridOnPaper<Row>(
  columns: readonly GridColumn<Row>[],
  widthOf: (columnId: string) => number,
  { rows, groups }: GroupedRows<Row>,
): PaperBlock {
  const lines = rows.map(
    (row): PaperRow => ({
      kind: 'row',
      cells: columns.map((column) => column.format(column.value(row))),
    }),
  );
  // From the end, so that places stay what they were.
  for (const { label, first, count } of groups.toReversed())
    lines.splice(first, 0, { kind: 'heading', text: `${label} (${count})` });
  return {
    kind: 'table',
    columns: columns.map(({ id, label, align }) => ({ label, width: widthOf(id), align })),
    rows: lines,
  };
}
