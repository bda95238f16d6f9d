import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { startFakeShell } from '../support/fake-electron-start';
import { preventable } from '../support/fake-electron-window';

describe('permissions', () => {
  const types = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');
  const named = (method: string) => {
    const signature = new RegExp(`${method}\\(handler: [^;]*?permission: ([^,]+),`).exec(types)?.[1] ?? '';
    return [...signature.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  };
  const granted = ['clipboard-sanitized-write', 'persistent-storage'];
  // Decided one by one; a permission that a new Electron brings fails below until it is decided too.
  const decided = [
    ...granted,
    ...'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read'.split(' '),
    ...'deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation geolocation-approximate'.split(
      ' ',
    ),
    ...'hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access'.split(' '),
    ...'loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler'.split(' '),
    ...'periodic-background-sync pointerLock screen-wake-lock sensors serial smart-card speaker-selection'.split(' '),
    ...'storage-access system-wake-lock top-level-storage-access unknown usb vr web-app-installation'.split(' '),
    ...'web-printing window-management'.split(' '),
  ].sort();

  it('are all decided', () => {
    const all = [...new Set([...named('setPermissionCheckHandler'), ...named('setPermissionRequestHandler')])].sort();
    expect(all.length).toBeGreaterThan(40);
    expect(all).toEqual(decided);
  });

  it('are refused but for two, and those only to our page', async () => {
    const { fake, contents } = await startFakeShell();
    const ask = (permission: string, url: string, isMainFrame = true) => {
      let answer: boolean | undefined;
      const details = { requestingUrl: url, isMainFrame };
      fake.permissionRequest?.(contents as never, permission as never, (value) => (answer = value), details as never);
      return answer;
    };
    const check = (permission: string, origin: string) =>
      fake.permissionCheck?.(contents as never, permission as never, origin, {} as never);
    for (const permission of decided) {
      const may = granted.includes(permission);
      expect([ask(permission, 'app://waymark/'), check(permission, 'app://waymark/')], permission).toEqual([may, may]);
      for (const origin of ['https://evil.example/', 'app://waymark.evil/', 'file:///', '', 'null']) {
        expect([ask(permission, origin), check(permission, origin)], `${permission} ${origin}`).toEqual([false, false]);
      }
      expect(ask(permission, 'app://waymark/', false), permission).toBe(false);
    }
  });

  it('leave no device, screen or download', async () => {
    const { fake } = await startFakeShell();
    expect(fake.device?.({ deviceType: 'usb', origin: 'app://waymark', device: {} } as never)).toBe(false);
    let streams: unknown = 'not asked';
    fake.displayMedia?.({} as never, (value) => (streams = value));
    expect(streams).toBeNull();
    expect(fake.log).toContain('setBluetoothPairingHandler');
    const download = preventable();
    fake.sessionEvents.emit('will-download', download, {}, {});
    expect(download.defaultPrevented).toBe(true);
  });
});

describe('the network', () => {
  const foreign = [
    ...[
      'https://evil.example/',
      'http://127.0.0.1:4173/',
      'http://localhost:5173/',
      'ws://localhost:5173/',
      'wss://evil.example/',
    ],
    ...[
      'file:///etc/passwd',
      'file://server/share',
      'ftp://evil.example/',
      'chrome://gpu',
      'devtools://devtools/bundled/x.js',
    ],
    ...[
      'app://waymark.evil/',
      'app://waymark',
      'app://evil/',
      'app://waymark@evil/',
      'APP://waymark/',
      'blob:https://evil.example/1',
    ],
    ...[
      'blob:null/1',
      'blob:app://waymark.evil/1',
      'about:blank',
      'javascript:alert(1)',
      'filesystem:app://waymark/x',
      '',
    ],
    ...[
      'chrome-extension://abcdef/x.js',
      'view-source:app://waymark/',
      'ws://waymark/',
      'intent://x',
      'mailto:a@b.example',
    ],
  ];

  it('is shut for everything but the page itself', async () => {
    const { fake } = await startFakeShell();
    const cancelled = (url: string) => {
      let cancel: boolean | undefined;
      fake.beforeRequest?.({ url }, (response) => (cancel = response.cancel));
      return cancel;
    };
    for (const url of foreign) expect(cancelled(url), url).toBe(true);
    for (const url of [
      'app://waymark/',
      'app://waymark/assets/x.js',
      'blob:app://waymark/0a1b',
      'data:image/png;base64,AA',
    ]) {
      expect(cancelled(url), url).toBe(false);
    }
  });

  it('lets Vite’s server through in development only', async () => {
    const { fake } = await startFakeShell({ prepare: (made) => (made.isPackaged = false) });
    const open = foreign.filter((url) => {
      let cancel: boolean | undefined;
      fake.beforeRequest?.({ url }, (response) => (cancel = response.cancel));
      return !cancel;
    });
    expect(open).toEqual([
      'http://127.0.0.1:4173/',
      'http://localhost:5173/',
      'ws://localhost:5173/',
      'devtools://devtools/bundled/x.js',
    ]);
  });
});

describe('navigation', () => {
  const away = [
    ...[
      'https://evil.example/',
      'http://waymark/',
      'file:///etc/passwd',
      'data:text/html,x',
      'javascript:alert(1)',
      'about:blank',
    ],
    ...[
      'about:srcdoc',
      'blob:app://waymark/1',
      'app://waymark',
      'app://waymark.evil/',
      'app://waymark@evil/',
      'app://evil/',
    ],
    ...[
      'app://waymark/assets/x.js',
      'app://waymark/index.html/',
      'app://waymark//',
      'app://waymark/?x',
      'APP://WAYMARK/',
      '',
    ],
    ...[
      'app://waymark:80/',
      'app:///',
      'chrome://gpu',
      'devtools://devtools/',
      'smb://server/',
      'ms-settings:',
      'ftp://x/',
    ],
    ...['view-source:app://waymark/', 'filesystem:app://waymark/', 'ws://waymark/', 'mailto:a@b.example', 'vscode://x'],
  ];
  const home = ['app://waymark/', 'app://waymark/#/r/abc', 'app://waymark/index.html', 'app://waymark/index.html#/x'];

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s never leaves the page', async (name) => {
    const { contents } = await startFakeShell();
    const prevented = (url: string, isMainFrame = true) => {
      const event = preventable({ url, isMainFrame });
      contents.events.emit(name, event, url);
      return event.defaultPrevented;
    };
    expect(away.length).toBe(30);
    for (const url of away) expect(prevented(url), url).toBe(true);
    for (const url of home) expect(prevented(url), url).toBe(false);
    if (name === 'will-frame-navigate') for (const url of home) expect(prevented(url, false), url).toBe(true);
  });

  it('makes no second page and no webview, in any contents', async () => {
    const { contents } = await startFakeShell();
    for (const url of [...away, ...home]) expect(contents.windowOpen?.({ url })).toEqual({ action: 'deny' });
    const webview = preventable();
    contents.events.emit('will-attach-webview', webview, {}, {});
    expect(webview.defaultPrevented).toBe(true);
  });
});
