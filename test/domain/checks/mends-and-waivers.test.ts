import { describe, expect, it } from 'vitest';
import { applyEntries } from '@/domain/change';
import type { Finding, Where } from '@/domain/checks/rule';
import { countBySeverity, runChecks } from '@/domain/checks/run-checks';
import { addWaiver, removeWaiver, waiverProblems } from '@/domain/checks/waivers';
import type { RoadmapDocument } from '@/domain/document';
import { Scheduler } from '@/domain/schedule/scheduler';
import { type Transaction, transact } from '@/domain/transaction';
import { SOUND_TODAY, soundPlan } from '../../support/sound-plan';
import { ruleCases } from './rule-cases';

const check = (document: RoadmapDocument, today = SOUND_TODAY) => runChecks(document, new Scheduler(document), today);

let ids = 0;
const surroundings = {
  newId: () => {
    ids += 1;
    return `new-${ids}`;
  },
  now: () => '2027-01-04T09:00:00.000Z',
  author: 'Ada',
};

/** The document after one edit, which must be a valid one; and how many records it changed. */
function edited(document: RoadmapDocument, recipe: (tx: Transaction) => void) {
  const change = transact(document, surroundings, 'Test', recipe);
  const after = structuredClone(document);
  if (change) applyEntries(after, change.entries);
  return { after, changed: change?.entries.length ?? 0 };
}

const mended = Object.entries(ruleCases).flatMap(([id, { fires, today }]) => {
  const document = soundPlan(fires);
  const finding = check(document, today).open.find(({ rule, mend }) => rule.id === id && mend);
  return finding ? [{ id, document, finding, today }] : [];
});

describe('mends', () => {
  it('are offered where they are plain', () => {
    expect(mended.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['MIN-05', 'MIN-08', 'RAC-01', 'RAC-02', 'RAC-03', 'RAC-07', 'TIM-02', 'TIM-03']),
    );
    expect(mended.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['TIM-12', 'RSK-02', 'RSK-09', 'RSK-10', 'TIE-01', 'DAT-05']),
    );
  });

  it.each(mended)(
    'of $id does away with what it found, or leads to what is left to write',
    ({ document, finding, today, id }) => {
      let next: Where | undefined;
      const { after, changed } = edited(document, (tx) => {
        next = finding.mend?.apply(tx);
      });
      expect(changed).toBe(1);
      const left = check(after, today).open.filter(({ rule, key }) => rule.id === id && key === finding.key);
      if (left.length > 0) expect(left[0]!.where).toEqual(next);
      else expect(finding.mend!.label).toMatch(/^[A-Z]/);
    },
  );

  it('offer none where a guess would be needed', () => {
    const noOwner = check(soundPlan({ activities: { prepare: { raci: { q1: 'R', q3: 'R' } } } })).open;
    expect(noOwner.find(({ rule }) => rule.id === 'RAC-01')?.mend).toBeUndefined();
    const noPath = check(
      soundPlan({
        risks: { k1: { escalationPolicyId: undefined } },
        policies: { d4: { title: 'Another', params: { kind: 'escalation' }, statement: 'Call' } },
      }),
    ).open;
    expect(noPath.find(({ rule }) => rule.id === 'RSK-09')?.mend).toBeUndefined();
  });
});

const late = { header: { end: '2027-02-28' } };
const words = { reason: 'Agreed with Fabrikam', approver: 'Ada', expires: '2027-03-31' };
const findingOf = (document: RoadmapDocument, id: string, today = SOUND_TODAY): Finding =>
  check(document, today).open.find(({ rule }) => rule.id === id)!;

