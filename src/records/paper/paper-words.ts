import { useMemo } from 'react';
import { useToday } from '@/store/today';
import { useHeader, useRows } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';

/** What stands at the head and foot of every page. */
export interface PaperWords {
  /** The roadmap, and who is in it. */
  subject: string;
  /** The day, and whether something was left out. */
  foot: string;
}

/** What every page says of the roadmap around, and for whom it was printed. */
export function usePaperWords({ count, leavesOut }: { count: number; leavesOut: boolean }): PaperWords {
  const { title } = useHeader();
  const partners = useRows('partners');
  const today = useToday();
  const { day } = useFormats();
  return useMemo(() => {
    const names = partners.flatMap(({ name }) => name || []);
    const who = names.length > 4 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
    const whom = count === 0 ? '' : leavesOut ? 'For everybody' : 'With what not everybody may see';
    return {
      subject: [title || 'Untitled roadmap', who.join(', ')].filter(Boolean).join(' · '),
      foot: [day(today), whom].filter(Boolean).join(' · '),
    };
  }, [title, partners, today, day, count, leavesOut]);
}
