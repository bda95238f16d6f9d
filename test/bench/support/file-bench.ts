import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { SCHEMA_VERSION } from '../../../src/domain/document';
import { root } from '../../support/build-app.mjs';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { foreignFile, foreignZip } from '../../support/sample-file';
import { percentile } from './figure';
import type { FilePage } from './file-page';
import { injectedDelay } from './timed';

declare global {
  interface Window {
    filePage: FilePage;
  }
}

const origin = 'http://localhost:59999';
const fresh = 5;
const activities = 5000;
const versions = 10;

/** Packing and opening as the production build has them, with an entry point for the bench. */
async function bundled(): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': path.join(root, 'src') } },
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(root, 'test/bench/support/file-page.ts'), formats: ['es'], fileName: 'page' },
    },
  })) as Rollup.RollupOutput[];
  return result[0]?.output[0].code ?? '';
}

async function freshPage(browser: Browser, script: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.route(`${origin}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/page.js"></script>' }),
  );
  await page.goto(origin);
  await page.waitForFunction(() => 'filePage' in window);
  return page;
}

async function inBrowser(measure: (browser: Browser, script: string) => Promise<number>): Promise<number> {
  const script = await bundled();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const times: number[] = [];
    for (let run = 0; run < fresh; run++) times.push(await measure(browser, script));
    return percentile(times, 50);
  } finally {
    await browser.close();
  }
}

/** Packs in a page of its own, so that nothing is warm where the file is opened. */
async function packed(browser: Browser, script: string): Promise<{ time: number; bytes: number[] }> {
  const page = await freshPage(browser, script);
  const made = await page.evaluateHandle(
    async ([count, kept, delay]) => window.filePage.pack(await window.filePage.makeInput(count, kept), delay),
    [activities, versions, injectedDelay] as const,
  );
  const result = await made.evaluate(({ time, bytes }) => ({ time, bytes: Array.from(bytes) }));
  await page.close();
  return result;
}

/** Milliseconds to pack 5,000 activities with 10 versions: median of the first packing in fresh pages of Chromium. */
export const timePack = (): Promise<number> =>
  inBrowser(async (browser, script) => (await packed(browser, script)).time);

/** Milliseconds to open that file: median of the first opening in fresh pages of Chromium. */
export async function timeOpenFile(): Promise<number> {
  let file: number[] | undefined;
  return inBrowser(async (browser, script) => {
    file ??= (await packed(browser, script)).bytes;
    const page = await freshPage(browser, script);
    const open = ([bytes, delay]: readonly [number[], number]) => window.filePage.open(new Uint8Array(bytes), delay);
    const time = await page.evaluate(open, [file, injectedDelay] as const);
    await page.close();
    return time;
  });
}

/** A small file of 5,000 activities, each inside the one before, as deep as a nest may be here. */
function nested(deepest: number): number[] {
  const rows = Array.from({ length: activities }, (_, index) => {
    const id = `a${index}`;
    return [id, { id, ...(index % deepest ? { parentId: `a${index - 1}` } : {}) }] as const;
  });
  const document = {
    schemaVersion: SCHEMA_VERSION,
    roadmap: { id: 'r1', title: 'Nested' },
    activities: Object.fromEntries(rows),
  };
  return Array.from(foreignZip(foreignFile({ 'roadmap.json': JSON.stringify(document) })));
}

/** Milliseconds until a file of 5,000 nested activities is opened, or refused where they lie too deep: median in fresh pages of Chromium. */
export function timeNested(deepest: number, isRefused: boolean): Promise<number> {
  const file = nested(deepest);
  return inBrowser(async (browser, script) => {
    const page = await freshPage(browser, script);
    const meet = ([bytes, delay, refused]: readonly [number[], number, boolean]) =>
      window.filePage.meet(new Uint8Array(bytes), delay, refused);
    const time = await page.evaluate(meet, [file, injectedDelay, isRefused] as const);
    await page.close();
    return time;
  });
}
