import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/calendar-day';
import { CheckContext } from '@/domain/checks/check-context';
import { overloads } from '@/domain/checks/overload';
import { Scheduler } from '@/domain/schedule/scheduler';
import { planOf } from '../../support/plan';
import { SOUND_TODAY } from '../../support/sound-plan';

const fixed = (start: string, end: string, raci: Record<string, string>, fields: Record<string, unknown> = {}) => ({
  scheduling: 'fixed',
  start,
  end,
  raci,
  ...fields,
});

const found = (activities: Parameters<typeof planOf>[0], limit: number) => {
  const document = planOf(activities);
  return overloads(new CheckContext(document, new Scheduler(document), SOUND_TODAY).work, limit);
};
const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

describe('too much at once', () => {
  it('is told by role, with the most on one day and the days it lasts', () => {
    const plan = {
      a: fixed('2027-03-01', '2027-03-05', { q: 'A', r: 'C' }),
      b: fixed('2027-03-03', '2027-03-10', { q: 'R' }),
      c: fixed('2027-03-04', '2027-03-04', { q: 'AR' }),
      d: fixed('2027-03-10', '2027-03-12', { q: 'R', r: 'R' }),
    };
    expect(found(plan, 1)).toEqual([
      {
        roleId: 'q',
        most: 3,
        on: '2027-03-04',
        spans: [days('2027-03-03', '2027-03-05'), days('2027-03-10', '2027-03-10')],
      },
    ]);
    expect(found(plan, 2)).toMatchObject([{ spans: [days('2027-03-04', '2027-03-04')] }]);
    expect(found(plan, 3)).toEqual([]);
  });

  it('leaves room for what begins the day after another ends', () => {
    const plan = { a: fixed('2027-03-01', '2027-03-05', { q: 'R' }), b: fixed('2027-03-06', '2027-03-08', { q: 'R' }) };
    expect(found(plan, 1)).toEqual([]);
  });

  it('counts no milestone, nothing done and nothing cancelled', () => {
    const plan = {
      a: fixed('2027-03-01', '2027-03-05', { q: 'R' }),
      point: { kind: 'milestone', notBefore: '2027-03-02', raci: { q: 'AR' } },
      done: fixed('2027-03-01', '2027-03-05', { q: 'R' }, { status: 'done' }),
      gone: fixed('2027-03-01', '2027-03-05', { q: 'R' }, { status: 'cancelled' }),
    };
    expect(found(plan, 1)).toEqual([]);
  });
});
