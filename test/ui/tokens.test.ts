import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markColours, paper } from '@/domain/plan/colours';

const sheet = readFileSync('src/ui/tokens.css', 'utf8');
/** Values of a token where it is first set: in the light and in the dark, the same where there is only one. */
function token(name: string): { light: string; dark: string } {
  const [, value = ''] = sheet.match(new RegExp(`--${name}: ([^;]+);`)) ?? [];
  const both = value.match(/^light-dark\((?<light>[^,]+), (?<dark>.+)\)$/)?.groups;
  return { light: both?.['light'] ?? value, dark: both?.['dark'] ?? value };
}

test('what stands on the screen and on paper has one colour on both', () => {
  const both: [string, string][] = [
    ['paper', paper.ground],
    ['paper-text', paper.text],
    ['paper-accent', paper.today],
    ['text-strong', paper.text],
    ['accent', paper.today],
    ['danger', paper.broken],
    ['phase-bar', paper.summary],
    ['chart-line', paper.line],
    ['mark-renewal', markColours.renewal.line],
    ['mark-renewal-fill', markColours.renewal.fill],
    ['mark-deadline-fill', markColours.deadline.fill],
    ['mark-due', markColours.due.line],
    ['mark-due-fill', markColours.due.fill],
  ];
  expect(both.map(([name]) => [name, token(name).light])).toEqual(both);
});

test('every token that is used is set', () => {
  const used = new Set<string>();
  for (const [, name = ''] of sheet.matchAll(/var\(--([a-z-]+)\)/g)) if (!name.startsWith('mantine')) used.add(name);
  expect([...used].filter((name) => token(name).light === '')).toEqual([]);
});

/** Contrast of two colours by WCAG 2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const lightness = (colour: string) => {
    const part = (from: number) => {
      const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  };
  const [light = 0, dark = 0] = [lightness(a), lightness(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** Mantine's dark-7, which surfaces are at night. */
const NIGHT = '#1e2126';

test.each(['text-strong', 'text-soft', 'text-quiet', 'danger', 'danger-text', 'warn', 'good', 'conflict-text'])(
  '%s can be read on a surface by day and by night',
  (name) => {
    const { light, dark } = token(name);
    expect(contrast(light, '#ffffff')).toBeGreaterThan(4.5);
    expect(contrast(dark, NIGHT)).toBeGreaterThan(4.5);
  },
);

test.each([
  ['danger-text', 'danger-fill'],
  ['alert-text', 'alert'],
  ['inverse-text', 'inverse'],
  ['letter-a', 'letter-a-fill'],
  ['letter-r', 'letter-r-fill'],
  ['letter-s', 'letter-s-fill'],
  ['letter-c', 'letter-c-fill'],
  ['mark-due', 'mark-due-fill'],
  ['mark-renewal', 'mark-renewal-fill'],
])('%s can be read on %s', (words, ground) => {
  expect(contrast(token(words).light, token(ground).light)).toBeGreaterThan(4.5);
  expect(contrast(token(words).dark, token(ground).dark)).toBeGreaterThan(4.5);
});
