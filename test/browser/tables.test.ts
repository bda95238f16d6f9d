import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { goToSample } from './support/kept-roadmap';

const app = withApp();

/** A new roadmap from the first sample, with one of its tables on screen. */
async function openTable(view: 'Partners' | 'Activities' | 'Roles'): Promise<Page> {
  const page = await app.open();
  await goToSample(page, 'a', view.toLowerCase());
  await page.getByRole('grid', { name: view }).waitFor();
  return page;
}

/** The column's place, by its label. */
async function columnIndex(page: Page, label: string): Promise<string> {
  const header = page.getByRole('columnheader', { name: label, exact: true });
  return (await header.getAttribute('aria-colindex')) ?? '';
}

/** A cell by its row's name and its column's label. */
async function cell(page: Page, row: string, label: string): Promise<Locator> {
  const index = await columnIndex(page, label);
  return page.getByRole('row', { name: row }).locator(`[role="gridcell"][aria-colindex="${index}"]`);
}

const textOf = async (page: Page, row: string, label: string) =>
  (await (await cell(page, row, label)).innerText()).trim();

/** Titles of all rows on screen, in order, without the row for a new one. */
const titles = (page: Page) =>
  page.locator('[data-row]:not([data-row="+new"])').evaluateAll((rows) =>
    rows
      .map((row) => ({
        at: Number(row.getAttribute('aria-rowindex')),
        text: row.querySelector('[data-col] span')?.textContent ?? '',
      }))
      .sort((a, b) => a.at - b.at)
      .map((row) => row.text),
  );

/** Pastes as a spreadsheet does. */
const paste = (page: Page, text: string) =>
  page.evaluate((value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

const undo = (page: Page) => page.keyboard.press('Control+z');

describe('editing cells', () => {
  test('a date is changed by typing, Tab goes on, and undo takes it back', async () => {
    const page = await openTable('Activities');
    const start = await cell(page, 'Webinar 1 live', 'Start');
    const before = await start.innerText();
    await start.click();
    await page.keyboard.type('1 mar 2027');
    await page.keyboard.press('Tab');
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Start')).toBe('1 Mar 2027');
    expect(await textOf(page, 'Webinar 1 live', 'End')).toBe('5 Mar 2027');
    const active = await page.getByRole('grid').getAttribute('aria-activedescendant');
    expect(await (await cell(page, 'Webinar 1 live', 'End')).getAttribute('id')).toBe(active);
    await undo(page);
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Start')).toBe(before);
  });

  test('Enter saves and moves down, in the last row to a new one, and Enter there makes it', async () => {
    const page = await openTable('Activities');
    await (await cell(page, 'Webinar 2 live', 'Title')).click();
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toContain('Webinar 2 live (with AuditSure)!');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Celebrate');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rest');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await titles(page)).slice(-2)).toEqual(['Celebrate', 'Rest']);
    const active = await page.getByRole('grid').getAttribute('aria-activedescendant');
    expect(await (await cell(page, 'Rest', 'Kind')).getAttribute('id')).toBe(active);
  });

  test('Escape leaves no trace', async () => {
    const page = await openTable('Activities');
    const before = await titles(page);
    await (await cell(page, 'Webinar 1 live', 'Title')).click();
    await page.keyboard.type('Something else');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add activity' }).click();
    await page.keyboard.type('Never there');
    await page.keyboard.press('Escape');
    expect(await titles(page)).toEqual(before);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  test('what cannot be read stays in its cell and says why', async () => {
    const page = await openTable('Activities');
    const start = await cell(page, 'Webinar 1 live', 'Start');
    await start.click();
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    await expect.poll(() => start.getAttribute('aria-invalid')).toBe('true');
    expect(await start.locator('input').inputValue()).toBe('soon');
    expect(await page.getByRole('status').last().innerText()).toContain('is not a date');
    await (await cell(page, 'Enablement kit', 'Title')).click();
    expect(await start.locator('input').inputValue()).toBe('soon');
    await page.keyboard.press('Escape');
    expect(await textOf(page, 'Webinar 1 live', 'Start')).toMatch(/\d/);
  });

  test('an end before the start is refused by the plan, in words at its cell', async () => {
    const page = await openTable('Activities');
    const end = await cell(page, 'Webinar 1 live', 'End');
    await end.click();
    await page.keyboard.type('1 Jan 2020');
    await page.keyboard.press('Enter');
    await expect.poll(() => end.innerText()).toContain('The end would be before the start.');
    expect(await end.locator('input').inputValue()).toBe('1 Jan 2020');
  });

  test('a choice is found by typing, several are chosen with Enter, a day in the calendar', async () => {
    const page = await openTable('Activities');
    await (await cell(page, 'Enablement kit', 'Status')).click();
    // A word that is none of them: the list says so, why it is refused, and what there is.
    await page.keyboard.type('zzz');
    await page.keyboard.press('Tab');
    const list = page.locator('[data-position]').filter({ hasText: 'Nothing of that name' });
    await expect.poll(() => list.innerText()).toMatch(/“zzz” is none of the values offered/);
    expect(await list.getByRole('option', { name: 'Blocked' }).count()).toBe(1);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('blo');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page, 'Enablement kit', 'Status')).toBe('Blocked');
    await (await cell(page, 'Enablement kit', 'Organisations')).click();
    await page.keyboard.type('audit');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page, 'Enablement kit', 'Organisations')).toContain('AuditSure');
    await (await cell(page, 'Enablement kit', 'End')).click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: '29 January 2027' }).click();
    await expect.poll(() => textOf(page, 'Enablement kit', 'End')).toBe('29 Jan 2027');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role="gridcell"][data-active]').count()).toBe(1);
  });

  test('Escape in the calendar goes back to the typed text, and again leaves no trace', async () => {
    const page = await openTable('Activities');
    const end = await cell(page, 'Enablement kit', 'End');
    const before = (await end.innerText()).trim();
    await end.click();
    await page.keyboard.type('3 feb');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page.keyboard.press('Escape');
    expect(await end.locator('input').inputValue()).toBe('3 feb');
    await page.keyboard.press('Escape');
    expect((await end.innerText()).trim()).toBe(before);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  test('giving the accountable letter takes it from its former holder', async () => {
    const page = await openTable('Activities');
    const owner = await cell(page, 'Webinar 1 live', 'Accountable (A)');
    const before = (await owner.innerText()).trim();
    const next = before === 'LG' ? 'MK' : 'LG';
    await owner.click();
    await page.keyboard.type(next);
    await page.keyboard.press('Tab');
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Accountable (A)')).toBe(next);
    await undo(page);
    await expect.poll(() => textOf(page, 'Webinar 1 live', 'Accountable (A)')).toBe(before);
  });
});

