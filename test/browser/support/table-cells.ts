import type { Locator, Page } from '@playwright/test';
import { expect } from 'vitest';

/** Goes to a view of the open roadmap by its name in the sidebar. */
export const goTo = async (page: Page, view: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Views' }).getByText(view, { exact: true }).click();
};

/** A cell of the table on screen, by its row's words and its column's label. */
export async function cell(page: Page, row: string, label: string): Promise<Locator> {
  const header = page.getByRole('columnheader', { name: label, exact: true });
  const index = await header.getAttribute('aria-colindex');
  return page.getByRole('row', { name: row }).locator(`[role="gridcell"][aria-colindex="${index}"]`).first();
}

/** What a cell shows; in the first column its button stands on a line of its own. */
export const textOf = async (page: Page, row: string, label: string): Promise<string> =>
  (await (await cell(page, row, label)).innerText()).trim().split('\n')[0] ?? '';

/** Types into a cell, goes on with Tab, and waits until the table shows what was meant. */
export async function typeInto(page: Page, row: string, label: string, typed: string, shown = typed): Promise<void> {
  await (await cell(page, row, label)).click();
  await page.keyboard.type(typed);
  await page.keyboard.press('Tab');
  const isTitle = ['Title', 'Name', 'Role'].includes(label);
  await expect.poll(() => textOf(page, isTitle ? shown : row, label)).toBe(shown);
}
