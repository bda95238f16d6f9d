import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { inspect, inspector, makeSampleA, openActivitiesOfA } from './support/sample-roadmap';

const app = withApp();

const ROW = 'Webinar 1 live';
const inTable = (page: Page, words: string) => page.getByRole('grid').getByText(words, { exact: true });
const question = (page: Page) => page.getByRole('dialog', { name: 'What you typed is not entered yet' });

async function openActivities(): Promise<Page> {
  const page = await app.open();
  await openActivitiesOfA(page, ROW);
  return page;
}

describe('what is typed next', () => {
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.closest('[data-field], [data-member]')?.getAttribute('data-field'));

  test('after Add on Brief is the new name; after Tab it goes into the next field', async () => {
    const page = await app.open();
    await makeSampleA(page);
    await page.getByRole('button', { name: 'Add a KPI' }).click();
    await expect.poll(() => focused(page)).toBe('name');
    await page.keyboard.type('Pipeline sourced');
    await page.keyboard.press('Tab');
    await page.getByRole('main').getByText('Pipeline sourced').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('button');
    expect(await page.evaluate(() => document.activeElement?.querySelector('.tabler-icon-info-circle'))).toBeNull();
  });

  test('is no empty objective where Escape was pressed', async () => {
    const page = await app.open();
    await makeSampleA(page);
    const objectives = page.getByRole('list', { name: 'Objectives' }).getByRole('listitem');
    await objectives.first().waitFor();
    const before = await objectives.count();
    await page.getByRole('button', { name: 'Add to objectives' }).click();
    await expect.poll(() => objectives.count()).toBe(before + 1);
    await page.keyboard.type('Not after all');
    await page.keyboard.press('Escape');
    await expect.poll(() => objectives.count()).toBe(before);
  });
});

test('the details ask before another record leaves refused text behind', async () => {
  const page = await openActivities();
  await inspect(page, 'Activities', ROW);
  const start = inspector(page).getByRole('textbox', { name: 'Start', exact: true });
  await start.fill('32 foo');
  await inTable(page, 'Enablement kit for sales').click();
  await question(page).getByRole('button', { name: 'Stay and fix it' }).click();
  expect(await start.inputValue()).toBe('32 foo');
  await inspector(page).getByRole('button', { name: 'Close inspector' }).click();
  await question(page).getByRole('button', { name: 'Leave without it' }).click();
  await inspector(page).waitFor({ state: 'detached' });
});

test('a dialog asks before Escape drops what is typed in it', async () => {
  const page = await app.open();
  await page.getByRole('button', { name: 'New roadmap' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New roadmap' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Launch with Acme');
  await page.keyboard.press('Escape');
  await question(page).getByText('Launch with Acme', { exact: false }).waitFor();
  await question(page).getByRole('button', { name: 'Stay and fix it' }).click();
  expect(await dialog.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Launch with Acme');
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Leave without it' }).click();
  await dialog.waitFor({ state: 'detached' });
});
