// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { IconCheck, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { CellProblem, Editing } from '@/ui/cells/cell-selection';
import { ProblemBubble } from '@/ui/cells/problem-bubble';
import { CellEditor } from './cell-editor';
import { Chips } from './chips';
import classes from './data-grid.module.css';
import type { GridColumn } from './grid-column';

/** The id of a cell's element, for the grid to point at. */
export const cellId = (gridId: string, rowId: string, columnId: string) => `${gridId}-${rowId}-${columnId}`;

interface GridRowProps<Row extends { id: string }> {
  gridId: string;
  row: Row;
  columns: readonly GridColumn<Row>[];
  /** Place on screen, 0 for the first. */
  index: number;
  /** Distance from the top of the body, in CSS pixels. */
  top: number;
  activeColumn: string | null;
  isSelected: boolean;
  /** Columns of the range, the first and the last; -1 where none is in it. */
  rangeFrom: number;
  rangeTo: number;
  editing: Editing | null;
  problem: CellProblem | null;
}

function cellText<Row>(column: GridColumn<Row>, row: Row): { text: string; content: ReactNode } {
  const value = column.value(row);
  const text = column.format(value);
  if (column.render) return { text, content: column.render(row, text) };
  if (column.editor === 'yesNo')
    return { text, content: value === true ? <IconCheck size="1rem" aria-label="Yes" /> : null };
  if (column.editor !== 'references' || text === '')
    return { text, content: <span className={classes.text}>{text}</span> };
  return { text, content: <Chips choices={column.choices ?? []} ids={Array.isArray(value) ? value : []} /> };
}

function GridRowPlain<Row extends { id: string }>(props: GridRowProps<Row>) {
  const { gridId, row, columns, index, top, activeColumn, isSelected, editing, problem, rangeFrom, rangeTo } = props;
  const [first] = columns;
  const name = first ? first.format(first.value(row)) : '';
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={row.id}
      data-active={activeColumn === null ? undefined : ''}
      data-editing={editing || problem ? '' : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={classes.check} data-check="">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          readOnly
          aria-label={`Select ${name || 'this row'}`}
        />
      </div>
      {columns.map((column, place) => {
        const isEditing = editing?.columnId === column.id;
        const isInRange = place >= rangeFrom && place <= rangeTo;
        const trouble = problem?.columnId === column.id ? problem.message : null;
        const id = cellId(gridId, row.id, column.id);
        return (
          <div
            key={column.id}
            id={id}
            role="gridcell"
            aria-colindex={place + 2}
            className={place === 0 ? `${classes.cell} ${classes.first}` : classes.cell}
            data-col={column.id}
            data-align={column.align}
            data-range={isInRange ? '' : undefined}
            aria-selected={isInRange || undefined}
            data-active={activeColumn === column.id ? '' : undefined}
            data-readonly={column.editor === 'readonly' ? '' : undefined}
            aria-readonly={column.editor === 'readonly' || undefined}
            aria-invalid={trouble !== null || undefined}
            aria-describedby={trouble === null ? undefined : `${id}-problem`}
          >
            {isEditing ? (
              <CellEditor
                key={editing.serial}
                column={column}
                value={column.value(row)}
                editing={editing}
                label={`${column.label}, ${name}`}
                problemId={trouble === null ? null : `${id}-problem`}
                problem={trouble}
              />
            ) : (
              cellText(column, row).content
            )}
            {place === 0 && !isEditing ? <OpenButton name={name} /> : null}
            {trouble === null ? null : (
              <ProblemBubble id={`${id}-problem`} words={trouble} isListed={isEditing && hasList(column)} />
            )}
          </div>
        );
      })}
    </div>
  );
}

const hasList = ({ editor }: Pick<GridColumn<never>, 'editor'>) =>
  editor === 'choice' || editor === 'choices' || editor === 'references';

function OpenButton({ name }: { name: string }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.open}
      data-open=""
      aria-label={`Open ${name || 'this row'}`}
      title="Open (Ctrl+Enter)"
    >
      <IconLayoutSidebarRightExpand size="0.875rem" aria-hidden />
      Open
    </button>
  );
}

/** One row; renders anew only when its own record, place or state changes. */
export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;
