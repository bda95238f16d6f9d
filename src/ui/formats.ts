import { createContext, useContext } from 'react';

/** How a person writes dates, numbers and money: from the system's locale, changed by their settings. */
export interface Formats {
  /** 4 May 2026, from YYYY-MM-DD. */
  day: (day: string) => string;
  /** 4 May, or 4 May 2027 where the year is not the present one. */
  dayShort: (day: string) => string;
  /** A typed date as YYYY-MM-DD, null where it cannot be read, '' where it is empty. */
  parseDay: (text: string) => string | null;
  /** An example of how to type a date here. */
  dayExample: string;
  number: (value: number) => string;
  /** A typed number, null where it cannot be read. */
  parseNumber: (text: string) => number | null;
  /** Minor units as money: 1234500 of EUR as €12,345.00. */
  money: (minor: number, currency: string) => string;
  /** A typed amount as minor units, null where it cannot be read. */
  parseMoney: (text: string, currency: string) => number | null;
  /** 14:03, from a moment in milliseconds. */
  time: (at: number) => string;
  /** "5 minutes ago", or a date when longer ago than a week. */
  ago: (iso: string, now: number) => string;
  /** 0 is Sunday, as calendars of Mantine count. */
  firstDayOfWeek: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** Pattern for Mantine's date inputs. */
  dayPattern: string;
}

interface FormatChoices {
  locale: string;
  dateFormat: 'locale' | 'day-month' | 'month-day' | 'iso';
  weekStart: 'locale' | 'monday' | 'sunday' | 'saturday';
}

type Order = 'dmy' | 'mdy' | 'ymd';

const months = (locale: string): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
      .format(Date.UTC(2024, month, 15))
      .toLowerCase()
      .replace('.', ''),
  );

/** Makes the formats for a locale and the person's choices. */
export function makeFormats(choices: FormatChoices): Formats {
  const { locale } = choices;
  const order = orderOf(choices);
  const long = dayFormatter(choices, true);
  const short = dayFormatter(choices, false);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const decimal = number.formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const names = [...months(locale), ...months('en')];
  const parseNumber = (text: string) => readNumber(text, decimal);
  return {
    day: (day) => long(day),
    dayShort: (day) => (day.slice(0, 4) === String(new Date().getFullYear()) ? short(day) : long(day)),
    parseDay: (text) => readDay(text, order, names),
    dayExample: long('2026-05-04'),
    number: (value) => number.format(value),
    parseNumber,
    money: (minor, currency) => moneyText(minor, currency, locale),
    parseMoney: (text, currency) => {
      const value = parseNumber(text.replace(/[A-Za-z\p{Sc}]/gu, ''));
      return value === null ? null : Math.round(value * 10 ** digitsOf(currency));
    },
    time: (at) => clock.format(at),
    ago: (iso, now) => agoText(iso, now, relative, long),
    firstDayOfWeek: firstDay(choices),
    dayPattern: order === 'ymd' ? 'YYYY-MM-DD' : order === 'dmy' ? 'D MMM YYYY' : 'MMM D, YYYY',
  };
}

function orderOf({ locale, dateFormat }: FormatChoices): Order {
  if (dateFormat === 'iso') return 'ymd';
  if (dateFormat !== 'locale') return dateFormat === 'day-month' ? 'dmy' : 'mdy';
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' })
    .formatToParts(Date.UTC(2026, 4, 4))
    .map((part) => part.type);
  if (parts.find((type) => type === 'year' || type === 'month' || type === 'day') === 'year') return 'ymd';
  return parts.indexOf('day') < parts.indexOf('month') ? 'dmy' : 'mdy';
}

const utc = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

function dayFormatter({ locale, dateFormat }: FormatChoices, withYear: boolean): (day: string) => string {
  if (dateFormat === 'iso') return (day) => day;
  const spoken = dateFormat === 'day-month' ? 'en-GB' : dateFormat === 'month-day' ? 'en-US' : locale;
  const formatter = new Intl.DateTimeFormat(spoken, {
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return (day) => formatter.format(utc(day));
}

/** No day and no number is longer; what is would only be slow to refuse. */
const LONGEST_FIGURE = 200;

function readDay(text: string, order: Order, monthNames: readonly string[]): string | null {
  if (text.length > LONGEST_FIGURE) return null;
  const clean = text.trim().toLowerCase();
  if (!clean) return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = clean.split(/[\s.,/-]+/).filter(Boolean);
  const wordIndex = words.findIndex((word) => /\p{L}/u.test(word));
  const thisYear = new Date().getFullYear();
  if (wordIndex >= 0) {
    const word = words[wordIndex] as string;
    const month =
      (monthNames.findIndex((name) => name && (name.startsWith(word.slice(0, 3)) || word.startsWith(name))) % 12) + 1;
    const numbers = words.filter((_, index) => index !== wordIndex).map(Number);
    if (month === 0 || numbers.length === 0 || numbers.length > 2) return null;
    const [first = 0, second] = numbers;
    return first > 31 ? dayOf(first, month, second ?? 1) : dayOf(fullYear(second ?? thisYear), month, first);
  }
  const numbers = words.map(Number);
  if (numbers.some(Number.isNaN) || numbers.length < 2 || numbers.length > 3) return null;
  const [a = 0, b = 0, c] = numbers;
  if (order === 'ymd') return numbers.length === 3 ? dayOf(fullYear(a), b, c ?? 1) : dayOf(thisYear, a, b);
  return order === 'dmy' ? dayOf(fullYear(c ?? thisYear), b, a) : dayOf(fullYear(c ?? thisYear), a, b);
}

const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const fits = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return fits && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

function readNumber(text: string, decimal: string): number | null {
  if (text.length > LONGEST_FIGURE) return null;
  let clean = text.replace(/[\s\u00a0\u202f'’%]/g, '');
  if (decimal === ',') clean = clean.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
  else clean = clean.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(clean) ? Number(clean) : null;
}

function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

function moneyText(minor: number, currency: string, locale: string): string {
  const digits = digitsOf(currency);
  const value = minor / 10 ** digits;
  const whole = Number.isInteger(value) ? 0 : digits;
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: whole,
      maximumFractionDigits: digits,
    }).format(value);
  } catch {
    return `${value} ${currency}`;
  }
}

function agoText(iso: string, now: number, relative: Intl.RelativeTimeFormat, day: (day: string) => string): string {
  const minutes = Math.round((Date.parse(iso) - now) / 60_000);
  if (Number.isNaN(minutes)) return '';
  if (minutes > -1) return relative.format(0, 'minute');
  if (minutes > -60) return relative.format(minutes, 'minute');
  if (minutes > -24 * 60) return relative.format(Math.round(minutes / 60), 'hour');
  if (minutes > -7 * 24 * 60) return relative.format(Math.round(minutes / (24 * 60)), 'day');
  return day(iso.slice(0, 10));
}

function firstDay({ locale, weekStart }: FormatChoices): Formats['firstDayOfWeek'] {
  if (weekStart === 'monday') return 1;
  if (weekStart === 'sunday') return 0;
  if (weekStart === 'saturday') return 6;
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return ((info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay ?? 1) % 7) as Formats['firstDayOfWeek'];
}

/** The formats of the page; the app provides them. */
export const FormatsContext = createContext<Formats>(
  makeFormats({ locale: 'en-GB', dateFormat: 'locale', weekStart: 'locale' }),
);

export const useFormats = (): Formats => useContext(FormatsContext);
