import { describe, expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { dayName } from '@/domain/calendar-day';
import { make } from '@/domain/entities';
import { calendarKey } from '@/views/timeline/calendar/calendar-keys';
import { daySigns } from '@/views/timeline/calendar/day-signs';

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
  [...daySigns({ ...sources, isFiltering })]
    .flatMap(([day, all]) => all.map(({ words }) => `${dayName(day)} ${words}`))
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

describe('keys of the calendar', () => {
  const press = (keys: string, on: 'day' | 'bar') => {
    const held = keys.split('+');
    const key = held.pop() as string;
    const has = (name: string) => held.includes(name);
    return calendarKey({ key, shiftKey: has('Shift'), altKey: has('Alt'), ctrlKey: has('Ctrl'), metaKey: false }, on);
  };

  test.each([
    ['ArrowUp', 'day', { act: 'day', by: -7 }],
    ['End', 'day', { act: 'week-edge', edge: 'end' }],
    ['Enter', 'day', { act: 'add' }],
    ['Ctrl+ArrowLeft', 'day', null],
    ['PageDown', 'day', { act: 'page', by: 1 }],
    ['PageUp', 'bar', { act: 'page', by: -1 }],
    ['ArrowLeft', 'bar', { act: 'nudge', days: -1, what: 'move' }],
    ['Shift+ArrowRight', 'bar', { act: 'nudge', days: 7, what: 'move' }],
    ['Alt+ArrowRight', 'bar', { act: 'nudge', days: 1, what: 'end' }],
    ['Ctrl+ArrowRight', 'bar', { act: 'nudge', days: 1, what: 'start' }],
    ['ArrowDown', 'bar', { act: 'bar', by: 1 }],
    ['Enter', 'bar', { act: 'open' }],
    ['Delete', 'bar', { act: 'remove' }],
    ['Ctrl+z', 'bar', null],
  ] as const)('%s on a %s', (keys, on, asked) => {
    expect(press(keys, on)).toEqual(asked);
  });
});
