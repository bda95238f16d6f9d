import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { channels, events, type Host, JOURNAL_PORT } from '@/platform/contract';

const source = readFileSync(new URL('../../out/preload/preload.cjs', import.meta.url), 'utf8');

interface Crossing {
  key: string;
  api: Host;
  invoked: unknown[][];
  listeners: Map<string, ((event: unknown, value: unknown) => void)[]>;
  required: string[];
}

/** Runs the built preload as a sandboxed one runs: no Node, one module. */
function runPreload(
  invoke: (...args: unknown[]) => Promise<unknown> = async () => ({ ok: true, value: null }),
  window: object = {},
): Crossing {
  const crossing: Crossing = { key: '', api: {} as Host, invoked: [], listeners: new Map(), required: [] };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: Host) => {
        crossing.key = key;
        crossing.api = api;
      },
    },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        crossing.invoked.push(args);
        return invoke(...args);
      },
      on: (name: string, listener: (event: unknown, value: unknown) => void) =>
        crossing.listeners.set(name, [...(crossing.listeners.get(name) ?? []), listener]),
      removeListener: (name: string, listener: unknown) =>
        crossing.listeners.set(
          name,
          (crossing.listeners.get(name) ?? []).filter((other) => other !== listener),
        ),
    },
  };
  const require = (name: string) => {
    crossing.required.push(name);
    return electron;
  };
  runInNewContext(source, { require, module: { exports: {} }, exports: {}, Object, window });
  return crossing;
}

describe('the built preload', () => {
  it('needs only electron, and hands the page two frozen functions', () => {
    const { key, api, required } = runPreload();
    expect(required).toEqual(['electron']);
    expect(key).toBe('waymark');
    expect(Object.getOwnPropertyNames(api).sort()).toEqual(['call', 'on']);
    expect(Object.isFrozen(api)).toBe(true);
  });

  it('passes every channel of the contract and no other name', async () => {
    const { api, invoked } = runPreload();
    const call = api.call as (channel: string, ...args: unknown[]) => Promise<unknown>;
    for (const name of Object.keys(channels)) expect(await call(name, 1, 'two')).toEqual({ ok: true, value: null });
    expect(invoked).toEqual(Object.keys(channels).map((name) => [name, 1, 'two']));
    for (const name of [
      '',
      'files',
      'ELECTRON_BROWSER_REQUIRE',
      'toString',
      '__proto__',
      'constructor',
      'app.info ',
      'menu.chosen',
    ]) {
      expect(await call(name), name).toEqual({ ok: false, code: 'bad-arguments' });
    }
    expect(invoked).toHaveLength(Object.keys(channels).length);
  });

  it('turns a failed crossing into a value', async () => {
    const { api } = runPreload(() => Promise.reject(new Error('An object could not be cloned: /home/ana/secret')));
    expect(await api.call('app.info')).toEqual({ ok: false, code: 'failed' });
  });

  it('passes the journal’s port on to its own window, and nothing of the event beside it', () => {
    const posted: unknown[][] = [];
    const { listeners } = runPreload(undefined, { postMessage: (...args: unknown[]) => posted.push(args) });
    const port = {};
    for (const listener of listeners.get(JOURNAL_PORT) ?? []) listener({ sender: 'dangerous', ports: [port] }, null);
    expect(posted).toEqual([[JOURNAL_PORT, '/', [port]]]);
  });

  it('tells the page values only, and stops when asked', () => {
    const { api, listeners } = runPreload();
    for (const name of Object.keys(events) as (keyof typeof events)[]) {
      const heard: unknown[][] = [];
      const stop = api.on(name, (...args: unknown[]) => heard.push(args));
      const emit = () => {
        for (const listener of listeners.get(name) ?? []) listener({ sender: 'dangerous' }, 'value');
      };
      emit();
      expect(heard).toEqual([['value']]);
      stop();
      emit();
      expect(heard).toHaveLength(1);
    }
    expect([...listeners.keys()].sort()).toEqual([...Object.keys(events), JOURNAL_PORT].sort());
    const on = api.on as (name: string, listener: () => void) => () => void;
    expect(on('ipc-internal', () => undefined)()).toBeUndefined();
    expect(listeners.has('ipc-internal')).toBe(false);
  });
});
