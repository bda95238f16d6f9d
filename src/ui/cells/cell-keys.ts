import type { KeyboardEvent } from 'react';
import { type Move, NEW_ROW } from './cell-places';
import type { CellSession } from './cell-session';

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
  End: 'rowEnd',
};
const movesWithCtrl: Readonly<Record<string, Move>> = {
  ArrowUp: 'columnStart',
  ArrowDown: 'columnEnd',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
};

/** A slash and a question mark lead elsewhere in the app, so they do not begin a text. */
const isTyped = ({ key }: KeyboardEvent) => (key.length === 1 && !'/?'.includes(key)) || key === 'Process';

/** What a key does in every table while no editor is open; whether it did anything. */
export function pressCellKey(session: CellSession, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  const isCtrl = event.ctrlKey || event.metaKey;
  const move = (isCtrl ? movesWithCtrl : moves)[event.key];
  if (move) session.move(move, event.shiftKey);
  else if (isCtrl) return fillKey(session, event.key.toLowerCase());
  else if (event.key === 'Delete' || event.key === 'Backspace') session.clear();
  else if (event.key === 'Enter' || event.key === 'F2') session.startEditing();
  else if (!isTyped(event) || !takesText(session)) return false;
  else session.startEditing(event.key === 'Process' ? '' : event.key);
  return true;
}

/** Whether a letter has somewhere to go: heads take none. */
const takesText = (session: CellSession) => session.range() !== null || session.get().active?.rowId === NEW_ROW;

function fillKey(session: CellSession, key: string): boolean {
  if (key !== 'd' && key !== 'r') return false;
  session.fill(key === 'd' ? 'down' : 'right');
  return true;
}
