import type { Page } from '@playwright/test';

/** Gives an activity another title in the Activities table, and goes back to the timeline. */
export async function rename(page: Page, title: string, next: string): Promise<void> {
  await page.getByRole('navigation').getByText('Activities', { exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Activities' });
  await grid.getByText(title, { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  const field = page.getByRole('group', { name: 'Inspector' }).getByRole('textbox', { name: 'Title', exact: true });
  await field.fill(next);
  await field.blur();
  await grid.getByText(next, { exact: true }).waitFor();
  await page.getByRole('navigation').getByText('Timeline', { exact: true }).click();
}