describe('waivers', () => {
  it('take a finding out of the open ones until their last day, and no other', () => {
    const two = soundPlan({
      ...late,
      activities: {
        review: { notBefore: '2027-03-01' },
        more: { title: 'More', notBefore: '2027-03-02', partnerIds: ['p1'], raci: { q1: 'AR' } },
      },
    });
    const finding = findingOf(two, 'TIM-02');
    const { after } = edited(two, (tx) => addWaiver(tx, finding, words));
    const { open, waived } = check(after);
    expect(open.filter(({ rule }) => rule.id === 'TIM-02').map(({ where }) => where.id)).toEqual(['more']);
    expect(waived).toMatchObject([
      { finding: { key: 'review' }, waiver: { reason: 'Agreed with Fabrikam', approver: 'Ada' } },
    ]);
    expect(check(after, '2027-03-31').waived).toHaveLength(1);
    expect(check(after, '2027-04-01').waived).toHaveLength(0);
  });

  it('that ended count again, and DAT-05 says so; a new one takes the place of the old', () => {
    const plan = soundPlan(late);
    const { after } = edited(plan, (tx) => addWaiver(tx, findingOf(plan, 'TIM-02'), words));
    const later = check(after, '2027-04-01').open.map(({ rule }) => rule.id);
    expect(later).toContain('TIM-02');
    expect(later).toContain('DAT-05');
    const again = edited(after, (tx) =>
      addWaiver(tx, findingOf(after, 'TIM-02', '2027-04-01'), { ...words, expires: '2027-12-31' }),
    ).after;
    expect(Object.keys(again.roadmap.lintWaivers)).toHaveLength(1);
    expect(check(again, '2027-04-01').open.map(({ rule }) => rule.id)).not.toContain('DAT-05');
  });

  it('of a whole rule cover all that it finds', () => {
    const plan = soundPlan({ activities: { prepare: { raci: {} }, review: { raci: {} } } });
    const { after } = edited(plan, (tx) => addWaiver(tx, findingOf(plan, 'MIN-04'), words, true));
    expect(check(after).waived.map(({ finding }) => finding.key)).toEqual(['prepare', 'review']);
  });

  it('are taken back', () => {
    const plan = soundPlan(late);
    const { after } = edited(plan, (tx) => addWaiver(tx, findingOf(plan, 'TIM-02'), words));
    const { waiverId } = check(after).waived[0]!;
    expect(findingOf(edited(after, (tx) => removeWaiver(tx, waiverId)).after, 'TIM-02').key).toBe('review');
  });

  it('tell the two findings of one record apart', () => {
    const links = { l1: { from: 'onboard', order: 1 }, l2: { from: 'ready', order: 2 } };
    const plan = soundPlan({
      activities: { prepare: { scheduling: 'fixed', start: '2027-01-06', end: '2027-01-12', links } },
    });
    const finding = findingOf(plan, 'TIM-03');
    const { after } = edited(plan, (tx) => addWaiver(tx, finding, words));
    expect(
      check(after)
        .open.filter(({ rule }) => rule.id === 'TIM-03')
        .map(({ key }) => key),
    ).toEqual(['prepare l2']);
  });

  it('need a reason, who agreed, and a day to come', () => {
    expect(waiverProblems(words, SOUND_TODAY)).toEqual({});
    expect(waiverProblems({ ...words, expires: SOUND_TODAY }, SOUND_TODAY)).toEqual({});
    expect(Object.keys(waiverProblems({ reason: ' ', approver: '', expires: undefined }, SOUND_TODAY))).toEqual([
      'reason',
      'approver',
      'expires',
    ]);
    expect(waiverProblems({ ...words, expires: '2027-01-03' }, SOUND_TODAY).expires).toMatch(/has passed/);
    expect(waiverProblems({ ...words, reason: 'x'.repeat(501) }, SOUND_TODAY).reason).toMatch(/500/);
  });
});

describe('counts', () => {
  it('tell errors from what is to be looked at and from suggestions', () => {
    const plan = soundPlan({ header: { objectives: {}, motions: [], triggers: {} } });
    expect(countBySeverity(check(plan).open)).toEqual({ error: 1, warn: 2, info: 1 });
  });
});
