import type { KeyboardEvent } from 'react';
import type { MatrixRow } from './matrix-props';
import type { MatrixSession } from './matrix-session';
import { HEAD, type MatrixMove } from './matrix-shape';

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const edges = { up: 'columnStart', down: 'columnEnd', left: 'rowStart', right: 'rowEnd' } as const;

/** Where a key leads. */
function moveOf(event: KeyboardEvent, isCtrl: boolean): MatrixMove | null {
  const arrow = arrows[event.key];
  if (arrow) return isCtrl ? edges[arrow] : arrow;
  switch (event.key) {
    case 'Home':
      return isCtrl ? 'first' : 'rowStart';
    case 'End':
      return isCtrl ? 'last' : 'rowEnd';
    case 'PageUp':
      return 'pageUp';
    case 'PageDown':
      return 'pageDown';
    default:
      return null;
  }
}

/** What a key does while no editor is open; whether it did anything. */
export function pressMatrixKey<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  event: KeyboardEvent,
  act: (rowId: string) => void,
): boolean {
  const { active } = session.get();
  const isCtrl = event.ctrlKey || event.metaKey;
  const arrow = arrows[event.key];
  if (event.altKey) {
    if (arrow) session.carry(arrow);
    else if (event.key === 'Enter' && active && active.rowId !== HEAD) act(active.rowId);
    else return false;
    return true;
  }
  const move = moveOf(event, isCtrl);
  if (move) {
    session.move(move, event.shiftKey);
    return true;
  }
  return isCtrl ? pressWithCtrl(session, event) : pressPlain(session, event);
}

function pressWithCtrl<Row extends MatrixRow>(session: MatrixSession<Row>, event: KeyboardEvent): boolean {
  const { active, anchor } = session.get();
  const { shape } = session;
  const range = session.range();
  switch (event.key.toLowerCase()) {
    case 'd':
      session.fill('down');
      return true;
    case 'r':
      session.fill('right');
      return true;
    case 'enter':
      if (anchor && range) session.fill('all');
      else if (active && active.rowId !== HEAD) session.props.onOpenRow(active.rowId);
      else if (active) session.props.onOpenColumn(active.columnId);
      return true;
    case 'a':
      session.select({ top: 0, left: 0, bottom: shape.rowIds.length - 1, right: shape.columnIds.length - 1 });
      return true;
    case ' ':
      if (range) session.select({ ...range, top: 0, bottom: shape.rowIds.length - 1 });
      return true;
    default:
      return false;
  }
}

function pressPlain<Row extends MatrixRow>(session: MatrixSession<Row>, event: KeyboardEvent): boolean {
  const { active, anchor, problem, editing } = session.get();
  const range = session.range();
  const isHead = active !== null && (active.rowId === HEAD || active.columnId === HEAD);
  switch (event.key) {
    case ' ':
      if (event.shiftKey && range) session.select({ ...range, left: 0, right: session.shape.columnIds.length - 1 });
      else session.cycle();
      return true;
    case 'Delete':
    case 'Backspace':
      session.clear();
      return true;
    case 'Enter':
    case 'F2':
      if (isHead && active) {
        if (active.rowId === HEAD) session.props.onOpenColumn(active.columnId);
        else session.props.onOpenRow(active.rowId);
      } else session.edit(null);
      return true;
    case 'Escape':
      if (editing) session.cancelEdit();
      if (!anchor && problem === null) return editing !== null;
      session.set({ anchor: null, problem: null });
      return true;
    default:
      if (event.key.length !== 1 || isHead || event.nativeEvent.isComposing) return false;
      session.edit(event.key);
      return true;
  }
}
