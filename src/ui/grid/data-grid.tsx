// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { type Ref, type RefObject, useId, useImperativeHandle, useMemo, useRef } from 'react';
import { CellPlaces, HEAD, NEW_ROW } from '@/ui/cells/cell-places';
import type { Editing } from '@/ui/cells/cell-selection';
import { useCellClipboard } from '@/ui/cells/use-cell-clipboard';
import { useCellSession } from '@/ui/cells/use-cell-session';
import { useWayToTable } from '@/ui/cells/way-to-table';
import { gridOnPaper } from '@/ui/paper/grid-on-paper';
import { useOnPaper } from '@/ui/paper/on-paper';
import classes from './data-grid.module.css';
import { EditorHostContext } from './editor-host';
import { GridBody } from './grid-body';
import { GridCells } from './grid-cells';
import { GridHeader } from './grid-header';
import { pressKey } from './grid-keys';
import { GridOverlays } from './grid-overlays';
import { useGridPointer } from './grid-pointer';
import type { GridProps } from './grid-props';
import { cellId } from './grid-row';
import { GridSession } from './grid-session';
import { groupedRows } from './row-groups';
import { sortedRows } from './row-order';
import { useGridEdges } from './use-grid-edges';
import { useFocusBack, useReveal } from './use-grid-focus';

/** What a view may ask of its grid. */
export interface GridHandle {
  /** Goes to the row for a new record and opens its editor. */
  addRow: () => void;
  /** Brings the focus into the grid. */
  focus: () => void;
  /** What scrolls, for something beside the grid that scrolls with it. */
  scroller: () => HTMLElement | null;
}

/** A table that is edited in place, as in a spreadsheet; ten thousand rows cost no more than those on screen. */
export function DataGrid<Row extends { id: string }>(props: GridProps<Row> & { handle?: Ref<GridHandle> }) {
  const { layout, revealId } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { session, state, grouped, spoken } = useGridSession(props, scroller);
  const ordered = grouped.rows;
  useReveal(session, revealId);
  useWayToTable(scroller);
  useOnPaper(() => ({ title: null, detail: '', blocks: [gridOnPaper(layout.visible, layout.widthOf, grouped)] }));
  const clipboard = useCellClipboard(session, scroller);
  const pointer = useGridPointer(session, scroller);
  const edges = useGridEdges(scroller);
  useFocusBack(session, scroller, state.editing !== null || pointer.menu !== null);

  const { active, selected, anchor } = state;
  const widths = layout.visible.map((column) => `${layout.widthOf(column.id)}rem`).join(' ');
  const selection = selected.size === 0 ? 'none' : selected.size === ordered.length ? 'all' : 'some';

  return (
    <div
      className={classes.frame}
      data-selecting={selected.size ? '' : undefined}
      data-scrolled={edges.isScrolled ? '' : undefined}
      data-more={edges.hasMore ? '' : undefined}
      data-tight={edges.isTight ? '' : undefined}
      style={{ '--grid-bar': `${edges.bar}px` } as React.CSSProperties}
    >
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        className={classes.scroller}
        aria-label={props.label}
        aria-description="Enter edits a cell. Escape, then Tab leaves the table."
        aria-rowcount={ordered.length + (props.cannotAdd ? 1 : 2)}
        aria-colcount={layout.visible.length + 1}
        aria-multiselectable
        aria-activedescendant={active ? cellId(gridId, active.rowId, active.columnId) : undefined}
        style={{ '--grid-columns': widths } as React.CSSProperties}
        onFocus={(event) => {
          if (event.target === event.currentTarget) session.enter();
        }}
        onKeyDown={(event) => {
          takeFocusFrom(event, state.editing, session);
          if (event.defaultPrevented || (state.editing && event.target !== scroller.current)) return;
          if (pointer.menuKey(event) || pressKey(session, event)) event.preventDefault();
        }}
        {...pointer.handlers}
      >
        <GridHeader
          gridId={gridId}
          columns={layout.visible}
          sort={layout.sort}
          activeColumn={active?.rowId === HEAD ? active.columnId : null}
          selection={selection}
          widthOf={layout.widthOf}
          setWidth={layout.setWidth}
        />
        <EditorHostContext value={session}>
          <GridBody
            gridId={gridId}
            scroller={scroller}
            session={session}
            state={state}
            grouped={grouped}
            props={props}
          />
        </EditorHostContext>
        {ordered.length === 0 ? <div className={classes.empty}>{props.empty}</div> : null}
      </div>
      <GridOverlays
        session={session}
        scroller={scroller}
        props={props}
        pointer={pointer}
        clipboard={clipboard}
        selectedCount={selected.size || (anchor ? session.targets().length : 0)}
      />
      <div role="status" aria-live="polite" className={classes.quiet}>
        {spoken}
      </div>
    </div>
  );
}

/** A key has ended an editor: the focus goes back before the editor does, for a focused element that is removed has the page laid out anew. */
function takeFocusFrom<Row extends { id: string }>(
  { target, currentTarget }: React.KeyboardEvent<HTMLElement>,
  edited: Editing | null,
  session: GridSession<Row>,
): void {
  const hasEnded = edited !== null && session.get().editing === null;
  if (hasEnded && target !== currentTarget) currentTarget.focus({ preventScroll: true });
}

/** The grid's session, told of what is on screen after every render. */
function useGridSession<Row extends { id: string }>(
  props: GridProps<Row> & { handle?: Ref<GridHandle> },
  scroller: RefObject<HTMLDivElement | null>,
) {
  const { rows, handle } = props;
  const sortColumn = props.layout.columns.find((column) => column.id === props.layout.sort?.columnId);
  const direction = props.layout.sort?.direction ?? 'up';
  const { groupOf } = props;
  const grouped = useMemo(
    () => groupedRows(sortColumn ? sortedRows(rows, sortColumn, direction) : rows, groupOf),
    [rows, sortColumn, direction, groupOf],
  );

  const { visible } = props.layout;
  const takesNew = !props.cannotAdd;
  const places = useMemo(() => {
    const rowIds = grouped.rows.map(({ id }) => id);
    return new CellPlaces(
      rowIds,
      visible.map(({ id }) => id),
      { takesNew },
    );
  }, [grouped.rows, visible, takesNew]);
  const shape = new GridCells(props, grouped.rows, places);
  const { session, state, spoken } = useCellSession(() => new GridSession<Row>(), shape);
  useImperativeHandle(handle, () => ({
    addRow: () => {
      if (session.activate({ rowId: NEW_ROW, columnId: props.layout.visible[0]?.id ?? '' })) session.startEditing();
    },
    focus: () => scroller.current?.focus(),
    scroller: () => scroller.current,
  }));
  return { session, state, grouped, spoken };
}
