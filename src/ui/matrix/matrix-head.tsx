// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the cells on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the matrix has the focus and points at its active cell
import type { ReactNode } from 'react';
import { HEAD } from '@/ui/cells/cell-places';
import classes from './matrix.module.css';
import { cellId } from './matrix-line';
import type { MatrixColumn, MatrixFootLine, MatrixGroup } from './matrix-props';

interface Shown {
  columns: readonly MatrixColumn[];
  from: number;
  to: number;
  columnPx: number;
}

interface MatrixHeadProps extends Shown {
  matrixId: string;
  groups: readonly MatrixGroup[];
  corner: ReactNode;
  activeColumn: string | null;
  isWide: boolean;
  renderColumn: (columnId: string, isWide: boolean) => ReactNode;
}

/** Runs of columns of one group, in order. */
export function groupRuns(columns: readonly MatrixColumn[]): { groupId: string; from: number; count: number }[] {
  const runs: { groupId: string; from: number; count: number }[] = [];
  columns.forEach(({ groupId }, index) => {
    const last = runs.at(-1);
    if (last?.groupId === groupId) last.count += 1;
    else runs.push({ groupId, from: index, count: 1 });
  });
  return runs;
}

/** The frozen heads of columns, under the names of their groups. */
export function MatrixHead(props: MatrixHeadProps) {
  const { columns, groups, columnPx, from, to, matrixId, isWide } = props;
  const byId = new Map(groups.map((group) => [group.id, group]));
  return (
    <div role="rowgroup" className={classes.head} data-upright={isWide ? undefined : ''}>
      <div role="row" aria-rowindex={1} className={classes.groupRow}>
        <div role="columnheader" aria-colindex={1} aria-rowspan={2} className={classes.corner}>
          {props.corner}
        </div>
        {groupRuns(columns).map((run) => (
          <div
            key={run.groupId}
            role="columnheader"
            aria-colindex={run.from + 2}
            aria-colspan={run.count}
            className={classes.group}
            data-narrow={run.count === 1 ? '' : undefined}
            style={{
              width: run.count * columnPx,
              borderTopColor: byId.get(run.groupId)?.colour ?? undefined,
            }}
          >
            <span className={classes.groupName} title={byId.get(run.groupId)?.label}>
              {byId.get(run.groupId)?.label}
            </span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={classes.headRow}>
        {columns.slice(from, to).map((column, place) => (
          <div
            key={column.id}
            id={cellId(matrixId, HEAD, column.id)}
            role="columnheader"
            aria-colindex={from + place + 2}
            className={classes.columnHead}
            data-active={props.activeColumn === column.id ? '' : undefined}
            style={{ left: `calc(var(--matrix-side) + ${(from + place) * columnPx}px)` }}
          >
            {props.renderColumn(column.id, isWide)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The frozen lines below: sums and the like, column by column. */
export function MatrixFoot({
  columns,
  from,
  to,
  columnPx,
  lines,
  rowIndex,
}: Shown & { lines: readonly MatrixFootLine[]; rowIndex: number }) {
  if (lines.length === 0) return null;
  return (
    <div role="rowgroup" className={classes.foot}>
      {lines.map((line, index) => (
        <div
          key={line.id}
          role="row"
          aria-rowindex={rowIndex + index}
          className={classes.footLine}
          style={{ height: `${line.height}rem` }}
        >
          <div role="rowheader" aria-colindex={1} className={classes.footSide}>
            {line.label}
          </div>
          {columns.slice(from, to).map((column, place) => (
            <div
              key={column.id}
              role="gridcell"
              aria-colindex={from + place + 2}
              className={classes.footCell}
              style={{ left: `calc(var(--matrix-side) + ${(from + place) * columnPx}px)` }}
            >
              {line.render(column.id)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
