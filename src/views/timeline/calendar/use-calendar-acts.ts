import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { dayName } from '@/domain/calendar-day';
import { useSession } from '@/store/session-store';
import { useFormats } from '@/ui/formats';
import type { TimelineEditor } from '@/views/timeline/timeline-editor';
import { drawActivity, nudge } from '@/views/timeline/timeline-edits';
import type { CalendarActs } from './calendar-bar';
import { type CalendarKey, calendarKey } from './calendar-keys';
import type { DayFocus } from './use-day-focus';

/** What hands do on the calendar: picking, adding, moving bars. */
export function useCalendarActs({ timeline, selected, hands }: TimelineEditor, focus: DayFocus) {
  const { store } = timeline;
  const { tell } = hands;
  const formats = useFormats();
  const { select, inspect } = useSession.getState();
  const titleOf = (id: string) => store.document.activities[id]?.title || 'Untitled';
  const datesOf = (id: string): string => {
    const dates = store.schedule().get(id);
    if (!dates) return 'not dated';
    const start = formats.day(dates.start);
    return dates.start === dates.end ? start : `${start} – ${formats.day(dates.end)}`;
  };
  const idsWith = (id: string) => (selected.includes(id) ? selected : [id]);
  const move = (id: string, days: number, what: 'move' | 'start' | 'end' = 'move'): void => {
    const ids = idsWith(id);
    const before = datesOf(id);
    focus.focusBar(id);
    select({ entity: 'activities', ids });
    const result = nudge(store, ids, days, what);
    const after = datesOf(id);
    const stays = after === before ? ', where it was: it waits for others, or for a working day' : '';
    tell(result, ids.length === 1 ? `${titleOf(id)}: ${after}${stays}` : `${ids.length} activities moved`);
  };
  const acts: CalendarActs = {
    pick: (id, event: MouseEvent) => {
      const isMore = event.shiftKey || event.ctrlKey || event.metaKey;
      const others = selected.filter((other) => other !== id);
      const ids = !isMore ? [id] : selected.includes(id) ? others : [...others, id];
      select({ entity: 'activities', ids });
    },
    open: (id) => inspect({ entity: 'activities', ids: [id] }),
    add: (day) => {
      const { result, id } = drawActivity(store, day, day + 1, { lane: null, homeId: timeline.homeId });
      if (tell(result, `Added on ${formats.day(dayName(day))}`) && id) inspect({ entity: 'activities', ids: [id] });
    },
    focusDay: focus.setFocusedDay,
  };
  return { acts, move, titleOf, idsWith };
}

interface KeysInput {
  root: RefObject<HTMLElement | null>;
  focus: DayFocus;
  acts: ReturnType<typeof useCalendarActs>;
  isDragging: boolean;
}

/** What keys do on the calendar. */
export function useCalendarKeys(
  { timeline, selected, hands }: TimelineEditor,
  { root, focus, acts, isDragging }: KeysInput,
) {
  const { select, inspect } = useSession.getState();
  const { focusedDay, goToDay } = focus;
  const goToBar = (from: HTMLElement, by: 1 | -1): void => {
    const bars = [...(root.current?.querySelectorAll<HTMLElement>('[data-bar-id]') ?? [])];
    const next = bars[bars.indexOf(from) + by];
    const id = next?.dataset['barId'];
    if (!next || id === undefined) return;
    next.focus();
    select({ entity: 'activities', ids: [id] });
  };
  const onDay = (asked: CalendarKey): void => {
    if (asked.act === 'day') goToDay(focusedDay + asked.by);
    else if (asked.act === 'week-edge') goToDay(focus.weekStart() + (asked.edge === 'start' ? 0 : 6));
    else if (asked.act === 'page') focus.page(asked.by, true);
    else if (asked.act === 'today') goToDay(timeline.today);
    else if (asked.act === 'add') acts.acts.add(focusedDay);
  };
  const onBar = (asked: CalendarKey, bar: HTMLElement, id: string): void => {
    if (asked.act === 'nudge') acts.move(id, asked.days, asked.what);
    else if (asked.act === 'bar') goToBar(bar, asked.by);
    else if (asked.act === 'open') inspect({ entity: 'activities', ids: [...acts.idsWith(id)] });
    else if (asked.act === 'leave' || asked.act === 'remove') {
      focus.focusDay(Number(bar.dataset['day']));
      if (asked.act === 'leave') select(null);
      else if (selected.includes(id)) hands.remove();
      else select({ entity: 'activities', ids: [id] });
    } else onDay(asked);
  };
  return (event: KeyboardEvent): void => {
    const { target } = event;
    if (isDragging || event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const barId = target.dataset['barId'];
    if (barId === undefined && target.getAttribute('role') !== 'gridcell') return;
    const asked = calendarKey(event, barId === undefined ? 'day' : 'bar');
    if (!asked) return;
    event.preventDefault();
    event.stopPropagation();
    if (barId === undefined) onDay(asked);
    else onBar(asked, target, barId);
  };
}
