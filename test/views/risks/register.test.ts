import { describe, expect, it } from 'vitest';
import type { RoadmapDocument } from '@/domain/document';
import { fieldsOf } from '@/domain/entities';
import { scaleOf } from '@/domain/risk-scale';
import { schedule } from '@/domain/schedule/schedule';
import type { CellEdit } from '@/ui/cells/cell-edit';
import type { CellValue } from '@/ui/cells/cell-value';
import { makeFormats } from '@/ui/formats';
import { applyRiskEdit, duplicateRisk } from '@/views/risks/apply-risk-edit';
import { shownScore } from '@/views/risks/map/shown-score';
import { riskColumns } from '@/views/risks/risk-columns';
import { countedChoices, filteredRisks, NO_FILTER } from '@/views/risks/risk-filter';
import { edit, planWith, riskOf } from '../../domain/risks/risk-plan';

const on = '2027-01-01';
const standing = (document: RoadmapDocument) => ({ document, schedule: schedule(document), today: on });
const rowOf = (fields: object) => {
  const risk = riskOf(fields);
  return { id: risk.id as string, risk, code: 'R1', due: { kind: 'none' } as const };
};
const change = (rowId: string, cells: Record<string, CellValue>): CellEdit =>
  ({
    kind: 'edit',
    changes: Object.entries(cells).map(([columnId, value]) => ({ rowId, columnId, value })),
    adds: [],
  }) as never;

describe('edits of the register', () => {
  it('store scores, money and plain fields, and keep what became of the current score', () => {
    const plan = planWith([{ id: 'x', scores: { inherent: {}, current: { likelihood: 2, impact: 2 }, target: {} } }]);
    edit(plan, (tx) =>
      applyRiskEdit(
        tx,
        change('x', { likelihood: 4, targetImpact: 1, exposureLikely: 900, title: 'Now' }),
        [],
        standing(plan),
      ),
    );
    expect(plan.risks['x']).toMatchObject({
      title: 'Now',
      scores: { inherent: {}, current: { likelihood: 4, impact: 2 }, target: { impact: 1 } },
      exposure: { likely: 900 },
    });
    expect(Object.values(plan.risks['x']?.history ?? {})).toMatchObject([
      { what: 'rescored', likelihood: 4, impact: 2 },
    ]);
    edit(plan, (tx) => applyRiskEdit(tx, change('x', { exposureLikely: null, likelihood: null }), [], standing(plan)));
    expect(plan.risks['x']?.exposure.likely).toBeUndefined();
    expect(plan.risks['x']?.scores.current).toEqual({ impact: 2 });
  });
  it('give pasted rows a code and the day, and a copy no history', () => {
    const plan = planWith([{ id: 'x', code: 'R4', title: 'One', history: { h: { what: 'closed', order: 1 } } }]);
    const added: string[] = [];
    edit(plan, (tx) =>
      applyRiskEdit(
        tx,
        { kind: 'paste', changes: [], adds: [{ values: { title: 'Two', likelihood: 3 } }] } as never,
        added,
        standing(plan),
      ),
    );
    edit(plan, (tx) => duplicateRisk(tx, 'x', added));
    expect(added.map((id) => plan.risks[id])).toMatchObject([
      { title: 'Two', code: 'R5', raisedOn: on, scores: { current: { likelihood: 3 } }, history: {} },
      { title: 'One (copy)', code: 'R6', history: {} },
    ]);
  });
  it('refuse half steps and scores beyond the scale', () => {
    const formats = makeFormats({ locale: 'en-GB', dateFormat: 'locale', weekStart: 'locale' });
    const scale = scaleOf({ riskScale: { ...planWith([]).roadmap.riskScale, size: 4 } });
    const columns = riskColumns({ formats, currency: 'EUR', scale, roles: [], partners: [], activities: [] });
    const likelihood = columns.find(({ id }) => id === 'likelihood');
    expect(likelihood?.parse('4')).toEqual({ ok: true, value: 4 });
    for (const text of ['2.5', '5', '0', '=1+1', 'often']) expect(likelihood?.parse(text).ok, text).toBe(false);
    expect(columns.map(({ id }) => id)).toHaveLength(new Set(columns.map(({ id }) => id)).size);
    const own = new Set(Object.keys(fieldsOf('risks')));
    const derived = /score|targetBy|likelihood|impact|exposure/i;
    expect(columns.map(({ id }) => id).filter((id) => !own.has(id) && !derived.test(id))).toEqual([]);
  });
});

describe('filters of risks', () => {
  const scale = scaleOf(planWith([]).roadmap);
  const rows = [
    rowOf({ id: 'a', recordKind: 'incident', partnerIds: ['p1', 'p2'] }),
    rowOf({ id: 'b', scores: { inherent: {}, current: { likelihood: 5, impact: 5 }, target: {} }, partnerIds: ['p2'] }),
    rowOf({ id: 'c', category: 'market' }),
  ];
  const ids = (filter: object) => filteredRisks(rows, { ...NO_FILTER, ...filter }, scale).map(({ id }) => id);
  it('let through what has one of the chosen values under every heading', () => {
    expect(filteredRisks(rows, NO_FILTER, scale)).toBe(rows);
    expect(ids({ partner: ['p2'] })).toEqual(['a', 'b']);
    expect(ids({ partner: ['p2'], band: ['critical'] })).toEqual(['b']);
    expect(ids({ partner: [''] })).toEqual(['c']);
    expect(ids({ category: ['market', 'supply'] })).toEqual(['c']);
  });
  it('count what each choice would show, and keep a chosen one that nothing has', () => {
    const all = [
      { value: 'p1', label: 'One' },
      { value: 'p2', label: 'Two' },
      { value: 'p3', label: 'Three' },
    ];
    const counted = countedChoices('partner', all, rows, scale, ['p3']);
    expect(counted.map(({ choice, count }) => [choice.label, count])).toEqual([
      ['One', 1],
      ['Two', 2],
      ['Three', 0],
      ['None', 1],
    ]);
  });
});

describe('the score that the map shows', () => {
  it('is the one of the moment, and says which one a drag would change', () => {
    const pair = (likelihood: number) => ({ likelihood, impact: 1 });
    const risk = riskOf({ scores: { inherent: pair(5), current: pair(4), target: pair(2) } });
    const row = { id: 'x', risk, code: 'R1', due: { kind: 'on', day: '2027-02-01', isDone: false } as const };
    const at = (time: Parameters<typeof shownScore>[1], day = on) => {
      const { moment, pair: shown } = shownScore(row, time, day);
      return [moment, shown.likelihood];
    };
    expect(at('inherent')).toEqual(['inherent', 5]);
    expect(at('today')).toEqual(['current', 4]);
    expect(at('target')).toEqual(['target', 2]);
    expect(at('after')).toEqual(['target', 2]);
    expect(at('day', '2027-01-31')).toEqual(['current', 4]);
    expect(at('day', '2027-02-01')).toEqual(['target', 2]);
  });
});
