import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { EVERYBODY } from '@/domain/audience/audience';
import type { Drawing } from '@/formats/picture/chart-picture';
import { ForAudience } from '@/records/for-audience';
import { PaperPages } from '@/records/paper/paper-pages';
import { usePaperWords } from '@/records/paper/paper-words';
import { useSession } from '@/store/session-store';
import { contentsOnPaper } from '@/ui/paper/on-paper';
import { layOut, partsOf } from './page-layout';

/** The browser prints without asking us: its own command gives the same pages, on A4, as everybody may see them. */
const USUAL = { paper: 'A4', landscape: true, wide: 'fit' } as const;
const show = (audience: typeof EVERYBODY | null) => flushSync(() => useSession.getState().setPrintedFor(audience));

/** A view that gives, while it is printed by whatever way, no more than those may see whom it is printed for. */
export function PrintedPage({ title, children }: { title: string; children: ReactNode }) {
  const printedFor = useSession((session) => session.printedFor);
  return (
    <ForAudience audience={printedFor}>
      {children}
      <PagesOfBrowser title={title} />
    </ForAudience>
  );
}

/** The pages, while the browser prints by itself. */
function PagesOfBrowser({ title }: { title: string }) {
  const [pages, setPages] = useState<readonly Drawing[] | null>(null);
  const words = usePaperWords({ count: 0, leavesOut: true });
  const latest = useRef({ title, words });
  // Read once the view has been rendered for everybody: its words name no others either.
  useLayoutEffect(() => {
    latest.current = { title, words };
  }, [title, words]);
  useEffect(() => {
    let isOurs = false;
    const before = () => {
      // Papers of their own have asked already, and hide the page.
      if (useSession.getState().printedFor || document.documentElement.dataset['prints']) return;
      isOurs = true;
      show(EVERYBODY);
      const [part] = partsOf(contentsOnPaper(), latest.current.title);
      flushSync(() => setPages(part ? layOut(part, latest.current.words, USUAL) : null));
    };
    const after = () => {
      if (!isOurs) return;
      isOurs = false;
      setPages(null);
      show(null);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return pages && <PaperPages pages={pages} choices={USUAL} />;
}
