/** A calendar day as text, YYYY-MM-DD; never through a time zone. */
export type CalendarDay = string;

const names = new Map<number, CalendarDay>();
const numbers = new Map<CalendarDay, number>();
const LARGEST_CACHE = 50_000;

/** Days since 1970-01-01 (negative before), for arithmetic. */
export function dayNumber(day: CalendarDay): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const value = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
  if (numbers.size < LARGEST_CACHE) numbers.set(day, value);
  return value;
}

/** The calendar day of a day number. */
export function dayName(value: number): CalendarDay {
  const known = names.get(value);
  if (known !== undefined) return known;
  const day = new Date(value * 86_400_000).toISOString().slice(0, 10);
  if (names.size < LARGEST_CACHE) names.set(value, day);
  return day;
}

/** The day this many days later (or earlier, if negative). */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayName(dayNumber(day) + count);
}

/** Whole days from one to the other, negative if `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of a month this many months later, or that month's last day. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(month / 12);
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), last);
  return new Date(Date.UTC(year, month % 12, date)).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: CalendarDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The first Monday after the day. */
export function nextMonday(day: CalendarDay): CalendarDay {
  return addDays(day, 8 - weekday(day));
}

/** Whether the text is a day that exists, 1900 to 2199. */
export function isCalendarDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const value = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)));
  return new Date(value).toISOString().slice(0, 10) === text;
}
