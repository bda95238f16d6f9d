import { describe, expect, test } from 'vitest';
import { dayNumber } from '@/domain/calendar-day';
import { placeOfSource } from '@/domain/holiday-edits';
import { countries, fetchHolidays, placeOfCodes, regionsOf, sourceOf } from '@/formats/holidays/public-holidays';

const english = { kinds: ['public'], language: 'en' } as const;
const days = (place: Parameters<typeof fetchHolidays>[0], ...years: number[]) =>
  fetchHolidays(place, { years, ...english }).map((holiday) => holiday.date);

describe('public holidays of Germany', () => {
  // Federal holidays as published by the states' ministries of the interior: Easter falls on 5 April 2026, 28 March 2027 and 16 April 2028.
  test.each([
    [2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    [2027, '01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26'],
    [2028, '01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26'],
  ])('%i', (year, wanted) => {
    expect(days({ country: 'DE' }, year)).toEqual(wanted.split(' ').map((day) => `${year}-${day}`));
  });

  test('have names, and those of Bavaria are more', () => {
    const [first] = fetchHolidays({ country: 'DE' }, { years: [2026], ...english });
    expect(first).toEqual({ date: '2026-01-01', name: "New Year's Day", kind: 'public', from: null });
    const more = days({ country: 'DE', state: 'BY' }, 2026).filter(
      (day) => !days({ country: 'DE' }, 2026).includes(day),
    );
    expect(more).toEqual(['2026-01-06', '2026-06-04', '2026-11-01']);
  });
});

describe('days that are not simply one whole day', () => {
  test('a day given instead falls into the year before', () => {
    expect(days({ country: 'US' }, 2027)).toContain('2027-12-31');
    expect(days({ country: 'US' }, 2028)).not.toContain('2027-12-31');
  });

  test('a part of a day says from when', () => {
    const iceland = fetchHolidays({ country: 'IS' }, { years: [2026], ...english });
    expect(iceland.find(({ date }) => date === '2026-12-24')?.from).toBe('13:00');
    expect(iceland.find(({ date }) => date === '2026-12-25')?.from).toBeNull();
  });

  test('a feast of several days is several days, and ends with the last whole one', () => {
    expect(days({ country: 'TR' }, 2026).filter((day) => day.startsWith('2026-03'))).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  test('29 February is a holiday only where it exists', () => {
    // Easter Monday of 2040 is 2 April; the list of a leap year holds no day that does not exist, whatever the country.
    for (const { code } of countries('en').slice(0, 30))
      for (const day of days({ country: code }, 2028)) expect(dayNumber(day), `${code} ${day}`).not.toBeNaN();
  });

  test('one entry a day, in order, even where kinds overlap', () => {
    const all = fetchHolidays(
      { country: 'GB' },
      { years: [2026], kinds: ['observance', 'bank', 'public'], language: 'en' },
    );
    const dates = all.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(all.find(({ date }) => date === '2026-12-25')?.kind).toBe('public');
  });
});

describe('places', () => {
  test('countries are named in the language asked, found also by their own name', () => {
    const named = (language: string) => countries(language).find(({ code }) => code === 'DE');
    expect(named('en')).toEqual({ code: 'DE', name: 'Germany', ownName: 'Deutschland' });
    expect(named('fr')?.name).toBe('Allemagne');
    expect(countries('en').length).toBeGreaterThan(190);
  });

  test('regions and their parts, where there are some', () => {
    expect(regionsOf({ country: 'DE' }, 'en').map(({ code }) => code)).toContain('BY');
    expect(regionsOf({ country: 'DE', state: 'BY' }, 'en').length).toBeGreaterThan(0);
    expect(regionsOf({ country: 'DK' }, 'en')).toEqual([]);
  });

  test('a source names the place for people and for the next refresh', () => {
    const source = sourceOf({ country: 'DE', state: 'BY' });
    expect(source).toBe('Germany, Bayern [DE-BY]');
    expect(placeOfCodes(placeOfSource(source) ?? '')).toEqual({ country: 'DE', state: 'BY' });
    expect(placeOfCodes('XX')).toBeUndefined();
    expect(placeOfCodes('DE-QQ')).toEqual({ country: 'DE' });
  });
});
