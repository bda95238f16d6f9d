import { chmodSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRuntime, isStale, openWindow, Programs, whyNoWindow } from '../../electron/start-steps.mjs';
import { temporaryFolder } from '../support/fake-electron-start';

describe('desktop or browser', () => {
  const desk = { args: [], env: { DISPLAY: ':0' }, platform: 'linux' as const, node: '22.12.0', user: 1000 };

  it('opens a window on a machine that has all it takes', () => {
    expect(whyNoWindow(desk)).toBeUndefined();
    expect(whyNoWindow({ ...desk, env: { WAYLAND_DISPLAY: 'wayland-0' }, node: '24.1.0' })).toBeUndefined();
    expect(whyNoWindow({ ...desk, env: {}, platform: 'darwin', user: undefined })).toBeUndefined();
    expect(whyNoWindow({ ...desk, env: {}, platform: 'win32', user: undefined })).toBeUndefined();
  });

  it('says what is missing', () => {
    expect(whyNoWindow({ ...desk, env: {} })).toContain('no display');
    expect(whyNoWindow({ ...desk, env: { DISPLAY: '' } })).toContain('no display');
    expect(whyNoWindow({ ...desk, node: '20.20.2' })).toContain('Node 22.12 or newer and this is 20.20.2');
    expect(whyNoWindow({ ...desk, node: '22.11.9' })).toContain('22.11.9');
    expect(whyNoWindow({ ...desk, user: 0 })).toContain('root');
    expect(whyNoWindow({ ...desk, args: ['--browser'] })).toContain('asked for');
  });
});

describe('building by itself', () => {
  const outputs = ['out/main/entry.js', 'out/main/assets.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
  const write = (root: string, path: string, seconds: number) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    utimesSync(file, seconds, seconds);
    for (let folder = dirname(file); folder !== root; folder = dirname(folder)) utimesSync(folder, seconds, seconds);
  };
  const built = () => {
    const root = temporaryFolder();
    for (const path of ['src/app/main.tsx', 'electron/main/entry.ts', 'package-lock.json', 'vite.config.ts'])
      write(root, path, 1000);
    for (const path of outputs) write(root, path, 2000);
    return root;
  };

  it('leaves a fresh build alone', () => {
    expect(isStale(built())).toBe(false);
  });

  it.each(['src/app/new.ts', 'electron/main/entry.ts', 'package-lock.json', 'vite.config.ts', 'resources/x.json'])(
    'sees that %s changed',
    (path) => {
      const root = built();
      write(root, path, 3000);
      expect(isStale(root)).toBe(true);
    },
  );

  it('sees a missing part and a removed source', () => {
    for (const path of outputs) {
      const root = built();
      rmSync(join(root, path));
      expect(isStale(root), path).toBe(true);
    }
    const root = built();
    rmSync(join(root, 'src/app/main.tsx'));
    expect(isStale(root)).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('the desktop runtime', () => {
  /** A folder like node_modules/electron whose install step is this program. */
  function electronWith(install: string): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'install.js'), install);
    return folder;
  }
  const installs = `const { mkdirSync, writeFileSync } = require('node:fs');
    mkdirSync(__dirname + '/dist'); writeFileSync(__dirname + '/dist/electron', ''); writeFileSync(__dirname + '/path.txt', 'electron');`;

  it('is fetched once by Electron’s own step', async () => {
    const folder = electronWith(installs);
    const program = join(folder, 'dist', 'electron');
    expect(await findRuntime(new Programs(), folder, 10_000)).toEqual({ program });
    writeFileSync(join(folder, 'install.js'), 'process.exit(1)');
    expect(await findRuntime(new Programs(), folder, 10_000)).toEqual({ program });
  });

  it('is given up after its time, even where the step ignores being asked to end', async () => {
    const folder = electronWith(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`);
    const started = Date.now();
    expect(await findRuntime(new Programs(), folder, 400)).toEqual({
      why: 'the desktop runtime could not be fetched within 1 seconds',
    });
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it('is given up when the step fails, succeeds without a program, or Electron is not there', async () => {
    const why = 'the desktop runtime could not be fetched';
    expect(await findRuntime(new Programs(), electronWith('process.exit(1)'), 10_000)).toEqual({ why });
    expect(await findRuntime(new Programs(), electronWith(''), 10_000)).toEqual({ why });
    expect(await findRuntime(new Programs(), undefined, 10_000)).toEqual({ why: 'Electron is not installed here' });
  });

  it('falls back where the window ends at once with an error, and only there', async () => {
    const folder = temporaryFolder();
    const program = (name: string, script: string) => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, name), 0o755);
      return join(folder, name);
    };
    expect(await openWindow(new Programs(), program('fails', 'exit 127'), [])).toBe(
      'the desktop window could not be opened',
    );
    expect(await openWindow(new Programs(), join(folder, 'none'), [])).toBe('the desktop window could not be opened');
    expect(await openWindow(new Programs(), program('works', 'exit 0'), [])).toBeUndefined();
  });

  it('ends with the program that started it', async () => {
    const programs = new Programs();
    const running = programs.run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {});
    await programs.stop('SIGTERM');
    expect((await running).code).toBeNull();
    await programs.stop('SIGTERM');
  });
});
