// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo, type PointerEvent, useRef } from 'react';
import { HEAD } from '@/ui/cells/cell-places';
import classes from './data-grid.module.css';
import type { GridColumn } from './grid-column';
import { cellId } from './grid-row';
import type { GridSort } from './row-order';

interface GridHeaderProps<Row> {
  gridId: string;
  columns: readonly GridColumn<Row>[];
  sort: GridSort | null;
  activeColumn: string | null;
  /** All, some or none of the rows are selected. */
  selection: 'all' | 'some' | 'none';
  widthOf: (columnId: string) => number;
  setWidth: (columnId: string, rem: number) => void;
}

function GridHeaderPlain<Row>({
  gridId,
  columns,
  sort,
  activeColumn,
  selection,
  widthOf,
  setWidth,
}: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={classes.header}>
      <div role="row" aria-rowindex={1} className={classes.headerRow} data-header="">
        <div role="columnheader" aria-colindex={1} className={classes.check} data-check-all="">
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={selection === 'all'}
            ref={(input) => {
              if (input) input.indeterminate = selection === 'some';
            }}
            aria-label="Select all rows"
          />
        </div>
        {columns.map((column, place) => {
          const direction = sort?.columnId === column.id ? sort.direction : null;
          const classNames = place === 0 ? `${classes.headerCell} ${classes.first}` : classes.headerCell;
          return (
            <div
              key={column.id}
              id={cellId(gridId, HEAD, column.id)}
              role="columnheader"
              aria-colindex={place + 2}
              aria-sort={direction === null ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
              className={classNames}
              data-head={column.id}
              data-align={column.align}
              data-active={activeColumn === column.id ? '' : undefined}
              title={column.help}
            >
              <span className={classes.text}>{column.label}</span>
              {direction === null ? null : direction === 'up' ? (
                <IconArrowUp size="0.875rem" className={classes.sortIcon} aria-hidden />
              ) : (
                <IconArrowDown size="0.875rem" className={classes.sortIcon} aria-hidden />
              )}
              <Resizer width={() => widthOf(column.id)} onWidth={(rem) => setWidth(column.id, rem)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The handle at a column's right edge; with the keyboard, Shift and the arrows do the same on the header. */
function Resizer({ width, onWidth }: { width: () => number; onWidth: (rem: number) => void }) {
  const from = useRef<{ x: number; width: number; rem: number } | null>(null);
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.dataset['resizing'] = '';
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    from.current = { x: event.clientX, width: width(), rem };
  };
  const drag = (event: PointerEvent) => {
    const start = from.current;
    if (start) onWidth(start.width + (event.clientX - start.x) / start.rem);
  };
  const end = (event: PointerEvent<HTMLSpanElement>) => {
    from.current = null;
    delete event.currentTarget.dataset['resizing'];
  };
  return (
    <span
      className={classes.resizer}
      data-resizer=""
      aria-hidden
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

/** The row of column headers, always in sight. */
export const GridHeader = memo(GridHeaderPlain) as typeof GridHeaderPlain;
