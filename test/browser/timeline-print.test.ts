import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Download, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { goToSample } from './support/kept-roadmap';
import { rename } from './support/rename-activity';

const app = withApp();

const titlesOfC = [
  'Integration scope, IP and issue-owner agreement',
  'API build, our side',
  'API build, partner side',
  'Support model and escalation ladder',
  'Shared onboarding content',
  'Beta with 20 customers',
  'Instrumentation and dashboard test',
  'Listing in both directories',
  'Launch: joint PR, in-app prompts',
  'Monitor retention and tickets',
  'Retrospective',
  'Quarterly review and maturity step',
];

async function openTimeline(mode: 'Outline' | 'Lanes' = 'Outline'): Promise<Page> {
  const page = await app.open();
  await goToSample(page, 'c', 'timeline');
  await page.getByRole('toolbar', { name: 'Timeline' }).waitFor();
  if (mode === 'Lanes')
    await page
      .locator('label')
      .filter({ hasText: /^Lanes$/ })
      .click();
  return page;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Print the timeline' });

async function openPrint(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await dialog(page).getByRole('status').waitFor();
}

/** Pages of a PDF and the size of the first in millimetres. */
async function printed(page: Page): Promise<{ pages: number; width: number; height: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf);
  const millimetres = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72);
  return {
    pages: [...pdf.matchAll(/\/Type\s*\/Page(?![a-z])/gi)].length,
    width: millimetres(box?.[1]),
    height: millimetres(box?.[2]),
  };
}

/** What stands on each sheet of paper, and every word that leaves its sheet or its part of the chart. */
async function sheets(page: Page): Promise<{ words: string[][]; cut: string[] }> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const cut: string[] = [];
    const roots = [...document.querySelectorAll<SVGSVGElement>('body > [aria-hidden="true"] > div > svg')];
    const words = roots.map((root) => {
      const sheet = root.getBoundingClientRect();
      return [...root.querySelectorAll('text')].map((text) => {
        const box = text.getBoundingClientRect();
        const part = (text.ownerSVGElement ?? root).getBoundingClientRect();
        const limits = [sheet, part].map((limit) => box.left >= limit.left - 1 && box.right <= limit.right + 1);
        if (limits.includes(false) || box.bottom > sheet.bottom) cut.push(text.textContent ?? '');
        return text.textContent ?? '';
      });
    });
    return { words, cut };
  });
  await page.emulateMedia({ media: null });
  return found;
}

