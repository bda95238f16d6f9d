import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, _electron as electron, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Host, JournalAct, JournalReply } from '@/platform/contract';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { showWindowsAsPages } from '../support/fake-electron-page';
import { type StartedShell, startFakeShell, temporaryFolder } from '../support/fake-electron-start';

type WithHost = Window & { waymark: Host };
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where Electron's runtime is, if it was ever fetched here and can open a window. */
function realElectron(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const program = join(folder, 'dist', readFileSync(pointer, 'utf8'));
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return existsSync(program) && display ? program : undefined;
}

/** The journal through a port of the page's own, as its worker has one; acts are answered with the reply's result. */
async function journalOf(page: Page) {
  // The app itself is connected by then, so that the port that comes next is ours.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page.evaluateHandle(async () => {
    const arrived = new Promise<MessagePort>((done) => {
      addEventListener('message', ({ ports: [port] }) => port && done(port), { once: true });
    });
    await (window as unknown as WithHost).waymark.call('journal.connect');
    const port = await arrived;
    port.start();
    let lastId = 0;
    return {
      ask: (act: JournalAct) =>
        new Promise<JournalReply['result']>((done) => {
          lastId += 1;
          const id = lastId;
          port.addEventListener(
            'message',
            ({ data }: MessageEvent<JournalReply>) => data.id === id && done(data.result),
          );
          port.postMessage({ id, act });
        }),
    };
  });
}

/** What the page must be able to do with its host, on the stand-in and on real Electron alike. */
async function exercise(page: Page, userData: string): Promise<void> {
  const seen = await (await journalOf(page)).evaluate(async ({ ask }) => {
    const host = (window as unknown as WithHost).waymark;
    const block = Uint8Array.from({ length: 300_000 }, (_, index) => index % 253);
    const first = await ask({ act: 'write', name: 'r1.log', at: 0, bytes: block });
    const second = await ask({ act: 'write', name: 'r1.log', at: 299_999, bytes: new Uint8Array([7]) });
    const read = await ask({ act: 'read', name: 'r1.log' });
    const wrong = host.call as (channel: string, ...args: unknown[]) => Promise<unknown>;
    return {
      keys: Object.keys(host).sort(),
      frozen: Object.isFrozen(host),
      node: [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
        typeof Reflect.get(window, 'module'),
      ],
      info: await host.call('app.info'),
      wrote: [first, second],
      read: read.ok &&
        read.value instanceof Uint8Array && [read.value.length, read.value[299_998], read.value[299_999]],
      list: await ask({ act: 'list' }),
      refused: [
        await wrong('files.read', 7),
        await ask({ act: 'read', name: '../last-run.json' }),
        await wrong('journal.read', 'r1.log'),
        await wrong('fs.read', 'x'),
      ],
    };
  });
  expect(seen).toEqual({
    keys: ['call', 'on'],
    frozen: true,
    node: ['undefined', 'undefined', 'undefined'],
    info: { ok: true, value: expect.objectContaining({ kind: 'desktop', storage: 'kept', endedBadly: false }) },
    wrote: [
      { ok: true, value: null },
      { ok: true, value: null },
    ],
    read: [300_000, 299_998 % 253, 7],
    list: { ok: true, value: expect.arrayContaining([{ name: 'r1.log', size: 300_000 }]) },
    refused: Array.from({ length: 4 }, () => ({ ok: false, code: 'bad-arguments' })),
  });
  expect(readFileSync(join(userData, 'journal', 'r1.log')).length).toBe(300_000);
}

/** What the policy and the locks must stop; answers the names of what got through. */
async function whatGetsOut(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const out: string[] = [];
    const attempt = async (name: string, act: () => unknown) => {
      try {
        await act();
        out.push(name);
      } catch {
        // Refused, as it should be.
      }
    };
    const loaded = (element: HTMLElement) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        document.body.append(element);
        setTimeout(reject, 500);
      });
    await attempt('fetch', () => fetch('https://evil.example/'));
    await attempt('image', () => loaded(Object.assign(new Image(), { src: 'https://evil.example/x.png' })));
    await attempt('frame', () => {
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' });
      document.body.append(frame);
      if (!frame.contentWindow?.length) throw new Error('empty');
    });
    await attempt('style', () =>
      loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://evil.example/x.css' })),
    );
    await attempt('markup', () => {
      document.createElement('div').innerHTML = '<img src=x>';
    });
    await attempt('socket', () => {
      const socket = new WebSocket('wss://evil.example/');
      return new Promise((resolve, reject) => {
        socket.onopen = resolve;
        socket.onerror = reject;
      });
    });
    await attempt('window', () => {
      if (!window.open('about:blank')) throw new Error('denied');
    });
    return out;
  });
}

