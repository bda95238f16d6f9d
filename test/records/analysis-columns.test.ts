import { describe, expect, it } from 'vitest';
import { compareWithBaseline } from '@/domain/schedule/baseline';
import { Scheduler } from '@/domain/schedule/scheduler';
import { nearDaysOf } from '@/domain/thresholds';
import { ActivityRows } from '@/records/activity-table/activity-row';
import { analysisColumns } from '@/records/activity-table/analysis-columns';
import type { Formats } from '@/ui/formats';
import { sortedRows } from '@/ui/grid/row-order';
import { planOf } from '../support/plan';

const past = planOf({
  slow: { duration: 5, notBefore: '2027-05-03' },
  after: { duration: 5, after: ['slow'] },
  early: { duration: 2, notBefore: '2027-05-12' },
  gone: { duration: 2, notBefore: '2027-05-03' },
  same: { duration: 2, notBefore: '2027-05-13' },
});
const { gone, ...kept } = past.activities;
const now = {
  ...past,
  activities: {
    ...kept,
    ...planOf({ slow: { duration: 8, notBefore: '2027-05-03' }, early: { duration: 2, notBefore: '2027-05-10' } })
      .activities,
    gone: { ...gone!, status: 'cancelled' as const },
    ...planOf({ fresh: { duration: 1, notBefore: '2027-05-17' } }).activities,
  },
};

const scheduler = new Scheduler(now);
const variances = new Map(
  compareWithBaseline(scheduler, new Scheduler(past)).variances.map((variance) => [variance.id, variance]),
);
const rows = new ActivityRows().build(Object.values(now.activities), scheduler.dates, '2027-05-01', {
  floatOf: (id) => scheduler.floatOf(id),
  nearDays: 3,
  varianceOf: (id) => variances.get(id),
});
const columns = analysisColumns({ number: String } as unknown as Formats);
const columnOf = (id: string) => columns.find((column) => column.id === id)!;
/** What a column shows, by activity. */
const shown = (id: string) =>
  Object.fromEntries(rows.map((row) => [row.id, columnOf(id).format(columnOf(id).value(row))]));

describe('columns of the analysis', () => {
  it('say float, what is critical and what is near it', () => {
    expect(shown('totalFloat')).toMatchObject({ slow: '0', after: '0', early: '6', fresh: '2' });
    expect(shown('critical')).toMatchObject({ slow: 'Critical', early: '', fresh: 'Near-critical', gone: '' });
  });

  it('say by how many working days start and finish differ from the baseline, and the state', () => {
    expect(shown('startVariance')).toEqual({ slow: '0', after: '+3', early: '-2', gone: '', same: '0', fresh: '' });
    expect(shown('endVariance')).toEqual({ slow: '+3', after: '+3', early: '-2', gone: '', same: '0', fresh: '' });
    expect(shown('baselineState')).toEqual({
      slow: 'Slipped',
      after: 'Slipped',
      early: 'Ahead',
      gone: 'Dropped',
      same: 'On plan',
      fresh: 'New',
    });
  });

  it('are sorted by number and by state, with nothing last', () => {
    const order = (id: string, direction: 'up' | 'down') =>
      sortedRows(rows, columnOf(id), direction).map((row) => row.id);
    expect(order('endVariance', 'down').slice(0, 2)).toEqual(['after', 'slow']);
    expect(order('endVariance', 'up')[0]).toBe('early');
    expect(order('endVariance', 'up').slice(-2).sort()).toEqual(['fresh', 'gone']);
    expect(order('baselineState', 'up').slice(-2)).toEqual(['fresh', 'gone']);
  });

  it('are empty without a baseline, and cannot be typed into', () => {
    const bare = new ActivityRows().build(Object.values(now.activities), scheduler.dates, '2027-05-01');
    for (const row of bare) for (const column of columns) expect(column.value(row)).toBeNull();
    expect(columnOf('endVariance').parse('3')).toMatchObject({ ok: false });
  });
});

it('near-critical is what the roadmap says, within reason, and three days where it says nothing', () => {
  expect(nearDaysOf({ thresholds: {} })).toBe(3);
  expect(nearDaysOf({ thresholds: { nearCriticalDays: 0 } })).toBe(0);
  expect(nearDaysOf({ thresholds: { nearCriticalDays: 7 } })).toBe(7);
  expect(nearDaysOf({ thresholds: { nearCriticalDays: -4 } })).toBe(0);
  expect(nearDaysOf({ thresholds: { nearCriticalDays: 1e9 } })).toBe(60);
  expect(nearDaysOf({ thresholds: { nearCriticalDays: Number.NaN } })).toBe(3);
});
