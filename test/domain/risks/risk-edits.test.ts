import { describe, expect, it } from 'vitest';
import { bandsOfSize, scaleOf } from '@/domain/risk-scale';
import { acceptAssessment, coverageOf } from '@/domain/risks/assessment';
import { changeScale, resizedScale, scaleProblem, storedScale } from '@/domain/risks/change-scale';
import { addRisk, happen, putOnTimeline, rescore, reviewRisk, setClosed } from '@/domain/risks/risk-edits';
import { nextRiskCode, riskCodes } from '@/domain/risks/risk-state';
import { schedule } from '@/domain/schedule/schedule';
import { edit, planWith, riskOf } from './risk-plan';

const rated = { inherent: {}, current: { likelihood: 4, impact: 5 }, target: {} };
const eventsOf = (risk: ReturnType<typeof riskOf> | undefined) =>
  Object.values(risk?.history ?? {})
    .sort((a, b) => a.order - b.order)
    .map(({ what, on, likelihood, impact, note }) => [what, on, likelihood, impact, note]);

describe('codes of risks', () => {
  it('go on from the highest, and stand in for risks that have none', () => {
    const risks = [
      riskOf({ id: 'b', raisedOn: '2027-01-02' }),
      riskOf({ id: 'a', code: 'R7' }),
      riskOf({ id: 'c', raisedOn: '2027-01-01' }),
      riskOf({ id: 'd', code: 'Q12' }),
    ];
    expect(nextRiskCode(risks)).toBe('R8');
    expect(Object.fromEntries(riskCodes(risks))).toEqual({ a: 'R7', c: 'R8', b: 'R9', d: 'Q12' });
  });
  it('differ for risks added in one edit', () => {
    const plan = planWith([]);
    edit(plan, (tx) => {
      addRisk(tx, { title: 'One' }, '2027-01-01');
      addRisk(tx, { title: 'Two' }, '2027-01-01');
    });
    expect(Object.values(plan.risks).map(({ code }) => code)).toEqual(['R1', 'R2']);
  });
});

describe('the history of a risk', () => {
  it('keeps one rescore a day with its reason, none for a first score, none for the target', () => {
    const plan = planWith([{ id: 'x' }]);
    const to = (moment: 'current' | 'target', likelihood: number, impact: number, on: string, note?: string) =>
      edit(plan, (tx) => rescore(tx, 'x', moment, { likelihood, impact }, note === undefined ? { on } : { on, note }));
    to('current', 4, 5, '2027-01-01');
    to('target', 1, 5, '2027-01-01');
    expect(eventsOf(plan.risks['x'])).toEqual([]);
    to('current', 3, 5, '2027-01-02', 'Tested');
    to('current', 2, 5, '2027-01-02');
    to('current', 2, 4, '2027-01-03');
    expect(eventsOf(plan.risks['x'])).toEqual([
      ['rescored', '2027-01-02', 2, 5, 'Tested'],
      ['rescored', '2027-01-03', 2, 4, ''],
    ]);
    expect(plan.risks['x']?.scores.target).toEqual({ likelihood: 1, impact: 5 });
  });
  it('goes on when the risk comes true, is closed and opened again', () => {
    const plan = planWith([{ id: 'x', scores: rated }]);
    edit(plan, (tx) =>
      reviewRisk(tx, 'x', {
        on: '2027-01-05',
        pair: { likelihood: 3, impact: 5 },
        note: 'Calmer',
        nextReviewOn: '2027-04-05',
      }),
    );
    edit(plan, (tx) =>
      happen(
        tx,
        'x',
        {
          recordKind: 'incident',
          severity: 'high',
          incidentKind: 'fraud',
          occurredAt: '2027-02-01',
          occurredTime: '09:30+01:00',
          note: 'Seen by support',
        },
        { on: '2027-02-01' },
      ),
    );
    expect(plan.risks['x']).toMatchObject({
      recordKind: 'incident',
      status: 'occurred',
      nextReviewOn: '2027-04-05',
      reviewedOn: '2027-01-05',
    });
    edit(plan, (tx) => setClosed(tx, 'x', true, { on: '2027-02-09', note: 'Mended' }));
    expect(plan.risks['x']).toMatchObject({ status: 'closed', closedOn: '2027-02-09' });
    edit(plan, (tx) => setClosed(tx, 'x', false, { on: '2027-02-10' }));
    expect(plan.risks['x']?.status).toBe('occurred');
    expect(plan.risks['x']?.closedOn).toBeUndefined();
    expect(eventsOf(plan.risks['x']).map(([what, , , , note]) => [what, note])).toEqual([
      ['reviewed', 'Calmer'],
      ['happened', 'Seen by support'],
      ['closed', 'Mended'],
      ['reopened', ''],
    ]);
  });
});

