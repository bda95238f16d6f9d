import { describe, expect, it } from 'vitest';
import { make } from '@/domain/entities';
import { movesBetween } from '@/domain/schedule/moves';
import { preview } from '@/domain/schedule/preview';
import { Scheduler } from '@/domain/schedule/scheduler';
import { holidaysOf, planOf } from '../../support/plan';

const plan = planOf(
  {
    draft: { duration: 5, notBefore: '2027-05-03', deadline: '2027-05-14' },
    launch: { duration: 2, after: ['draft'], partnerIds: ['acme'] },
    fair: { scheduling: 'fixed', start: '2027-05-14', end: '2027-05-14', after: ['draft'] },
    other: { duration: 30, notBefore: '2027-05-03' },
  },
  { partners: { acme: { agreement: { end: '2027-05-20', renewalOn: '2027-05-12' } } } },
);
const approval = (id: string, fields: Record<string, unknown>) => ({
  [id]: make('approvals', { id, title: id, activityId: 'launch', ...fields }),
});
const document = {
  ...plan,
  approvals: {
    ...approval('open', { dueOn: '2027-05-07' }),
    ...approval('late', { dueOn: '2027-05-11', status: 'requested' }),
    ...approval('given', { dueOn: '2027-05-07', status: 'requested', answers: { a1: { answer: 'approved' } } }),
  },
};

describe('a preview', () => {
  it('counts what would break: deadlines, links, agreements and renewals', () => {
    const shown = preview(new Scheduler(document), [{ id: 'draft', start: '2027-05-17' }]);
    expect(shown.moves.map(({ id, startShift, endShift }) => [id, startShift, endShift])).toEqual([
      ['draft', 10, 10],
      ['launch', 10, 10],
    ]);
    expect(shown.breaks).toEqual([
      { kind: 'deadline', id: 'draft', on: '2027-05-14', workingDays: 5 },
      { kind: 'agreement', id: 'launch', partnerId: 'acme', on: '2027-05-20', workingDays: 3 },
      { kind: 'renewal', id: 'launch', partnerId: 'acme', on: '2027-05-12', workingDays: 9 },
      { kind: 'link', id: 'fair', holderId: 'fair', linkKey: 'l0', from: 'draft', workingDays: 6 },
    ]);
    expect(shown.counts).toEqual({ deadline: 1, link: 1, approval: 0, agreement: 1, renewal: 1 });
    expect(shown.projectEnd).toEqual({ from: '2027-06-11', to: '2027-06-11', workingDays: 0 });
  });

  it('finds approvals that would be due after the start, once, and not those that are given', () => {
    const scheduler = new Scheduler(document);
    const shown = preview(scheduler, [{ id: 'draft', start: '2027-04-26' }]);
    expect(shown.breaks).toEqual([{ kind: 'approval', id: 'launch', approvalId: 'open', on: '2027-05-07', days: 4 }]);
    const decided = { ...document.approvals['open']!, status: 'pre-approved' as const };
    (document.approvals as Record<string, unknown>)['open'] = decided;
    scheduler.update([{ entity: 'approvals', id: 'open', before: null, after: decided }]);
    expect(preview(scheduler, [{ id: 'draft', start: '2027-04-26' }]).breaks).toEqual([]);
  });

  it('tells what becomes critical and what is no longer, and by how much the end moves', () => {
    const shown = preview(new Scheduler(plan), [{ id: 'launch', duration: 40 }]);
    expect(shown.projectEnd).toEqual({ from: '2027-06-11', to: '2027-07-02', workingDays: 15 });
    expect(shown.critical).toEqual({ joined: ['draft', 'launch'], left: ['other'] });
  });

  it('takes several at once, and none for a wish that cannot be or an activity that is gone', () => {
    const scheduler = new Scheduler(plan);
    const shown = preview(scheduler, [
      { id: 'draft', start: '2027-05-10' },
      { id: 'other', end: '2027-05-07' },
      { id: 'gone', start: '2027-05-10' },
    ]);
    expect(shown.moves.map(({ id }) => id).sort()).toEqual(['draft', 'launch', 'other']);
    expect(preview(scheduler, [{ id: 'draft', start: '2027-05-10', end: '2027-05-03' }]).moves).toEqual([]);
  });
});

describe('moves between two schedules', () => {
  it('shows what fetched holidays would move before they are applied', () => {
    const before = new Scheduler(plan);
    const acme = { ...plan.partners['acme']!, holidays: holidaysOf('2027-05-10 Holiday') as never };
    const after = new Scheduler({ ...plan, partners: { acme } });
    const calendarOf = (id: string) => before.placement.network.calendarOf(before.placement.network.indexOf.get(id)!);
    const moves = movesBetween(before.dates, after.dates, calendarOf);
    expect(moves.map(({ id, from, to, startShift }) => [id, from?.start, to?.start, startShift])).toEqual([
      ['launch', '2027-05-10', '2027-05-11', 1],
    ]);
  });

  it('knows what comes out of the backlog and what goes there', () => {
    const before = new Scheduler(planOf({ a: { notBefore: '2027-05-03' }, b: {} }));
    const after = new Scheduler(planOf({ a: {}, b: { notBefore: '2027-05-04' } }));
    const calendar = before.placement.network.calendars.of([]);
    const moves = movesBetween(before.dates, after.dates, () => calendar);
    expect(moves.map(({ id, from, to }) => [id, from?.start, to?.start])).toEqual([
      ['a', '2027-05-03', undefined],
      ['b', undefined, '2027-05-04'],
    ]);
  });
});
