import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import type { RoadmapDocument } from '@/domain/document';
import { sampleDocument } from '@/domain/samples/sample-library';
import { seriousAxeFindings } from '../support/accessibility';
import { withApp } from '../support/app-page';
import { goToKept } from './support/kept-roadmap';

const app = withApp();

/** Sample C with no letters given yet. */
async function unassigned(): Promise<RoadmapDocument> {
  let next = 0;
  const newId = () => {
    next += 1;
    return `id-${next}`;
  };
  const { document } = await sampleDocument('c', { start: '2026-11-23', newId });
  const activities = Object.fromEntries(
    Object.values(document.activities).map((activity) => [activity.id, { ...activity, raci: {} }]),
  );
  return { ...document, activities };
}

/** The plan on its matrix, in a fresh profile. */
async function openMatrix(plan: RoadmapDocument): Promise<Page> {
  const page = await app.open();
  await goToKept(page, plan, 'raci');
  await page.getByRole('grid', { name: 'RACI matrix' }).waitFor();
  return page;
}

const grid = (page: Page): Locator => page.getByRole('grid', { name: /matrix/ });
const cell = (page: Page, activity: string, role: string): Locator =>
  page.locator(`[role="gridcell"][aria-label^="${activity}, ${role}:"]`);

/** The letters a cell shows; empty where it shows none. */
async function letters(page: Page, activity: string, role: string): Promise<string> {
  const found = cell(page, activity, role);
  return (await found.count()) ? ((await found.textContent()) ?? '').trim() : '';
}

const lettersOnPage = (page: Page): Promise<number> => grid(page).locator('[data-chip]').count();

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Puts text on the clipboard and pastes it, as the system would. */
const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

/** What copying gives. */
const copy = (page: Page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    document.body.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });

const middleOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

