import { describe, expect, it } from 'vitest';
import { FakeElectron } from '../support/fake-electron';
import { runEntry, startFakeShell, temporaryFolder, until } from '../support/fake-electron-start';

const refused = { ok: false, code: 'not-permitted' };

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
