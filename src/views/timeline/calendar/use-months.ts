import { useMemo, useState } from 'react';
import { type CalendarSpan, monthsShown, openingDay } from '@/domain/plan/calendar-months';
import { useFormats } from '@/ui/formats';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import type { TimelineModel } from '@/views/timeline/use-timeline-model';

/** Which months are shown: those somebody went to, or where the plan is. */
export function useMonths(timeline: TimelineModel) {
  const { firstDayOfWeek } = useFormats();
  const wanted = useTimelineSettings((settings) => settings.calendarDay);
  const span: CalendarSpan = useTimelineSettings((settings) => settings.calendarSpan);
  const [opening] = useState(() =>
    openingDay(
      timeline.today,
      timeline.shown.flatMap((activity) => timeline.makeBar(activity) ?? []),
    ),
  );
  const day = wanted ?? opening;
  const months = useMemo(() => monthsShown(day, span, firstDayOfWeek), [day, span, firstDayOfWeek]);
  return { day, span, months };
}
