import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { bars, card, column, openMarchPlan, show } from './support/march-plan';

const app = withApp();

async function open(mode: 'Outline' | 'Calendar' | 'Board') {
  const page = await app.open();
  await openMarchPlan(page, mode);
  return page;
}

describe('filters', () => {
  test('lists narrow all modes down, chips take them out one by one', async () => {
    const page = await open('Board');
    await page.getByRole('button', { name: 'Filter by' }).click();
    const form = page.getByRole('dialog');
    await form
      .getByRole('group', { name: 'Stage' })
      .getByRole('checkbox', { name: /^Launch/ })
      .click();
    await form
      .getByRole('group', { name: 'Organisation' })
      .getByRole('checkbox', { name: /^Fabrikam/ })
      .click();
    await page.keyboard.press('Escape');
    await page.getByText('1 of 15 activities').waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await show(page, 'Calendar');
    await expect.poll(() => bars(page, 'Spring webinar').count()).toBe(1);
    expect(await bars(page, 'Content series').count()).toBe(0);
    await page.getByRole('button', { name: 'Take out Organisation: Fabrikam' }).click();
    await page.getByText('2 of 15 activities').waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => bars(page, 'Content series').count()).toBeGreaterThan(1);
    expect(await page.getByText(/of 15 activities/).count()).toBe(0);
  });

  test('what has none can be asked for', async () => {
    const page = await open('Board');
    await page.getByRole('button', { name: 'Filter by' }).click();
    await page.getByRole('checkbox', { name: /^No stage/ }).click();
    await page.keyboard.press('Escape');
    await page.getByText('1 of 15 activities').waitFor();
    expect(await page.getByRole('option').innerText()).toContain('Go live');
  });
});

describe('saved views', () => {
  test('a view of another program is put on as far as it makes sense', async () => {
    const page = await open('Outline');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('button', { name: 'Launches', exact: true }).click();
    await column(page, 'Planned').waitFor();
    await page.getByText('2 of 15 activities').waitFor();
    await page.getByRole('button', { name: 'Take out Stage: Launch' }).waitFor();
    expect(await page.getByRole('button', { name: /^Take out/ }).count()).toBe(1);
  });

  test('views are saved, renamed, updated and deleted, each undone by Ctrl+Z', async () => {
    const page = await open('Calendar');
    const views = page.getByRole('list', { name: 'Saved views' }).getByRole('listitem');
    await page.getByText('Quarter', { exact: true }).click();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('textbox', { name: 'Name of the view shown now' }).fill('Joint calendar');
    await page.keyboard.press('Enter');
    await show(page, 'Lanes');
    await page.locator('.wm-chart').waitFor();
    await page.getByRole('button', { name: 'Views' }).click();
    await expect.poll(() => views.count()).toBe(2);
    await page.getByRole('button', { name: 'Rename Joint calendar' }).click();
    await page.getByRole('textbox', { name: 'New name of Joint calendar' }).fill('Our quarter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Our quarter', exact: true }).click();
    await page.getByRole('heading', { name: 'Q1 2027' }).waitFor();
    await page.getByText('Month', { exact: true }).click();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('button', { name: 'Make Our quarter what is shown now' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'Our quarter', exact: true }).getAttribute('aria-current'))
      .toBe('true');
    await page.getByRole('button', { name: 'Delete Our quarter' }).click();
    await expect.poll(() => views.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('button', { name: 'Views' }).click();
    await expect.poll(() => views.count()).toBe(2);
  });
});

test.each(['light', 'dark'] as const)('axe-core finds nothing serious in the modes, %s', async (colorScheme) => {
  const page = await app.open();
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await openMarchPlan(page, 'Calendar');
  await bars(page, 'Press release').waitFor();
  expect(await seriousAxeFindings(page)).toEqual([]);
  await page.getByText('Quarter', { exact: true }).click();
  expect(await seriousAxeFindings(page)).toEqual([]);
  await show(page, 'Board');
  await card(page, 'Press release').waitFor();
  expect(await seriousAxeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Filter by' }).click();
  await page.getByRole('checkbox', { name: /^Launch/ }).click();
  expect(await seriousAxeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('textbox', { name: 'Name of the view shown now' }).waitFor();
  expect(await seriousAxeFindings(page)).toEqual([]);
});
