// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the cells on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the matrix has the focus and points at its active cell
import { useDroppable } from '@dnd-kit/core';
import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type CellAt, HEAD } from '@/ui/cells/cell-places';
import type { CellState } from '@/ui/cells/cell-selection';
import { CellSession } from '@/ui/cells/cell-session';
import { PasteDialog } from '@/ui/cells/paste-dialog';
import { useCellClipboard } from '@/ui/cells/use-cell-clipboard';
import { useCellSession } from '@/ui/cells/use-cell-session';
import { useWayToTable } from '@/ui/cells/way-to-table';
import { matrixOnPaper } from '@/ui/paper/matrix-on-paper';
import { useOnPaper } from '@/ui/paper/on-paper';
import classes from './matrix.module.css';
import { MatrixBody } from './matrix-body';
import { MatrixCells, type MatrixSession, matrixPlaces } from './matrix-cells';
import { type MatrixGeometry, scrollToSee } from './matrix-geometry';
import { MatrixFoot, MatrixHead } from './matrix-head';
import { pressMatrixKey } from './matrix-keys';
import { cellId } from './matrix-line';
import type { MatrixProps, MatrixRow } from './matrix-props';
import { useMatrixLayout } from './use-matrix-layout';
import { cellUnder, useMatrixPointer } from './use-matrix-pointer';

/** The place where whatever is carried over the page can be dropped. */
const MATRIX_DROP = 'matrix';

/** A table of short texts, rows by columns, both headed and frozen, edited as in a spreadsheet; only what is in sight is drawn. */
export function Matrix<Row extends MatrixRow>(props: MatrixProps<Row>) {
  const matrixId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { session, state, spoken } = useMatrixSession(props);
  const layout = useMatrixLayout(props, scroller);
  const { geometry, shown, isWide, isSideNarrow, box } = layout;
  const lineOf = useLineOf(props);
  useOnPaper(() => {
    const { label, lines, columns, groups } = props;
    return { title: null, detail: '', blocks: [matrixOnPaper(label, lines, columns, groups)] };
  });
  const clipboard = useCellClipboard(session, scroller);
  const pointer = useMatrixPointer(session, scroller, geometry);
  useActiveInSight(session, state, geometry, scroller, lineOf);
  useMatrixHandle(props, session, geometry, scroller, lineOf);
  useReveal(props, session, scroller, geometry, lineOf);
  useWayToTable(scroller);
  const setScroller = useDropPlace(scroller);
  const { active, editing } = state;
  session.page = Math.max(Math.floor((box.height - geometry.head - geometry.foot) / geometry.line) - 1, 1);
  const act = (rowId: string) => {
    const rect = scroller.current?.getBoundingClientRect();
    if (!rect || !scroller.current) return;
    const y = rect.top + geometry.head + (lineOf(rowId) + 1) * geometry.line - scroller.current.scrollTop;
    props.onRowAct(rowId, { x: rect.left + geometry.side / 2, y }, 'menu');
  };
  const shownColumns = { columns: props.columns, from: shown.from, to: shown.to, columnPx: geometry.column };
  return (
    <div className={classes.frame}>
      <div
        ref={setScroller}
        role="grid"
        tabIndex={0}
        className={classes.scroller}
        aria-label={props.label}
        aria-description="Type letters, Space changes them, Delete clears. Alt with Enter mends a row, Ctrl with Enter opens it."
        aria-rowcount={props.lines.length + props.foot.length + 2}
        aria-colcount={props.columns.length + 1}
        aria-multiselectable
        aria-activedescendant={active ? cellId(matrixId, active.rowId, active.columnId) : undefined}
        style={sizesOf(geometry)}
        data-side-narrow={isSideNarrow ? '' : undefined}
        onFocus={(event) => event.target === event.currentTarget && session.enter()}
        onKeyDown={(event) => {
          if (event.defaultPrevented || event.target !== event.currentTarget) return;
          if (pressMatrixKey(session, event, act)) event.preventDefault();
        }}
        {...pointer.handlers}
      >
        <MatrixHead
          matrixId={matrixId}
          {...shownColumns}
          groups={props.groups}
          corner={props.corner}
          activeColumn={active?.rowId === HEAD ? active.columnId : null}
          isWide={isWide}
          renderColumn={props.renderColumn}
        />
        <MatrixBody
          matrixId={matrixId}
          scroller={scroller}
          session={session}
          state={state}
          props={props}
          geometry={geometry}
          shown={shown}
          lineOf={lineOf}
          setCarrier={pointer.setCarrier}
        />
        {props.lines.length === 0 && <div className={classes.empty}>{props.empty}</div>}
        <div className={classes.fill} />
        <MatrixFoot {...shownColumns} lines={geometry.foot ? props.foot : []} rowIndex={props.lines.length + 3} />
      </div>
      <PasteDialog clipboard={clipboard} nouns={session.shape.nouns} />
      <div role="status" aria-live="polite" className={classes.quiet}>
        {editing ? '' : spoken}
      </div>
    </div>
  );
}

