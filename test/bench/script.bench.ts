import { gzipSync } from 'node:zlib';
import { launchBenchApp, timeToPaint } from './support/bench-app';
import { type Figure, figure } from './support/figure';
import { seedLibrary } from './support/seeded-library';

/** Kilobytes of script, gzipped, that are fetched before the library of one who has roadmaps is painted. */
export async function figures(): Promise<Figure[]> {
  const app = await launchBenchApp();
  try {
    const first = await app.newPage();
    await first.goto(app.address());
    await first.getByRole('heading', { level: 1 }).first().waitFor();
    await seedLibrary(first, { r0: 50 });
    await first.close();
    const page = await app.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(request.url());
    });
    await timeToPaint(page, app.address(), 'article');
    const scripts = [...new Set(asked)];
    // Read again from the server: what is still under way in the page would have no body yet.
    const bodies = await Promise.all(scripts.map(async (url) => (await app.context.request.get(url)).body()));
    const sizes = bodies.map((body) => gzipSync(body).length);
    if (sizes.length === 0) throw new Error('no script was seen');
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    return [figure('script.beforeFirstPaint', kilobytes, 'KB', 350)];
  } finally {
    await app.close();
  }
}
