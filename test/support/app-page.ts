import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { afterEach, expect, inject } from 'vitest';
import { chromiumLaunchOptions } from './chromium.mjs';
import { type KeptProfile, keptBrowser, keptProfile, usualSettings } from './kept-browser';
import { PageWatch } from './page-watch';

/** How a test file wants its browser. */
export interface AppOptions {
  /** `fresh`: an empty profile for each test. `kept`: a profile on disk for each test, for restart(). */
  profile?: 'fresh' | 'kept';
  /** Anything Playwright's contexts take; viewport, colorScheme and reducedMotion cost nothing, others a new context each. */
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

const PATIENCE = 25_000;

/** Contexts of one test: its own profile, and those of others. */
class Profiles {
  private shared: KeptProfile | undefined;
  private own: BrowserContext | undefined;
  private folder: string | undefined;
  private readonly others: BrowserContext[] = [];
  private readonly options: AppOptions;
  private readonly allowed: RegExp[] = [];
  private readonly watch = new PageWatch(inject('appUrl'));

  constructor(options: AppOptions) {
    this.options = options;
  }

  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  async openPage(context: BrowserContext, route: string): Promise<Page> {
    const { viewport, colorScheme, reducedMotion } = { ...usualSettings, ...this.options.context };
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    if (viewport && viewport !== usualSettings.viewport) await page.setViewportSize(viewport);
    if (colorScheme || reducedMotion !== usualSettings.reducedMotion)
      await page.emulateMedia({ colorScheme: colorScheme ?? null, reducedMotion: reducedMotion ?? null });
    await page.goto(`${inject('appUrl')}${route === '/' ? '' : `#${route}`}`);
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
    return page;
  }

  private needsOwnContext(): boolean {
    const { viewport: _v, colorScheme: _c, reducedMotion: _r, ...rest } = this.options.context ?? {};
    return Object.keys(rest).length > 0;
  }

  async sharedProfile(): Promise<KeptProfile> {
    this.shared ??= await keptProfile(inject('appUrl'));
    return this.shared;
  }

  async openOwn(): Promise<BrowserContext> {
    if (this.own) return this.own;
    const settings = { ...usualSettings, ...this.options.context };
    if (this.options.profile === 'kept') {
      this.folder ??= mkdtempSync(join(tmpdir(), 'waymark-profile-'));
      this.own = await chromium.launchPersistentContext(this.folder, { ...chromiumLaunchOptions(), ...settings });
    } else if (this.needsOwnContext()) {
      this.own = await (await keptBrowser()).newContext(settings);
    } else return (await this.sharedProfile()).context;
    await this.watch.watch(this.own);
    return this.own;
  }

  async openOther(): Promise<BrowserContext> {
    const context = await (await keptBrowser()).newContext({ ...usualSettings, ...this.options.context });
    this.others.push(context);
    await this.watch.watch(context);
    return context;
  }

  async closeOwn(): Promise<void> {
    await this.own?.close();
    this.own = undefined;
  }

  /** Closes everything and answers what happened that should not; the profile that is kept is empty then. */
  async end(): Promise<string[]> {
    await Promise.all([this.closeOwn(), this.shared?.clear(), ...this.others.map((context) => context.close())]);
    if (this.folder) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    const problems = [...this.watch.takeProblems(), ...(this.shared?.watch.takeProblems() ?? [])];
    return problems.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
  }
}

/**
 * Gives the tests of a file (or describe) the app in Chromium: call it once at its top. The browser and its profile go from test to test
 * and file to file; between tests the profile is emptied. A console error, a policy violation or a request to elsewhere fails the test
 * that caused it.
 */
export function withApp(options: AppOptions = {}): AppUnderTest {
  let profiles: Profiles | undefined;
  const current = (): Profiles => {
    profiles ??= new Profiles(options);
    return profiles;
  };

  afterEach(async () => {
    const ending = profiles;
    profiles = undefined;
    if (ending) expect(await ending.end(), 'what happened in the page beside the test').toEqual([]);
  });

  return {
    open: async (route = '/') => current().openPage(await current().openOwn(), route),
    openElsewhere: async (route = '/') => current().openPage(await current().openOther(), route),
    restart: async (route = '/') => {
      if (options.profile !== 'kept') throw new Error("restart() needs withApp({ profile: 'kept' }).");
      await current().closeOwn();
      return current().openPage(await current().openOwn(), route);
    },
    allow: (pattern) => current().allow(pattern),
  };
}
