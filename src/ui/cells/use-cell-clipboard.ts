import { type RefObject, useEffect, useState } from 'react';
import type { CellSession } from './cell-session';
import { applyPaste, pastePlanFor } from './paste';
import type { PastePlan } from './paste-plan';

/** Copy, cut and paste while the table itself has the focus; what cannot be taken over waits in `asked` for an answer. */
export function useCellClipboard(session: CellSession, scroller: RefObject<HTMLDivElement | null>) {
  const [asked, setAsked] = useState<PastePlan | null>(null);
  useEffect(() => {
    // Without a text cursor the browser sends these events to the body.
    const isOurs = () => document.activeElement === scroller.current && session.get().editing === null;
    const copy = (event: ClipboardEvent) => {
      const text = isOurs() && !document.getSelection()?.toString() ? session.copyText() : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') session.clear('cut');
    };
    const paste = (event: ClipboardEvent) => {
      // No text, as with a picture, is nothing to paste rather than nothing to be written.
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
  const focusAgain = () => scroller.current?.focus({ preventScroll: true });
  const pasteRest = () => {
    if (!asked) return;
    // What is refused on the second try is told in its turn; what was already told is not told again.
    const next = applyPaste(session, { ...asked, problems: [] });
    setAsked(next);
    if (!next) focusAgain();
  };
  const cancel = () => {
    setAsked(null);
    focusAgain();
  };
  return { asked, pasteRest, cancel };
}