describe('the built shell with its page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  afterAll(async () => {
    await browser.close();
  });

  async function start(
    argv: string[] = [],
  ): Promise<{ shell: StartedShell; page: Page; pageOf: ReturnType<typeof showWindowsAsPages> }> {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const made: { pageOf?: ReturnType<typeof showWindowsAsPages> } = {};
    const shell = await startFakeShell({ argv, prepare: (fake) => (made.pageOf = showWindowsAsPages(fake, context)) });
    if (!made.pageOf) throw new Error('no pages');
    return { shell, page: await made.pageOf(shell.contents), pageOf: made.pageOf };
  }

  it('reads and writes journals through window.waymark', async () => {
    const { shell, page } = await start();
    await exercise(page, shell.userData);
  });

  it('keeps what the page saves in the journal of the shell: its worker has the port', async () => {
    const { shell, page } = await start();
    await page.clock.setFixedTime('2026-11-18T10:00:00');
    await page.getByRole('button', { name: /Regulated-segment entry/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create roadmap' }).click();
    await page.getByRole('navigation').first().waitFor();
    await page.getByText(/^Saved/).waitFor();
    const journals = readdirSync(join(shell.userData, 'journal')).filter((name) => /\.j\d+$/.test(name));
    expect(journals).toHaveLength(1);
    const title = page.getByRole('textbox', { name: 'Title of the roadmap' });
    await title.fill('Written by the worker');
    await title.press('Enter');
    await vi.waitFor(() =>
      expect(readFileSync(join(shell.userData, 'journal', journals[0]!), 'latin1')).toContain('Written by the worker'),
    );
    const inOrigin = await page.evaluate(async () => {
      const names: string[] = [];
      const folder = await navigator.storage.getDirectory();
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
    expect(inOrigin).not.toContain('journal');
  });

  it('opens a file given at the start and saves another', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plan.waymark'), 'the plan');
    const { shell, page } = await start([]);
    shell.fake.appEvents.emit('second-instance', {}, ['waymark', 'plan.waymark'], folder);
    shell.fake.openAnswers.push(join(folder, 'plan.waymark'));
    shell.fake.saveAnswers.push(join(folder, 'copy.waymark'));
    const saved = await page.evaluate(async () => {
      const { call } = (window as unknown as WithHost).waymark;
      const file = await call('files.choose');
      if (!file.ok || !file.value) return file;
      const bytes = await call('files.read', file.value.id);
      return bytes.ok ? call('files.saveAs', 'copy.waymark', bytes.value) : bytes;
    });
    expect(saved).toEqual({ ok: true, value: { name: 'copy.waymark' } });
    expect(readFileSync(join(folder, 'copy.waymark'), 'utf8')).toBe('the plan');
    expect(shell.contents.sent).toEqual([['files.arrived', null]]);
  });

  it('tells the page what was chosen, until it stops listening', async () => {
    const { shell, page } = await start();
    await page.evaluate(() => {
      const heard: unknown[][] = [];
      const stop = (window as unknown as WithHost).waymark.on('menu.chosen', (...args: unknown[]) => heard.push(args));
      Object.assign(window, { heard, stop });
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard);
    shell.contents.send('menu.chosen', 'roadmap.new');
    await vi.waitFor(async () => expect(await heard()).toEqual([['roadmap.new']]));
    await page.evaluate(() => (window as unknown as { stop(): void }).stop());
    shell.contents.send('menu.chosen', 'again');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await heard()).toHaveLength(1);
  });

  it('opens a second window at a route, which has the same journals', async () => {
    const { shell, page, pageOf } = await start();
    await (await journalOf(page)).evaluate(({ ask }) =>
      ask({ act: 'write', name: 'both.log', at: 0, bytes: new Uint8Array([42]) }),
    );
    await page.evaluate(async () => {
      const { call } = (window as unknown as WithHost).waymark;
      await call('windows.open', '/r/abc/brief');
      await call('windows.title', 'Atlas');
    });
    const second = await pageOf(shell.fake.windows[1]!.webContents);
    expect(new URL(second.url()).hash).toMatch(/^#\//);
    const read = await (await journalOf(second)).evaluate(async ({ ask }) => {
      const result = await ask({ act: 'read', name: 'both.log' });
      return result.ok && result.value instanceof Uint8Array && [...result.value];
    });
    expect(read).toEqual([42]);
    // The page sets titles of its own too.
    expect(shell.window.titles).toContain('Atlas');
  });

  it('lets nothing out of the page', async () => {
    const { shell, page } = await start();
    // Opening a window is Electron's to deny (locks.test.ts); a plain Chromium opens it.
    expect((await whatGetsOut(page)).filter((name) => name !== 'window')).toEqual([]);
    expect(shell.fake.log.filter((entry) => entry.startsWith('foreign'))).toEqual([]);
  });
});

const runtime = realElectron();
if (!runtime)
  process.stdout.write('The shell was NOT run on real Electron: its runtime or a display is missing here.\n');

describe.skipIf(!runtime)('the built shell on real Electron', () => {
  it('does the same', async () => {
    const home = temporaryFolder();
    // Where each system keeps the profile of an app: nothing of the person who runs the tests is touched.
    mkdirSync(join(home, 'AppData', 'Roaming'), { recursive: true });
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      APPDATA: join(home, 'AppData', 'Roaming'),
    } as Record<string, string>;
    const args = process.getuid?.() === 0 ? ['--no-sandbox', root] : [root];
    const app = await electron.launch({ executablePath: runtime ?? '', args, env, timeout: 30_000 });
    onTestFinished(() => app.close());
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    expect(await page.evaluate(() => location.origin)).toBe('app://waymark');
    await exercise(page, await app.evaluate(({ app: real }) => real.getPath('userData')));
    expect(await whatGetsOut(page)).toEqual([]);
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as
        | { getLastWebPreferences?(): Record<string, unknown> }
        | undefined;
      return contents?.getLastWebPreferences?.();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });
});
