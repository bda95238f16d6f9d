import { expect, test } from 'vitest';
import { limitOf, MOST_NEAR_DAYS, nearDaysOf } from '@/domain/thresholds';

test('a limit is the one the roadmap sets, or the usual one', () => {
  expect(limitOf({ thresholds: {} }, 'rolesActivitiesAtOnce')).toBe(5);
  expect(limitOf({ thresholds: { rolesActivitiesAtOnce: 2 } }, 'rolesActivitiesAtOnce')).toBe(2);
  expect(limitOf({ thresholds: { clashDays: Number.NaN } }, 'clashDays')).toBe(7);
  expect(nearDaysOf({ thresholds: { nearCriticalDays: -1 } })).toBe(0);
  expect(nearDaysOf({ thresholds: { nearCriticalDays: 999 } })).toBe(MOST_NEAR_DAYS);
});
