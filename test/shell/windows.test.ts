import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FakeElectron } from '../support/fake-electron';
import { runEntry, startFakeShell, temporaryFolder, until } from '../support/fake-electron-start';
import { preventable } from '../support/fake-electron-window';

const ok = { ok: true, value: null };

describe('the first window', () => {
  it('has exactly these settings', async () => {
    const { window } = await startFakeShell();
    const { webPreferences, ...options } = window.options;
    expect(options).toEqual({ width: 1360, height: 860, minWidth: 800, minHeight: 560, show: false, title: 'Waymark' });
    const { preload, ...preferences } = webPreferences ?? {};
    expect(preload?.replaceAll('\\', '/')).toMatch(/\/out\/preload\/preload\.cjs$/);
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('comes after the sandbox, the scheme, the lock and the guards', async () => {
    const { fake } = await startFakeShell();
    await until(() => fake.log.includes('show'), 'shown');
    const order = [
      'enableSandbox',
      'registerSchemesAsPrivileged',
      'requestSingleInstanceLock',
      'on web-contents-created',
      'whenReady',
      'handle app',
      'new BrowserWindow',
      'loadURL app://waymark/#/',
      'show',
    ];
    expect(fake.log.filter((entry) => order.includes(entry))).toEqual(order);
  });

  it('opens at the size it was left at, but never on a screen that is gone', async () => {
    const first = await startFakeShell();
    first.window.bounds = { x: 100, y: 50, width: 1500, height: 900 };
    first.window.close();
    const second = await startFakeShell({ userData: first.userData });
    expect(second.window.options).toMatchObject({ x: 100, y: 50, width: 1500, height: 900 });
    second.window.bounds = { x: 4000, y: 50, width: 1500, height: 900 };
    second.window.maximized = true;
    second.window.close();
    const third = await startFakeShell({ userData: first.userData });
    expect(third.window.options).toMatchObject({ width: 1500, height: 900 });
    expect(third.window.options).not.toHaveProperty('x');
    expect(third.window.maximized).toBe(true);
  });

  it('survives a damaged size file', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'window.json'), '{"width":1e99,"x":"__proto__"');
    const { window } = await startFakeShell({ userData });
    expect(window.options).toMatchObject({ width: 1360, height: 860 });
  });
});

describe('what a page may do to its window', () => {
  it('sets title and full screen, prints, and opens a second window at a route', async () => {
    const { fake, window, contents, call } = await startFakeShell();
    expect(await call('windows.title', 'Atlas — Waymark')).toEqual(ok);
    expect(window.titles).toEqual(['Atlas — Waymark']);
    expect(await call('windows.fullScreen', true)).toEqual(ok);
    expect(window.fullScreen).toBe(true);
    expect(await call('windows.print')).toEqual(ok);
    expect(contents.printed).toEqual([{ printBackground: true }]);
    expect(await call('windows.open', '/r/abc/activities')).toEqual(ok);
    expect(fake.windows[1]?.webContents.url).toBe('app://waymark/#/r/abc/activities');
    expect(await call('windows.open', '//evil.example')).toEqual({ ok: false, code: 'bad-arguments' });
    expect(await call('windows.open', 'https://evil.example')).toEqual({ ok: false, code: 'bad-arguments' });
  });

  it('cannot open windows without end', async () => {
    const { fake, call } = await startFakeShell();
    for (let count = 1; count < 20; count += 1) expect(await call('windows.open', '/')).toEqual(ok);
    expect(await call('windows.open', '/')).toEqual({ ok: false, code: 'busy' });
    expect(fake.windows).toHaveLength(20);
  });

  it('cannot rename the window behind the shell or hold it open by beforeunload', async () => {
    const { window, contents } = await startFakeShell();
    const title = preventable();
    window.events.emit('page-title-updated', title);
    const unload = preventable();
    contents.events.emit('will-prevent-unload', unload);
    expect([title.defaultPrevented, unload.defaultPrevented]).toEqual([true, true]);
  });

  it('tells what it runs on', async () => {
    const { call } = await startFakeShell();
    expect(await call('app.info')).toEqual({
      ok: true,
      value: {
        kind: 'desktop',
        version: '0.1.0',
        platform: { linux: 'linux', darwin: 'macos', win32: 'windows' }[process.platform as string] ?? 'other',
        endedBadly: false,
        storage: 'kept',
      },
    });
  });
});

