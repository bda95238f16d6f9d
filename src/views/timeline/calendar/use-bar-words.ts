import { dayName } from '@/domain/calendar-day';
import type { Bar } from '@/domain/plan/bar';
import { activityStatuses } from '@/domain/vocabulary';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useFormats } from '@/ui/formats';
import { clashWords } from './clash-words';
import type { CalendarContent } from './use-calendar-content';

/** What is said of bars: their dates, moved by some days, what they clash with, and all of it in one line. */
export function useBarWords(store: RoadmapStore, content: CalendarContent) {
  const formats = useFormats();
  const dates = (bar: Bar, offset: number): string => {
    const start = formats.day(dayName(bar.from + offset));
    return bar.to - bar.from <= 1 ? start : `${start} – ${formats.day(dayName(bar.to - 1 + offset))}`;
  };
  const clashes = (id: string): string[] => clashWords(store.document, id, content.clashesById.get(id) ?? []);
  const all = (bar: Bar): string =>
    [
      bar.title,
      dates(bar, 0),
      activityStatuses[bar.status].toLowerCase(),
      ...(bar.isOverdue ? ['overdue'] : []),
      ...clashes(bar.id),
    ].join(', ');
  return { dates, clashes, all };
}

/** What is said of bars. */
export type BarWords = ReturnType<typeof useBarWords>;