describe('many rows at once', () => {
  test('rows of a spreadsheet are pasted in one edit', async () => {
    const page = await openTable('Activities');
    const before = await titles(page);
    await page.locator('[data-row="+new"] [data-col]').click();
    await page.keyboard.press('Escape');
    await paste(
      page,
      'Title\tStart\tEnd\tOwner\nKick-off\t4 May 2027\t6 May 2027\tMK\nAssemble\t10/05/2027\t\tLG\nShip\t\t\t\n',
    );
    await expect.poll(() => titles(page)).toEqual([...before, 'Kick-off', 'Assemble', 'Ship']);
    expect(await textOf(page, 'Kick-off', 'End')).toBe('6 May 2027');
    expect(await textOf(page, 'Kick-off', 'Accountable (A)')).toBe('MK');
    expect(await textOf(page, 'Assemble', 'Start')).toBe('10 May 2027');
    expect(await textOf(page, 'Ship', 'Start')).toBe('Backlog');
    await undo(page);
    await expect.poll(() => titles(page)).toEqual(before);
  });

  test('a paste with cells that cannot be read asks, and takes the rest', async () => {
    const page = await openTable('Activities');
    const before = await titles(page);
    await page.locator('[data-row="+new"] [data-col]').click();
    await page.keyboard.press('Escape');
    await paste(page, 'Title\tStart\tOwner\nOne\t32 May\tMK\nTwo\t4 May 2027\tNobody\n');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Row 2, Start: “32 May” is not a date');
    expect(await dialog.innerText()).toContain('Row 3, Accountable (A): “Nobody”');
    expect(await titles(page)).toEqual(before);
    await dialog.getByRole('button', { name: 'Paste the rest' }).click();
    await expect.poll(() => titles(page)).toEqual([...before, 'One', 'Two']);
    expect(await textOf(page, 'Two', 'Start')).toBe('4 May 2027');
  });

  test('five rows are set at once, and undo takes all back', async () => {
    const page = await openTable('Activities');
    await (await cell(page, 'Claim library', 'Title')).click();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('region', { name: 'Selected rows' });
    expect(await bar.innerText()).toContain('5 selected');
    await bar.getByRole('button', { name: 'Set…' }).click();
    await page.getByRole('combobox', { name: 'Column' }).fill('Status');
    await page.getByRole('option', { name: 'Status' }).click();
    await page.getByRole('combobox', { name: 'New value' }).click();
    await page.getByRole('option', { name: 'Blocked' }).click();
    await page.getByRole('button', { name: 'Set for all' }).click();
    const blocked = () => page.locator('[data-status="blocked"]').count();
    await expect.poll(blocked).toBe(5);
    await page.getByRole('grid').focus();
    await undo(page);
    await expect.poll(blocked).toBe(0);
  });

  test('the selected rows are copied cell by cell', async () => {
    const page = await openTable('Roles');
    const [first] = await titles(page);
    await (await cell(page, first ?? '', 'Role')).click();
    await page.keyboard.press('Space');
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.body.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    expect(copied.split('\t')).toHaveLength(10);
    expect(copied.startsWith(`${first}\t`)).toBe(true);
  });
});

