import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type CellAt, HEAD, NEW_ROW } from '@/ui/cells/cell-places';
import { scrollAtEdge } from '@/ui/cells/scroll-at-edge';
import type { GridSession } from './grid-session';
import type { MenuPlace } from './row-menu';
import { nextSort } from './row-order';

/** What of the grid an event happened on. */
function hitOf(target: EventTarget | null): {
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
  const draw = useDrawnRange(session, scroller);

  const press = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    const { editing } = session.get();
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
    else if (hit.part === 'cell') {
      pressCell(session, hit as CellAt, event);
      const isHandle = event.target instanceof Element && event.target.closest('[data-grip]');
      if (!isHandle) draw();
    }
  };
  const click = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    if (
      hit.part === 'open' &&
      hit.rowId !== null &&
      session.activate({
        rowId: hit.rowId,
        columnId: session.get().active?.columnId ?? session.places.columnIds[0] ?? '',
      })
    ) {
      session.props.onOpen([hit.rowId]);
    }
    if (hit.part === 'head' && hit.columnId !== null && session.activate({ rowId: HEAD, columnId: hit.columnId })) {
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
    const { selected, anchor } = session.get();
    if (!selected.has(hit.rowId) && !(anchor && session.targets().includes(hit.rowId))) {
      session.clearSelection();
      if (!session.activate({ rowId: hit.rowId, columnId: hit.columnId ?? session.places.columnIds[0] ?? '' })) return;
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
    if (rowId !== undefined) session.goOnceShown({ rowId, columnId: session.places.columnIds[0] ?? '' }, true);
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
  { rowId, columnId }: CellAt,
  event: MouseEvent,
): void {
  const cell = { rowId, columnId };
  if (event.ctrlKey || event.metaKey) {
    session.toggleRow(rowId);
    return;
  }
  const { active, anchor } = session.get();
  const isSame = anchor === null && active?.rowId === rowId && active.columnId === columnId;
  if (!event.shiftKey) session.clearSelection();
  session.activate(cell, event.shiftKey);
  // A second click on the same cell edits it, and the row for a new record takes text at once.
  if (rowId === NEW_ROW || (isSame && session.shape.columnOf(columnId)?.editor === 'yesNo')) session.startEditing();
}

/** Draws a range from the cell that was pressed to those the pointer is carried over, as long as it is held. */
function useDrawnRange<Row extends { id: string }>(
  session: GridSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
): () => void {
  const held = useRef<AbortController | null>(null);
  useEffect(() => () => held.current?.abort(), []);
  return () => {
    held.current?.abort();
    const drawing = new AbortController();
    held.current = drawing;
    const stop = () => drawing.abort();
    const follow = (event: globalThis.PointerEvent) => {
      const box = scroller.current;
      if (!box || event.buttons === 0 || session.get().editing) return stop();
      const head = box.querySelector<HTMLElement>('[data-header]')?.offsetHeight ?? 0;
      const under = document.elementFromPoint(event.clientX, event.clientY);
      const { rowId, columnId, part } = hitOf(box.contains(under) ? under : null);
      const { active } = session.get();
      const isSame = active?.rowId === rowId && active?.columnId === columnId;
      // Only what began to be drawn scrolls on at the edges.
      if (session.get().anchor) scrollAtEdge(box, { side: 0, head, foot: 0 }, event);
      if (part === 'cell' && rowId !== null && columnId !== null && rowId !== NEW_ROW && !isSame)
        session.activate({ rowId, columnId }, true);
    };
    const { signal } = drawing;
    window.addEventListener('pointermove', follow, { signal });
    window.addEventListener('pointerup', stop, { signal });
    window.addEventListener('pointercancel', stop, { signal });
  };
}
