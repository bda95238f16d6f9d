import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { makeSampleA } from './support/sample-roadmap';
import { goTo } from './support/table-cells';

const views = ['Brief', 'Partners', 'Timeline', 'Activities', 'Roles', 'RACI', 'Risks'];

/** Dialogs by the keys that open them, each with something in it to wait for. */
const dialogs: [string, string, (page: Page) => Promise<void>][] = [
  ['settings', 'Control+,', (page) => page.getByRole('dialog', { name: 'Settings' }).waitFor()],
  [
    'find',
    'Control+f',
    async (page) => {
      await page.getByRole('combobox', { name: 'Find' }).fill('webinar');
      await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor();
    },
  ],
  ['the palette', 'Control+k', (page) => page.getByRole('combobox', { name: 'Search commands' }).waitFor()],
  ['the new roadmap', 'Alt+n', (page) => page.getByRole('button', { name: 'Create blank' }).waitFor()],
];

/** What a page wider or taller than the window would scroll by, which nothing in the app may. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const app = withApp({ context: { colorScheme, reducedMotion: 'reduce' } });

  test('axe-core finds nothing serious in the library, empty, full and with its menu', async () => {
    const page = await app.open();
    expect(await seriousAxeFindings(page), 'empty').toEqual([]);
    await makeSampleA(page);
    await page.keyboard.press('Alt+l');
    await page.getByRole('article').waitFor();
    expect(await seriousAxeFindings(page), 'full').toEqual([]);
    await page.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    expect(await seriousAxeFindings(page), 'menu').toEqual([]);
    await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
    await page.getByRole('alert').waitFor();
    expect(await seriousAxeFindings(page), 'bin').toEqual([]);
  });

  test('axe-core finds nothing serious in any view or dialog of a roadmap', async () => {
    const page = await app.open();
    await makeSampleA(page);
    for (const view of views) {
      await goTo(page, view);
      await page.getByRole('main', { name: view }).waitFor();
      await page.getByLabel('Loading').waitFor({ state: 'detached' });
      expect(await seriousAxeFindings(page), view).toEqual([]);
    }
    await page.getByLabel('Title of the roadmap').fill('Asks for a name');
    await page.getByLabel('Title of the roadmap').press('Enter');
    await page.getByRole('region', { name: 'Your name' }).waitFor();
    expect(await seriousAxeFindings(page), 'the question for a name').toEqual([]);
    for (const [name, key, ready] of dialogs) {
      await page.keyboard.press(key);
      await ready(page);
      expect(await seriousAxeFindings(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

describe('for a projector', () => {
  const app = withApp({ context: { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } });

  test('large text leaves every control within the window', async () => {
    const page = await app.open();
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: 'Settings' }).getByText('For a projector').click();
    await page.keyboard.press('Escape');
    expect(await overflow(page)).toEqual({ across: 0, down: 0 });
    await makeSampleA(page);
    for (const view of views) {
      await goTo(page, view);
      await page.getByRole('main', { name: view }).waitFor();
      expect(await overflow(page), view).toEqual({ across: 0, down: 0 });
      const hidden = await page.locator('header button, nav button').evaluateAll((buttons) =>
        buttons
          .filter((button) => {
            const { left, right, top, bottom } = button.getBoundingClientRect();
            return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
          })
          .map((button) => button.textContent || button.getAttribute('aria-label')),
      );
      expect(hidden, view).toEqual([]);
    }
  });
});
