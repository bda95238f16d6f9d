import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { sheetPart, textCell, workbookParts } from '../formats/spreadsheet/sheet-zip';
import { withApp } from '../support/app-page';
import { rawZip } from '../support/raw-zip';
import { foreignFile, foreignZip } from '../support/sample-file';
import { choose, drop } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';

const app = withApp({ context: { reducedMotion: 'reduce' } });
const dialog = (page: Page) => page.getByRole('dialog');
const plan = sheetPart(`<row r="1">${textCell('A1', 'Title')}</row><row r="2">${textCell('A2', 'One')}</row>`);
const small = () =>
  foreignZip(foreignFile({ 'roadmap.json': '{"schemaVersion":2,"roadmap":{"id":"r1","title":"From elsewhere"}}' }));

test('a spreadsheet that breaks its reader gives words, and a good one after it opens', async () => {
  const page = await app.open();
  await makeSampleA(page);
  const stray = workbookParts({ Plan: plan }).map((part) =>
    part.name === 'xl/_rels/workbook.xml.rels' ? { ...part, data: String(part.data).replace('>', '><') } : part,
  );
  await drop(page, { name: 'stray.xlsx', bytes: rawZip(stray) });
  await dialog(page)
    .getByRole('alert')
    .getByText(/damaged.*Nothing was changed/)
    .waitFor();
  expect(await dialog(page).getByText('Reading').count()).toBe(0);
  const input = dialog(page).locator('input[type=file]');
  await input.setInputFiles({
    name: 'good.xlsx',
    mimeType: '',
    buffer: Buffer.from(rawZip(workbookParts({ Plan: plan }))),
  });
  await dialog(page).getByText('What it holds').waitFor();
});

test('where the worker that reads cannot start, both kinds of file say so', async () => {
  const page = await app.open();
  await makeSampleA(page);
  app.allow(/reading-worker|ERR_FAILED/);
  await page.context().route(/reading-worker/, (route) => route.abort());
  await choose(page, { name: 'Elsewhere.waymark', bytes: small() });
  await page
    .getByRole('alert')
    .getByText(/did not start.*Nothing was changed/)
    .waitFor();
  await drop(page, { name: 'plan.csv', bytes: Buffer.from('Title\nOne') });
  await dialog(page)
    .getByRole('alert')
    .getByText(/did not start.*Nothing was changed/)
    .waitFor();
});
