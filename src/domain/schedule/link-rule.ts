import type { linkTypes } from '@/domain/activity';
import type { WorkCalendar } from './work-calendar';

/**
 * Index of the first working day on which the successor may start by one link, in its own calendar. Lag is in working days, of either sign.
 * A point (duration 0) stands at the end of its day: work that follows it begins the next working day, while a point that follows work
 * may share the day on which that work ends.
 */
export function earliestByLink(
  type: keyof typeof linkTypes,
  lag: number,
  source: { start: number; end: number },
  calendar: WorkCalendar,
  duration: number,
): number {
  const back = Math.max(duration - 1, 0);
  switch (type) {
    case 'FS':
      return (duration === 0 ? calendar.onOrAfter(source.end) : calendar.after(source.end)) + lag;
    case 'SS':
      return calendar.onOrAfter(source.start) + lag;
    case 'FF':
      return calendar.onOrAfter(source.end) + lag - back;
    case 'SF':
      return calendar.onOrAfter(source.start) - 1 + lag - back;
  }
}
