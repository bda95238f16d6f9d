import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { inspector, makeSampleA } from './support/sample-roadmap';

const app = withApp({ context: { reducedMotion: 'reduce' } });

const field = (page: Page) => page.getByRole('combobox', { name: 'Find' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');

async function openFind(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await field(page).fill(words);
}

async function sample(): Promise<Page> {
  const page = await app.open();
  await makeSampleA(page);
  return page;
}

test('every kind of record is found and its details open', async () => {
  const page = await sample();
  const records: [string, string][] = [
    ['AuditSure', 'partner'],
    ['Marketing manager', 'role'],
    ['Webinar 1 live', 'activity'],
    ['Webinar registrations', 'KPI'],
    ['Joint webinar budget', 'commercial term'],
    ['Landing page and invitation of webinar 1', 'approval'],
    ['Launch checklist for webinars', 'asset'],
  ];
  for (const [words, kind] of records) {
    await openFind(page, words);
    const found = options(page).filter({ hasText: kind }).first();
    await found.waitFor();
    expect(await found.innerText(), words).toContain(words);
    await found.click();
    await field(page).waitFor({ state: 'detached' });
    const shown = () =>
      inspector(page)
        .locator('input, textarea')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join('\n'));
    await expect.poll(shown, { message: words }).toContain(words);
  }
});

test('kinds of records: risks, policies, reviews and cards are among what is searched', async () => {
  const page = await sample();
  const kinds = new Set<string>();
  for (const words of ['a', 'e', 'o', 'i', 're', 'co']) {
    await openFind(page, words);
    await options(page).first().waitFor();
    for (const text of await options(page).allInnerTexts()) kinds.add(text.split('\n').pop() ?? '');
    await page.keyboard.press('Escape');
  }
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['activity', 'approval', 'asset', 'KPI', 'partner', 'policy', 'risk', 'role']),
  );
});

test('a word inside a record finds it too and shows where; titles come first', async () => {
  const page = await sample();
  await openFind(page, 'disclaimers');
  const texts = async () => options(page).allInnerTexts();
  await expect.poll(async () => (await texts())[0]).toContain('Claim library and disclaimers cleared');
  const inside = (await texts()).filter((text) => !text.split('\n')[0]?.toLowerCase().includes('disclaimers'));
  expect(inside.length).toBeGreaterThan(0);
  for (const text of inside) expect(text.toLowerCase()).toContain('disclaimer');
});

test('by keyboard: arrows choose, Enter opens the view and the details, Escape leaves all as it was', async () => {
  const page = await sample();
  await openFind(page, 'webinar');
  await options(page).nth(2).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const chosen = options(page).nth(2);
  expect(await chosen.getAttribute('aria-selected')).toBe('true');
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  const title = (await chosen.innerText()).split('\n')[0] ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Activities' }).waitFor();
  await expect
    .poll(() => inspector(page).getByRole('textbox', { name: 'Title', exact: true }).inputValue())
    .toBe(title);
  const url = page.url();
  await openFind(page, 'AuditSure');
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
  expect(page.url()).toBe(url);
});

test('says so when nothing has the words', async () => {
  const page = await sample();
  await openFind(page, 'zebra crossing');
  await page.getByText('Nothing in this roadmap has these words.').waitFor();
  expect(await options(page).count()).toBe(0);
});
