import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type KillableChromium, killLeftChromiums, startKillableChromium } from './platform-page/killable-chromium';
import { type ServedKit, serveKit } from './storage-page/serve-kit';

/** Larger counts for `npm run test:full`. */
export const isFull = process.env.WAYMARK_FULL === '1';

/** A random number below `below`, from a seed that is printed and can be given as SEED. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
let state = seed;
export function random(below: number): number {
  // Mulberry32, so that a run can be repeated.
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

/** A profile folder on disk that outlives the browsers started on it. */
export interface DurableProfile {
  folder: string;
  served: ServedKit;
  /** Starts a browser on the profile. */
  start(): Promise<KillableChromium>;
}

/** Gives each test of a file an empty profile folder, and all of them the served app with its storage test page. */
export function durableProfile(): DurableProfile {
  const profile = {} as DurableProfile;
  profile.start = () => startKillableChromium(profile.folder);
  beforeAll(async () => {
    profile.served = await serveKit();
    process.stdout.write(`seed ${seed} (SEED=${seed} repeats it)\n`);
  });
  afterAll(async () => {
    await profile.served?.close();
  });
  beforeEach(() => {
    profile.folder = mkdtempSync(join(tmpdir(), 'waymark-durable-'));
  });
  afterEach(() => {
    killLeftChromiums();
    rmSync(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return profile;
}

/** Opens the storage test page and waits until it answers. */
export async function openKit(browser: KillableChromium, profile: DurableProfile): Promise<Page> {
  const page = await browser.open(profile.served.kitUrl);
  await page.waitForFunction(() => 'kit' in window);
  return page;
}
