import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Move } from '@/ui/cells/cell-places';
import classes from './matrix.module.css';
import type { MatrixSession } from './matrix-cells';
import type { MatrixRow } from './matrix-props';

const leads: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down' };
const sideways: Readonly<Record<string, Move>> = { ArrowLeft: 'left', ArrowRight: 'right' };

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
      () => ({ text: input.value }),
      () => input.focus(),
    );
  }, [session, isTyped]);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = leads[event.key] ?? (isTyped ? sideways[event.key] : undefined);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) session.commit(null, true);
    else if (event.key === 'Enter') session.commit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') session.commit(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') session.cancelEditing();
    else if (move) session.commit(move);
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
      onInput={(event) => session.typed({ text: event.currentTarget.value })}
      onBlur={() => session.commit()}
    />
  );
}
