import { useMemo } from 'react';
import { type Clash, clashesOf } from '@/domain/checks/clashes';
import type { Bar } from '@/domain/plan/bar';
import { type CalendarMonth, holidayNames } from '@/domain/plan/calendar-months';
import { signsByDay } from '@/domain/plan/signs';
import { inCalendarOrder } from '@/domain/plan/week-layout';
import { limitOf } from '@/domain/thresholds';
import { useHeader, useRows, useSchedule } from '@/store/workspace-context';
import type { TimelineModel } from '@/views/timeline/use-timeline-model';

/** What stands on the months shown: bars, signs, holidays by name, and clashes as a list and by activity. */
export function useCalendarContent(timeline: TimelineModel, months: readonly CalendarMonth[], isCut: boolean) {
  const { shown, makeBar } = timeline;
  const activities = useRows('activities');
  const partners = useRows('partners');
  const schedule = useSchedule();
  const header = useHeader();
  const { calendar } = header;
  const from = months[0]?.from ?? 0;
  const to = months[months.length - 1]?.to ?? 0;
  const firstShown = isCut ? from : (months[0]?.weeks[0] ?? from);
  const lastShown = isCut ? to : (months[months.length - 1]?.weeks.at(-1) ?? to) + 7;

  const all = useMemo(
    () =>
      shown.flatMap((activity) => {
        const bar = makeBar(activity);
        return bar && bar.shape !== 'summary' ? [bar] : [];
      }),
    [shown, makeBar],
  );
  const bars = useMemo(
    () => inCalendarOrder(all.filter((bar) => bar.to > firstShown && bar.from < lastShown)),
    [all, firstShown, lastShown],
  );
  const signs = useMemo(() => signsByDay(timeline.signs), [timeline.signs]);
  const holidays = useMemo(() => holidayNames(calendar, partners), [calendar, partners]);
  const withinDays = limitOf(header, 'clashDays');
  const clashes = useMemo(() => {
    const ids = new Set(shown.map((activity) => activity.id as string));
    const found = clashesOf(activities, schedule, withinDays, { from, to });
    return found.filter(({ first, second }) => ids.has(first) || ids.has(second));
  }, [activities, shown, schedule, withinDays, from, to]);
  const clashesById = useMemo(() => {
    const byId = new Map<string, Clash[]>();
    for (const clash of clashes)
      for (const id of [clash.first, clash.second]) byId.set(id, [...(byId.get(id) ?? []), clash]);
    return byId;
  }, [clashes]);
  return { all, bars, signs, holidays, clashes, clashesById };
}

/** What stands on the months shown. */
export type CalendarContent = ReturnType<typeof useCalendarContent>;

/** The bars that stand on a day, in calendar order. */
export const barsOn = (bars: readonly Bar[], day: number): Bar[] =>
  bars.filter((bar) => bar.from <= day && bar.to > day);
