import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { goToSample } from './support/kept-roadmap';

const app = withApp({ context: { reducedMotion: 'reduce' } });

/** Sample C from Monday 23 November 2026, with the dialog open. */
async function openCalendars(): Promise<{ page: Page; dialog: Locator }> {
  const page = await app.open();
  await goToSample(page, 'c', 'brief');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('working days and holidays');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Working days and holidays' });
  await dialog.waitFor();
  return { page, dialog };
}

const button = (dialog: Locator, name: string | RegExp) => dialog.getByRole('button', { name });
const preview = (dialog: Locator) => dialog.getByRole('region', { name: 'What would move' });
const dates = (dialog: Locator) =>
  dialog
    .getByRole('table')
    .getByRole('textbox', { name: /^Date of/ })
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

/** Goes to ClockLark's list and chooses Germany by what Germans call it. */
async function chooseGermany(page: Page, dialog: Locator): Promise<void> {
  await button(dialog, 'ClockLark').click();
  await button(dialog, 'Fetch holidays…').click();
  const country = dialog.getByRole('combobox', { name: 'Country' });
  await country.waitFor();
  await country.fill('Deutschland');
  await page.getByRole('option', { name: 'Germany' }).click();
  await expect.poll(() => country.inputValue()).toBe('Germany');
}

async function endOf(page: Page, title: string): Promise<string> {
  await page.getByRole('navigation').getByText('Activities', { exact: true }).click();
  const row = page.getByRole('row', { name: title });
  await row.waitFor();
  return row.innerText();
}

describe('fetching the holidays of Germany for ClockLark', () => {
  test('names what would move before it is applied, as one edit that can be undone', async () => {
    const { page, dialog } = await openCalendars();
    await chooseGermany(page, dialog);
    const moves = preview(dialog).getByRole('listitem');
    await expect.poll(() => moves.count()).toBe(9);
    expect(await preview(dialog).getByRole('status').innerText()).toBe('9 activities would move.');
    // Christmas Day and New Year's Day are Fridays of the build; eight weeks end two working days later.
    const build = moves.filter({ hasText: 'API build, partner side' });
    expect(await build.innerText()).toMatch(
      /14 Dec 2026 – 5 Feb 2027\s+14 Dec 2026 – 9 Feb 2027\s+2 working days later/,
    );
    expect(await preview(dialog).innerText()).toContain('The plan would end on 28 Jun 2027 instead of 18 Jun 2027.');
    // Nothing has been changed by looking.
    expect(await page.getByRole('button', { name: 'Nothing to undo', includeHidden: true }).count()).toBe(1);
    expect(await dialog.innerText()).toContain('CC BY-SA 3.0');

    await button(dialog, 'Add 18 holidays').click();
    await dialog.getByText('18 holidays more for ClockLark. 9 activities moved.').waitFor();
    await expect.poll(() => dates(dialog)).toHaveLength(9);
    await button(dialog, 'Undo').click();
    await expect.poll(() => dialog.getByRole('table').count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await endOf(page, 'API build, partner side')).toContain('5 Feb 2027');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => endOf(page, 'API build, partner side')).toContain('9 Feb 2027');
  });

  test('what is not ticked is not taken, and a refresh finds nothing new', async () => {
    const { page, dialog } = await openCalendars();
    await chooseGermany(page, dialog);
    for (const day of ['Christmas Day', "New Year's Day"])
      for (const box of await dialog.getByRole('checkbox', { name: day }).all()) await box.uncheck();
    await expect.poll(() => preview(dialog).getByRole('listitem').filter({ hasText: 'API build' }).count()).toBe(0);
    await button(dialog, 'Add 14 holidays').click();
    await button(dialog, 'Fetch holidays…').click();
    await expect.poll(() => dialog.getByRole('combobox', { name: 'Country' }).inputValue()).toBe('Germany');
    for (const day of ['Christmas Day', "New Year's Day"])
      for (const box of await dialog.getByRole('checkbox', { name: day }).all()) await box.uncheck();
    await expect.poll(() => button(dialog, 'Nothing to change').isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: '14 of 18 chosen' }).check();
    await button(dialog, 'Add 4 holidays').waitFor();
  });

  test('years and kinds: refused in words, widened, and parts of days not taken unasked', async () => {
    const { page, dialog } = await openCalendars();
    await chooseGermany(page, dialog);
    await dialog.getByRole('textbox', { name: 'Last year' }).fill('2025');
    await dialog.getByText('The last year is before the first.').waitFor();
    await dialog.getByRole('textbox', { name: 'Last year' }).fill('2028');
    await button(dialog, 'Add 27 holidays').waitFor();
    await dialog.getByRole('checkbox', { name: 'Bank holidays' }).check();
    await dialog.getByText('29 of 33 chosen').waitFor();
    expect(
      await dialog
        .getByRole('checkbox', { name: /Christmas Eve from 14:00/ })
        .first()
        .isChecked(),
    ).toBe(false);
    await dialog.getByRole('combobox', { name: 'Region' }).fill('bayern');
    await page.getByRole('option', { name: 'Bayern' }).click();
    await dialog.getByText('38 of 42 chosen').waitFor();
  });
});

