import { type RefObject, useEffect, useState } from 'react';
import { applyPaste, copiedText, pastePlanFor } from './grid-clipboard';
import type { GridSession } from './grid-session';
import type { PastePlan } from './paste-plan';

/** Copy, cut and paste while the grid itself has the focus; asks first where some of a paste cannot be read. */
export function useGridClipboard<Row extends { id: string }>(
  session: GridSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [asked, setAsked] = useState<PastePlan | null>(null);
  useEffect(() => {
    // Without a text cursor the browser sends these events to the body.
    const isOurs = () => document.activeElement === scroller.current && session.get().editing === null;
    const copy = (event: ClipboardEvent) => {
      const text = isOurs() && !document.getSelection()?.toString() ? copiedText(session) : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') session.deletePressed();
    };
    const paste = (event: ClipboardEvent) => {
      const text = isOurs() ? event.clipboardData?.getData('text/plain') : undefined;
      const plan = text ? pastePlanFor(session, text) : null;
      if (!plan) return;
      event.preventDefault();
      setAsked(plan.problems.length ? plan : applyPaste(session, plan));
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [session, scroller]);
  const pasteRest = () => {
    if (!asked) return;
    // What is refused on the second try is told in its turn; what was already told is not told again.
    const next = applyPaste(session, { ...asked, problems: [] });
    setAsked(next);
    if (!next) scroller.current?.focus({ preventScroll: true });
  };
  return { asked, pasteRest, cancel: () => setAsked(null) };
}
