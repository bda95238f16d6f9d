import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { find, inspector, makeSampleA } from './support/sample-roadmap';
import { goTo, textOf } from './support/table-cells';

const app = withApp({ context: { reducedMotion: 'reduce', colorScheme: 'dark' } });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const scheme = (page: Page) => page.locator('html').getAttribute('data-mantine-color-scheme');
const heightOf = async (shown: Locator) => (await shown.boundingBox())?.height ?? 0;

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await dialog(page).waitFor();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

/** Chooses one of several words beside each other. */
const segment = (page: Page, word: string) => dialog(page).getByText(word, { exact: true }).click();

async function pick(page: Page, label: string, option: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function rename(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title of the roadmap').fill(title);
  await page.getByLabel('Title of the roadmap').press('Enter');
}

const authors = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('waymark');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const rows = database.transaction('changes').objectStore('changes').getAll();
    await new Promise((resolve) => {
      rows.onsuccess = resolve;
    });
    database.close();
    return rows.result.map((row: { change: { author: string } }) => row.change.author);
  });

describe('the name', () => {
  const question = (page: Page) => page.getByRole('region', { name: 'Your name' });

  test('is asked at the first edit, not before, goes with the changes after it, and is kept', async () => {
    const page = await app.open();
    await makeSampleA(page);
    expect(await question(page).count()).toBe(0);
    await rename(page, 'First');
    await question(page).getByRole('textbox').fill('Noor');
    await page.keyboard.press('Enter');
    await question(page).waitFor({ state: 'detached' });
    await rename(page, 'Second');
    await expect.poll(() => authors(page)).toEqual(['', 'Noor']);
    await page.reload();
    await rename(page, 'Third');
    await expect.poll(() => authors(page)).toEqual(['', 'Noor', 'Noor']);
    expect(await question(page).count()).toBe(0);
    await openSettings(page);
    expect(await dialog(page).getByLabel('Your name').inputValue()).toBe('Noor');
  });

  test('can be left for later, and is asked again another time', async () => {
    const page = await app.open();
    await makeSampleA(page);
    await rename(page, 'First');
    await question(page).getByRole('button', { name: 'Ask later' }).click();
    await rename(page, 'Second');
    await expect.poll(() => authors(page)).toEqual(['', '']);
    expect(await question(page).count()).toBe(0);
    await page.reload();
    await rename(page, 'Third');
    await question(page).waitFor();
  });
});

describe('how it looks', () => {
  test('light, dark, or as the system has it, also after it changes there, and kept over a reload', async () => {
    const page = await app.open();
    await expect.poll(() => scheme(page)).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => scheme(page)).toBe('light');
    await openSettings(page);
    await segment(page, 'Dark');
    await expect.poll(() => scheme(page)).toBe('dark');
    await page.reload();
    await expect.poll(() => scheme(page)).toBe('dark');
    await openSettings(page);
    await segment(page, 'As the system');
    await expect.poll(() => scheme(page)).toBe('light');
  });

  test('larger text makes everything larger, icons too', async () => {
    const page = await app.open();
    const heading = page.getByRole('heading', { level: 1 });
    const icon = page.getByRole('button', { name: 'Settings' }).locator('svg');
    const before = { heading: await heightOf(heading), icon: await heightOf(icon) };
    await openSettings(page);
    await segment(page, 'For a projector');
    await close(page);
    expect((await heightOf(heading)) / before.heading).toBeCloseTo(1.45, 1);
    expect((await heightOf(icon)) / before.icon).toBeCloseTo(1.45, 1);
    await page.reload();
    await expect.poll(async () => (await heightOf(heading)) / before.heading).toBeCloseTo(1.45, 1);
  });
});

describe('dates', () => {
  test('are written everywhere as chosen, and read back in the same way', async () => {
    const page = await app.open();
    await makeSampleA(page);
    const first = 'Fit scoring and due diligence of five candidates';
    await find(page, first, 'activity');
    const start = inspector(page).getByRole('textbox', { name: 'Start', exact: true });
    for (const [choice, shown] of [
      ['4 May 2026', '23 Nov 2026'],
      ['May 4, 2026', 'Nov 23, 2026'],
      ['2026-05-04', '2026-11-23'],
    ] as const) {
      await openSettings(page);
      await pick(page, 'Dates are written', choice);
      await close(page);
      await expect.poll(() => start.inputValue()).toBe(shown);
      expect(await textOf(page, first, 'Start')).toBe(shown);
    }
    await page.keyboard.press('Alt+l');
    await page.getByText('2026-11-23 – 2027-11-22').waitFor();
  });

  test('weeks start as chosen in every calendar', async () => {
    const page = await app.open();
    const firstDay = async () => {
      await page.getByRole('button', { name: /Regulated-segment/ }).click();
      await page.getByLabel('The plan starts on').click();
      await page.locator('thead th').first().waitFor();
      const [first] = await page.locator('thead th').allInnerTexts();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Cancel' }).click();
      return first;
    };
    expect(await firstDay()).toBe('Mo');
    await openSettings(page);
    await pick(page, 'Weeks start on', 'Saturday');
    await close(page);
    expect(await firstDay()).toBe('Sa');
  });
});

test('which organisation you are is kept per roadmap on this computer, and never an edit', async () => {
  const page = await app.open();
  await makeSampleA(page);
  await openSettings(page);
  expect(await dialog(page).getByRole('radio', { name: 'Northwind Ledger' }).isChecked()).toBe(true);
  await dialog(page).getByRole('radio', { name: 'AuditSure' }).click();
  await expect.poll(() => dialog(page).getByRole('radio', { name: 'AuditSure' }).isChecked()).toBe(true);
  await close(page);
  await page.reload();
  await goTo(page, 'Partners');
  expect(await page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1);
  await openSettings(page);
  expect(await dialog(page).getByRole('radio', { name: 'AuditSure' }).isChecked()).toBe(true);
});

test('a second window follows the settings at once', async () => {
  const page = await app.open();
  const other = await app.open();
  await openSettings(page);
  await segment(page, 'Light');
  await expect.poll(() => scheme(other)).toBe('light');
});
