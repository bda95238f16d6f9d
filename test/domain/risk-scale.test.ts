import { describe, expect, it } from 'vitest';
import { make } from '@/domain/entities';
import {
  bandOf,
  bandsOfSize,
  cellKey,
  type RiskScale,
  rescaled,
  rescoreInWords,
  rescores,
  rescoresInWords,
  scaleOf,
  scaleSizes,
  scoreOf,
} from '@/domain/risk-scale';

const roadmap = (riskScale: object = {}) => make('roadmap', { id: 'r', riskScale } as never);
const risk = (id: string, current: object, title = id) =>
  make('risks', { id, title, scores: { inherent: {}, current, target: {} } } as never);
const nameAt = (scale: RiskScale, likelihood: number, impact: number) => bandOf(scale, { likelihood, impact })?.name;

describe('the scale of a roadmap', () => {
  it('is five by five with the bands of the brief where nothing is set', () => {
    const scale = scaleOf(roadmap());
    expect(scale.size).toBe(5);
    expect(scale.bands.map(({ from }) => from)).toEqual([1, 5, 10, 15]);
    expect([4, 5, 9, 10, 12, 15, 25].map((score) => scale.bands.findLast(({ from }) => score >= from)?.level)).toEqual([
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'critical',
      'critical',
    ]);
    expect(nameAt(scale, 4, 5)).toBe('Critical');
    expect(scoreOf({ likelihood: 4, impact: 5 })).toBe(20);
  });
  it('has as many words as its size, and every band within its scores, at every size', () => {
    for (const size of scaleSizes) {
      const scale = scaleOf(roadmap({ size }));
      expect(scale.likelihoodWords).toHaveLength(size);
      expect(scale.impactWords).toHaveLength(size);
      const names = new Set<string | undefined>();
      for (let l = 1; l <= size; l += 1) for (let i = 1; i <= size; i += 1) names.add(nameAt(scale, l, i));
      expect([...names].sort()).toEqual(['Critical', 'High', 'Low', 'Medium']);
    }
    expect(bandsOfSize(3).map(({ from }) => from)).toEqual([1, 2, 4, 6]);
    expect(bandsOfSize(6).map(({ from }) => from)).toEqual([1, 8, 15, 22]);
  });
  it('takes own words only where there are as many as the size', () => {
    const own = ['a', '', 'c', 'd', 'e'];
    expect(scaleOf(roadmap({ likelihoodWords: own })).likelihoodWords).toEqual(['a', 'Unlikely', 'c', 'd', 'e']);
    expect(scaleOf(roadmap({ size: 3, likelihoodWords: own })).likelihoodWords[0]).toBe('Unlikely');
  });
  it('keeps the level of a renamed band, and gives one of its own the level below it', () => {
    const bands = {
      low: { name: 'Fine', from: 3 },
      high: { name: 'Amber', from: 8, colour: '#112233' },
      x1: { name: 'Amber plus', from: 12 },
    };
    const scale = scaleOf(roadmap({ bands }));
    expect(scale.bands.map(({ name, level, from }) => [name, level, from])).toEqual([
      ['Fine', 'low', 1],
      ['Amber', 'high', 8],
      ['Amber plus', 'high', 12],
    ]);
    expect(scale.bands[1]?.colour).toBe('#112233');
  });
  it('lets a cell belong to another band than its score says', () => {
    const scale = scaleOf(roadmap({ cells: { [cellKey(1, 5)]: 'high', [cellKey(5, 1)]: 'gone' } }));
    expect(nameAt(scale, 1, 5)).toBe('High');
    expect(nameAt(scale, 5, 1)).toBe('Medium');
  });
  it('has no score and no band while likelihood or impact is missing', () => {
    const scale = scaleOf(roadmap());
    expect(scoreOf({ likelihood: 3 })).toBeNull();
    expect(bandOf(scale, { impact: 5 })).toBeNull();
  });
});

describe('another scale', () => {
  it('keeps lowest lowest and highest highest and never turns two ratings round', () => {
    for (const from of scaleSizes)
      for (const to of scaleSizes) {
        const values = Array.from({ length: from }, (_, index) => rescaled(index + 1, from, to));
        expect(values[0]).toBe(1);
        expect(values.at(-1)).toBe(to);
        expect([...values].sort((a, b) => a - b)).toEqual(values);
      }
  });
  it('says which risks get which scores before it is done', () => {
    const risks = [
      risk('leak', { likelihood: 4, impact: 5 }, 'Data leak'),
      risk('open', {}),
      risk('same', { impact: 1 }),
    ];
    const list = rescores(risks, scaleOf(roadmap()), scaleOf(roadmap({ size: 3 })));
    expect(list.map(rescoreInWords)).toEqual(['Data leak, current: 4 × 5 Critical → 3 × 3 Critical']);
    expect(rescoresInWords(list)).toBe('1 risk gets other scores; none changes its band.');
  });
  it('counts a risk whose band alone changes', () => {
    const strict = scaleOf(
      roadmap({ bands: { low: { name: 'Low', from: 1 }, critical: { name: 'Critical', from: 4 } } }),
    );
    const list = rescores([risk('a', { likelihood: 2, impact: 3 })], scaleOf(roadmap()), strict);
    expect(rescoresInWords(list)).toBe('1 risk gets other scores; 1 changes its band.');
    expect(rescoresInWords([])).toBe('No risk is scored otherwise.');
  });
});
