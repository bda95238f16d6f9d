import type { Page } from '@playwright/test';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import { fixTime } from '../../support/fixed-time';
import { goToKept } from './kept-roadmap';
import { settled } from './timeline-page';

type Fields = Record<string, unknown>;

const activity = (id: string, title: string, order: number, fields: Fields = {}) =>
  make('activities', { id, title, order, partnerIds: ['p0'], ...fields } as never);

const after = (from: string, fields: Fields = {}) => ({ links: { l1: { from, type: 'FS', order: 1, ...fields } } });

const activities: Records['activities'][] = [
  activity('prep', 'Preparation', 1, { kind: 'phase' }),
  activity('brief', 'Brief agreed', 2, { parentId: 'prep', status: 'done', start: '2027-04-26', end: '2027-04-28' }),
  activity('draft', 'Draft of the offer', 3, {
    parentId: 'prep',
    notBefore: '2027-05-03',
    duration: 5,
    raci: { q1: 'AR' },
  }),
  activity('review', 'Review by legal', 4, { parentId: 'prep', duration: 3, raci: { q1: 'R' }, ...after('draft') }),
  activity('launch', 'Launch of the offer', 5, {
    kind: 'launch',
    duration: 2,
    partnerIds: ['p0', 'p1'],
    deadline: '2027-05-18',
    ...after('review'),
  }),
  activity('follow', 'Follow-up calls', 6, { duration: 5, raci: { q1: 'R' }, ...after('launch') }),
  activity('side', 'Side study', 7, { notBefore: '2027-05-03', duration: 12, raci: { q1: 'R' } }),
  activity('mail', 'Newsletter', 8, { notBefore: '2027-05-03', duration: 2, raci: { q1: 'R' } }),
  activity('photos', 'Photos', 9, { notBefore: '2027-05-04', duration: 2, raci: { q1: 'R' } }),
];

/**
 * A plan of May 2027: preparation, launch and follow-up in a chain that ends on 25 May, and work beside it. Friday 14 May is a day off
 * of Acme, which takes part in the launch.
 */
export const analysisPlan = (): RoadmapDocument => {
  const empty = emptyDocument('analysis', 'Offer with Acme');
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...empty,
    partners: byId([
      make('partners', { id: 'p0', name: 'Ours' }),
      make('partners', {
        id: 'p1',
        name: 'Acme',
        holidays: { h1: { date: '2027-05-14', name: 'Bridge day', source: '', order: 1 } },
      } as never),
    ]),
    roles: byId([make('roles', { id: 'q1', partnerId: 'p0' as never, code: 'PM', label: 'Partner manager' })]),
    activities: byId(activities),
  } as RoadmapDocument;
};

/** Opens the plan on its timeline, on Monday 3 May 2027. */
export async function openAnalysisPlan(page: Page, view = 'timeline'): Promise<void> {
  await fixTime(page, '2027-05-03T10:00:00');
  await goToKept(page, analysisPlan(), view);
  if (view !== 'timeline') return;
  await page.locator('.wm-face').first().waitFor();
  await settled(page);
}

/** Opens the menu of the analysis and chooses from it. */
export async function analyse(page: Page, ...items: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Critical path, baseline, load' }).click();
  for (const name of items)
    await page.getByRole('menu').locator('[role^="menuitem"]').filter({ hasText: name }).first().click();
  await page.keyboard.press('Escape');
  await settled(page);
}

/** Keeps the plan as it stands as a version of this name. */
export async function keepVersion(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('versions');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: /^Keep/ }).click();
  await dialog.getByText(name, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
