import { describe, expect, test } from 'vitest';
import { dayNumber } from '@/domain/calendar-day';
import { restDaysOf } from '@/domain/plan/rest-days';

const holiday = (date: string) => ({ h: { date, name: 'Day off' } }) as never;

describe('days off', () => {
  test('are the days of the week that nobody works, and the holidays', () => {
    const isOff = restDaysOf({ workingDays: [1, 2, 3, 4, 5], holidays: holiday('2027-03-29') } as never);
    const week = ['2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'];
    expect(week.map((day) => isOff(dayNumber(day)))).toEqual([true, true, true, false]);
  });

  test('are only the holidays where no day of the week works, as the schedule counts', () => {
    const isOff = restDaysOf({ workingDays: [], holidays: holiday('2027-03-29') } as never);
    const week = ['2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'];
    expect(week.map((day) => isOff(dayNumber(day)))).toEqual([false, false, true, false]);
  });
});