describe('printing the timeline', () => {
  test('Ctrl+P asks for paper, and everything stands on one landscape A4 page', async () => {
    const page = await openTimeline();
    await openPrint(page);
    expect(await dialog(page).getByRole('status').innerText()).toBe('1 page');
    expect(await seriousAxeFindings(page)).toEqual([]);
    const { words, cut } = await sheets(page);
    expect(cut).toEqual([]);
    expect(words).toHaveLength(1);
    for (const title of titlesOfC) expect(words[0]).toContain(title);
    expect(words[0]).toContain('1 / 1');
    expect(words[0]).toContain('Integration to reduce churn · 18 Nov 2026');
    expect(await printed(page)).toEqual({ pages: 1, width: 297, height: 210 });
  });

  test('three A3 pages wide, upright: as many in the PDF, axis and names on each', async () => {
    const page = await openTimeline();
    await openPrint(page);
    await dialog(page).getByText('A3', { exact: true }).click();
    await dialog(page).getByText('Portrait').click();
    await dialog(page).getByRole('combobox', { name: 'Pages' }).click();
    await page.getByRole('option', { name: '3 pages wide' }).click();
    await expect.poll(() => dialog(page).getByRole('status').innerText()).toBe('3 pages: 3 wide');
    const { words, cut } = await sheets(page);
    expect(cut).toEqual([]);
    words.forEach((sheet, index) => {
      expect(sheet).toContain(`${index + 1} / 3`);
      expect(sheet).toContain('Beta with 20 customers');
      expect(sheet.some((word) => /202[67]$/.test(word))).toBe(true);
    });
    expect(await printed(page)).toEqual({ pages: 3, width: 297, height: 420 });
  });

  test('lanes on two pages lose no title: what has no room before the edge stands on the next page', async () => {
    const page = await openTimeline('Lanes');
    await openPrint(page);
    await dialog(page).getByRole('combobox', { name: 'Pages' }).click();
    await page.getByRole('option', { name: '2 pages wide' }).click();
    await expect.poll(() => dialog(page).getByRole('status').innerText()).toBe('2 pages: 2 wide');
    const { words, cut } = await sheets(page);
    expect(cut).toEqual([]);
    const all = words.flat().map((word) => word.replace('◂ ', ''));
    for (const title of titlesOfC) expect(all).toContain(title);
    for (const sheet of words) expect(sheet).toContain('ClockLark');
  });

  test('the calendar is printed a page a month, the board as its columns; pictures say what they show instead', async () => {
    const page = await openTimeline();
    const show = (mode: string) =>
      page.getByRole('radiogroup', { name: 'Show as' }).getByText(mode, { exact: true }).click();
    await show('Calendar');
    await page.getByText('Quarter', { exact: true }).click();
    await openPrint(page);
    const months = await sheets(page);
    expect(months.cut).toEqual([]);
    expect(months.words.map(([title]) => title)).toEqual(['October 2026', 'November 2026', 'December 2026']);
    expect(months.words[2]).toContain('Monday');
    expect(months.words[2]?.some((word) => word.startsWith('API build, our side'))).toBe(true);
    expect(await printed(page)).toEqual({ pages: 3, width: 297, height: 210 });
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await show('Board');
    await page.getByRole('button', { name: 'Picture or print' }).click();
    await page.getByText('Pictures show the plan as an outline. Print gives this board.').waitFor();
    await page.getByRole('menuitem', { name: 'Print…' }).click();
    await dialog(page).getByRole('status').waitFor();
    const { words } = await sheets(page);
    const written = words.flat().join(' ');
    for (const title of titlesOfC) expect(written).toContain(title);
    expect(written).toContain('No stage (');
  });

  test('closing the dialog gives the page back to ordinary printing', async () => {
    const page = await openTimeline();
    await openPrint(page);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.dataset['prints'])).toBeUndefined();
  });
});

async function download(page: Page, width: RegExp, item: 'Save as SVG…' | 'Save as PNG…'): Promise<Download> {
  await page.getByRole('button', { name: 'Picture or print' }).click();
  await page.getByRole('menuitemradio', { name: width }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return arriving;
}

describe('pictures of the timeline', () => {
  let plain: Browser;
  beforeAll(async () => {
    plain = await chromium.launch(chromiumLaunchOptions());
  });
  afterAll(() => plain.close());

  test('SVG: strict XML with every title as text, whatever titles say', async () => {
    const page = await openTimeline();
    await rename(page, 'API build, our side', `<script>x</script> ]]> & "q" 👩‍👩‍👧 مرحبا`);
    const saved = await download(page, /One page/, 'Save as SVG…');
    expect(saved.suggestedFilename()).toBe('Integration to reduce churn timeline.svg');
    const file = await readFile(await saved.path(), 'utf8');
    const blank = await plain.newPage();
    const parsed = await blank.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        problems: document.getElementsByTagName('parsererror').length,
        root: document.documentElement.tagName,
        tags: [...new Set([...document.querySelectorAll('*')].map((element) => element.localName))],
        words: [...document.querySelectorAll('text')].map((element) => element.textContent),
      };
    }, file);
    expect(parsed.problems).toBe(0);
    expect(parsed.root).toBe('svg');
    expect(parsed.tags.filter((tag) => /foreignobject|script|image|style/i.test(tag))).toEqual([]);
    for (const title of titlesOfC.filter((title) => title !== 'API build, our side'))
      expect(parsed.words).toContain(title);
    expect(parsed.words).toContain(`<script>x</script> ]]> & "q" 👩‍👩‍👧 مرحبا`);
  });

  test('PNG: twice the size of the drawing, and not empty', async () => {
    const page = await openTimeline('Lanes');
    for (const [width, least, most] of [
      [/One page/, 2 * 1500, 2 * 1700],
      [/Wide/, 2 * 3700, 2 * 3950],
    ] as const) {
      const saved = await download(page, width, 'Save as PNG…');
      const bytes = await readFile(await saved.path());
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(least);
      expect(bytes.readUInt32BE(16)).toBeLessThan(most);
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(400);
      expect(bytes.length).toBeGreaterThan(20_000);
      await page.keyboard.press('Escape');
    }
  });
});
