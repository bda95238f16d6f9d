import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type CellEditorProps, type EditorHost, useEditorHost } from './editor-host';
import classes from './editors.module.css';

/** Enter, Tab and Escape as every editor of a cell takes them; true where the key was one of them. */
export function endingKey(host: EditorHost, event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing) return false;
  switch (event.key) {
    case 'Enter':
      host.commit(event.shiftKey ? 'up' : 'down', event.ctrlKey || event.metaKey);
      return true;
    case 'Tab':
      host.commit(event.shiftKey ? 'previous' : 'next');
      return true;
    case 'Escape':
      host.cancelEditing();
      return true;
    default:
      return false;
  }
}

/** Puts the cursor into the input when the editor opens: behind what was typed, or around the value. */
export function useCursor(typed: string | null) {
  const input = useRef<HTMLInputElement>(null);
  const isTyped = useRef(typed !== null);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (!isTyped.current) input.current?.select();
  }, []);
  return input;
}

/** One line of text, a number, an amount: whatever the column reads from typing. */
export function TextEditor({ column, value, editing, label, problemId }: CellEditorProps) {
  const host = useEditorHost();
  const input = useCursor(editing.typed);
  const [text, setText] = useState(() => editing.typed ?? column.format(value));
  useLayoutEffect(
    () =>
      host.attachEditor(
        () => ({ text: input.current?.value ?? '' }),
        () => input.current?.focus(),
      ),
    [host, input],
  );
  return (
    <input
      ref={input}
      className={classes.input}
      data-align={column.align}
      value={text}
      aria-label={label}
      aria-invalid={problemId !== null}
      aria-describedby={problemId ?? undefined}
      inputMode={column.editor === 'line' ? 'text' : 'decimal'}
      onChange={(event) => {
        setText(event.currentTarget.value);
        host.typed({ text: event.currentTarget.value });
      }}
      onBlur={() => host.commit()}
      onKeyDown={(event) => {
        if (endingKey(host, event)) event.preventDefault();
      }}
    />
  );
}
