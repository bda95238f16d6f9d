import { describe, expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { dayName } from '@/domain/calendar-day';
import { make } from '@/domain/entities';
import { signsOf } from '@/domain/plan/signs';

const activity = (id: string, fields: Record<string, unknown> = {}): Activity =>
  make('activities', { id, title: id, ...fields } as never);

const sources = {
  activities: [activity('a', { deadline: '2027-03-10' }), activity('b', { deadline: '2027-03-11', status: 'done' })],
  partners: [
    make('partners', {
      id: 'p1',
      name: 'Contoso',
      agreement: { renewalOn: '2027-06-01', end: '2027-06-30', noticeDays: 30 } as never,
    }),
  ],
  approvals: [
    make('approvals', { id: 'k1', title: 'Claims', dueOn: '2027-03-10', activityId: 'a' as never }),
    make('approvals', { id: 'k2', title: 'Logo', dueOn: '2027-03-10', status: 'requested', answers: { a1: {} } }),
    make('approvals', { id: 'k3', title: 'Page', dueOn: '2027-03-12', activityId: 'hidden' as never }),
    make('approvals', { id: 'k4', title: 'Press', dueOn: '2027-03-13' }),
  ],
  reviews: [
    make('reviews', { id: 'w1', title: 'Mid-term', date: '2027-03-15' }),
    make('reviews', { id: 'w2', title: 'Past', date: '2027-03-15', held: true }),
  ],
};
const signs = (isFiltering: boolean) =>
  signsOf({ ...sources, isFiltering })
    .map(({ day, title }) => `${dayName(day)} ${title}`)
    .sort();

describe('signs of days', () => {
  test('what is due and still open, each on its day', () => {
    expect(signs(false)).toEqual([
      '2027-03-10 Approval due: Claims',
      '2027-03-10 Deadline: a',
      '2027-03-13 Approval due: Press',
      '2027-03-15 Review: Mid-term',
      '2027-05-31 Last day to give notice: Contoso',
      '2027-06-01 Renewal: Contoso',
    ]);
  });

  test('under a filter only what belongs to an activity shown', () => {
    expect(signs(true)).toEqual(['2027-03-10 Approval due: Claims', '2027-03-10 Deadline: a']);
  });
});
