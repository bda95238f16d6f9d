import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayName, dayNumber, weekday } from '@/domain/calendar-day';
import { monthOf, monthsShown, openingDay, pageFrom } from '@/domain/plan/calendar-months';
import { inCalendarOrder, layoutWeek, type Span } from '@/domain/plan/week-layout';

const bar = (id: string, from: number, to: number): Span => ({ id, from, to });

describe('months', () => {
  test.each([
    ['2027-02-10', 1, ['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']],
    ['2027-02-10', 0, ['2027-01-31', '2027-02-07', '2027-02-14', '2027-02-21', '2027-02-28']],
    ['2026-11-30', 6, ['2026-10-31', '2026-11-07', '2026-11-14', '2026-11-21', '2026-11-28']],
  ])('%s in weeks from day %i', (day, first, weeks) => {
    expect(monthOf(day, first).weeks.map(dayName)).toEqual(weeks);
  });

  test('every week begins on the chosen day and every day of the month stands in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 80_000 }), fc.integer({ min: 0, max: 6 }), (day, first) => {
        const month = monthOf(dayName(day), first);
        for (const week of month.weeks) expect(weekday(dayName(week)) % 7).toBe(first);
        expect(month.weeks[0]).toBeLessThanOrEqual(month.from);
        expect((month.weeks.at(-1) as number) + 7).toBeGreaterThanOrEqual(month.to);
        expect(day >= month.from && day < month.to).toBe(true);
      }),
    );
  });

  test('a quarter is the three months around the day, and paging goes on without a gap', () => {
    const names = (day: string) => monthsShown(day, 'quarter', 1).map((month) => dayName(month.from));
    expect(names('2026-11-30')).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
    expect(names(pageFrom('2026-11-30', 'quarter', 1))).toEqual(['2027-01-01', '2027-02-01', '2027-03-01']);
    expect(pageFrom('2027-01-31', 'month', 1)).toBe('2027-02-01');
    expect(pageFrom('2027-01-31', 'month', -1)).toBe('2026-12-01');
  });

  test('opens today, or where the plan next has something', () => {
    const today = dayNumber('2026-11-18');
    expect(openingDay(today, [bar('a', today + 3, today + 5)])).toBe('2026-11-18');
    expect(openingDay(today, [bar('a', today - 100, today - 90), bar('b', today + 60, today + 70)])).toBe('2027-01-17');
    expect(openingDay(today, [bar('a', today - 100, today - 90)])).toBe(dayName(today - 91));
    expect(openingDay(today, [])).toBe('2026-11-18');
  });
});

describe('a week', () => {
  test('a bar over three weeks is cut at their edges', () => {
    const long = bar('long', 5, 16);
    expect(layoutWeek([long], 0, 3).segments).toEqual([
      { span: long, column: 5, days: 2, slot: 0, startsHere: true, endsHere: false },
    ]);
    expect(layoutWeek([long], 7, 3).segments).toMatchObject([
      { column: 0, days: 7, startsHere: false, endsHere: false },
    ]);
    expect(layoutWeek([long], 14, 3).segments).toMatchObject([
      { column: 0, days: 2, startsHere: false, endsHere: true },
    ]);
    expect(layoutWeek([long], 21, 3).segments).toEqual([]);
  });

  test('what is too much on a day gives its last line to "more"', () => {
    const spans = inCalendarOrder([bar('a', 0, 1), bar('b', 0, 1), bar('c', 0, 1), bar('d', 3, 4), bar('e', 3, 4)]);
    const week = layoutWeek(spans, 0, 2);
    expect(week.segments.map(({ span }) => span.id)).toEqual(['a', 'd', 'e']);
    expect(week.hidden.map((day) => day.map(({ id }) => id))).toEqual([['b', 'c'], [], [], [], [], [], []]);
  });

  test('a bar that gives way on one day is counted on each of its days', () => {
    const spans = inCalendarOrder([bar('x', 0, 3), bar('y', 0, 3), bar('z', 2, 3)]);
    const week = layoutWeek(spans, 0, 2);
    expect(week.segments.map(({ span }) => span.id)).toEqual(['x']);
    expect(week.hidden.slice(0, 4).map((day) => day.length)).toEqual([1, 1, 2, 0]);
  });

  test('days of another month are left out where the week is cut', () => {
    const week = layoutWeek([bar('a', 0, 7)], 0, 3, { from: 2, to: 100 });
    expect(week.segments).toMatchObject([{ column: 2, days: 5 }]);
  });

  test('nothing overlaps, nothing is lost, and "more" always has its line', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -10, max: 16 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 6 }), (pairs, slots) => {
        const all = inCalendarOrder(pairs.map(([from, days], index) => bar(`s${index}`, from, from + days)));
        const { segments, hidden } = layoutWeek(all, 0, slots);
        for (let day = 0; day < 7; day += 1) {
          const here = segments.filter(({ column, days }) => column <= day && day < column + days);
          expect(new Set(here.map(({ slot }) => slot)).size).toBe(here.length);
          const least = hidden[day]?.length ? slots - 1 : slots;
          for (const { slot } of here) expect(slot).toBeLessThan(least);
          const wanted = all.filter(({ from, to }) => from <= day && day < to).map(({ id }) => id);
          const found = [...here.map(({ span }) => span.id), ...(hidden[day] ?? []).map(({ id }) => id)];
          expect(found.sort()).toEqual(wanted.sort());
        }
      }),
    );
  });
});
