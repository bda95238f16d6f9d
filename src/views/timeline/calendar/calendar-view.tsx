import { useRef } from 'react';
import { limitOf } from '@/domain/thresholds';
import { useSession } from '@/store/session-store';
import { useHeader } from '@/store/workspace-context';
import { useTimelineEditor } from '@/views/timeline/timeline-editor';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import classes from './calendar.module.css';
import { CalendarHeader } from './calendar-header';
import { CalendarMonthsPane } from './calendar-months-pane';
import { monthTitle, quarterTitle } from './calendar-words';
import { ClashList } from './clash-list';
import { clashPartners } from './clash-words';
import { useBarWords } from './use-bar-words';
import { useCalendarActs } from './use-calendar-acts';
import { useCalendarContent } from './use-calendar-content';
import { useDayFocus } from './use-day-focus';
import { useMonths } from './use-months';

/** The plan as a joint calendar: a month or a quarter, bars over days, clashes of public activities marked. */
export function CalendarView() {
  const editor = useTimelineEditor();
  const { timeline } = editor;
  const { store, today } = timeline;
  const root = useRef<HTMLDivElement>(null);
  const { day, span, months } = useMonths(timeline);
  const content = useCalendarContent(timeline, months, span === 'quarter');
  const withinDays = limitOf(useHeader(), 'clashDays');
  const focus = useDayFocus({ root, months, day, today });
  const hands = useCalendarActs(editor, focus);
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
      <CalendarMonthsPane root={root} months={months} content={content} focus={focus} hands={hands} words={words} />
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
