import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { choose, contentsOf, drop, exported, type PassedFile } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';
import { cell, goTo, textOf, typeInto } from './support/table-cells';

const app = withApp({ context: { reducedMotion: 'reduce' } });

const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the roadmap' });
const exportNow = (page: Page) => exported(page, () => page.getByRole('button', { name: 'Export' }).click());

/** What a newcomer changes in the tables, and what they then say. */
async function changeThings(page: Page): Promise<void> {
  await title(page).fill('Ledgers for clinics');
  await title(page).press('Enter');
  await goTo(page, 'Activities');
  await typeInto(page, 'Webinar 1 live', 'Start', '1 mar 2027', '1 Mar 2027');
  await typeInto(page, 'Webinar 1 live', 'Accountable (A)', 'LG');
  await typeInto(page, 'Enablement kit for sales', 'Title', 'Kit for the sales team');
  await goTo(page, 'Roles');
  await typeInto(page, 'Sales lead', 'Person', 'Noor Haddad');
  await goTo(page, 'Partners');
  await typeInto(page, 'HealthFin Association', 'Name', 'HealthFin Guild');
}

async function expectThings(page: Page): Promise<void> {
  expect(await title(page).inputValue()).toBe('Ledgers for clinics');
  await goTo(page, 'Activities');
  await expect.poll(() => textOf(page, 'Webinar 1 live', 'Start')).toBe('1 Mar 2027');
  expect(await textOf(page, 'Webinar 1 live', 'Accountable (A)')).toBe('LG');
  expect(await page.getByRole('row', { name: 'Kit for the sales team' }).count()).toBe(1);
  await goTo(page, 'Roles');
  await expect.poll(() => textOf(page, 'Sales lead', 'Person')).toBe('Noor Haddad');
  await goTo(page, 'Partners');
  await expect.poll(() => page.getByRole('row', { name: 'HealthFin Guild' }).count()).toBe(1);
  expect(await page.getByRole('row', { name: 'AuditSure' }).count()).toBe(1);
}

/** Removes a partner after reading what else goes with it, and takes that back. */
async function removePartnerAndUndo(page: Page): Promise<void> {
  await (await cell(page, 'AuditSure', 'Name')).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.innerText()).toContain('This also removes');
  expect(await dialog.innerText()).toContain('Alliance manager');
  await dialog.getByRole('button', { name: /^Remove/ }).click();
  await expect.poll(() => page.getByRole('row', { name: 'AuditSure' }).count()).toBe(0);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByRole('row', { name: 'AuditSure' }).count()).toBe(1);
}

/** Brings the file to another person, who says which organisation they are and opens it. */
async function passOn(file: PassedFile, bring: typeof choose): Promise<Page> {
  const page = await app.openElsewhere();
  await page.getByRole('heading', { name: 'Plan your first partnership' }).waitFor();
  await bring(page, file);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Northwind Ledger’s own file').waitFor();
  await dialog.getByRole('radio', { name: 'HealthFin Guild' }).check();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(() => title(page).inputValue()).toBe('Ledgers for clinics');
  return page;
}

test('made in two clicks, changed, undone, kept over a reload, passed on as one file', async () => {
  const page = await app.open();
  await makeSampleA(page);
  await changeThings(page);
  await removePartnerAndUndo(page);
  await expect.poll(() => page.locator('[data-save-state]').innerText()).toBe('Saved 10:00');
  await page.reload();
  await expectThings(page);

  const file = await exportNow(page);
  expect(file.name).toBe('Ledgers for clinics (ours).waymark');
  const here = await contentsOf(file);
  expect(here.document).toContain('Noor Haddad');
  const there = await passOn(file, choose);
  await expectThings(there);
  expect(await contentsOf(await exportNow(there))).toEqual(here);
  const elsewhere = await passOn(file, drop);
  expect(await contentsOf(await exportNow(elsewhere))).toEqual(here);
});
