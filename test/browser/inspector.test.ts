import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { find, inspect, inspector, makeSampleA } from './support/sample-roadmap';

const app = withApp({ context: { viewport: { width: 1440, height: 1100 } } });

const openActivity = async (...titles: string[]): Promise<Page> => {
  const page = await app.open();
  await makeSampleA(page);
  await inspect(page, 'Activities', ...titles);
  return page;
};
const grid = (page: Page) => page.getByRole('grid', { name: 'Activities' });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first().click();

describe('the inspector of one activity', () => {
  test('stores a title while it is typed, as one undo step', async () => {
    const page = await openActivity('Webinar 1 live');
    const title = inspector(page).getByRole('textbox', { name: 'Title', exact: true });
    await title.focus();
    await title.press('End');
    await title.pressSequentially(' on stage');
    await grid(page).getByText('Webinar 1 live on stage', { exact: true }).waitFor();
    await expect.poll(() => title.inputValue()).toBe('Webinar 1 live on stage');
    await undo(page);
    await expect.poll(() => title.inputValue()).toBe('Webinar 1 live');
  });

  test('Escape brings back what stood in the field, and only then closes the panel', async () => {
    const page = await openActivity('Webinar 1 live');
    const title = inspector(page).getByRole('textbox', { name: 'Title', exact: true });
    await title.fill('Something else');
    await grid(page).getByText('Something else', { exact: true }).waitFor();
    await title.press('Escape');
    await grid(page).getByText('Webinar 1 live', { exact: true }).waitFor();
    expect(await title.inputValue()).toBe('Webinar 1 live');
    await title.press('Escape');
    await inspector(page).waitFor({ state: 'detached' });
  });

  test('keeps what was typed a moment before another record is chosen', async () => {
    const page = await openActivity('Webinar 1 live');
    const notes = inspector(page).getByRole('textbox', { name: 'Notes', exact: true });
    await notes.fill('Typed in haste');
    await inspect(page, 'Activities', 'Enablement kit for sales');
    await inspect(page, 'Activities', 'Webinar 1 live');
    expect(await notes.inputValue()).toBe('Typed in haste');
  });

  test('reads a date as it is written here and moves the bar', async () => {
    const page = await openActivity('Fit scoring and due diligence of five candidates');
    const start = inspector(page).getByRole('textbox', { name: 'Start', exact: true });
    await start.fill('30/11/2026');
    await start.press('Enter');
    await expect
      .poll(() => inspector(page).getByRole('textbox', { name: 'End', exact: true }).inputValue())
      .toBe('11 Dec 2026');
    await start.blur();
    await expect.poll(() => start.inputValue()).toBe('30 Nov 2026');
  });

  test('refuses an end before the start with the reason beside the field, and keeps what was typed', async () => {
    const page = await openActivity('Webinar 1 live');
    const end = inspector(page).getByRole('textbox', { name: 'End', exact: true });
    const stored = await end.inputValue();
    await end.fill('1/1/2027');
    await end.press('Enter');
    await expect.poll(() => end.getAttribute('aria-invalid')).toBe('true');
    const problem = page.locator(`[id="${await end.getAttribute('aria-describedby')}"]`);
    expect(await problem.innerText()).toContain('before the start');
    expect(await end.inputValue()).toBe('1/1/2027');
    await end.press('Escape');
    expect(await end.inputValue()).toBe(stored);
    expect(await end.getAttribute('aria-invalid')).toBeNull();
  });

  test('says what is no date', async () => {
    const page = await openActivity('Webinar 1 live');
    const deadline = inspector(page).getByRole('textbox', { name: 'Deadline', exact: true });
    await deadline.fill('someday');
    await deadline.press('Tab');
    await inspector(page).getByRole('alert').getByText('“someday” is not a date').waitFor();
    expect(await deadline.inputValue()).toBe('someday');
  });

  test('gives and takes letters of responsibility', async () => {
    const page = await openActivity('Webinar 1 live');
    const letter = inspector(page).getByRole('button', { name: 'Sales lead: Informed' });
    await letter.click();
    await expect.poll(() => letter.getAttribute('aria-pressed')).toBe('true');
    await undo(page);
    await expect.poll(() => letter.getAttribute('aria-pressed')).toBe('false');
  });

  test('adds, ticks, moves and removes items of the checklist by keyboard', async () => {
    const page = await openActivity('Webinar 1 live');
    const list = inspector(page).getByRole('list', { name: 'Checklist' });
    const items = () =>
      list.getByRole('textbox').evaluateAll((inputs) => inputs.map((input) => (input as HTMLTextAreaElement).value));
    const before = await items();
    await inspector(page).getByRole('button', { name: 'Add to checklist' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Book the studio');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Invite the speakers');
    await page.keyboard.press('Tab');
    await expect.poll(items).toEqual([...before, 'Book the studio', 'Invite the speakers']);
    await list.getByRole('button', { name: 'Move Invite the speakers', exact: true }).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(items).toEqual([...before, 'Invite the speakers', 'Book the studio']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Move Invite the speakers',
    );
    const tick = list.getByRole('checkbox', { name: 'Done: Book the studio' });
    await tick.check();
    expect(await tick.isChecked()).toBe(true);
    await list.getByRole('button', { name: 'Remove Invite the speakers' }).click();
    await expect.poll(items).toEqual([...before, 'Book the studio']);
  });

  test('finds a record to point to by its title', async () => {
    const page = await openActivity('Webinar 1 live');
    await inspector(page).getByRole('button', { name: 'Place in the plan' }).click();
    const pair = inspector(page).getByRole('combobox', { name: /^Paired milestone/ });
    await pair.click();
    await page.getByRole('textbox', { name: 'Search for Paired milestone' }).fill('enablement');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => pair.innerText()).toContain('Enablement kit for sales');
  });

  test('scrolls inside itself: the page around it stays where it is', async () => {
    const page = await openActivity('Webinar 1 live');
    await inspector(page).getByRole('button', { name: 'Who may see it' }).click();
    await inspector(page).getByRole('button', { name: 'Close inspector' }).waitFor();
    expect(
      await page.evaluate(() => [
        document.documentElement.scrollTop,
        document.documentElement.scrollHeight - innerHeight,
      ]),
    ).toEqual([0, 0]);
  });

  test('has nothing serious for axe', async () => {
    const page = await openActivity('Webinar 1 live');
    for (const section of ['Follows', 'Place in the plan', 'Flags', 'Brief'])
      await inspector(page).getByRole('button', { name: section, exact: true }).click();
    expect(await seriousAxeFindings(page)).toEqual([]);
  });
});

