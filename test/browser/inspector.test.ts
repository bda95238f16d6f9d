import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { inspect, inspector, makeSampleA } from './support/sample-roadmap';

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
    await grid(page).getByRole('gridcell', { name: 'Webinar 1 live on stage', exact: true }).waitFor();
    await expect.poll(() => title.inputValue()).toBe('Webinar 1 live on stage');
    await undo(page);
    await expect.poll(() => title.inputValue()).toBe('Webinar 1 live');
  });

  test('Escape brings back what stood in the field, and only then closes the panel', async () => {
    const page = await openActivity('Webinar 1 live');
    const title = inspector(page).getByRole('textbox', { name: 'Title', exact: true });
    await title.fill('Something else');
    await grid(page).getByRole('gridcell', { name: 'Something else', exact: true }).waitFor();
    await title.press('Escape');
    await grid(page).getByRole('gridcell', { name: 'Webinar 1 live', exact: true }).waitFor();
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
      list.getByRole('textbox').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const before = await items();
    await inspector(page).getByRole('button', { name: 'Add to checklist' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('Book the studio');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Invite the speakers');
    await page.keyboard.press('Tab');
    await expect.poll(items).toEqual([...before, 'Book the studio', 'Invite the speakers']);
    await list.getByRole('button', { name: 'Move Invite the speakers' }).focus();
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
    const partOf = inspector(page).getByRole('combobox', { name: /^Part of/ });
    await partOf.click();
    await page.getByRole('textbox', { name: 'Search for Part of' }).fill('enablement');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => partOf.innerText()).toContain('Enablement kit for sales');
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
