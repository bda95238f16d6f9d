// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the cells on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the matrix has the focus and points at its active cell
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useCallback } from 'react';
import type { CellState } from '@/ui/cells/cell-selection';
import classes from './matrix.module.css';
import type { MatrixSession } from './matrix-cells';
import { MatrixEditor } from './matrix-editor';
import type { MatrixGeometry } from './matrix-geometry';
import { groupRuns } from './matrix-head';
import { MatrixLineView } from './matrix-line';
import { MatrixOverlay } from './matrix-overlay';
import overlay from './matrix-overlay.module.css';
import type { MatrixProps, MatrixRow } from './matrix-props';

interface MatrixBodyProps<Row extends MatrixRow> {
  matrixId: string;
  scroller: RefObject<HTMLDivElement | null>;
  session: MatrixSession<Row>;
  state: CellState;
  props: MatrixProps<Row>;
  geometry: MatrixGeometry;
  shown: { from: number; to: number };
  lineOf: (rowId: string) => number;
  setCarrier: (element: HTMLDivElement | null) => void;
}

/** Which lines to draw: those in sight, a few beyond, and one that is kept wherever it is. */
function useItems(count: number, height: number, scroller: RefObject<HTMLDivElement | null>, kept: number): number[] {
  // Sizes are kept by key, so that another height is measured anew.
  const getItemKey = useCallback((index: number) => `${height} ${index}`, [height]);
  const virtualizer = useVirtualizer({
    count,
    getItemKey,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 5,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems().map((item) => item.index);
  return kept < 0 || items.includes(kept) ? items : [...items, kept];
}

/** The lines in sight and a few beyond, over the drawn net of cells. */
export function MatrixBody<Row extends MatrixRow>(given: MatrixBodyProps<Row>) {
  const { matrixId, scroller, session, state, props, geometry, shown, lineOf } = given;
  const { active } = state;
  const { lines, columns } = props;
  const items = useItems(lines.length, geometry.line, scroller, active ? lineOf(active.rowId) : -1);
  return (
    <div role="rowgroup" className={classes.body} style={{ height: lines.length * geometry.line }}>
      {groupRuns(columns).map((run) => (
        <div
          key={run.groupId}
          aria-hidden
          className={classes.groupEdge}
          style={{ left: geometry.side + (run.from + run.count) * geometry.column - 1 }}
        />
      ))}
      {items.map((index) => {
        const line = lines[index];
        if (!line) return null;
        const top = index * geometry.line;
        if (line.kind === 'heading') return <Heading key={line.key} line={line} index={index} top={top} />;
        const isActive = active?.rowId === line.row.id;
        return (
          <MatrixLineView
            key={line.key}
            matrixId={matrixId}
            row={line.row}
            index={index}
            top={top}
            columns={columns}
            from={shown.from}
            to={shown.to}
            columnPx={geometry.column}
            activeColumn={isActive ? (active?.columnId ?? null) : null}
            editor={isActive ? editorOf(session, state, line.row.label) : null}
            spoken={props.spoken}
            renderRow={props.renderRow}
            renderCell={props.renderCell}
          />
        );
      })}
      <MatrixOverlay session={session} geometry={geometry} lineOf={lineOf} state={state} />
      <div ref={given.setCarrier} className={overlay.carrier} aria-hidden />
    </div>
  );
}

function editorOf<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  { editing }: CellState,
  label: string,
): ReactNode {
  if (!editing) return null;
  const { serial, typed } = editing;
  const text = typed ?? session.shape.textAt(editing);
  return <MatrixEditor key={serial} session={session} text={text} isTyped={typed !== null} label={label} />;
}

function Heading({ line, index, top }: { line: { label: string; detail: string }; index: number; top: number }) {
  return (
    <div role="row" aria-rowindex={index + 3} className={classes.heading} style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" aria-colindex={1} className={classes.headingSide}>
        <span className={classes.headingName}>{line.label}</span>
        <span className={classes.headingDetail}>{line.detail}</span>
      </div>
    </div>
  );
}
