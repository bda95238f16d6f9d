import { describe, expect, test } from 'vitest';
import type { Bar } from '@/domain/plan/bar';
import { monthOf } from '@/domain/plan/calendar-months';
import { monthPage } from '@/formats/picture/month-page';
import { barAt, roughMeasure, textsOf } from '../support/chart-plans';

const march = monthOf('2027-03-15', 1);

function sheetOf(bars: readonly Bar[], holidays: ReadonlyMap<number, readonly string[]> = new Map()) {
  return {
    month: march,
    title: 'March 2027',
    subtitle: 'A plan',
    footer: '1 / 1',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    bars,
    holidays,
    isRestDay: () => false,
    measure: roughMeasure,
  };
}

const paper = { paper: 'A4', landscape: true } as const;
const textsFor = (bars: readonly Bar[], holidays?: ReadonlyMap<number, readonly string[]>) =>
  textsOf(monthPage(sheetOf(bars, holidays), paper).node);

describe('a printed month', () => {
  test('has its title, its weekdays, every day and every bar, those over a weekend once a week', () => {
    const texts = textsFor([barAt('a', march.from + 3, march.from + 10, 'Webinar')]);
    expect(texts.slice(0, 3)).toEqual(['March 2027', 'A plan', 'Mon']);
    expect(texts.filter((text) => /^\d+$/.test(text))).toHaveLength(7 * march.weeks.length);
    expect(texts.filter((text) => text === 'Webinar')).toHaveLength(2);
  });

  test('says holidays on their days, shortened where they are long', () => {
    const texts = textsFor([], new Map([[march.from, ['A day with a very long name indeed (Northwind)']]]));
    expect(texts.some((text) => text.startsWith('A day with') && text.endsWith('…'))).toBe(true);
  });

  test('counts on its days what has no room, and stays on the sheet', () => {
    const day = march.from + 9;
    const bars = Array.from({ length: 40 }, (_, index) => barAt(`b${index}`, day, day + 1, `Task ${index}`));
    const page = monthPage(sheetOf(bars), paper);
    const texts = textsOf(page.node);
    const shown = texts.filter((text) => text.startsWith('Task')).length;
    expect(shown).toBeGreaterThan(3);
    expect(texts).toContain(`+${40 - shown} more`);
    const lowest = Math.max(
      ...page.node.children.map((child) => (typeof child === 'string' ? 0 : Number(child.at['y']))),
    );
    expect(lowest).toBeLessThan(page.height);
  });
});
