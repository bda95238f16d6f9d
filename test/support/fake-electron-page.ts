import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { FakeElectron } from './fake-electron';
import type { FakePort } from './fake-electron-port';
import type { FakeContents } from './fake-electron-window';

/** Chromium knows no app:// scheme without Electron, so the page lives here and only the shell hears app://waymark. */
const STAND_IN_ORIGIN = 'https://waymark.invalid';

// Runs the preload as Electron would: a world without Node whose only module is 'electron', values copied both ways.
function preloadWorld(source: string): string {
  return `(() => {
    if (window !== window.top) return;
    const listeners = new Map();
    const copied = (value) => (typeof value === 'function' ? value : structuredClone(value));
    const bridge = (api) => Object.freeze(Object.fromEntries(Object.entries(api).map(([name, act]) => [name,
      (...args) => {
        const result = act(...args.map(copied));
        return result instanceof Promise ? result.then(copied) : copied(result);
      }])));
    const electron = {
      contextBridge: { exposeInMainWorld: (key, api) =>
        Object.defineProperty(window, key, { value: bridge(api), writable: false, configurable: false, enumerable: true }) },
      ipcRenderer: {
        invoke: (channel, ...args) => window.__invoke(channel, args),
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        removeListener: (channel, listener) =>
          listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
      },
    };
    Object.defineProperty(window, '__deliver', { value: (channel, value) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: 'the event object' }, value);
    } });
    const ports = new Map();
    Object.defineProperty(window, '__deliverPort', { value: (channel, id) => {
      const { port1, port2 } = new MessageChannel();
      ports.set(id, port1);
      port1.onmessage = ({ data }) => window.__port(id, data);
      for (const listener of listeners.get(channel) ?? []) listener({ sender: 'the event object', ports: [port2] }, null);
    } });
    Object.defineProperty(window, '__tellPort', { value: (id, data) => ports.get(id).postMessage(data) });
    const module = { exports: {} };
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload has no module ' + name);
      return electron;
    };
    ((require, module, exports) => {${source}
    })(require, module, module.exports);
  })();`;
}

async function preparePage(
  page: Page,
  fake: FakeElectron,
  contents: FakeContents,
  preload: string,
  ports: ReadonlyMap<number, FakePort>,
): Promise<void> {
  await page.exposeBinding('__invoke', (_source, channel: string, args: unknown[]) =>
    fake.invoke(contents, channel, args),
  );
  await page.exposeBinding('__port', (_source, id: number, data: unknown) => ports.get(id)?.postMessage(data));
  await page.addInitScript(preloadWorld(readFileSync(preload, 'utf8')));
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (!request.url().startsWith(`${STAND_IN_ORIGIN}/`) || !fake.requestHandler) {
      fake.log.push(`foreign ${request.url()}`);
      return route.abort();
    }
    const url = request.url().replace(STAND_IN_ORIGIN, 'app://waymark');
    const response = await fake.requestHandler(new Request(url, { method: request.method() }));
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  });
}

/** Lets the windows of a stand-in be pages of a browser; answers each window's page once it is there. */
export function showWindowsAsPages(
  fake: FakeElectron,
  context: BrowserContext,
): (contents: FakeContents) => Promise<Page> {
  const pages = new Map<FakeContents, Promise<Page>>();
  fake.openPage = (contents, options) => {
    const preload = options.webPreferences?.preload;
    if (!preload) throw new Error('a window without a preload');
    const ports = new Map<number, FakePort>();
    const opening = context.newPage().then(async (page) => {
      await preparePage(page, fake, contents, preload, ports);
      return page;
    });
    pages.set(contents, opening);
    contents.load = async (url) => {
      const page = await opening;
      await page.goto(url.replace('app://waymark', STAND_IN_ORIGIN));
    };
    contents.deliver = (channel, value) => {
      const tell = ([name, data]: [string, unknown]) =>
        (window as unknown as { __deliver(name: string, data: unknown): void }).__deliver(name, data);
      opening.then((page) => page.evaluate(tell, [channel, value] as [string, unknown])).catch(() => undefined);
    };
    contents.deliverPort = (channel, port) => {
      const id = ports.size + 1;
      ports.set(id, port);
      const tell = ([name, data]: [number, unknown]) =>
        (window as unknown as { __tellPort(name: number, data: unknown): void }).__tellPort(name, data);
      port.on('message', ({ data }) => {
        opening.then((page) => page.evaluate(tell, [id, data] as [number, unknown])).catch(() => undefined);
      });
      port.start();
      const pass = ([name, number]: [string, number]) =>
        (window as unknown as { __deliverPort(name: string, number: number): void }).__deliverPort(name, number);
      opening.then((page) => page.evaluate(pass, [channel, id] as [string, number])).catch(() => undefined);
    };
    contents.dispose = () => void opening.then((page) => page.close()).catch(() => undefined);
  };
  return async (contents) => {
    const page = await pages.get(contents);
    if (!page) throw new Error('this window has no page');
    await page.waitForURL(`${STAND_IN_ORIGIN}/**`, { waitUntil: 'load' });
    return page;
  };
}