/** Keeps the element that scrolls, and makes it a place to drop on. */
function useDropPlace(scroller: Box): (element: HTMLDivElement | null) => void {
  const { setNodeRef } = useDroppable({ id: MATRIX_DROP });
  // The same function every time: one that is new takes the element away while those inside look for it.
  return useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      setNodeRef(element);
    },
    [scroller, setNodeRef],
  );
}

/** Sizes as the stylesheet reads them. */
function sizesOf({ side, column, columns, line }: MatrixGeometry): React.CSSProperties {
  return {
    '--matrix-side': `${side}px`,
    '--matrix-column': `${column}px`,
    '--matrix-line': `${line}px`,
    '--matrix-width': `${side + columns * column}px`,
  } as React.CSSProperties;
}

/** The matrix's session over what its props say. */
function useMatrixSession<Row extends MatrixRow>(props: MatrixProps<Row>) {
  const { lines, columns } = props;
  const known = useMemo(() => matrixPlaces({ lines, columns }), [lines, columns]);
  return useCellSession(() => new CellSession<MatrixCells<Row>>(), new MatrixCells(props, known));
}

/** The line a row stands in; -1 where it is not shown. */
function useLineOf<Row extends MatrixRow>({ lines }: MatrixProps<Row>): (rowId: string) => number {
  return useMemo(() => {
    const places = new Map(
      lines.flatMap((line, index) => (line.kind === 'row' ? [[line.row.id, index] as const] : [])),
    );
    return (rowId: string) => places.get(rowId) ?? -1;
  }, [lines]);
}

type Box = RefObject<HTMLDivElement | null>;

function see(box: HTMLElement, geometry: MatrixGeometry, line: number, column: number): void {
  const scroll = { left: box.scrollLeft, top: box.scrollTop };
  const next = scrollToSee(geometry, { line, column }, scroll, { width: box.clientWidth, height: box.clientHeight });
  if (next.left !== scroll.left) box.scrollLeft = next.left;
  if (next.top !== scroll.top) box.scrollTop = next.top;
}

/** Scrolls so that the active cell is seen, and brings the focus back when an editor goes. */
function useActiveInSight<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  { active, editing }: CellState,
  geometry: MatrixGeometry,
  scroller: Box,
  lineOf: (rowId: string) => number,
): void {
  // Only a move may scroll, what others change must not.
  const seeCell = useEffectEvent((at: CellAt) => {
    const column = session.places.columnIndex(at.columnId) ?? -1;
    if (scroller.current) see(scroller.current, geometry, lineOf(at.rowId), column);
  });
  useLayoutEffect(() => {
    if (active) seeCell(active);
  }, [active]);
  const wasEditing = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (wasEditing.current && !editing && isLost) scroller.current?.focus({ preventScroll: true });
    wasEditing.current = editing !== null;
  }, [editing, scroller]);
}

function useMatrixHandle<Row extends MatrixRow>(
  { handle }: MatrixProps<Row>,
  session: MatrixSession<Row>,
  geometry: MatrixGeometry,
  scroller: Box,
  lineOf: (rowId: string) => number,
): void {
  useImperativeHandle(handle, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    goTo: (rowId: string, columnId?: string) => {
      session.activate({ rowId, columnId: columnId ?? HEAD });
      scroller.current?.focus({ preventScroll: true });
    },
    cellAt: (x: number, y: number) => {
      const found = scroller.current && cellUnder(session, geometry, scroller.current, x, y);
      return found && (found.part === 'cell' || found.part === 'side') ? found.at : null;
    },
    placeOf: (at: CellAt) => {
      const box = scroller.current;
      const line = lineOf(at.rowId);
      if (!box || line < 0) return null;
      const column = session.places.columnIndex(at.columnId) ?? -1;
      see(box, geometry, line, column);
      const rect = box.getBoundingClientRect();
      const x = column < 0 ? geometry.side / 2 : geometry.side + (column + 0.5) * geometry.column - box.scrollLeft;
      return {
        x: rect.left + x,
        y: rect.top + geometry.head + (line + 0.5) * geometry.line - box.scrollTop,
      };
    },
    markDrop: (drop: CellAt | null) => {
      const before = session.get().drop;
      if (before?.rowId !== drop?.rowId || before?.columnId !== drop?.columnId) session.set({ drop });
    },
  }));
}

/** Brings into sight what something else selected. */
function useReveal<Row extends MatrixRow>(
  { revealId }: MatrixProps<Row>,
  session: MatrixSession<Row>,
  scroller: Box,
  geometry: MatrixGeometry,
  lineOf: (rowId: string) => number,
): void {
  const isReady = geometry.side > 0 && geometry.lines > 0;
  // Only a new selection may scroll.
  const reveal = useEffectEvent((rowId: string) => {
    // Our own selection come back.
    if (session.get().active?.rowId === rowId || session.targets().includes(rowId)) return;
    const line = lineOf(rowId);
    if (line < 0 || !scroller.current) return;
    session.reveal({ rowId, columnId: HEAD });
    see(scroller.current, geometry, line, -1);
  });
  useLayoutEffect(() => {
    if (isReady && revealId !== null) reveal(revealId);
  }, [revealId, isReady]);
}
