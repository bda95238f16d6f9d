// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import {
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { BulkBar } from './bulk-bar';
import classes from './data-grid.module.css';
import { EditorHostContext } from './editor-host';
import { GridBody } from './grid-body';
import { pasteWords, setForSelected } from './grid-clipboard';
import { GridHeader } from './grid-header';
import { pressKey } from './grid-keys';
import { useGridPointer } from './grid-pointer';
import type { GridProps } from './grid-props';
import { cellId } from './grid-row';
import { GridSession, wordsOf } from './grid-session';
import { HEADER_ROW, NEW_ROW } from './grid-state';
import { PasteDialog } from './paste-dialog';
import { RowMenu } from './row-menu';
import { sortedRows } from './row-order';
import { useGridClipboard } from './use-grid-clipboard';

/** What a view may ask of its grid. */
export interface GridHandle {
  /** Goes to the row for a new record and opens its editor. */
  addRow: () => void;
  /** Brings the focus into the grid. */
  focus: () => void;
}

/** A table that is edited in place, as in a spreadsheet; ten thousand rows cost no more than those on screen. */
export function DataGrid<Row extends { id: string }>(props: GridProps<Row> & { handle?: Ref<GridHandle> }) {
  const { layout, rows, revealId, handle, nouns } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [session] = useState(() => new GridSession<Row>());
  const state = useSyncExternalStore(session.subscribe, session.get);
  const [spoken, setSpoken] = useState('');
  const sortColumn = layout.columns.find((column) => column.id === layout.sort?.columnId);
  const direction = layout.sort?.direction ?? 'up';
  const ordered = useMemo(
    () => (sortColumn ? sortedRows(rows, sortColumn, direction) : rows),
    [rows, sortColumn, direction],
  );

  useLayoutEffect(() => {
    session.announce = setSpoken;
    session.show(props, ordered);
    session.settle();
  });
  useImperativeHandle(handle, () => ({
    addRow: () => {
      if (session.activate({ rowId: NEW_ROW, columnId: layout.visible[0]?.id ?? '' })) session.startEditing();
    },
    focus: () => scroller.current?.focus(),
  }));
  useEffect(() => {
    const first = session.shape.columnIds[0];
    if (
      revealId === null ||
      revealId === session.reported ||
      first === undefined ||
      session.shape.indexOf(revealId) < 0
    )
      return;
    if (session.get().editing === null)
      session.activate({ rowId: revealId, columnId: session.get().active?.columnId ?? first });
  }, [revealId, session]);
  const clipboard = useGridClipboard(session, scroller);
  const pointer = useGridPointer(session, scroller);
  // An editor or a menu takes the focus with it when it goes; the grid must have it back for the next key.
  const isBusy = state.editing !== null || pointer.menu !== null;
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (
      !isBusy &&
      (focused === document.body || (focused !== scroller.current && scroller.current?.contains(focused)))
    ) {
      if (session.get().active) scroller.current?.focus({ preventScroll: true });
    }
  }, [isBusy, session]);

  const { active, selected } = state;
  const widths = layout.visible.map((column) => `${layout.widthOf(column.id)}rem`).join(' ');
  const selection = selected.size === 0 ? 'none' : selected.size === ordered.length ? 'all' : 'some';
  const again = () => scroller.current?.focus({ preventScroll: true });

  return (
    <div
      className={classes.frame}
      data-selecting={selected.size ? '' : undefined}
      data-scrolled={pointer.isScrolled ? '' : undefined}
    >
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        className={classes.scroller}
        aria-label={props.label}
        aria-description="Enter edits a cell. Escape, then Tab leaves the table."
        aria-rowcount={ordered.length + (session.shape.takesNew ? 2 : 1)}
        aria-colcount={layout.visible.length + 1}
        aria-multiselectable
        aria-activedescendant={active ? cellId(gridId, active.rowId, active.columnId) : undefined}
        style={{ '--grid-columns': widths } as React.CSSProperties}
        onFocus={(event) => {
          if (event.target === event.currentTarget) session.enter();
        }}
        onKeyDown={(event) => {
          if (event.defaultPrevented || (state.editing && event.target !== scroller.current)) return;
          if (pointer.menuKey(event) || pressKey(session, event)) event.preventDefault();
        }}
        {...pointer.handlers}
      >
        <GridHeader
          gridId={gridId}
          columns={layout.visible}
          sort={layout.sort}
          activeColumn={active?.rowId === HEADER_ROW ? active.columnId : null}
          selection={selection}
          widthOf={layout.widthOf}
          setWidth={layout.setWidth}
        />
        <EditorHostContext value={session}>
          <GridBody gridId={gridId} scroller={scroller} session={session} state={state} rows={ordered} props={props} />
        </EditorHostContext>
        {ordered.length === 0 ? <div className={classes.empty}>{props.empty}</div> : null}
      </div>
      {selected.size ? (
        <BulkBar
          count={selected.size}
          columns={layout.columns}
          onSet={(columnId, value) => {
            const outcome = setForSelected(session, columnId, value);
            return outcome.ok ? null : wordsOf({ ok: false, problems: outcome.problems });
          }}
          onRemove={() => session.remove(session.targets())}
          onClear={() => {
            session.clearSelection();
            again();
          }}
        />
      ) : null}
      <RowMenu
        place={pointer.menu}
        canAdd={!props.cannotAdd}
        onClose={pointer.closeMenu}
        onOpen={() => props.onOpen(session.targets())}
        onAddBelow={() => pointer.addBelow()}
        onDuplicate={() => props.onDuplicate(session.targets())}
        onRemove={() => session.remove(session.targets())}
      />
      <PasteDialog
        plan={clipboard.asked}
        rest={clipboard.asked ? pasteWords(clipboard.asked, nouns) : ''}
        onPaste={clipboard.pasteRest}
        onCancel={() => {
          clipboard.cancel();
          again();
        }}
      />
      <div role="status" aria-live="polite" className={classes.quiet}>
        {spoken}
      </div>
    </div>
  );
}
