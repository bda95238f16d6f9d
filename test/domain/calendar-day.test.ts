import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayName,
  dayNumber,
  daysBetween,
  isCalendarDay,
  nextMonday,
  weekday,
} from '@/domain/calendar-day';
import { numRuns } from '../support/arbitrary-documents';
import { anyDay } from '../support/arbitrary-fields';

describe('calendar days', () => {
  it('count from 1970-01-01 in both directions', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    expect(dayName(-25_567)).toBe('1900-01-01');
  });

  it('know leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });

  it('never skip or repeat a day where clocks change', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
  });

  it('add months and stop at the end of short ones', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-11-23', 3)).toBe('2027-02-23');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
    expect(addMonths('2026-12-31', 0)).toBe('2026-12-31');
  });

  it('name weekdays from 1 for Monday', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1969-12-31')).toBe(3);
    expect(weekday('1900-01-01')).toBe(1);
  });

  it('find the next Monday, never the same day', () => {
    expect(nextMonday('2026-11-21')).toBe('2026-11-23');
    expect(nextMonday('2026-11-22')).toBe('2026-11-23');
    expect(nextMonday('2026-11-23')).toBe('2026-11-30');
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
  ])('refuse %s, which does not exist or is out of range', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it.each(['', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '20260101', '２０２６-01-01'])(
    'refuse %j, which is not written YYYY-MM-DD',
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );

  it('go there and back for any day and distance', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(dayName(dayNumber(day))).toBe(day);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekday(addDays(day, count))).toBe(((((weekday(day) - 1 + count) % 7) + 7) % 7) + 1);
      }),
      { numRuns },
    );
  });
});
