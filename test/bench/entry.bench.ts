import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildPage } from '../support/build-page';
import type { StorageKit } from '../support/storage-page/main';
import { launchBenchApp } from './support/bench-app';
import { type Figure, figure, percentile } from './support/figure';
import { injectedDelay } from './support/timed';

declare const kit: StorageKit;

const rounds = 8;
const perRound = 25;

/** One more entry in the log of a partner until it is saved, with 5 and with 5,000 of them there. */
export async function figures(): Promise<Figure[]> {
  const app = await launchBenchApp();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-kit-'));
  try {
    await buildPage('storage-page', folder);
    await app.context.route(/\/kit\//, (route) =>
      route.fulfill({ path: path.join(folder, new URL(route.request().url()).pathname.split('/kit/')[1] ?? '') }),
    );
    const opened = async (entries: number) => {
      const page = await app.newPage();
      await page.goto(`${app.address()}kit/index.html`);
      await page.waitForFunction(() => 'kit' in window);
      await page.evaluate((count) => kit.openLogged(count), entries);
      return { page, times: [] as number[], bytes: 0 };
    };
    const sizes = [await opened(5), await opened(5000)] as const;
    // In turns, so that whatever else the machine does meets both; the first round warms.
    for (let round = 0; round <= rounds; round += 1) {
      for (const size of sizes) {
        await size.page.bringToFront();
        const given = [`r${round}`, perRound, injectedDelay] as const;
        const { times, bytes } = await size.page.evaluate(
          ([mark, count, delay]) => kit.logTalks(mark, count, delay),
          given,
        );
        if (round === 0) continue;
        size.times.push(...times);
        size.bytes = bytes;
      }
    }
    const [few, many] = sizes.map(({ times }) => percentile(times, 50)) as [number, number];
    return [
      figure('entry.saved.5', few, 'ms', 15),
      figure('entry.saved.5000', many, 'ms', 18),
      figure('entry.saved.5000.of5', many / few, 'share', 1.2),
      figure('entry.bytes.5000.of5', sizes[1].bytes / sizes[0].bytes, 'share', 1.2),
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
