import { dayNumber } from '@/domain/calendar-day';

/** "1 activity", "3 activities". */
export const countOf = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const DAY = 86_400_000;
const short = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

/** "Fri" of a calendar day. */
export const weekdayShort = (day: string) => short.format(dayNumber(day) * DAY);

/** "Friday" of 5: 1 is Monday, 7 is Sunday. 5 January 1970 was a Monday. */
export const weekdayLong = (weekday: number) => long.format((weekday + 3) * DAY);

/** "2 working days later", "1 working day earlier"; empty where it is the same day. */
export function shiftWords(days: number): string {
  if (days === 0) return '';
  return `${countOf(Math.abs(days), 'working day', 'working days')} ${days > 0 ? 'later' : 'earlier'}`;
}

/** A list in a sentence, with the rest counted: "A, B and 3 more". */
export function listWords(parts: readonly string[], most = 3): string {
  const shown = parts.slice(0, most);
  const rest = parts.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}
