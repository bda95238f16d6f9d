import type { Page } from '@playwright/test';
import type { RoadmapDocument } from '@/domain/document';
import { type SampleKey, sampleDocument } from '@/domain/samples/sample-library';
import type { ToKeep } from '../../support/door-page/main';
import { fixTime } from '../../support/fixed-time';
import { keepThrough } from '../../support/kept-browser';

/** Keeps roadmaps through the store's own door, beside a window at the library; answers their keys. */
export function keep(page: Page, ...documents: (RoadmapDocument | ToKeep)[]): Promise<string[]> {
  return keepThrough(
    page.context(),
    documents.map((one) => ('document' in one ? one : { document: one, organisationId: 'p0' })),
  );
}

/** Lets the person at this window be Ada, so that the first edit asks for no name. */
export async function giveName(page: Page): Promise<void> {
  await page.evaluate(() => {
    const place = 'waymark.settings';
    localStorage.setItem(place, JSON.stringify({ name: 'Ada' }));
    // As if another window had set it: this one takes it over at once.
    dispatchEvent(new StorageEvent('storage', { key: place }));
  });
}

/** Keeps a roadmap and goes to one of its views, where nobody is asked for a name; answers its key. */
export async function goToKept(page: Page, roadmap: RoadmapDocument | ToKeep, view: string): Promise<string> {
  const [key] = await keep(page, roadmap);
  await page.evaluate((to) => location.assign(to), `#/r/${key}/${view}`);
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  return key ?? '';
}

/** Keeps a sample as the library makes it on 18 November 2026, from Monday the 23rd on, and goes to one of its views on that day. */
export async function goToSample(page: Page, sample: SampleKey, view: string): Promise<string> {
  await fixTime(page, '2026-11-18T10:00:00');
  let count = 0;
  const newId = () => `id-${++count}`;
  const { document, homeId } = await sampleDocument(sample, { start: '2026-11-23', newId });
  return goToKept(page, { document, organisationId: homeId }, view);
}
