import type { Locator, Page } from '@playwright/test';
import { goToSample } from './kept-roadmap';

/** Sample A on its brief, from Monday 23 November 2026 on. Making one by clicks is tested in the library. */
export async function makeSampleA(page: Page): Promise<void> {
  await goToSample(page, 'a', 'brief');
}

/** Sample A on its table of activities, once this row is there. */
export async function openActivitiesOfA(page: Page, row: string): Promise<void> {
  await goToSample(page, 'a', 'activities');
  await page.getByRole('row', { name: row }).waitFor();
}

/** The panel of details. */
export const inspector = (page: Page): Locator => page.getByRole('group', { name: 'Inspector' });

/** Goes to a table and opens the details of these rows, by keyboard. */
export async function inspect(page: Page, view: string, ...titles: string[]): Promise<void> {
  await page.getByRole('navigation').getByText(view, { exact: true }).click();
  const grid = page.getByRole('grid', { name: view });
  // Rows ticked before would be opened too.
  const ticked = grid.getByRole('checkbox', { checked: true });
  while ((await ticked.count()) > 0) await ticked.first().click();
  for (const title of titles) {
    if (titles.length > 1) await grid.getByRole('checkbox', { name: `Select ${title}`, exact: true }).click();
    else await grid.getByText(title, { exact: true }).click();
  }
  await page.keyboard.press('Control+Enter');
  await inspector(page).waitFor();
}

/** Finds a record of any kind by its words and opens its details. */
export async function find(page: Page, words: string, kind: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Find' }).fill(words);
  await page.getByRole('option').filter({ hasText: words }).filter({ hasText: kind }).first().click();
  await inspector(page).waitFor();
}

/** Deletes the only roadmap of the library that is shown, for good. */
export async function deleteForGood(library: Page): Promise<void> {
  const choose = async (item: string) => {
    await library.getByRole('button', { name: /^More for/ }).click();
    await library.getByRole('menuitem', { name: item }).click();
  };
  await choose('Move to the bin');
  await library.getByText('Bin (1)').click();
  await choose('Delete for good…');
  await library.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
}
