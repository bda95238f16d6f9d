import { describe, expect, it } from 'vitest';
import { escalationClock, occurredMoment, timeWithZone } from '@/domain/risks/escalation-clock';
import { exposureByActivity, risksTouching, touchingInWords } from '@/domain/risks/exposure';
import { dueForReview, reviewReason } from '@/domain/risks/review-round';
import { byBand, byHeading, moneyOf, topExposures, trendSince } from '@/domain/risks/risk-summary';
import { scoreAfterActions, scoreOnDay, targetDayOf } from '@/domain/risks/score-on-day';
import { schedule } from '@/domain/schedule/schedule';
import { planWith, riskOf } from './risk-plan';

const pair = (likelihood: number, impact: number) => ({ likelihood, impact });
const scores = (current: object, target: object = {}) => ({ inherent: {}, current, target });

describe('the score on a day', () => {
  const risk = riskOf({ scores: scores(pair(4, 5), pair(1, 5)), actionIds: ['a1', 'a2'] });
  it('is the target once the last action has ended', () => {
    const plan = planWith([]);
    const dates = schedule(plan);
    const due = targetDayOf(risk, plan, dates);
    const end = dates.get('a2')?.end ?? '';
    expect(due).toEqual({ kind: 'on', day: end, isDone: false });
    expect(scoreOnDay(risk, due, '2027-01-05')).toEqual({ moment: 'current', pair: pair(4, 5) });
    expect(scoreOnDay(risk, due, end)).toEqual({ moment: 'target', pair: pair(1, 5) });
  });
  it('stays current while an action has no dates, though the agreed actions would bring the target', () => {
    const plan = planWith([]);
    const waiting = riskOf({ ...risk, actionIds: ['a1', 'a3'] });
    const due = targetDayOf(waiting, plan, schedule(plan));
    expect(due).toEqual({ kind: 'undated', undated: 1 });
    expect(scoreOnDay(waiting, due, '2199-01-01').moment).toBe('current');
    expect(scoreAfterActions(waiting, due).moment).toBe('target');
  });
  it('stays current without actions, with cancelled ones only, and without a target', () => {
    const plan = planWith([]);
    const cancelled = { ...plan, activities: { a1: { ...plan.activities['a1'], status: 'cancelled' } } } as typeof plan;
    const alone = riskOf({ ...risk, actionIds: ['a1'] });
    expect(targetDayOf(alone, cancelled, schedule(cancelled))).toEqual({ kind: 'none' });
    expect(scoreAfterActions(alone, { kind: 'none' }).moment).toBe('current');
    const open = riskOf({ ...risk, scores: scores(pair(2, 2), { likelihood: 1 }) });
    expect(scoreOnDay(open, { kind: 'on', day: '2027-01-01', isDone: true }, '2027-02-01').moment).toBe('current');
  });
});

describe('exposure of activities', () => {
  const plan = planWith([
    { id: 'mild', title: 'Mild', scores: scores(pair(1, 2)), activityIds: ['a1'] },
    { id: 'bad', title: 'Bad', scores: scores(pair(4, 5)), activityIds: ['a1', 'a2'], status: 'accepted' },
    { id: 'over', scores: scores(pair(5, 5)), activityIds: ['a1'], status: 'closed' },
    { id: 'luck', polarity: 'opportunity', scores: scores(pair(5, 5)), activityIds: ['a1'] },
    { id: 'blank', title: 'Blank', activityIds: ['a3'], actionIds: ['a2'] },
  ]);
  it('is the worst open threat that names it', () => {
    const exposure = exposureByActivity(plan);
    expect(exposure.get('a1')).toMatchObject({ score: 20, riskIds: ['bad', 'mild'] });
    expect(exposure.get('a1')?.band?.level).toBe('critical');
    expect(exposure.get('a3')).toEqual({ band: null, score: 0, riskIds: ['blank'] });
    expect(exposure.size).toBe(3);
  });
  it('says which risks a move touches: those that threaten it and those it treats', () => {
    const { threatening, treated } = risksTouching(plan, 'a2');
    expect([threatening.map(({ id }) => id), treated.map(({ id }) => id)]).toEqual([['bad'], ['blank']]);
    expect(touchingInWords(plan, 'a2')).toBe('2 risks touch this: Bad (Critical), Blank');
    expect(touchingInWords(plan, 'none')).toBe('');
  });
});

