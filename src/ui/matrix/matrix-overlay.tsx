import type { CSSProperties } from 'react';
import { type CellAt, type CellRange, HEAD } from '@/ui/cells/cell-places';
import type { CellState } from '@/ui/cells/cell-selection';
import { ProblemBubble } from '@/ui/cells/problem-bubble';
import type { MatrixSession } from './matrix-cells';
import type { MatrixGeometry } from './matrix-geometry';
import classes from './matrix-overlay.module.css';
import type { MatrixRow } from './matrix-props';

/** Where cells of a range stand in the body; headings among the rows are spanned. */
export function rangeBox<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  { side, column, line }: MatrixGeometry,
  lineOf: (rowId: string) => number,
  range: CellRange,
): CSSProperties {
  const top = lineOf(session.places.rowIds[range.top] ?? '');
  const bottom = lineOf(session.places.rowIds[range.bottom] ?? '');
  return {
    left: side + range.left * column,
    width: (range.right - range.left + 1) * column,
    top: top * line,
    height: (bottom - top + 1) * line,
  };
}

interface OverlayProps<Row extends MatrixRow> {
  session: MatrixSession<Row>;
  geometry: MatrixGeometry;
  lineOf: (rowId: string) => number;
  state: CellState;
}

/** What lies over the cells: the range, the fill handle, where something would be dropped, and why something was refused. */
export function MatrixOverlay<Row extends MatrixRow>(props: OverlayProps<Row>) {
  const { session, geometry, lineOf } = props;
  const { active, anchor, pulled, drop, problem, editing } = props.state;
  const range = session.range();
  const boxOf = (one: CellRange) => rangeBox(session, geometry, lineOf, one);
  const dropBox = drop && dropBoxOf(session, geometry, lineOf, drop);
  return (
    <>
      {range && anchor && <div className={classes.range} style={boxOf(range)} aria-hidden />}
      {range && active && !editing && (
        <div className={classes.handleBox} style={boxOf(range)} aria-hidden>
          <div className={classes.handle} data-fill="" />
        </div>
      )}
      {pulled && <div className={classes.pulled} style={boxOf(pulled)} aria-hidden />}
      {dropBox && <div className={classes.drop} style={dropBox} aria-hidden />}
      {problem && (
        <ProblemBubble
          key={`${problem.rowId} ${problem.columnId}`}
          words={problem.message}
          place={{
            left: geometry.side + Math.max(session.places.columnIndex(problem.columnId) ?? 0, 0) * geometry.column,
            top: (lineOf(problem.rowId) + 1) * geometry.line,
            cellHeight: geometry.line,
            foot: geometry.foot,
          }}
        />
      )}
    </>
  );
}

function dropBoxOf<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  { side, column, line, columns }: MatrixGeometry,
  lineOf: (rowId: string) => number,
  { rowId, columnId }: CellAt,
): CSSProperties | null {
  const at = lineOf(rowId);
  const place = session.places.columnIndex(columnId);
  if (at < 0 || place === null) return null;
  const isRow = columnId === HEAD;
  return {
    left: isRow ? 0 : side + place * column,
    width: isRow ? side + columns * column : column,
    top: at * line,
    height: line,
  };
}
