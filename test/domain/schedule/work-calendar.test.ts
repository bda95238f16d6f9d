import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, weekday } from '@/domain/calendar-day';
import { Calendars, FIRST_DAY, LAST_DAY, WorkCalendar } from '@/domain/schedule/work-calendar';
import { holidaysOf, planOf } from '../../support/plan';

const someDay = fc.integer({ min: -40_000, max: 80_000 }).map((offset) => addDays('2000-01-01', offset));
const holidays = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2027-01-01', offset)),
    fc.constantFrom('1900-01-01', '1900-01-02', '2199-12-31', '2199-12-30', '2100-02-28'),
  ),
  { maxLength: 30 },
);
const week: fc.Arbitrary<number[]> = fc.oneof(
  fc.constant<number[]>([1, 2, 3, 4, 5]),
  fc.subarray([1, 2, 3, 4, 5, 6, 7]),
);

describe('a working calendar', () => {
  it('counts as a person with a wall calendar does', () => {
    fc.assert(
      fc.property(week, holidays, someDay, fc.nat(60), (days, off, from, length) => {
        const calendar = new WorkCalendar(days, off);
        const works = (day: string) => (days.length === 0 || days.includes(weekday(day))) && !off.includes(day);
        const inside = Array.from({ length: length + 1 }, (_, index) => addDays(from, index)).filter(
          (day) => dayNumber(day) >= FIRST_DAY && dayNumber(day) <= LAST_DAY,
        );
        for (const day of inside) expect(calendar.works(dayNumber(day)), day).toBe(works(day));
        const counted = inside.filter(works);
        expect(calendar.count(dayNumber(from), dayNumber(addDays(from, length)))).toBe(counted.length);
        const [first] = counted;
        if (first === undefined) return;
        const index = calendar.onOrAfter(dayNumber(from));
        counted.forEach((day, place) => {
          expect(calendar.day(index + place), day).toBe(dayNumber(day));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('holds days before 1900 and after 2199 at its ends', () => {
    const calendar = new WorkCalendar([1, 2, 3, 4, 5], []);
    expect(calendar.onOrAfter(FIRST_DAY - 1000)).toBe(0);
    expect(calendar.onOrAfter(LAST_DAY + 1000)).toBe(calendar.size);
    expect(calendar.day(calendar.size + 5)).toBe(LAST_DAY);
    expect(calendar.day(-5)).toBe(FIRST_DAY);
    expect([calendar.has(-1), calendar.has(0), calendar.has(calendar.size)]).toEqual([false, true, false]);
  });

  it('works every day where no day of the week does, and says so', () => {
    const calendar = new WorkCalendar([], ['2027-05-01']);
    expect(calendar.neverWorks).toBe(true);
    expect(calendar.works(dayNumber('2027-05-02'))).toBe(true);
    expect(calendar.works(dayNumber('2027-05-01'))).toBe(false);
  });

  it('is not stopped by a list of holidays that holds every working day there is', () => {
    const mondays = Array.from({ length: 15_654 }, (_, index) => addDays('1900-01-01', index * 7));
    const calendar = new WorkCalendar([1], mondays);
    expect(calendar.neverWorks).toBe(true);
    expect(calendar.size).toBeGreaterThan(0);
    expect(calendar.works(dayNumber('2027-05-03'))).toBe(true);
  });
});

describe('calendars of organisations', () => {
  const document = planOf(
    {},
    {
      partners: {
        de: { holidays: holidaysOf('2027-10-04 Unity Day') },
        us: { holidays: holidaysOf('2027-10-05 Holiday') },
        fr: { holidays: holidaysOf('2027-10-06 Holiday') },
        none: {},
      },
    },
  );
  const day = (name: string) => dayNumber(name);

  it('joins the holidays of all who take part, in whatever order they are named', () => {
    const calendars = new Calendars(document);
    const works = (ids: string[]) =>
      ['2027-10-04', '2027-10-05', '2027-10-06'].map((name) => calendars.of(ids).works(day(name)));
    expect(works([])).toEqual([true, true, true]);
    expect(works(['none'])).toEqual([true, true, true]);
    expect(works(['de'])).toEqual([false, true, true]);
    expect(works(['us', 'de'])).toEqual([false, false, true]);
    expect(works(['fr', 'us', 'de', 'none'])).toEqual([false, false, false]);
    expect(calendars.of(['us', 'de'])).toBe(calendars.of(['de', 'us', 'de', 'none']));
    expect(calendars.of(['fr', 'us', 'de'])).toBe(calendars.of(['de', 'fr', 'us']));
  });
});