describe('the clock of an incident', () => {
  const occurred = Date.parse('2027-03-01T09:30:00Z');
  const steps = { s2: { order: 2, text: 'Boards', withinHours: 8 }, s1: { order: 1, text: 'Counsel', withinHours: 4 } };
  it('starts at a moment that is the same for both organisations', () => {
    expect(occurredMoment({ occurredAt: '2027-03-01', occurredTime: '10:30+01:00' })).toBe(occurred);
    expect(occurredMoment({ occurredAt: '2027-03-01', occurredTime: '09:30Z' })).toBe(occurred);
    expect(occurredMoment({ occurredAt: '2027-03-01', occurredTime: '' })).toBeNull();
    expect(timeWithZone('10:30', 60)).toBe('10:30+01:00');
    expect(timeWithZone('10:30', -570)).toBe('10:30-09:30');
  });
  it('adds the answer times one after the other', () => {
    const at = (hours: number) => escalationClock(steps, occurred, occurred + hours * 3_600_000);
    expect(at(0).steps.map(({ text, dueAt }) => [text, ((dueAt ?? 0) - occurred) / 3_600_000])).toEqual([
      ['Counsel', 4],
      ['Boards', 12],
    ]);
    expect([at(3).next?.text, at(4).next?.text, at(12).next]).toEqual(['Counsel', 'Boards', null]);
    expect([at(3).overdue, at(4).overdue, at(12).overdue]).toEqual([0, 1, 2]);
  });
  it('knows no times behind a step without one, nor before the moment is known', () => {
    const vague = { s1: { order: 1, text: 'Someone' }, s2: { order: 2, text: 'Boards', withinHours: 8 } };
    expect(escalationClock(vague, occurred, occurred).steps.map(({ dueAt }) => dueAt)).toEqual([null, null]);
    expect(escalationClock(steps, null, occurred)).toMatchObject({ next: null, overdue: 0 });
  });
});

describe('a review round', () => {
  it('holds what is past its date or unseen for more than 90 days, worst first', () => {
    const today = '2027-06-01';
    const risks = [
      riskOf({ id: 'late', nextReviewOn: '2027-05-31', scores: scores(pair(2, 2)) }),
      riskOf({ id: 'fine', nextReviewOn: '2027-06-02', reviewedOn: '2027-05-01' }),
      riskOf({ id: 'old', reviewedOn: '2027-03-02', scores: scores(pair(5, 5)) }),
      riskOf({ id: 'edge', reviewedOn: '2027-03-03' }),
      riskOf({ id: 'shut', nextReviewOn: '2027-01-01', status: 'closed' }),
      riskOf({ id: 'never' }),
    ];
    expect(dueForReview(risks, today).map(({ risk, reason }) => [risk.id, reason])).toEqual([
      ['never', 'Never reviewed'],
      ['old', 'Last reviewed 91 days ago'],
      ['late', 'Due yesterday'],
    ]);
    expect(reviewReason(riskOf({ nextReviewOn: today }), today)).toBe('Due today');
    expect(reviewReason(riskOf({ raisedOn: '2027-01-01' }), today)).toBe('Raised 151 days ago and never reviewed');
  });
});

describe('the summary', () => {
  const plan = planWith([
    {
      id: 'a',
      title: 'A',
      category: 'market',
      scores: scores(pair(4, 5)),
      exposure: { low: 100, likely: 200, high: 300 },
      partnerIds: ['p1', 'p2'],
    },
    { id: 'b', title: 'B', category: 'market', scores: scores(pair(1, 1)), exposure: { high: 50 } },
    { id: 'c', title: 'C', scores: scores(pair(4, 5)), exposure: { likely: 900 }, partnerIds: ['p2'] },
    { id: 'd', title: 'D' },
    { id: 'gone', status: 'closed', scores: scores(pair(5, 5)) },
  ]);
  it('puts the worst first, and among equals the dearest', () => {
    expect(topExposures(plan, 3).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
  it('adds money band by band, and says how many name none', () => {
    expect(moneyOf(Object.values(plan.risks).filter(({ status }) => status === 'open'))).toEqual({
      low: 1050,
      likely: 1150,
      high: 1250,
      known: 3,
      unknown: 1,
    });
    expect(byBand(plan).map(({ band, count, money }) => [band?.name ?? '', count, money.likely])).toEqual([
      ['Critical', 2, 1100],
      ['High', 0, 0],
      ['Medium', 0, 0],
      ['Low', 1, 50],
      ['', 1, 0],
    ]);
  });
  it('counts a risk under each of its headings', () => {
    expect(byHeading(plan, (risk) => risk.partnerIds).map(({ key, total }) => [key, total])).toEqual([
      ['p2', 2],
      ['p1', 1],
      ['', 2],
    ]);
    expect(byHeading(plan, (risk) => (risk.category ? [risk.category] : []))[0]).toMatchObject({ key: '', total: 2 });
  });
  it('says what came, went, rose and fell since a version', () => {
    const then = planWith([
      { id: 'a', title: 'A', scores: scores(pair(2, 2)) },
      { id: 'b', title: 'B', scores: scores(pair(3, 1)) },
      { id: 'gone', title: 'Gone', scores: scores(pair(5, 5)) },
    ]);
    const trend = trendSince(then, plan);
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect([trend.before, trend.after]).toEqual([3, 4]);
    expect([ids(trend.appeared), ids(trend.closed), ids(trend.up), ids(trend.down)]).toEqual([
      ['c', 'd'],
      ['gone'],
      ['a'],
      ['b'],
    ]);
    expect(trend.up[0]).toMatchObject({ before: 4, after: 20 });
  });
  it('takes another size of the scale for no change', () => {
    const small = planWith([{ id: 'a', scores: scores(pair(3, 3)) }], { riskScale: { size: 3 } });
    const large = planWith([{ id: 'a', scores: scores(pair(5, 5)) }]);
    expect(trendSince(small, large)).toMatchObject({ up: [], down: [] });
  });
});
