import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { FakeElectron } from '../support/fake-electron';
import { runEntry, startFakeShell, temporaryFolder, until } from '../support/fake-electron-start';
import { preventable } from '../support/fake-electron-window';

const refused = { ok: false, code: 'not-permitted' };

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

describe('links out of the app', () => {
  const good: [string, string][] = [
    ['https://example.org', 'example.org'],
    ['https://example.org:8443/a?b=c#d', 'example.org:8443'],
    ['HTTPS://EXAMPLE.ORG/', 'example.org'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['mailto:ana@example.org?subject=Plan&body=Hello%20there', 'ana@example.org'],
  ];
  const bad = [
    ...[
      'http://example.org',
      'file:///etc/passwd',
      'smb://server/share',
      '\\\\server\\share',
      'javascript:alert(1)',
      'data:text/html,x',
    ],
    ...[
      'vscode://x',
      'ms-settings:',
      'ms-msdt:/id',
      'search-ms:query=x',
      'HTTPS:\\\\example.org',
      'https:\\example.org',
      'https:/example.org',
    ],
    ...[
      'https:example.org',
      'https://',
      'https:// example.org',
      ' https://example.org',
      'https://example.org\n',
      'https://exam\tple.org',
    ],
    ...[
      'https://example.org/\u0000',
      'https://example.org/%00',
      'https://example.org/%0d%0aX',
      'https://user@example.org',
      'https://u:p@example.org',
    ],
    ...[
      'https://example.org@evil.example',
      'https://example.org/\u202Egnp.exe',
      'https://example.org/"x',
      'https://example.org/<x>',
      'https://[::1',
    ],
    ...[
      'ftp://example.org',
      'ssh://example.org',
      'tel:112',
      'sms:112',
      'blob:https://example.org/1',
      'about:blank',
      'chrome://gpu',
      'app://waymark/',
    ],
    ...[
      'mailto:',
      'mailto:ana',
      'mailto:ana@example.org?attach=/etc/passwd',
      'mailto:ana@example.org?Attachment=x',
      'mailto:a@b.example,c@d.example',
    ],
    ...[
      '//example.org',
      'example.org',
      '',
      'view-source:https://example.org',
      'intent://example.org',
      'x-apple.systempreferences:',
      'calc.exe',
    ],
    ...[
      'ldap://example.org',
      'jar:https://example.org!/x',
      'https://example.org:99999',
      'mailto:%00@example.org',
      `https://example.org/${'x'.repeat(2040)}`,
    ],
  ];

  it('pass for six kinds of address only, and never without asking', async () => {
    const { fake, call } = await startFakeShell();
    expect(bad.length + good.length).toBeGreaterThanOrEqual(60);
    for (const link of bad) {
      const answer = await call('links.open', link);
      expect(answer, link).toEqual(link.length > 2048 ? { ok: false, code: 'bad-arguments' } : refused);
    }
    expect([fake.dialogs, fake.opened]).toEqual([[], []]);
    for (const [link, shown] of good) {
      fake.boxAnswers.push(0);
      expect(await call('links.open', link), link).toEqual({ ok: true, value: true });
      expect(fake.dialogs.at(-1)?.options).toMatchObject({ message: `Open ${shown}?`, defaultId: 1, cancelId: 1 });
    }
    expect(fake.opened).toEqual(good.map(([link]) => new URL(link).href));
  });

  it('stay closed when the person says no, and ask one question at a time', async () => {
    const { fake, call } = await startFakeShell();
    const first = call('links.open', 'https://example.org');
    expect(await call('links.open', 'https://example.org')).toEqual({ ok: false, code: 'busy' });
    expect(await first).toEqual({ ok: true, value: false });
    expect(fake.opened).toEqual([]);
  });
});

describe('debug doors', () => {
  const doors =
    'remote-debugging-port remote-debugging-pipe inspect inspect-brk js-flags load-extension no-sandbox disable-web-security';

  it.each(doors.split(' '))('--%s keeps the packaged app from starting', async (door) => {
    for (const argv of [[], [`--${door}=1`], [`-${door}`]]) {
      const fake = new FakeElectron(temporaryFolder());
      if (argv.length === 0) fake.switches.add(door);
      await runEntry(fake, argv);
      expect([fake.exited, fake.windows.length, fake.handlers.size]).toEqual([1, 0, 0]);
      expect(fake.dialogs[0]).toMatchObject({
        kind: 'error',
        options: { content: expect.stringContaining(`--${door}`) },
      });
    }
  });

  it('are open to developers, whose pages have developer tools', async () => {
    const { window } = await startFakeShell({ argv: ['--inspect'], prepare: (fake) => (fake.isPackaged = false) });
    expect(window.options.webPreferences?.devTools).toBe(true);
    await until(() => !window.destroyed, 'open');
  });
});
