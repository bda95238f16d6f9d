import { useMemo, useRef, useState } from 'react';
import { USUAL_CLASH_DAYS } from '@/domain/checks/clashes';
import { useSession } from '@/store/session-store';
import { useHeader } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { ModeProps } from '@/views/timeline/mode-props';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import classes from './calendar.module.css';
import { CalendarHeader } from './calendar-header';
import { type CalendarSpan, monthsShown, openingDay } from './calendar-months';
import { CalendarMonthsPane } from './calendar-months-pane';
import { monthTitle, quarterTitle } from './calendar-words';
import { ClashList } from './clash-list';
import { clashPartners } from './clash-words';
import { useBarWords } from './use-bar-words';
import { useCalendarActs } from './use-calendar-acts';
import { useCalendarContent } from './use-calendar-content';
import { useDayFocus } from './use-day-focus';

/** The plan as a joint calendar: a month or a quarter, bars over days, clashes of public activities marked. */
export function CalendarView(props: ModeProps) {
  const { timeline } = props;
  const { store, today } = timeline;
  const root = useRef<HTMLDivElement>(null);
  const { day, span, months } = useMonths(props);
  const content = useCalendarContent(timeline, months, span === 'quarter');
  const withinDays = useHeader().thresholds['clashDays'] ?? USUAL_CLASH_DAYS;
  const focus = useDayFocus({ root, months, day, today });
  const hands = useCalendarActs(props, focus);
  const words = useBarWords(store, content);
  const { set } = useTimelineSettings.getState();
  const firstDay = months[0]?.from ?? today;
  return (
    <div className={classes.calendar}>
      <CalendarHeader
        title={span === 'month' ? monthTitle(firstDay) : quarterTitle(firstDay)}
        span={span}
        onSpan={(calendarSpan) => set({ calendarSpan })}
        onPage={focus.page}
        onToday={() => focus.goToDay(today)}
      >
        <ClashList
          clashes={content.clashes}
          when={`this ${span}`}
          withinDays={withinDays}
          titleOf={hands.titleOf}
          partnersOf={(clash) => clashPartners(store.document, clash)}
          onShow={({ first, second }) => useSession.getState().select({ entity: 'activities', ids: [first, second] })}
        />
      </CalendarHeader>
      <CalendarMonthsPane
        {...props}
        root={root}
        months={months}
        content={content}
        focus={focus}
        hands={hands}
        words={words}
      />
      {content.bars.length === 0 && (
        <output className={classes.empty}>
          {timeline.shown.length > 0
            ? `Nothing stands in this ${span}. Double click a day to add an activity.`
            : 'Double click a day to add an activity.'}
        </output>
      )}
    </div>
  );
}

/** Which months are shown: those somebody went to, or where the plan is. */
function useMonths({ timeline }: ModeProps) {
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
