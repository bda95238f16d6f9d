import type { KeyboardEvent } from 'react';
import type { GridSession } from './grid-session';
import { HEADER_ROW, type Move } from './grid-state';
import { nextSort } from './row-order';

const moves: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
};

/** Rem by which a column grows or shrinks at one key. */
const WIDTH_STEP = 1;

/** A slash and a question mark lead elsewhere in the app, so they do not begin a text. */
const isTyped = (event: KeyboardEvent) =>
  ((event.key.length === 1 && !'/?'.includes(event.key)) || event.key === 'Process') &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey;

/** Whether Escape was the last key, so that Tab leaves the table. */
const leaving = new WeakSet<object>();

/** Does what a key means while no editor is open; true where it meant something. */
export function pressKey<Row extends { id: string }>(session: GridSession<Row>, event: KeyboardEvent): boolean {
  const { active } = session.get();
  const isLeaving = leaving.delete(session);
  if (event.key === 'Tab') return isLeaving || event.ctrlKey || event.altKey ? false : tab(session, event.shiftKey);
  if (active?.rowId === HEADER_ROW && headerKey(session, active.columnId, event)) return true;
  if (event.ctrlKey || event.metaKey) return controlKey(session, event);
  if (event.altKey) return event.key === 'ArrowDown' ? started(session, null, true) : false;
  const move = moves[event.key];
  if (move) {
    session.move(move, event.shiftKey && move !== 'left' && move !== 'right' && active?.rowId !== HEADER_ROW);
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case 'F2':
      return started(session, null, false);
    case 'Delete':
    case 'Backspace':
      session.deletePressed();
      return true;
    case 'Escape':
      if (session.get().selected.size) session.clearSelection();
      else leaving.add(session);
      session.cancelEditing();
      return true;
    case ' ':
      return space(session, event.shiftKey);
    default:
      return isTyped(event) ? started(session, event.key === 'Process' ? '' : event.key, false) : false;
  }
}

function started<Row extends { id: string }>(
  session: GridSession<Row>,
  typed: string | null,
  openList: boolean,
): boolean {
  session.startEditing(typed, openList);
  return true;
}

/** Tab goes from cell to cell; from the last one it leaves the table. */
function tab<Row extends { id: string }>(session: GridSession<Row>, back: boolean): boolean {
  const before = session.get().active;
  session.move(back ? 'previous' : 'next');
  const after = session.get().active;
  return before?.rowId !== after?.rowId || before?.columnId !== after?.columnId;
}

function space<Row extends { id: string }>(session: GridSession<Row>, shift: boolean): boolean {
  const { active } = session.get();
  if (!active) return false;
  if (!shift && session.columnOf(active.columnId)?.editor === 'yesNo') session.toggleYesNo(active);
  else session.toggleRow(active.rowId);
  return true;
}

function controlKey<Row extends { id: string }>(session: GridSession<Row>, event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'Home':
      session.move('first', event.shiftKey);
      return true;
    case 'End':
      session.move('last', event.shiftKey);
      return true;
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
