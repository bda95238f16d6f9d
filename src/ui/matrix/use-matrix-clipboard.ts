import { type RefObject, useEffect } from 'react';
import { parseTabSeparated } from '@/ui/grid/tab-separated';
import type { MatrixRow } from './matrix-props';
import type { MatrixSession } from './matrix-session';

/** Copy, cut and paste while the matrix itself has the focus. */
export function useMatrixClipboard<Row extends MatrixRow>(
  session: MatrixSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
): void {
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
      const text = isOurs() ? event.clipboardData?.getData('text/plain') : undefined;
      // No text, as with a picture, is nothing to paste rather than nothing to be written.
      if (!text || !session.range()) return;
      event.preventDefault();
      session.paste(parseTabSeparated(text));
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
}