describe('the RACI matrix', () => {
  test('12 activities are given to 8 roles by keys alone, every error is mended, bad letters change nothing', async () => {
    const plan = await unassigned();
    const titles = Object.values(plan.activities)
      .sort((a, b) => a.order - b.order)
      .map(({ title }) => title);
    const [first = '', second = '', third = ''] = titles;
    const lead = 'Partnerships lead';
    const page = await openMatrix(plan);
    await expect.poll(() => page.getByRole('button', { name: '12 rows to mend' }).count()).toBe(1);
    await grid(page).focus();

    // One role down all rows: typed once, filled down.
    await press(page, 'a', 'r', 'Enter', 'ArrowUp', 'Control+Shift+ArrowDown', 'Control+d');
    await expect.poll(() => lettersOnPage(page)).toBe(12);
    await expect.poll(() => page.getByText('Every row has its one A and its R').count()).toBe(1);
    // The next by Space, filled over a range; then copied to the roles beside it.
    await press(page, 'Control+Home', 'ArrowRight', 'Space', 'Control+Shift+ArrowDown', 'Control+Enter');
    await expect.poll(() => letters(page, titles[11] ?? '', 'Marketing manager')).toBe('R');
    expect(await copy(page)).toBe(Array(12).fill('R').join('\n'));
    await paste(page, Array(12).fill('C\tI\tC\tI\tC\tI\tC').join('\n'));
    await expect.poll(() => lettersOnPage(page)).toBe(12 * 8);
    await expect.poll(() => letters(page, second, 'Sales lead')).toBe('I');

    // Letters the variant does not have, and rows beyond the last: said one by one, and nothing of it is written.
    await press(page, 'Control+Home');
    await paste(page, 'A\tX\nQ\tR');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toMatch(/Row 1, Marketing manager:.*X[\s\S]*Row 2, Partnerships lead:/);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await letters(page, second, 'Marketing manager')).toBe('C');
    await paste(page, Array(14).fill('A').join('\n'));
    await expect.poll(() => dialog.innerText()).toMatch(/Of 14 rows and 1 column[\s\S]*Row 13: There is no row left/);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'hidden' });
    await press(page, 's', 'Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/RACI has no S. Choose RASCI/);
    await press(page, 'Escape');

    // Errors are said in their rows at once, and mended by keys: two accountable, nobody at all.
    await press(page, 'ArrowRight', 'a', 'Enter');
    await expect.poll(() => page.getByRole('row', { name: first }).innerText()).toMatch(/2 accountable/);
    await press(page, 'ArrowLeft', 'Shift+ArrowRight', 'Delete', 'ArrowDown', 'ArrowLeft', 'Delete');
    await expect.poll(() => page.getByRole('button', { name: '3 rows to mend' }).count()).toBe(1);
    await press(page, 'Control+Home', 'Alt+Enter');
    await page
      .getByRole('menuitem', { name: `Keep ${lead} accountable` })
      .and(page.locator(':focus'))
      .waitFor();
    await press(page, 'Enter');
    await expect.poll(() => letters(page, first, 'Marketing manager')).toBe('C');
    await page.getByRole('button', { name: `Mend ${second}` }).click();
    await page.getByRole('button', { name: `Mend ${third}` }).click();
    await expect.poll(() => page.getByText('Every row has its one A and its R').count()).toBe(1);

    // Each gesture is one step back.
    await press(page, 'Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => page.getByRole('button', { name: '3 rows to mend' }).count()).toBe(1);
    await press(page, 'Control+y', 'Control+y', 'Control+y');
    await expect.poll(() => page.getByText('Every row has its one A and its R').count()).toBe(1);
    expect(await seriousAxeFindings(page)).toEqual([]);
  });

  test('letters and roles are dragged, variants keep what they hide, the rest of the view shows the same', async () => {
    const plan = await unassigned();
    const [first, second] = Object.values(plan.activities).sort((a, b) => a.order - b.order);
    const codes = new Map(Object.values(plan.roles).map((role) => [role.code, role.id]));
    if (!first || !second) throw new Error('The sample has no activities.');
    const activities = {
      ...plan.activities,
      [first.id]: { ...first, raci: { [codes.get('PL') as string]: 'AR', [codes.get('MK') as string]: 'S' } },
    };
    const page = await openMatrix({ ...plan, activities } as RoadmapDocument);

    // A chip to another role of the same row.
    const chip = cell(page, first.title, 'Partnerships lead').locator('[data-chip]');
    const from = await middleOf(chip);
    const beside = await middleOf(page.getByRole('columnheader', { name: /Sales lead/ }));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y, { steps: 3 });
    await page.mouse.move(beside.x, from.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => letters(page, first.title, 'Sales lead')).toBe('AR');
    expect(await letters(page, first.title, 'Partnerships lead')).toBe('');

    // A role out of the roster onto a row by the pointer, and by keys.
    const roster = page.getByRole('complementary', { name: 'Roster' });
    const product = await middleOf(roster.getByRole('button', { name: /^Product manager/ }));
    const row = await middleOf(page.getByRole('rowheader', { name: second.title }));
    await page.mouse.move(product.x, product.y);
    await page.mouse.down();
    await page.mouse.move(product.x - 10, product.y, { steps: 3 });
    await page.mouse.move(row.x, row.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => letters(page, second.title, 'Product manager')).toBe('A');
    await roster.getByRole('button', { name: /^Brand manager/ }).focus();
    await press(page, 'Space');
    await page.waitForTimeout(50);
    await press(page, 'ArrowDown', 'ArrowDown', 'Space');
    await expect.poll(() => letters(page, second.title, 'Brand manager')).toBe('R');

    // A role is made once it has a name, and keeps the focus then.
    const addButton = roster.getByRole('button', { name: /^Add a role to/ }).first();
    const roleCount = await roster.getByRole('listitem').count();
    await addButton.click();
    await press(page, 'Escape');
    expect(await roster.getByRole('listitem').count()).toBe(roleCount);
    await press(page, 'Enter');
    await page.keyboard.type('Analyst');
    await press(page, 'Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Analyst/);
    await press(page, 'Control+z');
    await expect.poll(() => roster.getByRole('listitem').count()).toBe(roleCount);

    // The hidden S stays through what is typed over it, and is a letter again in RASCI.
    expect(await letters(page, first.title, 'Marketing manager')).toBe('S');
    await cell(page, first.title, 'Marketing manager').click();
    await press(page, 'c', 'Enter');
    await page.getByRole('combobox', { name: 'Letters' }).click();
    await page.getByRole('option', { name: 'DACI' }).click();
    await expect.poll(() => letters(page, first.title, 'Sales lead')).toBe('AD');
    await expect.poll(() => page.getByRole('list', { name: 'Letters of DACI' }).innerText()).toMatch(/Driver/);
    await page.getByRole('combobox', { name: 'Letters' }).click();
    await page.getByRole('option', { name: 'RASCI' }).click();
    await expect.poll(() => letters(page, first.title, 'Marketing manager')).toBe('SC');

    // A role gives everything to another, as one step.
    await roster.getByRole('button', { name: 'More for Sales lead' }).click();
    await page.getByRole('menuitem', { name: 'Give everything to another…' }).click();
    await page.getByRole('combobox', { name: 'To which role?' }).fill('Partnerships');
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('button', { name: 'Give everything', exact: true }).click();
    await expect.poll(() => letters(page, first.title, 'Partnerships lead')).toBe('AR');

    await page.getByText('Organisations', { exact: true }).click();
    await page
      .getByRole('region', { name: 'ClockLark' })
      .getByText(/Joint|Nothing/)
      .first()
      .waitFor();
    expect(await seriousAxeFindings(page)).toEqual([]);
    await page.getByText('My work', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Whose work' }).fill('Partnerships');
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('button', { name: first.title }).first().waitFor();
    expect(await seriousAxeFindings(page)).toEqual([]);
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = document.documentElement.dataset['prints'] ?? '';
      };
    });
    await page.getByRole('button', { name: 'Print…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Print…' }).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset['printed'])).toBe('pages');
    // The same selection is on the timeline.
    await page.getByRole('button', { name: first.title }).first().click();
    await page.getByRole('group', { name: 'Inspector' }).waitFor();
  });
});
