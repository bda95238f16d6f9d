import type { KeyboardEvent } from 'react';
import { pressCellKey } from '@/ui/cells/cell-keys';
import { HEAD } from '@/ui/cells/cell-places';
import type { GridSession } from './grid-session';
import { nextSort } from './row-order';

/** Rem by which a column grows or shrinks at one key. */
const WIDTH_STEP = 1;

/** Whether Escape was the last key, so that Tab leaves the table. */
const leaving = new WeakSet<object>();

/** Does what a key means while no editor is open; true where it meant something. */
export function pressKey<Row extends { id: string }>(session: GridSession<Row>, event: KeyboardEvent): boolean {
  const { active } = session.get();
  const isLeaving = leaving.delete(session);
  const isCtrl = event.ctrlKey || event.metaKey;
  if (event.key === 'Tab') return isLeaving || isCtrl || event.altKey ? false : tab(session, event.shiftKey);
  if (active?.rowId === HEAD && headerKey(session, active.columnId, event)) return true;
  if (isCtrl) return controlKey(session, event) || pressCellKey(session, event);
  switch (event.key) {
    case 'ArrowDown':
      if (!event.altKey) return pressCellKey(session, event);
      session.startEditing(null, true);
      return true;
    case 'Escape':
      if (session.get().selected.size || session.get().anchor) session.clearSelection();
      else leaving.add(session);
      session.cancelEditing();
      return true;
    case ' ':
      return space(session, event.shiftKey);
    default:
      return pressCellKey(session, event);
  }
}

/** Tab goes from cell to cell; from the last one it leaves the table. */
function tab<Row extends { id: string }>(session: GridSession<Row>, back: boolean): boolean {
  const before = session.get().active;
  session.move(back ? 'previous' : 'next');
  const after = session.get().active;
  return before?.rowId !== after?.rowId || before?.columnId !== after?.columnId;
}

/** Space turns yes into no, or chooses the row; with a range its rows. */
function space<Row extends { id: string }>(session: GridSession<Row>, shift: boolean): boolean {
  const { active, anchor } = session.get();
  if (!active) return false;
  if (!shift && session.cycle()) return true;
  if (anchor) session.selectRows(session.targets());
  else session.toggleRow(active.rowId);
  return true;
}

function controlKey<Row extends { id: string }>(session: GridSession<Row>, event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'a':
    case 'A':
      session.toggleAll();
      return true;
    case 'Enter': {
      const ids = session.targets();
      if (ids.length) session.props.onOpen(ids);
      return ids.length > 0;
    }
    default:
      return false;
  }
}

function headerKey<Row extends { id: string }>(
  session: GridSession<Row>,
  columnId: string,
  event: KeyboardEvent,
): boolean {
  const { layout } = session.props;
  if (event.key === 'Enter' || event.key === ' ') {
    layout.setSort(nextSort(layout.sort, columnId));
    return true;
  }
  if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
  layout.setWidth(columnId, layout.widthOf(columnId) + (event.key === 'ArrowRight' ? WIDTH_STEP : -WIDTH_STEP));
  return true;
}
