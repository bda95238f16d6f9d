import { describe, expect, it } from 'vitest';
import { make } from '@/domain/entities';
import { people, workOf } from '@/domain/my-work';
import { type RaciProblem, raciProblems } from '@/domain/raci';
import { letterCounts, organisationSummaries, roleLoads } from '@/domain/raci-totals';
import { loadOf } from '@/domain/schedule/load';
import { schedule } from '@/domain/schedule/schedule';
import { Scheduler } from '@/domain/schedule/scheduler';
import { planOf } from '../support/plan';

const role = (id: string, partnerId: string, personName = '') =>
  make('roles', { id, partnerId, label: id.toUpperCase(), personName });

/** Seven weeks of one role: three at once in the second week. */
const document = {
  ...planOf(
    {
      a: { notBefore: '2027-01-04', duration: 10, raci: { q1: 'AR' } },
      b: { notBefore: '2027-01-11', duration: 5, raci: { q1: 'A', q2: 'R' } },
      c: { notBefore: '2027-01-13', duration: 3, raci: { q1: 'R', q2: 'A' }, partnerIds: ['p1', 'p2'] },
      gone: { notBefore: '2027-01-11', duration: 5, status: 'cancelled', raci: { q1: 'A' } },
      later: { raci: { q2: 'I' } },
    },
    { partners: { p1: {}, p2: {} } },
  ),
  roles: { q1: role('q1', 'p1', 'Ada Miller'), q2: role('q2', 'p2'), q3: role('q3', 'p2', ' ada  miller ') },
};

describe('totals', () => {
  it('count letters by role, without what is cancelled', () => {
    const counts = letterCounts(Object.values(document.activities), (one) =>
      one.status === 'cancelled' ? 'cancelled' : null,
    );
    expect(counts.get('q1')).toEqual({ A: 2, R: 2, S: 0, C: 0, I: 0 });
    expect(counts.get('q2')).toEqual({ A: 1, R: 1, S: 0, C: 0, I: 1 });
    expect(counts.has('q3')).toBe(false);
  });

  it('tell the most at once of each week, each activity once, and the weeks with too much', () => {
    const cells = loadOf(new Scheduler(document));
    const dates = schedule(document);
    const loads = roleLoads(cells, 2, (id) => dates.get(id));
    expect(loads.get('q1')).toEqual({
      weeks: [
        { week: '2027-W01', monday: '2027-01-04', count: 1 },
        { week: '2027-W02', monday: '2027-01-11', count: 3 },
      ],
      peak: 3,
      overloaded: ['2027-W02'],
    });
    expect(loads.get('q2')?.overloaded).toEqual([]);
    // One ends before the others begin.
    const apart = planOf({
      a: { notBefore: '2027-01-04', duration: 2, raci: { q1: 'AR' } },
      b: { notBefore: '2027-01-06', duration: 2, raci: { q1: 'AR' } },
    });
    const apartDates = schedule(apart);
    expect(roleLoads(loadOf(new Scheduler(apart)), 1, (id) => apartDates.get(id)).get('q1')?.peak).toBe(1);
    expect(roleLoads(cells, 2, () => undefined).size).toBe(0);
  });

  it('are summed by organisation, with the activities that are wrong', () => {
    const activities = Object.values(document.activities);
    const counts = letterCounts(activities, () => null);
    const both = make('activities', { id: 'both', raci: { q1: 'AR', q2: 'A' } });
    const problems = new Map<string, RaciProblem[]>([
      ['both', raciProblems(both, document)],
      [
        'silent',
        raciProblems(make('activities', { id: 'silent', raci: { q1: 'AR' }, partnerIds: ['p1', 'p2'] }), document),
      ],
    ]);
    const [first, second] = organisationSummaries(['p1', 'p2'], Object.values(document.roles), counts, problems);
    expect(first).toMatchObject({ partnerId: 'p1', roleIds: ['q1'], counts: { A: 3, R: 2 } });
    expect(first?.problems['both-sides']).toEqual(['both']);
    expect(second?.problems['both-sides']).toEqual(['both']);
    expect(first?.problems['several-accountable']).toEqual([]);
    expect(second?.problems['silent-side']).toEqual(['silent']);
    expect(second?.problems['accountable-unstaffed']).toEqual(['both']);
    expect(first?.problems['silent-side']).toEqual([]);
  });
});

describe('my work', () => {
  it('knows one person by the name, however many roles', () => {
    expect(people(Object.values(document.roles))).toEqual([{ name: 'Ada Miller', roleIds: ['q1', 'q3'] }]);
  });

  it('lists weeks with what goes on in them, begun earlier or not', () => {
    const { periods, undated } = workOf(document, schedule(document), ['q1'], 'week');
    const lines = periods.map(({ key, items }) => [
      key,
      ...items.map(({ activityId, letters, isContinued }) => `${activityId} ${letters}${isContinued ? ' …' : ''}`),
    ]);
    expect(lines).toEqual([
      ['2027-W01', 'a AR'],
      ['2027-W02', 'a AR …', 'b A', 'c R'],
    ]);
    expect(undated).toEqual([]);
  });

  it('lists months, letters of all roles together, and what has no dates apart', () => {
    const { periods, undated } = workOf(document, schedule(document), ['q1', 'q2'], 'month');
    expect(periods).toHaveLength(1);
    expect(periods[0]).toMatchObject({ key: '2027-01', first: '2027-01-01' });
    expect(periods[0]?.items.map(({ activityId, letters }) => `${activityId} ${letters}`)).toEqual([
      'a AR',
      'b AR',
      'c AR',
    ]);
    expect(undated).toEqual([{ activityId: 'later', letters: 'I' }]);
  });
});