describe('closing with unsaved changes', () => {
  it('waits for the page and closes without a question once it has saved', async () => {
    const { fake, window, contents, call } = await startFakeShell();
    await call('windows.unsaved', true);
    window.close();
    expect(window.destroyed).toBe(false);
    expect(contents.sent).toEqual([['windows.closing', null]]);
    await call('windows.unsaved', false);
    await until(() => window.destroyed, 'closed');
    expect(fake.dialogs).toEqual([]);
  });

  it('asks after a second, keeps the window on Keep open, and lets it go on the second answer', async () => {
    const { fake, window, call } = await startFakeShell();
    await call('windows.unsaved', true);
    fake.boxAnswers.push(0, 1);
    window.close();
    await until(() => fake.dialogs.length === 1, 'asked');
    expect(fake.dialogs[0]?.options).toMatchObject({ buttons: ['Keep open', 'Close without saving'] });
    await vi.waitFor(() => {
      window.close();
      expect(window.destroyed).toBe(true);
    }, 4000);
    expect(fake.dialogs).toHaveLength(2);
  });

  it('goes on quitting when the page has saved', async () => {
    const { fake, call } = await startFakeShell();
    await call('windows.unsaved', true);
    fake.quit();
    expect(fake.exited).toBeUndefined();
    await call('windows.unsaved', false);
    await until(() => fake.exited === 0, 'quit');
  });
});

describe('a page that crashes or hangs', () => {
  it('comes back at its route with the files it had not fetched', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.waymark'), 'a');
    const { fake, window, contents } = await startFakeShell({ argv: [join(folder, 'a.waymark')] });
    contents.url = 'app://waymark/#/r/abc/risks';
    contents.events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
    expect(window.destroyed).toBe(true);
    const next = fake.windows[0];
    expect(next?.webContents.url).toBe('app://waymark/#/r/abc/risks');
    expect(fake.exited).toBeUndefined();
    expect(await fake.invoke(next!.webContents, 'files.pending', [])).toMatchObject({
      value: [{ name: 'a.waymark', size: 1 }],
    });
  });

  it('is not brought back a third time within a minute without asking', async () => {
    const { fake } = await startFakeShell();
    fake.boxAnswers.push(0);
    for (let count = 0; count < 3; count += 1) {
      fake.windows[0]!.webContents.url = 'app://waymark/#/r/abc/risks';
      fake.windows[0]!.webContents.events.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    }
    await until(() => fake.dialogs.length === 1, 'asked');
    await until(() => fake.windows[0]?.webContents.url === 'app://waymark/#/', 'the library');
    expect(fake.windows).toHaveLength(1);
  });

  it('ends with an exit code when the person chooses to quit', async () => {
    const { fake } = await startFakeShell();
    fake.boxAnswers.push(1);
    for (let count = 0; count < 3; count += 1) {
      fake.windows[0]!.webContents.events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    }
    await until(() => fake.exited === 1, 'exit 1');
  });

  it('may be opened again when it does not answer', async () => {
    const { fake, window } = await startFakeShell();
    fake.boxAnswers.push(1);
    window.events.emit('unresponsive');
    await until(() => window.destroyed, 'the old window gone');
    expect(fake.windows).toHaveLength(1);
  });
});

describe('starting and ending', () => {
  it('flushes the journal, then the engine, then marks a clean end', async () => {
    const { fake, userData, journal } = await startFakeShell();
    const last = () => readFileSync(join(userData, 'last-run.json'), 'utf8');
    expect(last()).toContain('running');
    const files = await journal();
    const writing = files.write('r.log', 0, new Uint8Array(4_000_000));
    await until(() => existsSync(join(userData, 'journal', 'r.log')), 'the journal being written');
    fake.quit();
    fake.quit();
    await until(() => fake.exited === 0, 'quit');
    expect(statSync(join(userData, 'journal', 'r.log')).size).toBe(4_000_000);
    await writing;
    expect(fake.log.slice(-2)).toEqual(['flushStorageData', 'exit 0']);
    expect(last()).toContain('clean');
  });

  it('flushes before sleep and at the end of a Windows session', async () => {
    const { fake, window } = await startFakeShell();
    fake.powerEvents.emit('suspend');
    await until(() => fake.log.filter((entry) => entry === 'flushStorageData').length === 1, 'flushed once');
    window.events.emit('session-end', {});
    await until(() => fake.log.filter((entry) => entry === 'flushStorageData').length === 2, 'flushed twice');
  });

  it('says that the last run ended badly', async () => {
    const first = await startFakeShell();
    const second = await startFakeShell({ userData: first.userData });
    expect(await second.call('app.info')).toMatchObject({ value: { endedBadly: true } });
  });

  it('gives way to a Waymark that already runs', async () => {
    const fake = new FakeElectron(temporaryFolder());
    fake.hasLock = false;
    await runEntry(fake);
    await until(() => fake.exited === 0, 'quit');
    expect(fake.windows).toEqual([]);
  });

  it('says so and ends where the profile cannot be opened', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const fake = new FakeElectron(join(folder, 'file', 'profile'));
    await runEntry(fake);
    await until(() => fake.exited === 1, 'exit 1');
    expect(fake.dialogs[0]).toMatchObject({ kind: 'error', options: { title: 'Waymark did not start' } });
  });
});
