import { type ReactNode, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import type { Host } from '@/platform/contract';
import { ForAudience } from '@/records/for-audience';
import { useSession } from '@/store/session-store';

const show = (audience: Audience | null) => flushSync(() => useSession.getState().setPrintedFor(audience));

/** Prints the page that is shown, as those may see it whom it is printed for. */
export async function printPage(host: Host, audience: Audience): Promise<void> {
  show(audience);
  await host.call('windows.print');
  show(null);
}

/** A page that shows, while it is printed by whatever way, no more than those may see whom it is printed for. */
export function PrintedPage({ children }: { children: ReactNode }) {
  const printedFor = useSession((session) => session.printedFor);
  useEffect(() => {
    let isOurs = false;
    const before = () => {
      // Papers of their own have asked already, and hide the page.
      if (useSession.getState().printedFor || document.documentElement.dataset['prints']) return;
      isOurs = true;
      show(EVERYBODY);
    };
    const after = () => {
      if (isOurs) show(null);
      isOurs = false;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return <ForAudience audience={printedFor}>{children}</ForAudience>;
}
