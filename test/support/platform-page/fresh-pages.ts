import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { servePage } from './serve-page';

/** What each test gets: a profile of its own with one page open. */
export interface FreshPages {
  address: string;
  context: BrowserContext;
  page: Page;
  /** One more window of the same profile. */
  open(): Promise<Page>;
}

/** Serves the test page to the tests of one file; every test fails on whatever the browser complained about. */
export function freshPages(): FreshPages {
  let browser: Browser | undefined;
  let stop: (() => Promise<void>) | undefined;
  let complaints: string[] = [];
  const fresh = {} as FreshPages;

  fresh.open = async () => {
    const opened = await fresh.context.newPage();
    opened.on('console', (message) => {
      // Browsers ask for an icon by themselves.
      if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
        complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(error.message));
    await opened.goto(fresh.address);
    return opened;
  };
  beforeAll(async () => {
    const [served, launched] = await Promise.all([servePage(), chromium.launch(chromiumLaunchOptions())]);
    fresh.address = served.address;
    stop = served.stop;
    browser = launched;
  });
  afterAll(async () => {
    await browser?.close();
    await stop?.();
  });
  beforeEach(async () => {
    complaints = [];
    fresh.context = await browser!.newContext();
    fresh.page = await fresh.open();
  });
  afterEach(async () => {
    await fresh.context.close();
    // A worker or a blob that the content security policy refuses shows up here.
    expect(complaints).toEqual([]);
  });
  return fresh;
}
