import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import type { GridSession } from './grid-session';
import { type CellAt, HEADER_ROW, NEW_ROW } from './grid-state';
import type { MenuPlace } from './row-menu';
import { nextSort } from './row-order';

/** What of the grid an event happened on. */
function hitOf(target: EventTarget): {
  rowId: string | null;
  columnId: string | null;
  part: 'check' | 'all' | 'open' | 'head' | 'cell' | null;
} {
  const none = { rowId: null, columnId: null, part: null };
  if (!(target instanceof Element) || target.closest('[data-resizer]')) return none;
  const rowId = target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
  if (target.closest('[data-check-all]')) return { ...none, part: 'all' };
  if (rowId !== null && target.closest('[data-check]')) return { ...none, rowId, part: 'check' };
  if (rowId !== null && target.closest('[data-open]')) return { ...none, rowId, part: 'open' };
  const head = target.closest<HTMLElement>('[data-head]')?.dataset['head'];
  if (head !== undefined) return { ...none, columnId: head, part: 'head' };
  const columnId = target.closest<HTMLElement>('[data-col]')?.dataset['col'] ?? null;
  return { rowId, columnId, part: rowId !== null && columnId !== null ? 'cell' : null };
}

/** The pointer's part of a grid: one set of handlers for all cells, and the menu of rows. */
export function useGridPointer<Row extends { id: string }>(
  session: GridSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [menu, setMenu] = useState<MenuPlace | null>(null);

  const press = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    const { editing, selected } = session.get();
    const isOwnEditor = editing && hit.rowId === editing.rowId && hit.columnId === editing.columnId;
    if (event.button > 0 || hit.part === null || isOwnEditor) return;
    // What is being typed must be saved before the focus goes, or stay where it is.
    event.preventDefault();
    if (!session.commit()) return;
    scroller.current?.focus({ preventScroll: true });
    if (hit.part === 'check' && hit.rowId !== null) {
      if (event.shiftKey) session.selectTo(hit.rowId);
      else session.toggleRow(hit.rowId);
    } else if (hit.part === 'all') session.toggleAll();
    else if (hit.part === 'cell') pressCell(session, hit as CellAt, event, selected.size > 0);
  };
  const click = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    if (
      hit.part === 'open' &&
      hit.rowId !== null &&
      session.activate({
        rowId: hit.rowId,
        columnId: session.get().active?.columnId ?? session.shape.columnIds[0] ?? '',
      })
    ) {
      session.props.onOpen([hit.rowId]);
    }
    if (
      hit.part === 'head' &&
      hit.columnId !== null &&
      session.activate({ rowId: HEADER_ROW, columnId: hit.columnId })
    ) {
      const { layout } = session.props;
      layout.setSort(nextSort(layout.sort, hit.columnId));
    }
  };
  const openMenu = (x: number, y: number) => {
    const count = session.targets().length;
    if (count) setMenu({ x, y, count });
  };
  const contextMenu = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    if (
      hit.rowId === null ||
      hit.rowId === NEW_ROW ||
      (event.target instanceof HTMLInputElement && hit.part === 'cell')
    )
      return;
    event.preventDefault();
    if (!session.get().selected.has(hit.rowId)) {
      session.clearSelection();
      if (!session.activate({ rowId: hit.rowId, columnId: hit.columnId ?? session.shape.columnIds[0] ?? '' })) return;
    }
    openMenu(event.clientX, event.clientY);
  };
  const menuKey = (event: KeyboardEvent): boolean => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false;
    const cell = scroller.current?.querySelector('[role="gridcell"][data-active]')?.getBoundingClientRect();
    if (cell) openMenu(cell.left + 16, cell.bottom);
    return true;
  };
  /** A new, empty row right below, with its first cell ready for typing. */
  const addBelow = () => {
    const afterId = session.targets().at(-1);
    if (afterId === undefined) return;
    const outcome = session.props.onEdit({ kind: 'add', changes: [], adds: [{ values: {}, afterId }] });
    const [rowId] = outcome.ok ? outcome.addedIds : [];
    if (rowId !== undefined) session.goToWhenShown({ rowId, columnId: session.shape.columnIds[0] ?? '' }, true);
  };
  return {
    menu,
    menuKey,
    addBelow,
    closeMenu: () => setMenu(null),
    handlers: {
      onMouseDown: press,
      onClick: click,
      onDoubleClick: (event: MouseEvent) => {
        if (hitOf(event.target).part === 'cell' && session.get().editing === null) session.startEditing();
      },
      onContextMenu: contextMenu,
    },
  };
}

function pressCell<Row extends { id: string }>(
  session: GridSession<Row>,
  at: CellAt,
  event: MouseEvent,
  hasSelection: boolean,
): void {
  const cell = { rowId: at.rowId, columnId: at.columnId };
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    if (event.shiftKey) session.selectTo(cell.rowId);
    else session.toggleRow(cell.rowId);
    return;
  }
  const { active } = session.get();
  const isSame = active?.rowId === cell.rowId && active.columnId === cell.columnId;
  if (hasSelection) session.clearSelection();
  session.activate(cell);
  // A second click on the same cell edits it, and the row for a new record takes text at once.
  if (cell.rowId === NEW_ROW || (isSame && session.columnOf(cell.columnId)?.editor === 'yesNo')) session.startEditing();
}
