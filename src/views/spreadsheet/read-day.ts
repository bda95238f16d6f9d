import { isCalendarDay } from '@/domain/calendar-day';
import type { Formats } from '@/ui/formats';

/** Which of two numbers is the day: told by the other dates of the column, where one of them can only be read one way. */
export type DayOrder = 'day-first' | 'month-first';

/** What reading a date written as text came to. */
export type ReadDay = { ok: true; day: string; note: string | null } | { ok: false; message: string };

const slashed = /^(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})$/;
const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](.+))?$/;
/** A time of day behind a date, as exports of other programs have it. */
const timeBehind = /[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]m|Z)?$/i;

/** No date with a time behind it is longer. */
const LONGEST_DATE = 100;

const two = (value: number) => String(value).padStart(2, '0');

function dayOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isCalendarDay(text) ? text : null;
}

/** The order that the dates of a column are written in, or null where none of them shows it, or they contradict each other. */
export function dayOrderOf(texts: Iterable<string>): DayOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    if (text.length > LONGEST_DATE) continue;
    const found = slashed.exec(text.trim().replace(timeBehind, ''));
    if (!found) continue;
    const [first, second, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
    dayFirst ||= first > 12 && dayOf(year, second, first) !== null;
    monthFirst ||= second > 12 && dayOf(year, first, second) !== null;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

const refuse = (message: string): ReadDay => ({ ok: false, message });

/** Reads a date written as text where it can mean one day only; otherwise says which form to use. */
export function readDay(given: string, order: DayOrder | null, formats: Formats): ReadDay {
  const text = given.trim();
  if (text.length > LONGEST_DATE) return refuse(`“${text.slice(0, 80)}…” is not a date. Write it as 2026-05-04.`);
  const clean = text.replace(timeBehind, '');
  const hadTime = clean !== text && !/[ T]0?0:00(:00(\.0+)?)?Z?$/.test(text);
  const read = readPlain(clean, order, formats);
  if (!read.ok || !hadTime) return read;
  return { ...read, note: `Only the day of “${text}” is taken.` };
}

function readPlain(text: string, order: DayOrder | null, formats: Formats): ReadDay {
  const asText = (day: string | null, isPlain = false): ReadDay =>
    day === null
      ? refuse(`“${text}” is not a day of the calendar.`)
      : { ok: true, day, note: isPlain ? null : `“${text}” is text, read as ${formats.day(day)}.` };
  const iso = yearFirst.exec(text);
  if (iso) return asText(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), true);
  const dots = dotted.exec(text);
  if (dots) return asText(dayOf(Number(dots[3]), Number(dots[2]), Number(dots[1])));
  const slashes = slashed.exec(text);
  if (slashes) return readSlashed(text, Number(slashes[1]), Number(slashes[2]), Number(slashes[3]), order, asText);
  if (!/\p{L}/u.test(text)) return refuse(`“${text}” is not a date that can be read for sure. Write it as 2026-05-04.`);
  if (!/\d{4}/.test(text) && !/^\d{1,2}[\s-]+\p{L}+\.?[\s-]+\d{2}$/u.test(text))
    return refuse(`“${text}” is not a date, or its year is missing. Write it as 2026-05-04 or 4 May 2026.`);
  const day = formats.parseDay(text);
  return day ? asText(day) : refuse(`“${text}” is not a date. Write it as 2026-05-04 or 4 May 2026.`);
}

function readSlashed(
  text: string,
  first: number,
  second: number,
  year: number,
  order: DayOrder | null,
  asText: (day: string | null) => ReadDay,
): ReadDay {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst === monthFirst || !monthFirst) return asText(dayFirst);
  if (!dayFirst) return asText(monthFirst);
  if (order) return asText(order === 'day-first' ? dayFirst : monthFirst);
  return refuse(`“${text}” could be ${dayFirst} or ${monthFirst}. Write it so, the year first.`);
}
