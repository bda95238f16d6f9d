import { addMonths, type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import type { Records } from '@/domain/entities';

/** One month on the calendar, by day numbers; `to` is the day after its last. */
export interface CalendarMonth {
  from: number;
  to: number;
  /** First day of each of its weeks; the first and the last week may hold days of its neighbours. */
  weeks: readonly number[];
}

/** How much of the year the calendar shows. */
export type CalendarSpan = 'month' | 'quarter';

const firstOfMonth = (day: CalendarDay): CalendarDay => `${day.slice(0, 8)}01`;

/** The month a day stands in, in weeks that begin on `firstDayOfWeek` (0 is Sunday). */
export function monthOf(day: CalendarDay, firstDayOfWeek: number): CalendarMonth {
  const first = firstOfMonth(day);
  const from = dayNumber(first);
  const to = dayNumber(addMonths(first, 1));
  // 1 January 1970 was a Thursday.
  const weekday = (((from + 4) % 7) + 7) % 7;
  const weeks: number[] = [];
  for (let week = from - ((weekday - firstDayOfWeek + 7) % 7); week < to; week += 7) weeks.push(week);
  return { from, to, weeks };
}

/** The months shown for a day: its own, or the three of its quarter. */
export function monthsShown(day: CalendarDay, span: CalendarSpan, firstDayOfWeek: number): CalendarMonth[] {
  if (span === 'month') return [monthOf(day, firstDayOfWeek)];
  const first = firstOfMonth(day);
  const start = addMonths(first, -((Number(day.slice(5, 7)) - 1) % 3));
  return [0, 1, 2].map((count) => monthOf(addMonths(start, count), firstDayOfWeek));
}

/** The first day of the month that paging leads to. */
export function pageFrom(day: CalendarDay, span: CalendarSpan, by: 1 | -1): CalendarDay {
  return addMonths(firstOfMonth(day), (span === 'month' ? 1 : 3) * by);
}

/** Today, or where the plan has nothing this month: the next day on which it has, else its last. */
export function openingDay(today: number, bars: Iterable<{ from: number; to: number }>): CalendarDay {
  const month = monthOf(dayName(today), 1);
  let after = Number.POSITIVE_INFINITY;
  let before = Number.NEGATIVE_INFINITY;
  for (const bar of bars) {
    if (bar.from < month.to && bar.to > month.from) return dayName(today);
    if (bar.from >= month.to) after = Math.min(after, bar.from);
    else before = Math.max(before, bar.to - 1);
  }
  if (Number.isFinite(after)) return dayName(after);
  return dayName(Number.isFinite(before) ? before : today);
}

/** The names of holidays by the number of their day: those of the plan's own calendar, and those of each organisation. */
export function holidayNames(
  calendar: Pick<Records['roadmap']['calendar'], 'holidays'>,
  partners: readonly Records['partners'][],
): ReadonlyMap<number, readonly string[]> {
  const byDay = new Map<number, string[]>();
  const add = (date: string, name: string) => {
    const number = dayNumber(date);
    byDay.set(number, [...(byDay.get(number) ?? []), name]);
  };
  for (const { date, name } of Object.values(calendar.holidays)) add(date, name || 'Holiday');
  for (const partner of partners)
    for (const { date, name } of Object.values(partner.holidays))
      add(date, `${name || 'Holiday'} (${partner.name || 'Unnamed'})`);
  return byDay;
}
