import { type Announcements, DndContext, DragOverlay } from '@dnd-kit/core';
import { useMemo, useRef, useState } from 'react';
import { dayName } from '@/domain/calendar-day';
import { USUAL_CLASH_DAYS } from '@/domain/checks/clashes';
import { activityStatuses } from '@/domain/vocabulary';
import type { Bar } from '@/formats/picture/bar';
import { useSession } from '@/store/session-store';
import { useHeader } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { ModeProps } from '@/views/timeline/mode-props';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { ActivityCard, useHoveredBar } from './activity-card';
import classes from './calendar.module.css';
import { type DraggedSegment, dayUnder, useCalendarDrag } from './calendar-drag';
import { CalendarHeader } from './calendar-header';
import { type CalendarSpan, monthsShown, openingDay } from './calendar-months';
import { monthTitle, quarterTitle } from './calendar-words';
import { ClashList } from './clash-list';
import { clashPartners, clashWords } from './clash-words';
import { MonthGrid } from './month-grid';
import { useCalendarActs } from './use-calendar-acts';
import { useCalendarContent } from './use-calendar-content';

const INSTRUCTIONS =
  'Space picks the activity up, arrow keys carry it from day to day, Space drops it, Escape leaves it where it was. ' +
  'Without picking it up, left and right move it by a day, with Shift by a week, with Alt its end. Enter opens it.';

/** The plan as a joint calendar: a month or a quarter, bars over days, clashes of public activities marked. */
export function CalendarView(props: ModeProps) {
  const { timeline, selected } = props;
  const { store, today, isRestDay } = timeline;
  const formats = useFormats();
  const root = useRef<HTMLDivElement>(null);
  const { day, span, months } = useMonths(props);
  const content = useCalendarContent(timeline, months, span === 'quarter');
  const withinDays = useHeader().thresholds['clashDays'] ?? USUAL_CLASH_DAYS;
  const moved = useRef<(id: string, days: number) => void>(() => undefined);
  const dragging = useCalendarDrag((id, days) => moved.current(id, days));
  const { drag } = dragging;
  const hands = useCalendarActs({ ...props, root, months, day, isDragging: drag !== null });
  moved.current = hands.move;
  const hovered = useHoveredBar(drag !== null);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const { inspect, select } = useSession.getState();
  const { set } = useTimelineSettings.getState();

  const datesAfter = (bar: Bar, offset: number): string => {
    const start = formats.day(dayName(bar.from + offset));
    return bar.to - bar.from <= 1 ? start : `${start} – ${formats.day(dayName(bar.to - 1 + offset))}`;
  };
  const clashesIn = (id: string) => clashWords(store.document, id, content.clashesById.get(id) ?? []);
  const wordsOf = (bar: Bar): string =>
    [
      bar.title,
      datesAfter(bar, 0),
      activityStatuses[bar.status].toLowerCase(),
      ...(bar.isOverdue ? ['overdue'] : []),
      ...clashesIn(bar.id),
    ].join(', ');
  const carried = drag ? content.bars.find((bar) => bar.id === drag.id) : undefined;
  const announcements = announcementsOf(carried, drag?.offset ?? 0, datesAfter, hands.titleOf);
  const firstDay = months[0]?.from ?? today;
  const count = drag ? hands.idsWith(drag.id).length : 0;

  return (
    <div className={classes.calendar}>
      <CalendarHeader
        title={span === 'month' ? monthTitle(firstDay) : quarterTitle(firstDay)}
        span={span}
        onSpan={(calendarSpan) => set({ calendarSpan })}
        onPage={hands.page}
        onToday={() => hands.goToDay(today)}
      >
        <ClashList
          clashes={content.clashes}
          when={`this ${span}`}
          withinDays={withinDays}
          titleOf={hands.titleOf}
          partnersOf={(clash) => clashPartners(store.document, clash)}
          onShow={(clash) => select({ entity: 'activities', ids: [clash.first, clash.second] })}
        />
      </CalendarHeader>
      <DndContext
        sensors={dragging.sensors}
        collisionDetection={dayUnder}
        onDragStart={dragging.onDragStart}
        onDragOver={dragging.onDragOver}
        onDragEnd={dragging.onDragEnd}
        onDragCancel={dragging.onDragCancel}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: INSTRUCTIONS },
          restoreFocus: false,
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the grids inside are what has a role; this gathers their keys */}
        <div
          ref={root}
          className={classes.months}
          data-span={span}
          onKeyDown={hands.onKeyDown}
          {...hovered.handlers}
          onClick={(event) => event.target instanceof Element && !event.target.closest('button') && select(null)}
        >
          {months.map((month) => (
            <MonthGrid
              key={month.from}
              month={month}
              isCut={span === 'quarter'}
              content={content}
              today={today}
              isRestDay={isRestDay}
              focusedDay={hands.focusedDay}
              selected={chosen}
              dropRange={drag && carried ? { from: carried.from + drag.offset, to: carried.to + drag.offset } : null}
              wordsOf={wordsOf}
              onSign={(sign) => inspect({ entity: sign.entity, ids: [sign.recordId] })}
              acts={hands.acts}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null}>
          {drag && carried && (
            <div className={classes.carried} style={{ borderColor: carried.colour }}>
              <b dir="auto">{count > 1 ? `${count} activities` : carried.title}</b>
              <span>{datesAfter(carried, drag.offset)}</span>
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {hovered.shown && <ActivityCard hovered={hovered.shown} clashes={clashesIn(hovered.shown.id)} />}
      {timeline.shown.length > 0 && content.bars.length === 0 && (
        <output className={classes.empty}>Nothing stands in this {span}. Double click a day to add an activity.</output>
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

function announcementsOf(
  carried: Bar | undefined,
  offset: number,
  datesAfter: (bar: Bar, offset: number) => string,
  titleOf: (id: string) => string,
): Announcements {
  const idOf = (data: unknown) => (data as DraggedSegment).id;
  return {
    onDragStart: ({ active }) => `Picked up ${titleOf(idOf(active.data.current))}.`,
    onDragOver: () => (carried ? datesAfter(carried, offset) : undefined),
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => `${titleOf(idOf(active.data.current))} stays where it was.`,
  };
}
