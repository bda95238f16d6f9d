import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { timelinePlan } from '../support/timeline-plan';
import { goToKept, goToSample } from './support/kept-roadmap';

const app = withApp();
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Print: / });
const hasPdfToText = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What stands on each page that goes to paper. */
const sheets = (page: Page): Promise<string[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body > [aria-hidden]:has(> style) > div')].map((sheet) =>
      [...sheet.querySelectorAll('text')].map((text) => text.textContent ?? ''),
    ),
  );

/** Asks for paper and waits until the pages are there. */
async function askForPaper(page: Page): Promise<string[][]> {
  await page.keyboard.press('Control+p');
  await dialog(page).getByRole('status').filter({ hasText: /page/ }).waitFor();
  await expect.poll(async () => (await sheets(page)).length).toBeGreaterThan(0);
  return sheets(page);
}

async function openPlan(count: number): Promise<Page> {
  const page = await app.open();
  const plan = timelinePlan(count, { lanes: 4, days: 200, titles: (index) => `Work ${index}.` });
  await goToKept(page, plan, 'activities');
  await page.getByRole('grid').waitFor();
  return page;
}

describe('a table of three hundred rows', () => {
  test('goes to paper with every row, head, foot and number on each page', async () => {
    const page = await openPlan(300);
    const pages = await askForPaper(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page(?![a-z])/gi)).toHaveLength(pages.length);
    const titles = new Set(pages.flat().filter((text) => /^Work \d+\.$/.test(text)));
    expect(titles.size).toBe(300);
    pages.forEach((texts, index) => {
      expect(texts).toContain('Activities');
      expect(texts).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    await dialog(page)
      .locator('label')
      .filter({ hasText: /^Portrait$/ })
      .click();
    await expect.poll(async () => (await sheets(page)).length).not.toBe(pages.length);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await sheets(page)).toEqual([]);
  });

  test.skipIf(!hasPdfToText)('becomes a PDF of these pages, its words as text (needs pdftotext)', async () => {
    const page = await openPlan(300);
    const pages = await askForPaper(page);
    const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'table.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64e6 });
    expect(text.split('\f').filter((sheet) => sheet.trim())).toHaveLength(pages.length);
    for (let at = 0; at < 300; at += 1) expect(text).toContain(`Work ${at}.`);
  });
});

test('every view has pages of its own, with what it shows', async () => {
  const page = await app.open();
  await goToSample(page, 'c', 'brief');
  const expected: readonly (readonly [view: string, words: string])[] = [
    ['Brief', 'Strategic intent'],
    ['Partners', 'Partners'],
    ['Activities', 'API build, our side'],
    ['Roles', 'Roles'],
    ['RACI', 'API build, our side'],
    ['Risks', 'Risks'],
  ];
  for (const [view, words] of expected) {
    await page.getByRole('navigation', { name: 'Views' }).getByText(view, { exact: true }).click();
    await page.getByRole('main', { name: view }).waitFor();
    const texts = (await askForPaper(page)).flat();
    expect(texts.join(' ')).toContain(words);
    expect(texts.filter((text) => /^Page 1 of \d+$/.test(text))).toHaveLength(1);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  }
  await page.getByText('Heat map', { exact: true }).click();
  const map = (await askForPaper(page)).flat();
  expect(map).toContain('Likelihood');
});
