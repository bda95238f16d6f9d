import type { Page } from '@playwright/test';
import { type BenchApp, launchBenchApp } from './support/bench-app';
import { computation, type Figure, figure, percentile } from './support/figure';
import { rawStoring } from './support/raw-storing';
import { REFERENCE } from './support/reference';
import { seedLibrary } from './support/seeded-library';

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
      const [one, two, three] = [
        await typeTitles(few, round),
        await typeTitles(many, round),
        await rawStoring(library.context(), perRound),
      ];
      if (round === 0) continue;
      times.few.push(...one);
      times.many.push(...two);
      times.raw.push(...three);
    }
    const raw = (percent: number) => ({ to: 'rawStoring', value: percentile(times.raw, percent) });
    const saved = (name: string, all: number[], percent: number, goal: number) =>
      figure(`edit.saved.${name}`, percentile(all, percent), 'ms', goal, raw(percent));
    // Flat in size: what 10,000 activities may take more is five milliseconds of the machine that goals mean.
    const flat = (percent: number) => (percentile(times.few, percent) * REFERENCE) / computation() + 5;
    return [
      saved('100', times.few, 95, 15),
      saved('10000', times.many, 95, Math.round(flat(95) * 100) / 100),
      saved('100.median', times.few, 50, 15),
      saved('10000.median', times.many, 50, Math.round(flat(50) * 100) / 100),
      // Four is not reached; it was 13 to 18 when last measured. Storage is asked after 2 ms and answers after 18 (raw: 2.5), of which the
      // journal takes 4, two transactions the rest; but its answer waits until 32: 13 to render the edit, 18 for the frame that shows it.
      figure('edit.saved.100.ofRaw', percentile(times.few, 50) / raw(50).value, 'share', 4),
      figure('edit.saved.10000.ofRaw', percentile(times.many, 50) / raw(50).value, 'share', 4),
      figure('edit.rawStoring', percentile(times.raw, 50), 'ms', Number.MAX_SAFE_INTEGER),
    ];
  } finally {
    await app.close();
  }
}
