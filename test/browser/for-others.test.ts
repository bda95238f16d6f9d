import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { EVERYBODY } from '@/domain/audience/audience';
import { withApp } from '../support/app-page';
import { fixTime } from '../support/fixed-time';
import { mayRead, plantedRoadmap, wordsIn } from '../support/planted-roadmap';
import { goToKept } from './support/kept-roadmap';
import { exported, wholeFileQuestion } from './support/passed-files';

const app = withApp();
const planted = plantedRoadmap();
const { words, document, ours } = planted;

/** What came out: nothing that not everybody may read, and the title of an open record of the table. */
function expectForEverybody(text: string, control: string): void {
  const found = wordsIn(text);
  const leaked = [...found].filter((word) => !mayRead(words.get(word)!, EVERYBODY, planted));
  expect(leaked.map((word) => `${words.get(word)?.circle}: ${words.get(word)?.place}`)).toEqual([]);
  const open = [...words].filter(([, { place, circle }]) => place === control && circle === 'open');
  expect(open.filter(([word]) => found.has(word)).length, control).toBeGreaterThan(0);
}

async function openPlanted(view: string): Promise<Page> {
  const page = await app.open();
  await fixTime(page, '2027-03-05T10:00:00');
  await goToKept(page, { document, organisationId: ours }, view);
  return page;
}

/** Everything written in a part of the page: text, what fields hold, what is said to readers of the screen. */
const writtenIn = (page: Page, selector: string) =>
  page.evaluate((where) => {
    const parts = [...window.document.querySelectorAll(where)];
    const fields = parts.flatMap((part) => [...part.querySelectorAll<HTMLInputElement>('input, textarea')]);
    return [...parts.map((part) => part.innerHTML), ...fields.map((field) => field.value)].join('\n');
  }, selector);

/** Keeps what stands on paper at the moment of printing. */
const catchPrints = (page: Page) =>
  page.evaluate(() => {
    window.print = () => {
      const kind = window.document.documentElement.dataset['prints'];
      const parts = [...window.document.querySelectorAll(kind ? 'body > :not(#root):has(> style)' : 'main')];
      const fields = parts.flatMap((part) => [...part.querySelectorAll<HTMLInputElement>('input, textarea')]);
      const written = [...parts.map((part) => part.innerHTML), ...fields.map((field) => field.value)];
      window.document.body.dataset['caught'] = written.join('\n');
    };
  });

const caught = (page: Page) => page.evaluate(() => window.document.body.dataset['caught'] ?? '');
const press = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

describe('what leaves a roadmap with a word of its own in every text', () => {
  test('the printed chart, SVG, PNG and every slide hold nothing that is not for everybody', async () => {
    const page = await openPlanted('timeline');
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog', { name: 'Print the timeline' }).getByRole('status').waitFor();
    expectForEverybody(await writtenIn(page, 'body > :not(#root):has(> style), [role="dialog"]'), 'activities.title');
    await page.keyboard.press('Escape');
    const download = async (item: string) => {
      await page.getByRole('button', { name: 'Picture or print' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      return `${file.suggestedFilename()}\n${await readFile(await file.path(), 'latin1')}`;
    };
    expectForEverybody(await download('Save as SVG…'), 'activities.title');
    expectForEverybody(await download('Save as PNG…'), 'roadmap.title');
    await page.keyboard.press('F5');
    const stage = page.getByRole('dialog', { name: 'Presentation' });
    await stage.waitFor();
    const last = Number((await stage.getByRole('status').innerText()).split(' ').at(-1));
    const seen: string[] = [];
    for (let slide = 1; slide <= last; slide += 1) {
      await expect.poll(() => stage.getByRole('status').innerText()).toContain(`, ${slide} of ${last}`);
      seen.push(await stage.innerHTML());
      await page.keyboard.press('ArrowRight');
    }
    expectForEverybody(seen.join('\n'), 'activities.title');
  });

  test('the brief and somebody’s work are printed for whom one says, without what they may not see unless it is chosen', async () => {
    const page = await openPlanted('brief');
    await catchPrints(page);
    const secret = document.partners[planted.ids.get('partners/ours/0')!]!.name;
    await page.getByRole('button', { name: new RegExp(secret) }).waitFor();
    // The browser's own menu prints without asking anybody.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expectForEverybody(await writtenIn(page, 'main'), 'partners.name');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.getByRole('button', { name: new RegExp(secret) }).waitFor();
    await page.keyboard.press('Control+p');
    await press(page, 'Print…');
    await expect.poll(() => caught(page)).not.toBe('');
    expectForEverybody(await caught(page), 'partners.name');
    await page.getByRole('button', { name: new RegExp(secret) }).waitFor();
    await page.keyboard.press('Control+p');
    await page.getByRole('checkbox', { name: 'Leave them out' }).uncheck();
    await press(page, 'Print…');
    await expect.poll(() => caught(page)).toContain(secret);
    await page.evaluate(() => location.assign(location.hash.replace('/brief', '/raci')));
    await page.getByText('My work', { exact: true }).click();
    await page.getByRole('button', { name: 'Print…' }).click();
    await press(page, 'Print…');
    await expect.poll(() => caught(page)).not.toContain(secret);
    expectForEverybody(await caught(page), 'roadmap.title');
  });
});

describe('a whole file', () => {
  test('says what in it is not for everybody before it is saved, by key, and leads to what others may have', async () => {
    const page = await openPlanted('brief');
    let files = 0;
    page.on('download', () => {
      files += 1;
    });
    const question = wholeFileQuestion(page);
    await page.keyboard.press('Control+s');
    await question.waitFor();
    expect((await question.getByRole('listitem').allInnerTexts()).map((line) => line.replace(/\d+/, 'N'))).toEqual([
      'N internal notes',
      'N records that only some organisations may see',
    ]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+s');
    await question.getByRole('button', { name: 'Make a workbook for others…' }).click();
    await page.getByRole('dialog', { name: 'Export to a spreadsheet' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(files).toBe(0);
    // The button to save has the focus.
    await page.keyboard.press('Control+s');
    await question.getByRole('checkbox').check();
    await question.getByRole('button', { name: 'Save', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => files).toBe(1);
    const again = await exported(page, () => page.keyboard.press('Control+s'));
    expect(again.name).toMatch(/\.waymark$/);
  });
});