describe('an action on the timeline', () => {
  it('has its dates and its owner as the one accountable, and belongs to the risk', () => {
    const plan = planWith([{ id: 'x', partnerIds: ['p2'] }]);
    let id = '';
    edit(plan, (tx) => {
      id = putOnTimeline(tx, plan, 'x', {
        title: 'Load test',
        ownerRoleId: 'q1' as never,
        start: '2027-01-04',
        end: '2027-01-15',
      });
    });
    expect(plan.risks['x']).toMatchObject({ actionIds: [id], status: 'mitigating' });
    expect(plan.activities[id]).toMatchObject({ raci: { q1: 'AR' }, partnerIds: ['p1', 'p2'], duration: 10 });
    expect(schedule(plan).get(id)).toMatchObject({ start: '2027-01-04', end: '2027-01-15' });
  });
});

describe('an assessment', () => {
  it('adds what was accepted in one go, scored on the scale, and remembers where there is none', () => {
    const plan = planWith([{ id: 'x', category: 'supply' }], { riskScale: { size: 3 } });
    edit(plan, (tx) => {
      acceptAssessment(tx, {
        presets: new Set(['data-privacy-1', 'operations-2']),
        own: [{ category: 'market', title: 'Ours' }],
        noneHere: new Set(['measurement', 'supply', 'market']),
        on: '2027-01-01',
      });
    });
    const added = Object.values(plan.risks).filter(({ id }) => id !== 'x');
    expect(added.map(({ title, scores }) => [title, scores.current])).toEqual([
      ['Ours', {}],
      ['Contacts are shared without consent', { likelihood: 2, impact: 3 }],
      ['The integration is not reliable', { likelihood: 2, impact: 3 }],
    ]);
    expect(plan.roadmap).toMatchObject({ noneHere: ['measurement'], riskAssessedOn: '2027-01-01' });
    const coverage = coverageOf(plan);
    expect([coverage.market, coverage.supply, coverage.measurement, coverage.incentives]).toEqual([
      'risks',
      'risks',
      'none',
      'open',
    ]);
  });
});

describe('another scale', () => {
  const plan = () => planWith([{ id: 'x', scores: rated }], { riskScale: { cells: { '1x5': 'high' } } });
  it('carries every score over and leaves out of the roadmap what is usual', () => {
    const document = plan();
    edit(document, (tx) => changeScale(tx, resizedScale(scaleOf(document.roadmap), 3)));
    expect(document.roadmap.riskScale).toEqual({ size: 3, likelihoodWords: [], impactWords: [], bands: {}, cells: {} });
    expect(document.risks['x']?.scores.current).toEqual({ likelihood: 3, impact: 3 });
  });
  it('keeps own words, bands and cells', () => {
    const scale = scaleOf(plan().roadmap);
    const own = { ...scale, bands: scale.bands.map((band) => (band.key === 'high' ? { ...band, name: 'Red' } : band)) };
    expect(storedScale(own)).toMatchObject({ cells: { '1x5': 'high' }, bands: { high: { name: 'Red', from: 10 } } });
    expect(storedScale({ ...own, cells: { '9x9': 'high', '1x1': 'gone' } }).cells).toEqual({});
  });
  it('never lets two bands begin at one score', () => {
    for (const size of [3, 4, 5, 6]) {
      const six = {
        ...scaleOf(plan().roadmap),
        bands: [1, 2, 3, 4, 5, 6].map((from) => ({
          key: `b${from}`,
          level: 'low' as const,
          name: 'B',
          from,
          colour: '#000000',
        })),
      };
      expect(scaleProblem(resizedScale(six, size))).toBeNull();
    }
  });
  it('is refused where a band begins below the one before it, has no name or lies outside', () => {
    const scale = scaleOf(plan().roadmap);
    const withBand = (index: number, change: object) => ({
      ...scale,
      bands: bandsOfSize(5).map((band, place) => (place === index ? { ...band, ...change } : band)),
    });
    expect(scaleProblem(scale)).toBeNull();
    expect(scaleProblem(withBand(2, { from: 5 }))).toBe('“High” must begin above “Medium”.');
    expect(scaleProblem(withBand(3, { from: 26 }))).toBe('“Critical” must begin at a score from 1 to 25.');
    expect(scaleProblem(withBand(1, { name: ' ' }))).toBe('Band 2 needs a name.');
    expect(scaleProblem({ ...scale, bands: [] })).toBe('A scale needs at least one band.');
  });
});