describe('the inspector of several activities', () => {
  test('changes the status of three in one step', async () => {
    const titles = ['Webinar 1 live', 'Post-launch retrospective', 'Enablement kit for sales'];
    const page = await openActivity(...titles);
    await inspector(page).getByRole('heading', { name: '3 activities' }).waitFor();
    expect(await inspector(page).getByRole('textbox', { name: 'Title', exact: true }).getAttribute('placeholder')).toBe(
      'Several values',
    );
    await inspector(page)
      .getByRole('combobox', { name: /^Status/ })
      .click();
    await page.getByRole('option', { name: 'Blocked' }).click();
    const blocked = () => grid(page).getByRole('gridcell', { name: 'Blocked' }).count();
    await expect.poll(blocked).toBe(3);
    await undo(page);
    await expect.poll(blocked).toBe(0);
  });

  test('adds an organisation to each without taking away those that differ', async () => {
    const page = await openActivity('Webinar 1 live', 'Fit scoring and due diligence of five candidates');
    await inspector(page).getByRole('combobox', { name: 'Add Organisations' }).click();
    await page.getByRole('option', { name: 'AuditSure' }).click();
    await page.keyboard.press('Escape');
    await inspect(page, 'Activities', 'Fit scoring and due diligence of five candidates');
    const pills = inspector(page).getByRole('group', { name: 'Organisations' });
    await pills.getByRole('button', { name: 'Northwind Ledger', exact: true }).waitFor();
    await pills.getByRole('button', { name: 'AuditSure', exact: true }).waitFor();
  });
});

describe('the inspector of anything', () => {
  test('puts the fields of another kind of policy in the place of the old ones, and undo brings these back', async () => {
    const page = await openActivity('Webinar 1 live');
    await find(page, 'Claims come from the library', 'policy');
    const kind = inspector(page).getByRole('combobox', { name: /^Kind/ });
    await kind.click();
    await page.getByRole('textbox', { name: 'Search for Kind' }).fill('disclosure');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await inspector(page).getByRole('textbox', { name: 'Wording' }).fill('Paid partnership');
    expect(await inspector(page).getByRole('textbox', { name: 'Proof required' }).count()).toBe(0);
    await inspector(page).getByRole('textbox', { name: 'Wording' }).press('Tab');
    await undo(page);
    await undo(page);
    await inspector(page).getByRole('textbox', { name: 'Proof required' }).waitFor();
  });

  test('says what else goes with a partner before it is removed, and undo brings all of it back', async () => {
    const page = await app.open();
    await makeSampleA(page);
    await inspect(page, 'Partners', 'AuditSure');
    await inspector(page).getByRole('button', { name: 'Remove partner' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove “AuditSure”?' });
    await dialog.getByText('This also removes').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await inspector(page).getByRole('button', { name: 'Remove partner' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await inspector(page).getByText('This partner is no longer there').waitFor();
    expect(await page.getByRole('grid', { name: 'Partners' }).getByText('AuditSure', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('grid', { name: 'Partners' }).getByText('AuditSure', { exact: true }).waitFor();
  });

  test('goes from a record to those that use it', async () => {
    const page = await openActivity('Enablement kit for sales');
    const users = inspector(page).getByRole('region', { name: 'Used by' });
    await users
      .getByRole('button', { name: /activity$/ })
      .first()
      .click();
    await expect
      .poll(() => inspector(page).getByRole('textbox', { name: 'Title', exact: true }).inputValue())
      .not.toBe('Enablement kit for sales');
  });

  test('says so when its record is removed elsewhere', async () => {
    const page = await openActivity('Webinar 1 live');
    const other = await app.open(new URL(page.url()).hash.slice(1));
    await other.getByRole('navigation').getByText('Activities', { exact: true }).click();
    await other.getByRole('grid', { name: 'Activities' }).getByText('Webinar 1 live', { exact: true }).click();
    await other.keyboard.press('Control+Enter');
    await inspector(other).getByRole('button', { name: 'Remove activity' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.bringToFront();
    await inspector(page).getByText('This activity is no longer there').waitFor();
  });
});
