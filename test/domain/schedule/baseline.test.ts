import { describe, expect, it } from 'vitest';
import { compareWithBaseline, slipReport } from '@/domain/schedule/baseline';
import { Scheduler } from '@/domain/schedule/scheduler';
import { holidaysOf, planOf } from '../../support/plan';

const baseline = planOf({
  brief: { duration: 5, notBefore: '2027-05-03' },
  build: { duration: 5, after: ['brief'], deadline: '2027-05-18' },
  launch: { kind: 'milestone', after: ['build'] },
  quick: { duration: 5, notBefore: '2027-05-03' },
  same: { duration: 5, notBefore: '2027-05-03' },
  removed: { notBefore: '2027-05-03' },
  stopped: { notBefore: '2027-05-03' },
  shelved: { notBefore: '2027-05-03' },
  neverPlanned: {},
});
const current = planOf(
  {
    brief: { duration: 8, notBefore: '2027-05-03' },
    build: { duration: 5, after: ['brief'], deadline: '2027-05-18' },
    launch: { kind: 'milestone', after: ['build'] },
    quick: { duration: 3, notBefore: '2027-05-03' },
    same: { duration: 5, notBefore: '2027-05-03' },
    stopped: { notBefore: '2027-05-03', status: 'cancelled' },
    shelved: {},
    added: { notBefore: '2027-05-03' },
    neverPlanned: {},
  },
  { calendar: { holidays: holidaysOf('2027-05-17 Whit Monday') } },
);
const now = new Scheduler(current);
const comparison = compareWithBaseline(now, new Scheduler(baseline));

describe('a plan against its baseline', () => {
  it('measures every activity in working days of today', () => {
    const rows = comparison.variances.map(({ id, state, startShift, endShift, durationShift }) =>
      [id, state, startShift, endShift, durationShift].join(' '),
    );
    expect(rows).toEqual([
      'brief slipped 0 3 3',
      'build slipped 3 3 0',
      'launch slipped 3 3 0',
      'quick ahead 0 -2 -2',
      'same unchanged 0 0 0',
      'stopped dropped 0 0 0',
      'shelved dropped 0 0 0',
      'added new 0 0 0',
      'removed dropped 0 0 0',
    ]);
    expect(comparison.counts).toEqual({ slipped: 3, ahead: 1, unchanged: 1, new: 1, dropped: 3 });
    expect(comparison.projectEnd).toEqual({ baseline: '2027-05-14', current: '2027-05-20', workingDays: 3 });
  });

  it('gives one page: milestones, the worst, where slipping began, deadlines lost', () => {
    const report = slipReport(now, comparison);
    expect(report.milestones.map(({ id }) => id)).toEqual(['launch']);
    expect(report.worst.map(({ id }) => id)).toEqual(['brief', 'build', 'launch']);
    expect(report.causes.map(({ id, pushes }) => [id, pushes])).toEqual([['brief', 2]]);
    expect(report.deadlines.map(({ id, deadline }) => [id, deadline])).toEqual([['build', '2027-05-18']]);
    expect(report.counts).toBe(comparison.counts);
  });

  it('of itself finds nothing to report', () => {
    const itself = compareWithBaseline(now, new Scheduler(current));
    expect(itself.counts).toEqual({ slipped: 0, ahead: 0, unchanged: 6, new: 0, dropped: 0 });
    expect(slipReport(now, itself)).toMatchObject({ worst: [], causes: [], deadlines: [] });
  });
});
