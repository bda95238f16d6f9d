import type { linkTypes } from '@/domain/activity';
import type { WorkCalendar } from './work-calendar';

/** The four link types as numbers, for arrays; from FF on they hold the end of the one that follows. */
export const linkCodes: { readonly [type in keyof typeof linkTypes]: number } = { FS: 0, SS: 1, FF: 2, SF: 3 };
/** Finish to finish, the first code that holds an end. */
export const FF = linkCodes.FF;
const { FS, SS } = linkCodes;

/**
 * Index, in the calendar of the activity that follows, of the first working day on which a link lets it start (FS, SS) or end (FF, SF).
 * Lag is in working days, of either sign. A point (duration 0) stands at the end of its day: work that follows it begins the next
 * working day, while a point that follows work may share the day on which that work ends.
 */
export function heldIndex(
  code: number,
  lag: number,
  sourceStart: number,
  sourceEnd: number,
  calendar: WorkCalendar,
  isPoint: boolean,
): number {
  switch (code) {
    case FS:
      return (isPoint ? calendar.onOrAfter(sourceEnd) : calendar.after(sourceEnd)) + lag;
    case SS:
      return calendar.onOrAfter(sourceStart) + lag;
    case FF:
      return calendar.onOrAfter(sourceEnd) + lag;
    default:
      return calendar.onOrAfter(sourceStart) - 1 + lag;
  }
}

/**
 * The other way round: the last day number on which the source may end (FS, FF) or start (SS, SF) so that the activity that follows is
 * not held beyond the index at which it starts (FS, SS) or ends (FF, SF).
 */
export function lastSourceDay(
  code: number,
  lag: number,
  index: number,
  calendar: WorkCalendar,
  isPoint: boolean,
): number {
  switch (code) {
    case FS:
      return calendar.day(index - lag) - (isPoint ? 0 : 1);
    case SS:
    case FF:
      return calendar.day(index - lag);
    default:
      return calendar.day(index + 1 - lag);
  }
}
