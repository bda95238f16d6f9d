import { type KeyboardEvent, useEffect, useRef } from 'react';
import classes from './matrix.module.css';
import type { MatrixRow } from './matrix-props';
import type { MatrixSession } from './matrix-session';
import type { MatrixMove } from './matrix-shape';

const leads: Readonly<Record<string, MatrixMove>> = { ArrowUp: 'up', ArrowDown: 'down' };
const sideways: Readonly<Record<string, MatrixMove>> = { ArrowLeft: 'left', ArrowRight: 'right' };

/** The field that letters are typed into, in the active cell. */
export function MatrixEditor<Row extends MatrixRow>({
  session,
  text,
  isTyped,
  label,
}: {
  session: MatrixSession<Row>;
  text: string;
  isTyped: boolean;
  label: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    input.focus({ preventScroll: true });
    if (isTyped) input.setSelectionRange(input.value.length, input.value.length);
    else input.select();
    return session.attachEditor(
      () => input.value,
      () => input.focus(),
    );
  }, [session, isTyped]);
  const leave = (move: MatrixMove | null) => {
    if (session.commit() && move) session.move(move);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = leads[event.key] ?? (isTyped ? sideways[event.key] : undefined);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) session.commit(true);
    else if (event.key === 'Enter') leave(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') leave(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') session.cancelEdit();
    else if (move) leave(move);
    else {
      // Typing is no command of the page.
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={field}
      className={classes.editor}
      defaultValue={text}
      aria-label={label}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onInput={(event) => session.typed(event.currentTarget.value)}
      onBlur={() => session.commit()}
    />
  );
}
