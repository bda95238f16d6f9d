import { describe, expect, it } from 'vitest';
import { suggestLevelling } from '@/domain/schedule/levelling';
import { isoWeek, loadOf } from '@/domain/schedule/load';
import { Scheduler } from '@/domain/schedule/scheduler';
import { planOf } from '../../support/plan';

const document = planOf({
  one: { duration: 5, notBefore: '2027-05-03', raci: { pm: 'AR' } },
  two: { duration: 3, notBefore: '2027-05-05', raci: { pm: 'R', legal: 'A' } },
  three: { duration: 1, notBefore: '2027-05-04', raci: { pm: 'R', legal: 'C' } },
  end: { duration: 20, notBefore: '2027-05-03' },
  phase: { kind: 'phase', raci: { pm: 'AR' } },
  inside: { parentId: 'phase', duration: 1, notBefore: '2027-05-03', raci: { legal: 'I' } },
  gate: { kind: 'milestone', notBefore: '2027-05-03', raci: { pm: 'AR' } },
  gone: { status: 'cancelled', notBefore: '2027-05-03', raci: { pm: 'AR' } },
  next: { duration: 1, after: ['two'], raci: { pm: 'R' } },
});
const scheduler = new Scheduler(document);
const cells = loadOf(scheduler);

describe('load', () => {
  it('counts work at once per role and week, without phases, milestones and cancelled work', () => {
    expect(cells.map(({ roleId, week, responsible, accountable }) => [roleId, week, responsible, accountable])).toEqual(
      [
        ['legal', '2027-W18', 0, 1],
        ['pm', '2027-W18', 2, 1],
        ['pm', '2027-W19', 1, 0],
      ],
    );
    expect(cells[1]?.responsibleFor).toEqual(['one', 'two', 'three']);
    expect(cells[1]?.accountableFor).toEqual(['one']);
    expect(cells[1]?.monday).toBe('2027-05-03');
  });

  it('suggests what to move: what moves nothing else first, no further than its float, nothing that is fixed', () => {
    expect(suggestLevelling(scheduler, 1, cells)).toEqual([
      { roleId: 'pm', week: '2027-W18', activityId: 'three', newStart: '2027-05-10', workingDays: 4, within: 'free' },
    ]);
    expect(suggestLevelling(scheduler, 2, cells)).toEqual([]);
    const moved = suggestLevelling(scheduler, 0, cells).map(({ activityId, within }) => `${activityId} ${within}`);
    expect(moved).toEqual(['three free', 'one free', 'next free']);
    const tight = new Scheduler(
      planOf({
        a: { duration: 5, notBefore: '2027-05-03', raci: { pm: 'R' } },
        b: { scheduling: 'fixed', start: '2027-05-03', end: '2027-05-28', raci: { pm: 'R' } },
        c: { duration: 1, after: ['a'], deadline: '2027-05-17' },
      }),
    );
    expect(suggestLevelling(tight, 1)).toEqual([
      { roleId: 'pm', week: '2027-W18', activityId: 'a', newStart: '2027-05-10', workingDays: 5, within: 'total' },
    ]);
  });
});

describe('an ISO week', () => {
  // ISO 8601: the week of the year's first Thursday is week 1.
  it.each([
    ['2026-12-28', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
    ['2027-05-03', '2027-W18'],
  ])('of %s is %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });
});
