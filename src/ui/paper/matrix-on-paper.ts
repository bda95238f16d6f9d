import type { PaperBlock } from '@/formats/paper/paper-block';
import type { MatrixColumn, MatrixGroup, MatrixLine, MatrixRow } from '@/ui/matrix/matrix-props';

/** Widths in rem: of the names of rows, and of a column of short texts. */
const KEY = 16;
const CELL = 5;

/** A matrix as it goes to paper: every row and column, with the headings over both. */
export function matrixOnPaper<Row extends MatrixRow>(
  label: string,
  lines: readonly MatrixLine<Row>[],
  columns: readonly MatrixColumn[],
  groups: readonly MatrixGroup[],
): PaperBlock {
  const nameOf = new Map(groups.map((group) => [group.id, group.label]));
  return {
    kind: 'table',
    columns: [
      { label, width: KEY },
      ...columns.map(({ label: name, groupId }) => {
        const over = nameOf.get(groupId);
        return { label: name, width: CELL, align: 'center' as const, ...(over ? { over } : {}) };
      }),
    ],
    rows: lines.map((line) =>
      line.kind === 'heading'
        ? { kind: 'heading', text: [line.label, line.detail].filter(Boolean).join(' · ') }
        : { kind: 'row', cells: [line.row.label, ...columns.map(({ id }) => line.row.texts[id] ?? '')] },
    ),
  };
}
