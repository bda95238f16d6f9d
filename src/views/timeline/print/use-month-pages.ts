import { useMemo } from 'react';
import { dayName } from '@/domain/calendar-day';
import type { PageChoices } from '@/formats/picture/chart-pages';
import type { Drawing } from '@/formats/picture/chart-picture';
import { monthPage } from '@/formats/picture/month-page';
import { useHeader } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { measureText } from '@/ui/measure-text';
import { monthTitle, weekdayNames } from '@/views/timeline/calendar/calendar-words';
import { useCalendarContent } from '@/views/timeline/calendar/use-calendar-content';
import { useMonths } from '@/views/timeline/calendar/use-months';
import type { TimelineModel } from '@/views/timeline/use-timeline-model';

/** Makes the months that the calendar shows as sheets of paper, one a month. */
export function useMonthPages(timeline: TimelineModel): (choices: PageChoices) => Drawing[] {
  const { months } = useMonths(timeline);
  const { bars, holidays } = useCalendarContent(timeline, months, false);
  const { title } = useHeader();
  const { day } = useFormats();
  const { isRestDay, today } = timeline;
  return useMemo(
    () => (choices) =>
      months.map((month, index) =>
        monthPage(
          {
            month,
            title: monthTitle(month.from),
            subtitle: title || 'Untitled roadmap',
            footer: `${day(dayName(today))} · ${index + 1} / ${months.length}`,
            weekdays: weekdayNames(month.weeks[0] ?? 0).map(({ long }) => long),
            bars,
            holidays,
            isRestDay,
            measure: measureText,
          },
          choices,
        ),
      ),
    [months, bars, holidays, title, day, isRestDay, today],
  );
}
