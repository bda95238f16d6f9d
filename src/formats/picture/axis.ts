import { addMonths, dayName, dayNumber, weekday } from '@/domain/calendar-day';

/** One cell of the axis: from a day number to the one after its last, with its words. */
export interface AxisCell {
  from: number;
  to: number;
  label: string;
}

/** The two rows of the axis, and the lines drawn below them. */
export interface Axis {
  major: AxisCell[];
  minor: AxisCell[];
  /** Weekends and holidays are worth shading at this scale. */
  showsDays: boolean;
}

export interface AxisWords {
  locale: string;
  /** 0 is Sunday. */
  firstDayOfWeek: number;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

interface Level {
  /** Least pixels a day must have. */
  from: number;
  minor: Unit;
  major: Unit;
}

// Each minor cell is at least about as wide as its longest label at the scale where its level begins.
const levels: readonly Level[] = [
  { from: 26, minor: 'day', major: 'month' },
  { from: 5.2, minor: 'week', major: 'month' },
  { from: 1.35, minor: 'month', major: 'year' },
  { from: 0.36, minor: 'quarter', major: 'year' },
  { from: 0.11, minor: 'year', major: 'decade' },
  { from: 0, minor: 'decade', major: 'decade' },
];

/** The cells of the axis between two day numbers at a scale of pixels per day; major and minor never collide. */
export function axisOf(from: number, to: number, pxPerDay: number, words: AxisWords): Axis {
  const level = levels.find((candidate) => pxPerDay >= candidate.from) ?? (levels[levels.length - 1] as Level);
  const formats = formatsOf(words.locale);
  return {
    minor: cells(level.minor, from, to, words).map((cell) => ({
      ...cell,
      label: labelOf(level.minor, cell.from, formats, pxPerDay, false),
    })),
    major:
      level.major === level.minor
        ? []
        : cells(level.major, from, to, words).map((cell) => ({
            ...cell,
            label: labelOf(level.major, cell.from, formats, pxPerDay, true),
          })),
    showsDays: pxPerDay >= 5.2,
  };
}

function cells(unit: Unit, from: number, to: number, words: AxisWords): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  let start = startOf(unit, from, words);
  while (start < to && result.length < 2000) {
    const end = nextOf(unit, start);
    result.push({ from: start, to: end });
    start = end;
  }
  return result;
}

function startOf(unit: Unit, day: number, words: AxisWords): number {
  const name = dayName(Math.floor(day));
  const year = Number(name.slice(0, 4));
  switch (unit) {
    case 'day':
      return Math.floor(day);
    case 'week':
      return Math.floor(day) - ((weekday(name) - words.firstDayOfWeek + 7) % 7);
    case 'month':
      return dayNumber(`${name.slice(0, 7)}-01`);
    case 'quarter':
      return dayNumber(
        `${name.slice(0, 4)}-${String(Math.floor((Number(name.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
      );
    case 'year':
      return dayNumber(`${name.slice(0, 4)}-01-01`);
    case 'decade':
      return dayNumber(`${year - (year % 10)}-01-01`);
  }
}

const monthsIn: Readonly<Record<'month' | 'quarter' | 'year' | 'decade', number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
};

function nextOf(unit: Unit, start: number): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  return dayNumber(addMonths(dayName(start), monthsIn[unit]));
}

interface AxisFormats {
  month: Intl.DateTimeFormat;
  monthLong: Intl.DateTimeFormat;
  monthYear: Intl.DateTimeFormat;
  dayMonth: Intl.DateTimeFormat;
}

const known = new Map<string, AxisFormats>();

function formatsOf(locale: string): AxisFormats {
  const there = known.get(locale);
  if (there) return there;
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const formats = {
    month: make({ month: 'short' }),
    monthLong: make({ month: 'long' }),
    monthYear: make({ month: 'long', year: 'numeric' }),
    dayMonth: make({ day: 'numeric', month: 'short' }),
  };
  known.set(locale, formats);
  return formats;
}

function labelOf(unit: Unit, day: number, formats: AxisFormats, pxPerDay: number, isMajor: boolean): string {
  const name = dayName(day);
  const moment = day * 86_400_000;
  switch (unit) {
    case 'day':
      return String(Number(name.slice(8)));
    case 'week':
      return pxPerDay * 7 >= 64 ? formats.dayMonth.format(moment) : String(Number(name.slice(8)));
    case 'month':
      // Below a row of years the year is said already.
      if (isMajor) return formats.monthYear.format(moment);
      return pxPerDay * 30 >= 90 ? formats.monthLong.format(moment) : formats.month.format(moment);
    case 'quarter':
      return `Q${Math.floor((Number(name.slice(5, 7)) - 1) / 3) + 1}`;
    case 'year':
      return name.slice(0, 4);
    case 'decade':
      return `${name.slice(0, 4)}s`;
  }
}