describe('rows', () => {
  test('a partner goes with its consequences only after a yes, and undo brings all back', async () => {
    const page = await openTable('Partners');
    const before = await titles(page);
    await (await cell(page, 'AuditSure', 'Name')).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/This also removes|It is taken out of/);
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toEqual(before.filter((name) => name !== 'AuditSure'));
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => [...(await titles(page))].sort()).toEqual([...before].sort());
    expect(await textOf(page, 'AuditSure', 'Activities')).not.toBe('0');
  });

  test('columns sort, the filter narrows, and a row opens beside the table', async () => {
    const page = await openTable('Activities');
    await page.getByRole('columnheader', { name: 'Title' }).click();
    const sorted = await titles(page);
    expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b)));
    await page.keyboard.press('/');
    await page.keyboard.type('webinar live');
    await expect.poll(() => titles(page)).toEqual(['Webinar 1 live', 'Webinar 2 live (with AuditSure)']);
    await (await cell(page, 'Webinar 1 live', 'Title')).click();
    await page.keyboard.press('Control+Enter');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        details
          .locator('input, textarea')
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
      )
      .toContain('Webinar 2 live (with AuditSure)');
  });

  test('a role needs an organisation, and the table leads to one', async () => {
    const page = await app.open();
    await page.getByRole('button', { name: /Blank roadmap/ }).click();
    await page.getByRole('button', { name: 'Create blank' }).click();
    await page.getByRole('navigation').getByText('Roles', { exact: true }).click();
    await page.getByRole('button', { name: 'Add role' }).click();
    await page.getByLabel('Organisation', { exact: true }).fill('Acme');
    await page.keyboard.press('Enter');
    await page.locator('[data-row="+new"] input').waitFor();
    await page.keyboard.type('Partner manager');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page, 'Partner manager', 'Organisation')).toBe('Acme');
  });
});

test('ten thousand rows: only those on screen are in the page, and an edit touches only its row', async () => {
  const page = await openTable('Activities');
  await page.locator('[data-row="+new"] [data-col]').click();
  await page.keyboard.press('Escape');
  const lines = Array.from({ length: 10_000 }, (_, index) => `Row ${index}\t${(index % 28) + 1} May 2027`);
  await paste(page, ['Title\tStart', ...lines].join('\n'));
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('10014');
  const inPage = () => page.locator('[data-row]').count();
  expect(await inPage()).toBeLessThan(80);
  await page.keyboard.press('Control+End');
  await page.getByText('Row 9999', { exact: true }).waitFor();
  expect(await inPage()).toBeLessThan(80);
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.evaluate(() => {
    const touched = new Set<string>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('[data-row]')?.getAttribute('data-row');
        if (row) touched.add(row);
      }
      document.documentElement.dataset['touched'] = String(touched.size);
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.keyboard.press('End');
  await page.keyboard.type(' renamed');
  // Tab stays in the row, so that nothing but the edited row may change.
  await page.keyboard.press('Tab');
  await page.getByText('Row 9999 renamed', { exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset['touched'])).toBe('1');
});

test('a row is added below from its menu and typed into at once', async () => {
  const page = await openTable('Activities');
  const before = await titles(page);
  await (await cell(page, 'Webinar 1 live', 'Title')).click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Add below' }).click();
  await page.locator('[data-row] input:not([type="checkbox"])').waitFor();
  await page.keyboard.type('Right after');
  await page.keyboard.press('Enter');
  const at = before.indexOf('Webinar 1 live') + 1;
  await expect.poll(() => titles(page)).toEqual([...before.slice(0, at), 'Right after', ...before.slice(at)]);
});

test.each(['Partners', 'Activities', 'Roles'] as const)('axe-core finds nothing serious in %s', async (view) => {
  const page = await openTable(view);
  await page.locator('[data-row] [data-col]').first().click();
  expect(await seriousAxeFindings(page)).toEqual([]);
});
