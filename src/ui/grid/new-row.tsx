// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { IconPlus } from '@tabler/icons-react';
import { NEW_ROW } from '@/ui/cells/cell-places';
import type { CellProblem, Editing } from '@/ui/cells/cell-selection';
import { ProblemBubble } from '@/ui/cells/problem-bubble';
import { CellEditor } from './cell-editor';
import classes from './data-grid.module.css';
import type { GridColumn } from './grid-column';
import { cellId } from './grid-row';

interface NewRowProps<Row> {
  gridId: string;
  column: GridColumn<Row>;
  label: string;
  top: number;
  rowIndex: number;
  isActive: boolean;
  editing: Editing | null;
  problem: CellProblem | null;
}

/** The row at the end that takes a new record: nothing is made until something is typed. */
export function NewRow<Row>({ gridId, column, label, top, rowIndex, isActive, editing, problem }: NewRowProps<Row>) {
  const id = cellId(gridId, NEW_ROW, column.id);
  const problemId = problem ? `${id}-problem` : null;
  return (
    <div
      role="row"
      className={`${classes.row} ${classes.newRow}`}
      aria-rowindex={rowIndex}
      data-row={NEW_ROW}
      data-editing={editing || problem ? '' : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={classes.check} />
      <div
        id={id}
        role="gridcell"
        aria-colindex={2}
        className={`${classes.cell} ${classes.first}`}
        data-col={column.id}
        data-active={isActive ? '' : undefined}
        aria-invalid={problem !== null || undefined}
      >
        {editing ? (
          <CellEditor
            key={editing.serial}
            column={column}
            value={null}
            editing={editing}
            label={label}
            problemId={problemId}
            problem={problem?.message ?? null}
          />
        ) : (
          <>
            <IconPlus size="0.875rem" aria-hidden />
            <span className={classes.text}>{label}</span>
          </>
        )}
        {problem && problemId ? <ProblemBubble id={problemId} words={problem.message} /> : null}
      </div>
    </div>
  );
}
