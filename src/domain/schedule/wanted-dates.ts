import type { Activity } from '@/domain/activity';
import { type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import { durationOf } from './activity-duration';
import { isOver, isStarted } from './activity-mode';
import type { Dates } from './dates';
import type { WorkCalendar } from './work-calendar';

/** Dates somebody wants to give an activity: a bar dragged (start), its end dragged (end), or a duration typed. */
export interface WantedDates {
  id: string;
  start?: CalendarDay;
  end?: CalendarDay;
  duration?: number;
}

/**
 * The activity as it would be with the wanted dates, and `setDates` makes it; undefined where the end would be before the start.
 * Automatic: the start becomes not-before and the end sets the duration; fixed, started and done: the days themselves.
 */
export function withWantedDates(
  activity: Activity,
  wanted: WantedDates,
  current: Dates | undefined,
  calendar: WorkCalendar,
): Activity | undefined {
  const duration = wanted.duration ?? durationOf(activity);
  const from = (day: number) => calendar.day(calendar.onOrAfter(day) + Math.max(duration - 1, 0));
  const backFrom = (day: number) => calendar.day(calendar.onOrBefore(day) - Math.max(duration - 1, 0));
  const start = dayNumber(wanted.start ?? current?.start ?? dayName(backFrom(dayNumber(wanted.end ?? '1970-01-01'))));
  const end = wanted.end === undefined ? Math.max(start, from(start)) : dayNumber(wanted.end);
  if (end < start) return undefined;
  const supposed = { ...activity };
  if (wanted.duration !== undefined) supposed.duration = wanted.duration;
  if (activity.scheduling === 'auto' && !isOver(activity)) {
    if (wanted.start !== undefined || current === undefined) supposed.notBefore = dayName(start);
    if (wanted.end !== undefined) supposed.duration = duration === 0 && end === start ? 0 : calendar.count(start, end);
    if (!isStarted(activity)) return supposed;
  }
  return { ...supposed, start: dayName(start), end: dayName(end) };
}
