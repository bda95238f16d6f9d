// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the cells on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the matrix has the focus and points at its active cell
import { memo, type ReactNode } from 'react';
import { HEAD } from '@/ui/cells/cell-places';
import classes from './matrix.module.css';
import type { MatrixColumn, MatrixRow } from './matrix-props';

/** The element of a cell, for the matrix to point at. */
export const cellId = (matrixId: string, rowId: string, columnId: string): string =>
  `${matrixId}-${rowId === HEAD ? 'head' : rowId}-${columnId === HEAD ? 'head' : columnId}`;

interface MatrixLineProps<Row extends MatrixRow> {
  matrixId: string;
  row: Row;
  index: number;
  top: number;
  columns: readonly MatrixColumn[];
  from: number;
  to: number;
  columnPx: number;
  activeColumn: string | null;
  editor: ReactNode;
  spoken: (row: Row, columnId: string) => string;
  renderRow: (row: Row) => ReactNode;
  renderCell: (row: Row, columnId: string) => ReactNode;
}

function Line<Row extends MatrixRow>(props: MatrixLineProps<Row>) {
  const { matrixId, row, columns, from, to, columnPx, activeColumn } = props;
  const cells: ReactNode[] = [];
  for (let index = from; index < to; index += 1) {
    const column = columns[index];
    const isActive = column?.id === activeColumn;
    // Empty cells are drawn by the lines of the page: only the active one has to be there.
    if (!column || (!row.texts[column.id] && !(column.id in row.texts) && !isActive)) continue;
    cells.push(
      <div
        key={column.id}
        id={cellId(matrixId, row.id, column.id)}
        role="gridcell"
        aria-colindex={index + 2}
        aria-selected={isActive}
        aria-label={`${row.label}, ${column.label}: ${props.spoken(row, column.id)}`}
        className={classes.cell}
        style={{ left: `calc(var(--matrix-side) + ${index * columnPx}px)` }}
      >
        {isActive && props.editor ? props.editor : props.renderCell(row, column.id)}
      </div>,
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={props.index + 3}
      aria-label={row.label}
      className={classes.line}
      data-active={activeColumn === null ? undefined : ''}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div
        id={cellId(matrixId, row.id, HEAD)}
        role="rowheader"
        aria-colindex={1}
        className={classes.side}
        data-active={activeColumn === HEAD ? '' : undefined}
      >
        {props.renderRow(row)}
      </div>
      {cells}
    </div>
  );
}

/** One row of a matrix: its frozen head and those cells in sight that hold something. */
export const MatrixLineView = memo(Line) as typeof Line;
