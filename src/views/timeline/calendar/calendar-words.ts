import type { Clash } from '@/domain/checks/clashes';

const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(navigator.language, { ...options, timeZone: 'UTC' });
const DAY = 86_400_000;

const monthAndYear = inUtc({ month: 'long', year: 'numeric' });
const monthAlone = inUtc({ month: 'long' });
const monthShort = inUtc({ month: 'short' });
const weekdayShort = inUtc({ weekday: 'short' });
const weekdayLong = inUtc({ weekday: 'long' });
const dayInFull = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "November 2026", for any day of the month. */
export const monthTitle = (day: number): string => monthAndYear.format(day * DAY);

/** "November", for any day of the month. */
export const monthName = (day: number): string => monthAlone.format(day * DAY);

/** "Nov", for any day of the month. */
export const monthAbbreviated = (day: number): string => monthShort.format(day * DAY);

/** "Monday 23 November 2026". */
export const fullDay = (day: number): string => dayInFull.format(day * DAY);

/** Names of the days of a week that begins on this day, short and in full. */
export function weekdayNames(weekStart: number): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => ({
    short: weekdayShort.format((weekStart + index) * DAY),
    long: weekdayLong.format((weekStart + index) * DAY),
  }));
}

/** What a quarter is called: "Q4 2026". */
export function quarterTitle(firstDay: number): string {
  const date = new Date(firstDay * DAY);
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}

/** How far apart two clashing activities stand, in words. */
export function clashDistance({ daysApart }: Clash): string {
  if (daysApart === 0) return 'at the same time';
  return daysApart === 1 ? 'one day apart' : `${daysApart} days apart`;
}
