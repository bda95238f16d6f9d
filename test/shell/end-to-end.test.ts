import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '@/platform/contract';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { showWindowsAsPages } from '../support/fake-electron-page';
import { startFakeShell } from '../support/fake-electron-start';

declare global {
  interface Window {
    readonly waymark: Host;
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions());
});
afterAll(async () => {
  await browser.close();
});

describe('the built shell with a page in Chromium', () => {
  it('writes', async () => {
    const context = await browser.newContext();
    let pageOf: ReturnType<typeof showWindowsAsPages> | undefined;
    const shell = await startFakeShell({
      prepare: (fake) => {
        pageOf = showWindowsAsPages(fake, context);
      },
    });
    const page: Page = await pageOf!(shell.contents);
    const result = await page.evaluate(async () => {
      const wrote = await window.waymark.call('journal.write', 'r1.log', 0, new Uint8Array([1, 2, 3, 250]));
      const read = await window.waymark.call('journal.read', 'r1.log');
      return { wrote, bytes: read.ok ? [...read.value] : read.code };
    });
    expect(result).toEqual({ wrote: { ok: true, value: null }, bytes: [1, 2, 3, 250] });
    expect([...readFileSync(join(shell.userData, 'journal', 'r1.log'))]).toEqual([1, 2, 3, 250]);
    await context.close();
  });
});
