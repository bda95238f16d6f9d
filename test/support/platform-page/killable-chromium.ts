import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../chromium.mjs';

/** A browser on a profile of its own whose whole process tree can be killed, which Playwright's own launch does not offer. */
export interface KillableChromium {
  open(address: string): Promise<Page>;
  /** SIGKILL to every process of it, as a power cut would end it. */
  kill(): Promise<void>;
  /** Closes its pages, then itself. */
  quit(): Promise<void>;
}

const running = new Set<ChildProcess>();

function killGroup(child: ChildProcess): void {
  // The group holds the browser's own children too.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}

/** Kills what a failed test left running. */
export function killLeftChromiums(): void {
  for (const child of running) killGroup(child);
  running.clear();
}

process.once('exit', killLeftChromiums);

async function debuggingPort(profile: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port] = text.split('\n');
    if (port && text.includes('\n')) return port;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Chromium did not start within 15 s');
}

async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no profile open');
  return context.newPage();
}

/** Starts Chromium on a profile folder. */
export async function startKillableChromium(profile: string): Promise<KillableChromium> {
  const { executablePath, args } = chromiumLaunchOptions();
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(executablePath, [...args, ...flags, 'about:blank'], { detached: true, stdio: 'ignore' });
  running.add(child);
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      running.delete(child);
      done();
    }),
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`);
  return {
    open: async (address) => {
      const page = await pageOf(browser);
      await page.goto(address);
      return page;
    },
    kill: async () => {
      killGroup(child);
      await ended;
      await browser.close().catch(() => undefined);
    },
    quit: async () => {
      // Without windows the browser would end under its pages without telling them.
      const pages = browser.contexts().flatMap((context) => context.pages());
      await Promise.all(pages.map((page) => page.close()));
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
}
