import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousAxeFindings } from '../support/accessibility';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { PageWatch } from '../support/page-watch';

// The watch over all browser tests is itself tried here, on pages that do wrong on purpose.
const policy =
  "default-src 'none'; script-src 'self'; img-src data:; connect-src 'self' http://127.0.0.1:9; require-trusted-types-for 'script'";
const scripts: Record<string, string> = {
  '/clean.js': 'document.body.append("fine")',
  '/logs.js': 'console.error("broken on purpose")',
  '/throws.js': 'setTimeout(() => { throw new Error("thrown on purpose") })',
  '/fetches.js': 'fetch("http://127.0.0.1:9/").catch(() => {})',
  '/writes.js': 'try { document.body.innerHTML = "<b>x</b>" } catch {}',
  '/evaluates.js': 'try { eval("1") } catch {}',
};

let server: Server;
let browser: Browser;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const script = scripts[request.url ?? ''];
    const type = script === undefined ? 'text/html; charset=utf-8' : 'text/javascript';
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    const name = new URL(request.url ?? '/', 'http://x').searchParams.get('script') ?? 'clean';
    const icon = '<link rel="icon" href="data:,">';
    response.end(
      script ?? `<!doctype html><html lang="en"><title>t</title>${icon}<body><script src="/${name}.js"></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch(chromiumLaunchOptions());
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function problemsOf(script: string, allow?: RegExp): Promise<string[]> {
  const watch = new PageWatch(url);
  if (allow) watch.allow(allow);
  const context = await browser.newContext();
  await watch.watch(context);
  const page = await context.newPage();
  await page.goto(`${url}?script=${script}`);
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  // One turn through the page, so that what it reported has arrived.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await context.close();
  return watch.takeProblems();
}

describe('the watch over pages', () => {
  test('says nothing about a page that does nothing wrong', async () => {
    expect(await problemsOf('clean')).toEqual([]);
  });

  test.each([
    ['logs', 'broken on purpose'],
    ['throws', 'thrown on purpose'],
    ['fetches', 'request to elsewhere: GET http://127.0.0.1:9/'],
    ['writes', 'policy violation: require-trusted-types-for'],
    ['evaluates', 'policy violation: '],
  ])('notices a page that %s', async (script, words) => {
    expect((await problemsOf(script)).join('\n')).toContain(words);
  });

  test('lets a test allow what it causes', async () => {
    expect(await problemsOf('logs', /on purpose/)).toEqual([]);
  });
});

test('axe-core finds a picture without words under a strict policy', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  expect(await seriousAxeFindings(page)).toEqual([]);
  await page.evaluate(() => document.body.append(document.createElement('img')));
  expect((await seriousAxeFindings(page)).join('\n')).toContain('image-alt');
  await page.close();
});
