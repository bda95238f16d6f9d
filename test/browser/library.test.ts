import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { withApp } from '../support/app-page';
import { fixTime } from '../support/fixed-time';
import { exported } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';
import { goTo, textOf } from './support/table-cells';

const app = withApp({ context: { reducedMotion: 'reduce' } });

const cards = (page: Page) => page.getByRole('article');
const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
const titlesOnCards = (page: Page) =>
  cards(page).evaluateAll((all) => all.map((article) => article.getAttribute('aria-label')));
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function choose(page: Page, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for “${title}”` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function backToLibrary(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByText('Library').click();
  await page.getByRole('heading', { name: 'Roadmaps' }).waitFor();
}

async function makeSample(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'New roadmap' }).click();
  await page.getByRole('dialog').getByRole('button', { name: words }).click();
  await page.getByRole('button', { name: 'Create roadmap' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
}

async function makeBlank(page: Page, title: string, organisation: string): Promise<void> {
  await page.getByRole('button', { name: 'New roadmap' }).click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Your organisation').fill(organisation);
  await page.getByRole('button', { name: 'Create blank' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
}

/** Three roadmaps, made in the order Beacon, Alder, Cedar. */
async function withThree(): Promise<Page> {
  const page = await app.open();
  for (const [title, organisation] of [
    ['Beacon', 'Northwind'],
    ['Alder', 'Contoso'],
    ['Cedar', 'Northwind'],
  ] as const) {
    await makeBlank(page, title, organisation);
    await backToLibrary(page);
  }
  return page;
}

describe('beginning', () => {
  test('the empty library says what to do and leads to a plan in two clicks', async () => {
    const page = await app.open();
    expect(await heading(page).innerText()).toBe('Plan your first partnership');
    expect(await page.getByLabel('Search the library').count()).toBe(0);
    await makeSampleA(page);
    expect(await page.getByLabel('Title of the roadmap').inputValue()).toBe('Regulated-segment entry by co-marketing');
  });

  test('each of the six samples becomes a roadmap with its partners and a picture of its plan', async () => {
    const page = await app.open();
    const samples: [RegExp, string, string[]][] = [
      [/Regulated-segment/, 'Regulated-segment entry by co-marketing', ['AuditSure', 'HealthFin Association']],
      [/Affiliate expansion/, 'Affiliate expansion without brand erosion', ['DealHarbor', 'Pathfinder Reviews']],
      [/Integration to reduce/, 'Integration to reduce churn', ['ClockLark']],
      [/Co-branded webinar/, 'Co-branded webinar with a complementary tool', ['Querent']],
      [/Affiliate programme/, 'Affiliate programme with stricter governance', ['GearGrid', 'SaveStream', 'TrailMag']],
      [/Influencer product/, 'Influencer product seeding with guardrails', ['Ada Brook', 'Kit Laurel']],
    ];
    for (const [words, title, partners] of samples) {
      await makeSample(page, words);
      await goTo(page, 'Partners');
      for (const partner of partners) await page.getByRole('row', { name: partner }).waitFor();
      await backToLibrary(page);
      const shown = await card(page, title).innerText();
      for (const partner of partners) expect(shown).toContain(partner);
      expect(await card(page, title).locator('svg rect').count()).toBeGreaterThan(5);
    }
    expect(await cards(page).count()).toBe(6);
  });

  test('the start that was chosen moves every date of a sample', async () => {
    const page = await app.open();
    await fixTime(page, '2026-11-18T10:00:00');
    await page.getByRole('button', { name: /Regulated-segment/ }).click();
    await page.getByLabel('The plan starts on').click();
    await page.getByRole('button', { name: '30 November 2026' }).click();
    await page.getByRole('button', { name: 'Create roadmap' }).click();
    await goTo(page, 'Activities');
    const first = 'Fit scoring and due diligence of five candidates';
    await expect.poll(() => textOf(page, first, 'Start')).toBe('30 Nov 2026');
  });

  test('a blank roadmap holds what was said and nothing else', async () => {
    const page = await app.open();
    await makeBlank(page, 'Launch with Acme', 'Northwind');
    expect(await page.getByLabel('Title of the roadmap').inputValue()).toBe('Launch with Acme');
    await goTo(page, 'Partners');
    await page.getByRole('row', { name: 'Northwind' }).waitFor();
    await goTo(page, 'Activities');
    await page.getByRole('grid', { name: 'Activities' }).waitFor();
    expect(await page.locator('[data-row]:not([data-row="+new"])').count()).toBe(0);
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name: 'Northwind' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Northwind' }).isChecked()).toBe(true);
  });
});

test('by keyboard alone: from the empty library to a roadmap and to a changed cell', async () => {
  const page = await app.open();
  const isFocused = (wanted: Locator) => wanted.evaluate((element) => element.contains(document.activeElement));
  const tabTo = async (wanted: Locator) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await isFocused(wanted)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not get there');
  };
  await tabTo(page.getByRole('button', { name: /Regulated-segment/ }));
  await page.keyboard.press('Enter');
  const create = page.getByRole('button', { name: 'Create roadmap' });
  await create.waitFor();
  await expect.poll(() => isFocused(create)).toBe(true);
  await page.keyboard.press('Enter');
  const activities = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Activities' });
  await activities.waitFor();
  await tabTo(activities);
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: 'Activities' });
  await grid.waitFor();
  await tabTo(grid);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' by hand');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: 'due diligence of five candidates by hand' }).waitFor();
  await expect.poll(() => page.locator('[data-save-state]').getAttribute('data-save-state')).toBe('saved');
});

describe('the cards', () => {
  test('are searched by title and partner, and sorted by title or last change', async () => {
    const page = await withThree();
    expect(await titlesOnCards(page)).toEqual(['Cedar', 'Alder', 'Beacon']);
    await page.getByRole('combobox', { name: 'Sort by' }).click();
    await page.getByRole('option', { name: 'Title' }).click();
    expect(await titlesOnCards(page)).toEqual(['Alder', 'Beacon', 'Cedar']);
    await page.getByLabel('Search the library').fill('northwind');
    await expect.poll(() => titlesOnCards(page)).toEqual(['Beacon', 'Cedar']);
    await page.getByLabel('Search the library').fill('north ced');
    await expect.poll(() => titlesOnCards(page)).toEqual(['Cedar']);
    await page.getByLabel('Search the library').fill('nothing like it');
    await page.getByText('Nothing here has “nothing like it”').waitFor();
  });

  test('open, are renamed, duplicated and exported from their menu', async () => {
    const page = await app.open();
    await makeSampleA(page);
    await backToLibrary(page);
    await choose(page, 'Regulated-segment entry by co-marketing', 'Rename…');
    await page.getByLabel('Title', { exact: true }).fill('Clinics');
    await page.keyboard.press('Enter');
    await card(page, 'Clinics').waitFor();
    await choose(page, 'Clinics', 'Duplicate');
    await card(page, 'Clinics (copy)').waitFor();
    const file = await exported(page, () => choose(page, 'Clinics (copy)', 'Export as file…'));
    expect(file.name).toBe('Clinics (copy) (ours).waymark');
    await page.reload();
    await expect.poll(async () => (await titlesOnCards(page)).sort()).toEqual(['Clinics', 'Clinics (copy)']);
    await page.getByRole('button', { name: 'Open “Clinics (copy)”' }).click();
    await goTo(page, 'Activities');
    await page.getByRole('row', { name: 'Webinar 1 live' }).waitFor();
  });

  test('follow what is changed in the roadmap', async () => {
    const page = await app.open();
    await makeBlank(page, 'Before', 'Northwind');
    await page.getByLabel('Title of the roadmap').fill('After');
    await page.getByLabel('Title of the roadmap').press('Enter');
    await backToLibrary(page);
    await card(page, 'After').waitFor();
    expect(await card(page, 'After').innerText()).toContain('Changed this minute');
  });
});

describe('the bin', () => {
  test('gives back at once with Undo, and later from its own place', async () => {
    const page = await withThree();
    await choose(page, 'Alder', 'Move to the bin');
    await expect.poll(() => titlesOnCards(page)).toEqual(['Cedar', 'Beacon']);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await card(page, 'Alder').waitFor();
    await choose(page, 'Alder', 'Move to the bin');
    await card(page, 'Alder').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Bin (1)').click();
    await choose(page, 'Alder', 'Take out of the bin');
    await page.getByText('The bin is empty.').waitFor();
    await page.getByText('Library (3)').click();
    await card(page, 'Alder').waitFor();
  });

  test('what is deleted for good stays gone, and is nowhere called lost', async () => {
    const page = await withThree();
    await choose(page, 'Alder', 'Move to the bin');
    await page.getByText('Bin (1)').click();
    await choose(page, 'Alder', 'Delete for good…');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('The bin is empty.').waitFor();
    await page.reload();
    await card(page, 'Cedar').waitFor();
    expect((await titlesOnCards(page)).sort()).toEqual(['Beacon', 'Cedar']);
    // The look for lost roadmaps runs after the first paint.
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

test('where the browser may clear what is kept, the library says so until it is closed', async () => {
  const page = await app.open();
  await page.addInitScript(() => {
    navigator.storage.persisted = async () => false;
    navigator.storage.persist = async () => false;
  });
  await page.reload();
  await makeSampleA(page);
  await backToLibrary(page);
  const words = page.getByRole('status').filter({ hasText: 'may clear what Waymark keeps' });
  await words.getByRole('button', { name: 'Close' }).click();
  await words.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'Roadmaps' }).waitFor();
  await cards(page).first().waitFor();
  expect(await words.count()).toBe(0);
});
