import { launchBenchApp, timeToPaint } from './support/bench-app';
import { type Figure, figure, percentile } from './support/figure';
import { seedLibrary } from './support/seeded-library';

const rounds = 9;

/** The library with 20 roadmaps: from navigation until its last card is painted; nothing is drawn before it can be used. */
export async function figures(): Promise<Figure[]> {
  const app = await launchBenchApp();
  try {
    const page = await app.newPage();
    await page.goto(app.address());
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const sizes = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`r${index}`, 10 + 12 * index]));
    await seedLibrary(page, sizes);
    await page.close();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const fresh = await app.newPage();
      times.push(await timeToPaint(fresh, app.address(), 'article[aria-label="Roadmap r0"]'));
      const cards = await fresh.locator('article').count();
      if (cards !== 20) throw new Error(`${cards} cards instead of 20`);
      await fresh.close();
    }
    return [figure('library.interactive', percentile(times, 50), 'ms', 700)];
  } finally {
    await app.close();
  }
}
