import { useEffect, useRef } from 'react';
import type { PresentAct } from './present-bar';

const acts: Readonly<Record<string, PresentAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  F5: 'leave',
  p: 'spot',
  b: 'blank',
  i: 'internal',
};

/** Keys that mean something to a button or a choice that has the focus. */
const pressing = new Set([' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/** Wires the keys of a presentation before anything behind it hears them; while a bar is edited, all but Escape are typed. */
export function usePresentKeys(act: (what: PresentAct) => void, isEditing: boolean): void {
  const latest = useRef({ act, isEditing });
  latest.current = { act, isEditing };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const what = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!what || (latest.current.isEditing && what !== 'leave')) return;
      if (event.defaultPrevented) return;
      const { target } = event;
      const isControl =
        target instanceof Element && target.closest('button, select, input, [role="button"], [role="option"]') !== null;
      if (isControl && pressing.has(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.act(what);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
