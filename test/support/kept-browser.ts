import { type Browser, type BrowserContext, chromium, type JSHandle, type Page } from '@playwright/test';
import { inject } from 'vitest';
import { chromiumLaunchOptions } from './chromium.mjs';
import type { Door, ToKeep } from './door-page/main';
import { PageWatch } from './page-watch';

// One process for all windows of the profile: what one has compiled, the next need not.
const args = ['--renderer-process-limit=1'];
/** What pages have where a test asks for nothing else; without moving parts there is nothing to wait for before a click. */
export const usualSettings = {
  locale: 'en-GB',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce' as const,
};

async function doorOf(page: Page): Promise<JSHandle<Door>> {
  await page.waitForFunction(() => 'door' in window);
  return page.evaluateHandle(() => (window as unknown as { door: Door }).door);
}

async function openDoor(context: BrowserContext, appUrl: string): Promise<{ page: Page; door: JSHandle<Door> }> {
  const page = await context.newPage();
  await page.goto(`${appUrl}door/index.html`);
  return { page, door: await doorOf(page) };
}

/** A profile that goes from test to test, emptied between them, and the page through which it is filled and emptied. */
export class KeptProfile {
  /** Set by whatever cannot be taken back, so that the next test gets a new profile. */
  isSpent = false;

  private constructor(
    readonly context: BrowserContext,
    readonly watch: PageWatch,
    private readonly doorPage: Page,
    private door: JSHandle<Door>,
  ) {}

  static async start(browser: Browser, appUrl: string): Promise<KeptProfile> {
    const context = await browser.newContext(usualSettings);
    const watch = new PageWatch(appUrl);
    await watch.watch(context);
    const { page, door } = await openDoor(context, appUrl);
    const profile = new KeptProfile(context, watch, page, door);
    profile.#noticeWhatStays();
    return profile;
  }

  /** Playwright's clock, scripts, routes and rights belong to the whole context and cannot all be taken back. */
  #noticeWhatStays(): void {
    const spend = <T extends object>(target: T, names: readonly (keyof T)[]) => {
      for (const name of names) {
        const original = target[name];
        if (typeof original !== 'function') throw new Error(`no ${String(name)} to watch`);
        Object.assign(target, {
          [name]: (...given: unknown[]) => {
            this.isSpent = true;
            return original.apply(target, given);
          },
        });
      }
    };
    const { context } = this;
    spend(context, ['addInitScript', 'exposeFunction', 'exposeBinding', 'route', 'grantPermissions', 'setOffline']);
    spend(context.clock, ['install', 'setFixedTime', 'setSystemTime', 'pauseAt', 'fastForward', 'runFor', 'resume']);
    const spent = () => {
      this.isSpent = true;
    };
    this.doorPage.on('crash', spent);
    this.doorPage.on('close', spent);
    context.on('page', (page) => {
      page.on('crash', spent);
      page.on('download', (download) => this.#downloads.push(() => download.delete()));
    });
  }

  readonly #downloads: (() => Promise<void>)[] = [];

  #hasKept = false;

  /** Keeps roadmaps in this profile, as the app keeps new ones; answers their keys. */
  keep(roadmaps: readonly ToKeep[]): Promise<string[]> {
    this.#hasKept = true;
    return this.door.evaluate((door, json) => door.keep(json), JSON.stringify(roadmaps));
  }

  /** Closes the windows of the last test and empties the profile. */
  async clear(): Promise<void> {
    const windows = this.context.pages().filter((page) => page !== this.doorPage);
    await Promise.all(windows.map((page) => page.close()));
    await Promise.all(this.#downloads.splice(0).map((remove) => remove()));
    if (this.isSpent) return;
    await this.context.clearCookies();
    if (this.#hasKept) {
      // What it has stored with still holds database and files.
      await this.doorPage.reload();
      this.door = await doorOf(this.doorPage);
      this.#hasKept = false;
    }
    await this.door.evaluate((door) => door.clear());
  }
}

let browser: Browser | undefined;
let profile: KeptProfile | undefined;

/** The browser of this worker, started where there is none or it has died. */
export async function keptBrowser(): Promise<Browser> {
  if (browser?.isConnected()) return browser;
  browser = await chromium.launch(chromiumLaunchOptions(args));
  profile = undefined;
  return browser;
}

/** The profile of this worker, empty; a new one where the last was spent. */
export async function keptProfile(appUrl: string): Promise<KeptProfile> {
  const running = await keptBrowser();
  if (profile && !profile.isSpent) return profile;
  await profile?.context.close();
  profile = await KeptProfile.start(running, appUrl);
  return profile;
}

/** Keeps roadmaps in the profile of a context, as the app keeps new ones; answers their keys. */
export async function keepThrough(context: BrowserContext, roadmaps: readonly ToKeep[]): Promise<string[]> {
  if (profile?.context === context) return profile.keep(roadmaps);
  const { page, door } = await openDoor(context, inject('appUrl'));
  const keys = await door.evaluate((opened, json) => opened.keep(json), JSON.stringify(roadmaps));
  await page.close();
  return keys;
}
