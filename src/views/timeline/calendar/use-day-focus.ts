import { type RefObject, useEffect, useRef, useState } from 'react';
import { dayName } from '@/domain/calendar-day';
import { type CalendarMonth, pageFrom } from '@/domain/plan/calendar-months';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';

interface FocusInput {
  root: RefObject<HTMLElement | null>;
  months: readonly CalendarMonth[];
  /** A day of what is shown. */
  day: string;
  today: number;
}

/** Which day Tab leads to, and the ways to others. */
export function useDayFocus({ root, months, day, today }: FocusInput) {
  const [wanted, setFocusedDay] = useState<number | null>(null);
  // Where the focus goes once what was done is drawn.
  const next = useRef<string | null>(null);
  useEffect(() => {
    const found = next.current && root.current?.querySelector<HTMLElement>(next.current);
    if (!found) return;
    next.current = null;
    found.focus();
  });
  const { setCalendarDay } = useTimelineSettings.getState();
  const isShown = (number: number) => months.some((month) => number >= month.from && number < month.to);
  const focusedDay = wanted !== null && isShown(wanted) ? wanted : isShown(today) ? today : (months[0]?.from ?? today);
  const focusDay = (number: number): void => {
    next.current = `[role="gridcell"][data-day="${number}"]`;
  };
  return {
    focusedDay,
    setFocusedDay,
    /** Puts the focus on a day's cell, or on a bar, wherever it is drawn next. */
    focusDay,
    focusBar: (id: string): void => {
      next.current = `[data-bar-id="${CSS.escape(id)}"]`;
    },
    goToDay: (number: number): void => {
      setFocusedDay(number);
      if (!isShown(number)) setCalendarDay(dayName(number));
      focusDay(number);
    },
    /** Goes to the months before or after; with the focus, where keys asked for it. */
    page: (by: 1 | -1, isByKey = false): void => {
      setCalendarDay(pageFrom(day, useTimelineSettings.getState().calendarSpan, by));
      setFocusedDay(null);
      if (isByKey) next.current = '[role="gridcell"][tabindex="0"]';
    },
    weekStart: (): number => months.flatMap(({ weeks }) => weeks).findLast((week) => week <= focusedDay) ?? focusedDay,
  };
}

/** What leads from day to day. */
export type DayFocus = ReturnType<typeof useDayFocus>;