describe('lists kept by hand', () => {
  test('days are added, moved, refused in words, and removed', async () => {
    const { page, dialog } = await openCalendars();
    const date = dialog.getByRole('textbox', { name: 'Date of the new holiday' });
    await date.fill('31 Feb 2027');
    await date.press('Enter');
    await dialog.getByText('“31 Feb 2027” is not a day that exists.').waitFor();
    await date.fill('28/1/2027');
    await dialog.getByRole('textbox', { name: 'Name of the new holiday' }).fill('Founders’ day');
    await page.keyboard.press('Enter');
    await expect.poll(() => dates(dialog)).toEqual(['28 Jan 2027']);
    await date.fill('2027-01-28');
    await date.press('Enter');
    await dialog.getByText('This day is in the list already (Founders’ day).').waitFor();
    const row = dialog.getByRole('textbox', { name: 'Date of Founders’ day' });
    await row.fill('1/2/2027');
    await row.press('Escape');
    expect(await dates(dialog)).toEqual(['28 Jan 2027']);
    await row.fill('1/2/2027');
    await row.press('Enter');
    await row.blur();
    await expect.poll(() => dates(dialog)).toEqual(['1 Feb 2027']);
    await button(dialog, 'Remove Founders’ day').click();
    await dialog.getByText('Founders’ day is a day like any other now.').waitFor();
    expect(await dialog.getByRole('table').count()).toBe(0);
  });

  test('a pasted list says what it could not read and what came twice', async () => {
    const { dialog } = await openCalendars();
    await button(dialog, 'Tidewater').click();
    await button(dialog, 'Paste a list…').click();
    const rows = [
      'Date\tName',
      '24/12/2026\tChristmas Eve',
      '29/02/2027\tNever',
      '24 Dec 2026\tAgain',
      '29.02.2028 Leap day',
    ];
    await dialog.getByRole('textbox', { name: 'Dates and names' }).fill(rows.join('\n'));
    await dialog.getByText('Line 3: “29/02/2027 Never” holds no day that exists.').waitFor();
    expect(await dialog.innerText()).toContain('24 Dec 2026 is there already, or came twice');
    await button(dialog, 'Add 2 holidays').click();
    await expect.poll(() => dates(dialog)).toEqual(['24 Dec 2026']);
    await dialog.getByText('2028', { exact: true }).click();
    await expect.poll(() => dates(dialog)).toEqual(['29 Feb 2028']);
  });

  test('the last working day of the week stays one, and Escape goes back step by step', async () => {
    const { page, dialog } = await openCalendars();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await button(dialog, day).click();
    await dialog.getByRole('alert').getByText('At least one day of the week must be a working day').waitFor();
    expect(await button(dialog, 'Friday').getAttribute('aria-pressed')).toBe('true');
    await button(dialog, 'Undo').click();
    await expect.poll(() => button(dialog, 'Thursday').getAttribute('aria-pressed')).toBe('true');
    await button(dialog, 'Paste a list…').click();
    await page.keyboard.press('Escape');
    await button(dialog, 'Paste a list…').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

test.each(['light', 'dark'] as const)(
  'nothing a reader with a screen reader would stumble over, %s',
  async (scheme) => {
    const { page, dialog } = await openCalendars();
    await page.emulateMedia({ colorScheme: scheme });
    expect(await seriousAxeFindings(page)).toEqual([]);
    await chooseGermany(page, dialog);
    await button(dialog, 'Add 18 holidays').waitFor();
    expect(await seriousAxeFindings(page)).toEqual([]);
    await button(dialog, 'Add 18 holidays').click();
    await dialog.getByRole('table').waitFor();
    expect(await seriousAxeFindings(page)).toEqual([]);
  },
);
