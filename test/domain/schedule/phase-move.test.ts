import { describe, expect, it } from 'vitest';
import { phaseMove, phaseShift, stayingInWords } from '@/domain/schedule/phase-move';
import { Scheduler } from '@/domain/schedule/scheduler';
import { withWantedDates } from '@/domain/schedule/wanted-dates';
import { holidaysOf, planOf } from '../../support/plan';

const plan = planOf(
  {
    phase: {},
    first: { parentId: 'phase', duration: 5, notBefore: '2027-05-03' },
    next: { parentId: 'phase', duration: 3, after: ['first'] },
    inner: { parentId: 'phase' },
    booked: { parentId: 'inner', scheduling: 'fixed', start: '2027-05-12', end: '2027-05-14', partnerIds: ['acme'] },
    begun: { parentId: 'inner', status: 'in-progress', start: '2027-05-03', end: '2027-05-04', duration: 2 },
    made: { parentId: 'phase', status: 'done', start: '2027-04-26', end: '2027-04-28' },
    outside: { duration: 2, notBefore: '2027-05-10' },
    held: { parentId: 'phase', duration: 1, after: ['outside'] },
    idea: { parentId: 'phase' },
  },
  { partners: { acme: { holidays: holidaysOf('2027-05-18 Company day') } } },
);

/** Where everything stands once the move is made. */
function moved(days: number) {
  const scheduler = new Scheduler(plan);
  const activities = { ...plan.activities };
  for (const wanted of phaseMove(scheduler.placement, 'phase', days).wanted) {
    const node = scheduler.placement.network.indexOf.get(wanted.id)!;
    const calendar = scheduler.placement.network.calendarOf(node);
    const next = withWantedDates(activities[wanted.id]!, wanted, scheduler.dates.get(wanted.id), calendar)!;
    activities[wanted.id] = next;
  }
  const { dates } = new Scheduler({ ...plan, activities });
  return (id: string) => `${dates.get(id)?.start} ${dates.get(id)?.end}`;
}

describe('a phase that is moved', () => {
  it('takes along automatic and fixed work by the same working days of each calendar, lengths kept', () => {
    const at = moved(3);
    expect(at('first')).toBe('2027-05-06 2027-05-12');
    expect(at('next')).toBe('2027-05-13 2027-05-17');
    // The company day in between is no working day for Acme: three working days go over it.
    expect(at('booked')).toBe('2027-05-17 2027-05-20');
    expect(at('held')).toBe('2027-05-17 2027-05-17');
    expect(at('outside')).toBe('2027-05-10 2027-05-11');
  });

  it('leaves done and started work, and what has no dates, where they are, and says so', () => {
    const { placement } = new Scheduler(plan);
    const { goes, stays } = phaseMove(placement, 'phase', 3);
    expect(goes.sort()).toEqual(['booked', 'first', 'held', 'next']);
    expect(stays.map(({ id, because }) => `${id} ${because}`).sort()).toEqual(['begun started', 'made done']);
    expect(stayingInWords(stays)).toBe('2 activities inside stay where they are: 1 done, 1 under way.');
    expect(stayingInWords(stays.slice(0, 1))).toMatch(
      /^1 activity inside is (done|under way) and stays where it is\.$/,
    );
    expect(stayingInWords([])).toBe('');
    expect(moved(3)('made')).toBe('2027-04-26 2027-04-28');
  });

  it('asks nothing of what follows inside it, so that going there and back leaves no limit behind', () => {
    const { placement } = new Scheduler(plan);
    expect(phaseMove(placement, 'phase', 3).wanted.map(({ id }) => id)).not.toContain('next');
    const back = moved(-2);
    expect(back('first')).toBe('2027-04-29 2027-05-05');
    expect(back('next')).toBe('2027-05-06 2027-05-10');
    // What waits for something outside cannot go earlier than that allows.
    expect(back('held')).toBe('2027-05-12 2027-05-12');
  });

  it('counts a day off at least as one working day in the direction of the hand', () => {
    const { placement } = new Scheduler(plan);
    // The phase begins on Monday 26 April.
    expect(phaseShift(placement, 'phase', '2027-04-27')).toBe(1);
    expect(phaseShift(placement, 'phase', '2027-05-03')).toBe(5);
    expect(phaseShift(placement, 'phase', '2027-04-25')).toBe(-1);
    expect(phaseShift(placement, 'phase', '2027-04-26')).toBe(0);
    expect(phaseMove(placement, 'phase', 0).wanted).toEqual([]);
    expect(phaseMove(placement, 'nobody', 3).wanted).toEqual([]);
  });
});
