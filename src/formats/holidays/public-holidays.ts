import Library from 'date-holidays';
import { dayName, dayNumber } from '@/domain/calendar-day';

/** Who gives the dates, and under which licence they may be passed on. @public taken from the module as it is loaded on demand. */
export const attribution = {
  words: 'Holiday dates: date-holidays by commenthol and contributors, after Wikipedia, CC BY-SA 3.0.',
};

/** Kinds of days off that can be fetched; school holidays are not among them. */
export const holidayKinds = {
  public: 'Public holidays',
  bank: 'Bank holidays',
  optional: 'Optional holidays',
  observance: 'Days people observe',
} as const;
export type HolidayKind = keyof typeof holidayKinds;

/** A country, a region of it and a part of that, by the codes of date-holidays (ISO 3166 where there is one). */
export interface Place {
  country: string;
  state?: string;
  region?: string;
}

/** A place to choose. */
export interface PlaceChoice {
  code: string;
  name: string;
  /** What people there call it, for finding it. */
  ownName: string;
}

/** A day off as it is fetched. */
export interface FetchedHoliday {
  date: string;
  name: string;
  kind: HolidayKind;
  /** "13:00" where only a part of the day is off; null for whole days. */
  from: string | null;
}

/** Only whole years at a time, and not a century: some calendars are astronomy. @public taken from the module as it is loaded on demand. */
export const MOST_YEARS = 20;

const library = new Library();

const choices = (names: Record<string, string> | undefined, own: Record<string, string> | undefined): PlaceChoice[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name, ownName: own?.[code] ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Every country there are dates for, named in the language. */
export function countries(language: string): PlaceChoice[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const known = library.getCountries(language);
  return choices(
    Object.fromEntries(Object.keys(known).map((code) => [code, names.of(code) ?? known[code] ?? code])),
    library.getCountries(),
  );
}

/** The regions of a country, or the parts of a region, that have days of their own; empty where there are none. */
export function regionsOf({ country, state }: Place, language: string): PlaceChoice[] {
  return state === undefined
    ? choices(library.getStates(country, language), library.getStates(country))
    : choices(library.getRegions(country, state, language), library.getRegions(country, state));
}

/** What the days of a place are marked with: "Germany, Bayern [DE-BY]", in English whatever the language of the screen. */
export function sourceOf(place: Place): string {
  const { country, state, region } = place;
  const parts = [
    countries('en').find(({ code }) => code === country)?.name ?? country,
    state === undefined ? '' : (library.getStates(country, 'en')?.[state] ?? state),
    state === undefined || region === undefined ? '' : (library.getRegions(country, state, 'en')?.[region] ?? region),
  ];
  const codes = [country, state, region].filter((code) => code !== undefined);
  return `${parts.filter(Boolean).join(', ')} [${codes.join('-')}]`;
}

/** The place of codes such as "DE-BY"; undefined where there is none. */
export function placeOfCodes(codes: string): Place | undefined {
  const [country = '', state, region] = codes.split('-');
  if (!library.getCountries()[country]) return undefined;
  const known = state !== undefined && library.getStates(country)?.[state] !== undefined;
  if (!known) return { country };
  const isPart = region !== undefined && library.getRegions(country, state)?.[region] !== undefined;
  return isPart ? { country, state, region } : { country, state };
}

/**
 * The days off of a place in these years, one a day, by date. Names in the language, or in the place's own. Days of the neighbouring years
 * that fall into these (1 January on a Saturday, given on the Friday before) are among them.
 */
export function fetchHolidays(
  place: Place,
  { years, kinds, language }: { years: readonly number[]; kinds: readonly HolidayKind[]; language: string },
): FetchedHoliday[] {
  const calendar = new Library(place, { types: [...kinds], languages: [language] });
  const asked = new Set(years);
  const found = new Map<string, FetchedHoliday>();
  for (const year of [...new Set(years.flatMap((each) => [each - 1, each, each + 1]))].sort((a, b) => a - b))
    for (const { name, type, date, start, end } of calendar.getHolidays(year))
      for (const { day, from } of daysOf(date, (end.getTime() - start.getTime()) / 3_600_000))
        if (isKind(type) && kinds.includes(type) && asked.has(Number(day.slice(0, 4))))
          keep(found, { date: day, name, kind: type, from });
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const isKind = (type: string): type is HolidayKind => type in holidayKinds;

/**
 * The days that a holiday covers. Its text says where it begins in the place's own time; an hour more or less is a clock put forward or back.
 * "-0600" marks days that begin at sunset the evening before: they are whole days, and what is left over at their end is not.
 */
function daysOf(text: string, hours: number): { day: string; from: string | null }[] {
  const first = dayNumber(text.slice(0, 10));
  const isFromSunset = text.endsWith('-0600');
  const startsAt = Number(text.slice(11, 13)) + Number(text.slice(14, 16)) / 60;
  const days: { day: string; from: string | null }[] = [];
  for (let day = 0; day * 24 < startsAt + hours - 1; day += 1) {
    const from = Math.max(startsAt, day * 24);
    const isWhole = Math.min(startsAt + hours, (day + 1) * 24) - from >= 23;
    if (isWhole) days.push({ day: dayName(first + day), from: null });
    else if (!isFromSunset) days.push({ day: dayName(first + day), from: day === 0 ? text.slice(11, 16) : '00:00' });
  }
  return days;
}

/** One entry a day: a whole day before a part of one, a public one before others, both names where both are whole and alike in kind. */
function keep(found: Map<string, FetchedHoliday>, holiday: FetchedHoliday): void {
  const known = found.get(holiday.date);
  const weight = ({ from, kind }: FetchedHoliday) => (from === null ? 0 : 10) + Object.keys(holidayKinds).indexOf(kind);
  if (!known || weight(holiday) < weight(known)) found.set(holiday.date, holiday);
  else if (weight(holiday) === weight(known) && !known.name.split(' / ').includes(holiday.name))
    found.set(holiday.date, { ...known, name: `${known.name} / ${holiday.name}` });
}
