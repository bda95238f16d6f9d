import type { KeyboardEvent } from 'react';
import { pressCellKey } from '@/ui/cells/cell-keys';
import { HEAD } from '@/ui/cells/cell-places';
import { carryCell, type MatrixSession } from './matrix-cells';
import type { MatrixRow } from './matrix-props';

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What a key does while no editor is open; whether it did anything. */
export function pressMatrixKey<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  event: KeyboardEvent,
  act: (rowId: string) => void,
): boolean {
  const { active } = session.get();
  const arrow = arrows[event.key];
  if (event.altKey) {
    if (arrow) carryCell(session, arrow);
    else if (event.key === 'Enter' && active && active.rowId !== HEAD) act(active.rowId);
    else return false;
    return true;
  }
  const isDone = event.ctrlKey || event.metaKey ? pressWithCtrl(session, event) : pressPlain(session, event);
  return isDone || pressCellKey(session, event);
}

function pressWithCtrl<Row extends MatrixRow>(session: MatrixSession<Row>, event: KeyboardEvent): boolean {
  const { rowIds, columnIds } = session.places;
  const range = session.range();
  switch (event.key.toLowerCase()) {
    case 'enter':
      if (session.get().anchor && range) session.fill('all');
      else openActive(session);
      return true;
    case 'a':
      session.select({ top: 0, left: 0, bottom: rowIds.length - 1, right: columnIds.length - 1 });
      return true;
    case ' ':
      if (range) session.select({ ...range, top: 0, bottom: rowIds.length - 1 });
      return true;
    default:
      return false;
  }
}

function pressPlain<Row extends MatrixRow>(session: MatrixSession<Row>, event: KeyboardEvent): boolean {
  const { active, editing } = session.get();
  const range = session.range();
  switch (event.key) {
    case ' ':
      if (event.shiftKey && range) session.select({ ...range, left: 0, right: session.places.columnIds.length - 1 });
      else session.cycle();
      return true;
    case 'Enter':
    case 'F2':
      if (range || !active) return false;
      openActive(session);
      return true;
    case 'Escape':
      if (editing) session.cancelEditing();
      return session.letGo() || editing !== null;
    default:
      return false;
  }
}

/** Opens what the active row is about, or on a column's head the column. */
function openActive<Row extends MatrixRow>(session: MatrixSession<Row>): void {
  const { active } = session.get();
  const { props } = session.shape;
  if (active?.rowId === HEAD) props.onOpenColumn(active.columnId);
  else if (active) props.onOpenRow(active.rowId);
}
