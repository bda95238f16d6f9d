import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { dayName } from '@/domain/calendar-day';
import { useSession } from '@/store/session-store';
import { useFormats } from '@/ui/formats';
import type { ModeProps } from '@/views/timeline/mode-props';
import { drawActivity, nudge } from '@/views/timeline/timeline-edits';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import type { CalendarActs } from './calendar-bar';
import { type CalendarKey, calendarKey } from './calendar-keys';
import { type CalendarMonth, pageFrom } from './calendar-months';

interface ActsInput extends ModeProps {
  root: RefObject<HTMLElement | null>;
  months: readonly CalendarMonth[];
  /** A day of what is shown. */
  day: string;
  isDragging: boolean;
}

/** What hands and keys do on the calendar: picking, adding, moving, going from day to day. */
export function useCalendarActs(input: ActsInput) {
  const { timeline, selected, tell, remove, root, months, day, isDragging } = input;
  const { store, today } = timeline;
  const formats = useFormats();
  const { select, inspect } = useSession.getState();
  const { setCalendarDay } = useTimelineSettings.getState();
  const [wantedDay, setWantedDay] = useState<number | null>(null);
  // Where the focus goes once what was done is drawn.
  const focusNext = useRef<{ bar: string } | { day: number } | null>(null);
  useEffect(() => {
    const next = focusNext.current;
    if (!next || !root.current) return;
    const found =
      'bar' in next
        ? root.current.querySelector<HTMLElement>(`[data-bar-id="${CSS.escape(next.bar)}"]`)
        : root.current.querySelector<HTMLElement>(`[role="gridcell"][data-day="${next.day}"]`);
    if (!found) return;
    focusNext.current = null;
    found.focus();
  });

  const isShown = (number: number) => months.some((month) => number >= month.from && number < month.to);
  const focusedDay =
    wantedDay !== null && isShown(wantedDay) ? wantedDay : isShown(today) ? today : (months[0]?.from ?? today);
  const goToDay = (number: number): void => {
    setWantedDay(number);
    if (!isShown(number)) setCalendarDay(dayName(number));
    focusNext.current = { day: number };
  };
  const page = (by: 1 | -1): void => {
    setCalendarDay(pageFrom(day, useTimelineSettings.getState().calendarSpan, by));
    setWantedDay(null);
  };
  const titleOf = (id: string) => store.document.activities[id]?.title || 'Untitled';
  const datesOf = (id: string): string => {
    const dates = store.schedule().get(id);
    if (!dates) return 'not dated';
    return dates.start === dates.end
      ? formats.day(dates.start)
      : `${formats.day(dates.start)} – ${formats.day(dates.end)}`;
  };
  const idsWith = (id: string) => (selected.includes(id) ? selected : [id]);

  const move = (id: string, days: number, what: 'move' | 'start' | 'end' = 'move'): void => {
    const ids = idsWith(id);
    const before = datesOf(id);
    const result = nudge(store, ids, days, what);
    focusNext.current = { bar: id };
    if (!selected.includes(id)) select({ entity: 'activities', ids: [id] });
    const stays = datesOf(id) === before ? ': stays, since it waits for others or for a working day' : '';
    tell(result, ids.length === 1 ? `${titleOf(id)}, ${datesOf(id)}${stays}` : `${ids.length} activities moved`);
  };
  const acts: CalendarActs = {
    pick: (id, event: MouseEvent) => {
      if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return select({ entity: 'activities', ids: [id] });
      const ids = selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
      select({ entity: 'activities', ids });
    },
    open: (id) => inspect({ entity: 'activities', ids: [id] }),
    add: (number) => {
      const { result, id } = drawActivity(store, number, number + 1, { lane: null });
      if (tell(result, `Added on ${formats.day(dayName(number))}`) && id) inspect({ entity: 'activities', ids: [id] });
    },
    focusDay: setWantedDay,
  };

  const goToBar = (from: HTMLElement, by: 1 | -1): void => {
    const bars = [...(root.current?.querySelectorAll<HTMLElement>('[data-bar-id]') ?? [])];
    const next = bars[bars.indexOf(from) + by];
    if (!next) return;
    next.focus();
    select({ entity: 'activities', ids: [next.dataset['barId'] as string] });
  };
  const obey = (asked: CalendarKey, target: HTMLElement) => {
    const barId = target.dataset['barId'] ?? '';
    switch (asked.act) {
      case 'day':
        return goToDay(focusedDay + asked.by);
      case 'week-edge': {
        const start = months.flatMap(({ weeks }) => weeks).findLast((week) => week <= focusedDay) ?? focusedDay;
        return goToDay(asked.edge === 'start' ? start : start + 6);
      }
      case 'page':
        page(asked.by);
        focusNext.current = null;
        return focusFirst();
      case 'nudge':
        return move(barId, asked.days, asked.what);
      case 'bar':
        return goToBar(target, asked.by);
      case 'today':
        return goToDay(today);
      case 'add':
        return acts.add(focusedDay);
      case 'open':
        return inspect({ entity: 'activities', ids: [...idsWith(barId)] });
      case 'leave':
        select(null);
        focusNext.current = { day: Number(target.dataset['day']) };
        return;
      case 'remove':
        focusNext.current = { day: Number(target.dataset['day']) };
        if (selected.includes(barId)) remove();
        else select({ entity: 'activities', ids: [barId] });
    }
  };
  /** After paging, the focus stands on the first day of what is shown now, or on today. */
  const focusFirst = (): void => {
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isDragging || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    const on = event.target.dataset['barId'] !== undefined ? 'bar' : 'day';
    if (on === 'day' && event.target.getAttribute('role') !== 'gridcell') return;
    const asked = calendarKey(event, on);
    if (!asked) return;
    event.preventDefault();
    event.stopPropagation();
    obey(asked, event.target);
  };
  return { acts, focusedDay, goToDay, page, move, onKeyDown, titleOf, datesOf, idsWith };
}
