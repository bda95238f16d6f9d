import { describe, expect, test } from 'vitest';
import { chartPicture } from '@/formats/picture/chart-picture';
import { contrast, inkOn, mixed } from '@/formats/picture/colour-mix';
import { MOST_PIXELS, rasterScale } from '@/formats/picture/picture-scale';
import { svg, svgFile, xmlText } from '@/formats/picture/svg-node';
import { fitText, wrapText } from '@/formats/picture/text-fit';
import { barAt, planOf, roughLook, roughMeasure, textsOf } from '../support/chart-plans';

const hostile = [
  '<script>alert(1)</script>',
  ']]> & "quoted" \'single\' </text><image href="x">',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦 family 🏳️‍🌈',
  'a\u0000b\u0008c\ufffed\uffff',
  'half \ud83d emoji',
];

describe('an SVG file', () => {
  test('holds every title as text and no markup of its own', () => {
    const bars = hostile.map((title, index) => barAt(`a${index}`, 20_600, 20_700, title));
    const file = svgFile(chartPicture(planOf(bars.map((bar) => [bar])), { ...roughLook, pxPerDay: 10 }).node);
    expect(file).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(file).not.toMatch(/<(script|image|foreignObject)/i);
    expect(file).toContain(']]&gt; &amp; &quot;quoted&quot;');
    expect(file).toContain('مرحبا بالعالم');
    expect(file).toContain('👩‍👩‍👧‍👦 family');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
    expect(file).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
    expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file);
  });

  test('spells attributes as SVG does', () => {
    const file = svgFile(svg('svg', { viewBox: '0 0 1 1', fontSize: 12.3456, strokeWidth: 2 }, svg('rect', {})));
    expect(file).toContain(' viewBox="0 0 1 1" font-size="12.35" stroke-width="2"><rect/></svg>');
  });

  test('keeps a whole pair of surrogates', () => {
    expect(xmlText('😀\ud83d')).toBe('😀');
  });

  test('names its fonts and holds title, names, axis, labels and legend', () => {
    const drawing = chartPicture(planOf([[barAt('one', 20_610, 20_690, 'Webinar')]]), roughLook);
    const words = textsOf(drawing.node);
    for (const expected of ['A plan', 'Ours, Theirs', 'Activity', 'Webinar', 'Theirs', '4 May – 8 May'])
      expect(words).toContain(expected);
    expect(words.some((word) => /in progress/.test(word))).toBe(true);
    expect(words.filter((word) => /2026/.test(word)).length).toBeGreaterThan(0);
    expect(String(drawing.node.at['fontFamily'])).toContain('Inter');
  });

  test('holds rows and days that no screen shows', () => {
    const rows = Array.from({ length: 500 }, (_, index) => [barAt(`a${index}`, 20_600 + index, 20_640 + index)]);
    const words = textsOf(chartPicture(planOf(rows), roughLook).node);
    for (let index = 0; index < 500; index += 1) expect(words).toContain(`Activity a${index}`);
  });
});

describe('a picture of pixels', () => {
  test.each([
    [1000, 500, 2, 2],
    [20_000, 500, 2, 0.8],
    [500, 40_000, 2, 0.4],
    [8000, 8000, 2, 1.25],
  ])('%i × %i wanted %f times is made %f times', (width, height, wanted, expected) => {
    const scale = rasterScale(width, height, wanted);
    expect(scale).toBeCloseTo(expected, 5);
    expect(width * scale).toBeLessThanOrEqual(MOST_PIXELS.side);
    expect(height * scale).toBeLessThanOrEqual(MOST_PIXELS.side);
    expect(width * height * scale * scale).toBeLessThanOrEqual(MOST_PIXELS.all * 1.000001);
  });
});

describe('words in a width', () => {
  test('are shortened between whole characters', () => {
    const short = fitText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 46 * 6, 10, 400, roughMeasure);
    expect(short).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
    expect(fitText('abcdefgh', 12, 10, 400, roughMeasure)).toBe('');
  });

  test('are wrapped, and the last line says that more follows', () => {
    const wrap = (text: string, lines: number) => wrapText(text, 60, lines, 10, 400, roughMeasure);
    expect(wrap('one two three four', 3)).toEqual(['one two', 'three four']);
    expect(wrap('one two three four five six', 2)).toEqual(['one two', 'three fou…']);
    expect(wrap('incomprehensibilities are long', 3)).toEqual(['incompreh…', 'are long']);
    expect(wrap('short', 2)).toEqual(['short']);
  });
});

test('words on a colour are always read', () => {
  for (const colour of ['#ffffff', '#ffff00', '#3b6fb6', '#000000', '#777777', '#b0570e'])
    for (const share of [0.45, 0.86, 1])
      expect(contrast(mixed(colour, '#ffffff', share), inkOn(mixed(colour, '#ffffff', share)))).toBeGreaterThanOrEqual(
        4.5,
      );
});
