import type { Page } from '@playwright/test';
import { type BenchApp, launchBenchApp } from './support/bench-app';
import { type Figure, figure, percentile } from './support/figure';
import { seedLibrary } from './support/seeded-library';
import { injectedDelay } from './support/timed';

const rounds = 6;
const perRound = 20;

/** Milliseconds from the next Enter until the header has gone through "saving" to "saved". */
function nextEnterToSaved(): Promise<number> {
  return new Promise((done) => {
    addEventListener(
      'keydown',
      (event) => {
        const header = document.querySelector('[data-save-state]');
        if (!header) throw new Error('no save state on the page');
        const observer = new MutationObserver((records) => {
          const states = [...records.slice(1).map(({ oldValue }) => oldValue), header.getAttribute('data-save-state')];
          if (states.includes('not-saved')) done(Number.NaN);
          if (states.at(-1) !== 'saved') return;
          observer.disconnect();
          done(performance.now() - event.timeStamp);
        });
        observer.observe(header, { attributeFilter: ['data-save-state'], attributeOldValue: true });
      },
      { capture: true, once: true },
    );
  });
}

async function openTable(app: BenchApp, key: string): Promise<Page> {
  const page = await app.newPage();
  await page.goto(app.address(`/r/${key}/activities`));
  await page.locator('[data-row] [data-col="title"]').first().click();
  return page;
}

/** Types titles down the table, one Enter each; milliseconds of each from Enter to saved. */
async function typeTitles(page: Page, round: number): Promise<number[]> {
  await page.bringToFront();
  const times: number[] = [];
  for (let index = 0; index < perRound; index += 1) {
    await page.keyboard.type(`Edit ${round} ${index}`);
    const clock = await page.evaluateHandle(`({ time: (${nextEnterToSaved.toString()})() })`);
    await page.keyboard.press('Enter');
    times.push(await clock.evaluate((value) => (value as { time: Promise<number> }).time));
    await clock.dispose();
  }
  return times;
}

/** Milliseconds of one small put with strict durability, by IndexedDB alone: what the machine itself takes. */
async function rawPuts(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([count, delay]) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('reference', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onsuccess = () => done(request.result);
      });
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const started = performance.now();
        while (performance.now() - started < delay);
        const writing = db.transaction('rows', 'readwrite', { durability: 'strict' });
        writing.objectStore('rows').put({ text: 'x'.repeat(1500) }, index);
        await new Promise((done) => {
          writing.oncomplete = done;
        });
        times.push(performance.now() - started);
      }
      db.close();
      return times;
    },
    [perRound, injectedDelay] as const,
  );
}

/** From the Enter that ends an edit in the activities table until the header says "saved", with 100 and with 10,000 activities. */
export async function figures(): Promise<Figure[]> {
  const app = await launchBenchApp();
  try {
    const library = await app.newPage();
    await library.goto(app.address());
    await library.getByRole('heading', { level: 1 }).first().waitFor();
    await seedLibrary(library, { few: 100, many: 10_000 });
    const few = await openTable(app, 'few');
    const many = await openTable(app, 'many');
    const times = { few: [] as number[], many: [] as number[], raw: [] as number[] };
    // In turns, so that whatever else the machine does meets all three.
    for (let round = 0; round <= rounds; round += 1) {
      const [one, two, three] = [await typeTitles(few, round), await typeTitles(many, round), await rawPuts(library)];
      if (round === 0) continue;
      times.few.push(...one);
      times.many.push(...two);
      times.raw.push(...three);
    }
    const [small, large] = [percentile(times.few, 95), percentile(times.many, 95)];
    return [
      figure('edit.saved.100', small, 'ms', 15),
      figure('edit.saved.10000', large, 'ms', Math.round((small + 5) * 100) / 100),
      figure('edit.saved.100.median', percentile(times.few, 50), 'ms', 15),
      figure(
        'edit.saved.10000.median',
        percentile(times.many, 50),
        'ms',
        Math.round((percentile(times.few, 50) + 5) * 100) / 100,
      ),
      figure('edit.rawPut', percentile(times.raw, 95), 'ms', 15),
    ];
  } finally {
    await app.close();
  }
}
