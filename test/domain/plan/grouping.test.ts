import { describe, expect, test } from 'vitest';
import { applyEntries } from '@/domain/change';
import { groupKey, JOINT, NO_GROUP, ownerOf, partnerGroup } from '@/domain/plan/grouping';
import { laneRefusal, setLane } from '@/domain/set-lane';
import { EditRefused, transact } from '@/domain/transaction';
import { planOf } from '../../support/plan';

const surroundings = { newId: () => 'new', now: () => '2026-05-01T09:00:00Z', author: '' };

describe('the group of an activity', () => {
  test('is the one organisation beside ours, joint with several, ours alone, or none', () => {
    expect(partnerGroup(['home', 'p1'], 'home')).toBe('p1');
    expect(partnerGroup(['p1', 'p2', 'home'], 'home')).toBe(JOINT);
    expect(partnerGroup(['home'], 'home')).toBe('home');
    expect(partnerGroup([], 'home')).toBe(NO_GROUP);
    expect(partnerGroup(['p1', 'p2'], null)).toBe(JOINT);
  });

  test('by owner is who is accountable', () => {
    const { a } = planOf({ a: { raci: { q1: 'R', q2: 'AC' } } }).activities;
    expect(ownerOf(a as never)).toBe('q2');
    expect(groupKey(a as never, 'owner', null)).toBe('q2');
    expect(groupKey(planOf({ a: {} }).activities['a'] as never, 'owner', null)).toBe(NO_GROUP);
  });
});

describe('putting an activity into a lane', () => {
  test.each([
    ['lane', 'l1', {}, { laneId: 'l1' }],
    ['stage', 'launch', {}, { stage: 'launch' }],
    ['motion', 'referral', {}, { motion: 'referral' }],
    ['partner', 'p2', { partnerIds: ['home', 'p1'] }, { partnerIds: ['home', 'p2'] }],
    ['owner', 'q2', { raci: { q1: 'A', q2: 'I' } }, { raci: { q1: 'C', q2: 'A' } }],
  ] as const)('by %s makes it belong to it', (grouping, key, fields, wanted) => {
    const plan = planOf({ a: { ...fields } }, { partners: { home: {}, p1: {}, p2: {} } });
    const roles = { q1: { id: 'q1', partnerId: 'home' }, q2: { id: 'q2', partnerId: 'home' } };
    const document = {
      ...plan,
      roles,
      roadmap: { ...plan.roadmap, lanes: { l1: { name: 'One', order: 1 } } },
    } as never;
    const change = transact(document, surroundings, 'Put', (tx) =>
      setLane(tx, 'a', { grouping, key, adds: false, homeId: 'home' }),
    );
    applyEntries(document, change?.entries ?? []);
    expect((document as typeof plan).activities['a']).toMatchObject(wanted);
    expect(groupKey((document as typeof plan).activities['a'] as never, grouping, 'home')).toBe(key);
  });

  test('the joint lane takes nothing, and says why', () => {
    const document = planOf({ a: { partnerIds: ['p1'] } }, { partners: { p1: {} } });
    expect(laneRefusal({ grouping: 'partner', key: JOINT })).toContain('Ctrl');
    expect(() =>
      transact(document, surroundings, 'Put', (tx) =>
        setLane(tx, 'a', { grouping: 'partner', key: JOINT, adds: false, homeId: null }),
      ),
    ).toThrow(EditRefused);
  });
});
