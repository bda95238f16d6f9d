import { expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { openMarchPlan } from './support/march-plan';
import { deleteForGood } from './support/sample-roadmap';

const app = withApp();

test('mode, lanes, filter and open panels of a roadmap are still there after a reload, and the focus is left alone', async () => {
  const page = await app.open();
  await openMarchPlan(page, 'Lanes');
  await page.getByRole('combobox', { name: 'Lanes by' }).click();
  await page.getByRole('option', { name: 'Stage', exact: true }).click();
  await page.getByRole('textbox', { name: 'Filter activities' }).fill('web');
  await page.keyboard.press('F8');
  await page.getByRole('complementary', { name: 'Checks panel' }).waitFor();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.reload();
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.locator('[data-panel="checks"]').waitFor();
  expect(await page.getByRole('radio', { name: 'Lanes' }).isChecked()).toBe(true);
  expect(await page.getByRole('combobox', { name: 'Lanes by' }).inputValue()).toBe('Stage');
  expect(await page.getByRole('textbox', { name: 'Filter activities' }).inputValue()).toBe('web');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-panel]') ?? null)).toBeNull();
});

test('what is remembered of a roadmap goes with it when it is deleted for good', async () => {
  const page = await app.open();
  await openMarchPlan(page, 'Board');
  await page.getByRole('textbox', { name: 'Filter activities' }).fill('web');
  const remembered = () =>
    page.evaluate(() =>
      [localStorage, sessionStorage].map(
        (storage) => Object.keys(storage).filter((name) => name.startsWith('waymark.roadmap/')).length,
      ),
    );
  expect(await remembered()).toEqual([1, 2]);
  await page.locator('body').press('Alt+L');
  await deleteForGood(page);
  await expect.poll(remembered).toEqual([0, 0]);
});
