import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bar } from '@/domain/plan/bar';
import { placeLabels } from '@/formats/picture/place-labels';
import { barAt, roughMeasure } from '../support/chart-plans';

const row = (bars: readonly Bar[], change: Partial<Parameters<typeof placeLabels>[0]> = {}) => ({
  bars,
  left: 0,
  right: 1000,
  x: (day: number) => day * 10,
  height: 36,
  size: 10,
  measure: roughMeasure,
  longest: 300,
  mayShorten: true,
  isContinued: false,
  carried: null,
  ...change,
});

describe('a label', () => {
  test('stands inside where it fits, else behind, else before', () => {
    expect(placeLabels(row([barAt('a', 0, 30, 'Webinar')])).labels[0]).toMatchObject({ where: 'inside', x: 8 });
    expect(placeLabels(row([barAt('a', 10, 12, 'Webinar')])).labels[0]).toMatchObject({ where: 'beside', x: 127 });
    const last = placeLabels(row([barAt('a', 96, 99, 'Webinar')])).labels[0];
    expect(last).toMatchObject({ where: 'beside', text: 'Webinar' });
    expect(last?.x).toBeLessThan(960 - 40);
  });

  test('without room goes to the next page whole, or is shortened where none follows', () => {
    const bars = [
      barAt('a', 0, 60, 'First and very long indeed, so that it fills its bar'),
      barAt('b', 61, 99, 'x'.repeat(200)),
    ];
    const longBars = [barAt('a', 0, 94, 'Short'), barAt('b', 95, 99, 'A title that does not fit')];
    expect(placeLabels(row(bars)).labels.at(-1)?.text).toMatch(/…$/);
    const page = placeLabels(row(longBars, { isContinued: true }));
    expect(page.labels.map(({ bar }) => bar.id)).toEqual(['a']);
    expect(page.carried?.id).toBe('b');
    const next = placeLabels(row([], { carried: page.carried }));
    expect(next.labels[0]?.text).toBe('◂ A title that does not fit');
  });

  test('never leaves the drawing and never covers another bar or label', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.string({ maxLength: 60 })),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(spans, fc.boolean(), (parts, isContinued) => {
        let day = -5;
        const bars = parts.map(([gap, length, title], index) => {
          const from = day + gap;
          day = from + length;
          return barAt(String(index), from, day, title || 'Untitled');
        });
        const seen = bars.filter((bar) => bar.to > 0 && bar.from < 100);
        const { labels } = placeLabels(row(seen, { isContinued }));
        const boxes = labels.map((label) => ({
          id: label.bar.id,
          where: label.where,
          from: label.x,
          to: label.x + roughMeasure(label.text, 10),
        }));
        for (const box of boxes) {
          expect(box.from).toBeGreaterThanOrEqual(0);
          expect(box.to).toBeLessThanOrEqual(1000);
          for (const bar of seen) {
            if (box.where === 'inside' && bar.id === box.id) expect(box.to).toBeLessThanOrEqual(bar.to * 10);
            else expect(box.to <= bar.from * 10 || box.from >= bar.to * 10).toBe(true);
          }
          for (const other of boxes) if (other !== box) expect(box.to <= other.from || box.from >= other.to).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
