import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { fixTime } from '../support/fixed-time';
import { SOUND_TODAY, soundPlan } from '../support/sound-plan';
import { giveName, goToKept } from './support/kept-roadmap';
import { inspector } from './support/sample-roadmap';

const app = withApp();

/** The sound plan with three errors and one thing to look at, its brief on screen on a day it is fit for. */
async function openFaulty(): Promise<Page> {
  const page = await app.open();
  await fixTime(page, `${SOUND_TODAY}T10:00:00`);
  const plan = soundPlan({
    header: { objectives: {}, end: '2027-02-28' },
    activities: { prepare: { raci: { q1: 'R', q3: 'C' } } },
    risks: { k1: { ownerRoleId: undefined, activityIds: [], actionIds: ['review'] } },
  });
  await giveName(page);
  await goToKept(page, plan, 'brief');
  return page;
}

const panel = (page: Page) => page.getByRole('group', { name: 'Checks' });
const finding = (page: Page, words: string) => panel(page).locator('[data-finding]').filter({ hasText: words });
const counts = (page: Page) => page.getByRole('banner').getByRole('button', { name: /error|look at|missing|Checking/ });
const expectCounts = (page: Page, words: string) =>
  expect.poll(() => counts(page).innerText(), { timeout: 5000 }).toBe(words);
const expectFocusIn = (page: Page, selector: string) =>
  expect.poll(() => page.evaluate((wanted) => !!document.activeElement?.closest(wanted), selector)).toBe(true);

describe('checks', () => {
  test('are counted, lead to the field, are mended, undone, waived and brought back', async () => {
    const page = await openFaulty();
    await expectCounts(page, '3 errors · 2 to look at');
    const views = page.getByRole('navigation', { name: 'Views' });
    expect(await views.getByRole('button', { name: 'Brief' }).getAttribute('title')).toContain('1 error');

    await counts(page).click();
    await finding(page, 'No goal of the partnership').waitFor();
    expect(await seriousAxeFindings(page)).toEqual([]);

    await finding(page, 'Nobody is accountable for “Prepare the launch”').click();
    await expectFocusIn(page, '[role="group"] [data-field="raci"]');
    const title = inspector(page).getByRole('textbox', { name: 'Title', exact: true });
    expect(await title.inputValue()).toBe('Prepare the launch');
    await finding(page, '“Data leaks” has no owner').click();
    await expectFocusIn(page, '[role="group"] [data-field="ownerRoleId"]');
    await finding(page, 'No goal of the partnership').click();
    await expectFocusIn(page, '[role="group"] [data-field="objectives"]');
    expect(new URL(page.url()).hash).toMatch(/^#\/r\/[^/]+\/brief$/);

    await panel(page)
      .getByRole('button', { name: /^Make Lead .* accountable: / })
      .click();
    await expectCounts(page, '2 errors · 2 to look at');
    await expect.poll(() => panel(page).getByRole('status').innerText()).toBe('Mended. 2 errors · 2 to look at now.');
    await expectFocusIn(page, '[data-panel="checks"]');
    await page.keyboard.press('Control+z');
    await expectCounts(page, '3 errors · 2 to look at');

    await finding(page, 'after the horizon').hover();
    await panel(page)
      .getByRole('button', { name: /^Waive: .*after the horizon/ })
      .click();
    const form = panel(page).getByRole('form', { name: 'Waive this' });
    await form.getByRole('textbox', { name: 'Until' }).fill('3 Jan 2027');
    await form.getByRole('button', { name: 'Waive' }).click();
    await form.getByText('Say why this may stay as it is.').waitFor();
    await form.getByText('This day has passed.').waitFor();
    await form.getByRole('textbox', { name: 'Why' }).fill('Agreed on the phone');
    await form.getByRole('textbox', { name: 'Until' }).fill('31 Mar 2027');
    await form.getByRole('button', { name: 'Waive' }).click();
    await expectCounts(page, '3 errors · 1 to look at');
    await panel(page)
      .getByRole('button', { name: /^Waived/ })
      .click();
    await panel(page).getByText('Agreed on the phone (Ada, until 31 Mar 2027)').waitFor();
    expect(await seriousAxeFindings(page)).toEqual([]);
    await panel(page)
      .getByRole('button', { name: /^Bring back: / })
      .click();
    await expectCounts(page, '3 errors · 2 to look at');
  });

  test('are walked through by keyboard alone', async () => {
    const page = await openFaulty();
    await expectCounts(page, '3 errors · 2 to look at');
    await page.keyboard.press('F8');
    await expectFocusIn(page, '[data-finding^="MIN-01"]');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const rule = await page.evaluate(() => document.activeElement?.getAttribute('data-finding') ?? '');
    expect(rule).not.toMatch(/^MIN-01|^$/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expectFocusIn(page, '[role="group"] [data-field="objectives"]');
    await page.keyboard.press('Enter');
    await page.keyboard.type('A hundred leads');
    await expectCounts(page, '2 errors · 2 to look at');
    await page.keyboard.press('F8');
    await expectFocusIn(page, '[data-panel="checks"]');
    await page.keyboard.press('F8');
    await panel(page).waitFor({ state: 'detached' });
  });
});
