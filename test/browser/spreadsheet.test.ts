import type { Locator, Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { drop, exported, type PassedFile } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';
import { storedState } from './support/stored-state';

const app = withApp();
const dialog = (page: Page): Locator => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name, exact: true }).click();
const preview = (page: Page): Locator => dialog(page).getByRole('table', { name: 'Preview' });

/** Saves the workbook through its dialog. */
async function savedWorkbook(page: Page): Promise<PassedFile> {
  await page.keyboard.press('Control+Shift+S');
  await dialog(page).getByText('Internal notes are never part of it.').waitFor();
  expect(await seriousAxeFindings(page)).toEqual([]);
  const file = await exported(page, () => press(page, 'Save…'));
  await dialog(page).waitFor({ state: 'detached' });
  return file;
}

/** Opens the import by its shortcut and chooses a file. */
async function chooseSheet(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.keyboard.press('Control+Shift+O');
  await dialog(page).locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
}

async function toPreview(page: Page): Promise<void> {
  await press(page, 'Next');
  await dialog(page).getByRole('table', { name: 'Columns' }).waitFor();
  await press(page, 'Next');
  await preview(page).waitFor();
}

const rowsIn = async (page: Page) => preview(page).getByRole('row').filter({ hasNotText: 'Fields' }).allInnerTexts();
const saved = (page: Page) => page.locator('[data-save-state="saved"]').waitFor();

test('a workbook out, two cells edited, in again; risks from CSV; a bad file refused', async () => {
  const page = await app.open();
  await makeSampleA(page);
  const workbook = await savedWorkbook(page);
  expect(workbook.name).toBe('Regulated-segment entry by co-marketing.xlsx');
  const book = await readXlsxFile(Uint8Array.from(workbook.bytes).buffer);
  expect(book.map(({ sheet }) => sheet)).toEqual(['Plan', 'RACI', 'Risks', 'Heat maps', 'Roster']);
  const plan = (book[0]?.data ?? []) as unknown as (string | number | Date | null)[][];
  const [heads = []] = plan;
  expect(plan[1]?.[heads.indexOf('Start')]).toBeInstanceOf(Date);

  // Another program edits two cells and writes the sheet anew.
  const [first, second] = [plan[1]?.[0], plan[2]?.[0]].map(String);
  (plan[1] as unknown[])[0] = 'Renamed in a spreadsheet';
  (plan[2] as unknown[])[heads.indexOf('Notes')] = '=SUM(A1:A2)';
  const edited = await writeXlsxFile(plan as never, { dateFormat: 'dd/mm/yyyy', sheet: 'Plan' }).toBlob();
  await chooseSheet(page, 'edited.xlsx', Buffer.from(await edited.arrayBuffer()));
  await dialog(page).getByText('What it holds').waitFor();
  expect(await dialog(page).getByRole('radio', { name: 'Activities' }).isChecked()).toBe(true);
  await toPreview(page);
  await dialog(page).getByText('Changed 2', { exact: true }).click();
  const [one, two, ...others] = await rowsIn(page);
  expect(others).toEqual([]);
  expect(one).toContain(`Title: ${first} → Renamed in a spreadsheet`);
  expect(two).toContain('Notes: =SUM(A1:A2)');
  expect(two).toContain(second);
  expect(await seriousAxeFindings(page)).toEqual([]);
  await saved(page);
  const before = await storedState(page);
  await press(page, 'Import 2 rows');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText('Import 2 rows of activities: done').waitFor();
  await page.getByRole('navigation').getByText('Activities', { exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Activities' });
  await grid.getByText('Renamed in a spreadsheet', { exact: true }).waitFor();
  expect(await storedState(page)).not.toBe(before);
  await page.keyboard.press('Control+z');
  await grid.getByText(String(first), { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1);

  const risks = [
    'Risk,Likelihood,Impact,Risk owner,Next review',
    ...[1, 2, 3, 4].map((n) => `CSV risk ${n},${n},Major,PL,2026-12-0${n}`),
    'Half,5.5,3,,',
  ];
  await drop(page, { name: 'risks.csv', bytes: Buffer.from(risks.join('\r\n')) });
  await dialog(page).getByText('What it holds').waitFor();
  await toPreview(page);
  await dialog(page).getByText('Refused 1', { exact: true }).click();
  expect((await rowsIn(page)).join()).toContain('Only whole numbers fit here.');
  await press(page, 'Import 4 rows');
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByText('Risks', { exact: true }).click();
  await page.getByText('CSV risk 4', { exact: true }).first().waitFor();

  await saved(page);
  const settled = await storedState(page);
  await chooseSheet(page, 'old.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
  await dialog(page)
    .getByRole('alert')
    .getByText(/old Excel format.*Nothing was changed/)
    .waitFor();
  await page.keyboard.press('Escape');
  expect(await storedState(page)).toBe(settled);
});
