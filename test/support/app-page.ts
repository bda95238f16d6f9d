import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromiumLaunchOptions } from './chromium.mjs';
import { PageWatch } from './page-watch';

/** How a test file wants its browser. */
export interface AppOptions {
  /** `fresh`: a new, empty profile for each test. `kept`: a profile on disk for each test, for restart(). */
  profile?: 'fresh' | 'kept';
  /** Anything Playwright's contexts take: colorScheme, locale, timezoneId, viewport … */
  context?: BrowserContextOptions;
}

/** The served app in real Chromium, shared by the tests of one file. */
export interface AppUnderTest {
  /** Opens a window at a route in this test's profile; a second call is a second window on the same data. */
  open(route?: string): Promise<Page>;
  /** Opens a window in another empty profile: another person's machine. */
  openElsewhere(route?: string): Promise<Page>;
  /** Ends the browser and starts it again with the same data; needs `profile: 'kept'`. */
  restart(route?: string): Promise<Page>;
  /** Lets this test cause console errors, refused content or requests that match. */
  allow(pattern: RegExp): void;
}

// Without moving parts there is nothing to wait for before a click.
const defaults: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
};
const PATIENCE = 10_000;

async function openPage(context: BrowserContext, route: string): Promise<Page> {
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`${inject('appUrl')}${route === '/' ? '' : `#${route}`}`);
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  return page;
}

/** Contexts of one test: its own profile, and those of others. */
class Profiles {
  private own: BrowserContext | undefined;
  private folder: string | undefined;
  private readonly others: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly watch: PageWatch,
    private readonly options: AppOptions,
  ) {}

  async openOwn(): Promise<BrowserContext> {
    if (this.own) return this.own;
    const settings = { ...defaults, ...this.options.context };
    if (this.options.profile === 'kept') {
      this.folder ??= mkdtempSync(join(tmpdir(), 'waymark-profile-'));
      this.own = await chromium.launchPersistentContext(this.folder, { ...chromiumLaunchOptions(), ...settings });
    } else {
      this.own = await this.browser.newContext(settings);
    }
    await this.watch.watch(this.own);
    return this.own;
  }

  async openOther(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ ...defaults, ...this.options.context });
    this.others.push(context);
    await this.watch.watch(context);
    return context;
  }

  async closeOwn(): Promise<void> {
    await this.own?.close();
    this.own = undefined;
  }

  async closeAll(): Promise<void> {
    await Promise.all([this.closeOwn(), ...this.others.map((context) => context.close())]);
    this.others.length = 0;
    if (this.folder) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    this.folder = undefined;
  }
}

/**
 * Gives the tests of a file (or describe) the app in Chromium: call it once at its top.
 * A console error, a policy violation or a request to elsewhere fails the test that caused it.
 */
export function withApp(options: AppOptions = {}): AppUnderTest {
  const watch = new PageWatch(inject('appUrl'));
  let browser: Browser | undefined;
  let profiles: Profiles | undefined;
  const current = (): Profiles => {
    if (!browser) throw new Error('The browser starts in beforeAll: open pages inside a test.');
    profiles ??= new Profiles(browser, watch, options);
    return profiles;
  };

  beforeAll(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  afterEach(async () => {
    await profiles?.closeAll();
    profiles = undefined;
    expect(watch.takeProblems(), 'what happened in the page beside the test').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return {
    open: async (route = '/') => openPage(await current().openOwn(), route),
    openElsewhere: async (route = '/') => openPage(await current().openOther(), route),
    restart: async (route = '/') => {
      if (options.profile !== 'kept') throw new Error("restart() needs withApp({ profile: 'kept' }).");
      await current().closeOwn();
      return openPage(await current().openOwn(), route);
    },
    allow: (pattern) => watch.allow(pattern),
  };
}
