import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { APP_ORIGIN, CONTENT_SECURITY_POLICY } from '@/platform/contract';
import { serve } from '../../electron/serve.mjs';
import { startFakeShell } from '../support/fake-electron-start';

const renderer = fileURLToPath(new URL('../../out/renderer/', import.meta.url));

/** Every path that may be answered, found independently of the code under test. */
function builtPaths(folder = renderer, path = '/'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? builtPaths(join(folder, entry.name), `${path}${entry.name}/`) : [`${path}${entry.name}`],
  );
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pieces = [
  ...[
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '%5c',
    '\\',
    '/',
    '//',
    '%2f',
    '%00',
    '\u0000',
    ' ',
    '%20',
    '~',
    'C:',
    'C:%5C',
  ],
  ...['etc/passwd', 'main/entry.js', 'preload/preload.cjs', 'renderer', 'renderer-evil', 'index.html', 'INDEX.HTML'],
  ...[
    'index.html%00',
    'index.html.',
    'index.html/',
    'assets',
    'assets/',
    'Assets',
    '__proto__',
    'constructor',
    'ﬁ',
    'e\u0301',
  ],
  ...['?x', '#y', ';', '@', ':80', '%252e', 'file:', 'app:', '127.0.0.1', '[::1]', '\\\\server\\share', '?', '%3f'],
];
const origins = [
  ...[
    APP_ORIGIN,
    APP_ORIGIN,
    APP_ORIGIN,
    APP_ORIGIN,
    'app://waymark.evil',
    'app://waymark@evil',
    'app://user:pw@waymark',
  ],
  ...[
    'app://waymark:80',
    'APP://WAYMARK',
    'app:waymark',
    'app:///waymark',
    'app://',
    'file://',
    'http://waymark',
    'app://Waymark',
  ],
];

describe('app://waymark', () => {
  let paths: string[];
  let answer: (url: string, method?: string) => Promise<Response>;
  beforeAll(() => {
    paths = builtPaths();
  });

  async function start() {
    const { fake } = await startFakeShell();
    // Only what the handler reads; Node's Request would tidy the address first and hide what is tested.
    answer = async (url, method = 'GET') => fake.requestHandler!({ url, method } as Request);
    return fake;
  }

  it('is declared with exactly these privileges, and never under another name', async () => {
    const fake = await start();
    expect(APP_ORIGIN).toBe('app://waymark');
    expect(fake.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('answers every built file, and the page at "/" whatever its route', async () => {
    await start();
    for (const path of ['/', '/?x=1', '/#/r/abc', ...paths])
      expect((await answer(APP_ORIGIN + path)).status, path).toBe(200);
    const page = await (await answer(`${APP_ORIGIN}/`)).text();
    expect(page).toBe(await (await answer(`${APP_ORIGIN}/index.html`)).text());
    const head = await answer(`${APP_ORIGIN}/`, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('answers nothing outside the list for 10,000 made-up addresses', async () => {
    await start();
    const random = randomFrom(20_261_121);
    const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
    const allowed = new Set(['/', ...paths].map((path) => APP_ORIGIN + path));
    let hits = 0;
    for (let count = 0; count < 10_000; count += 1) {
      const length = 1 + Math.floor(random() * 5);
      const tail = Array.from({ length }, () => pick(random() < 0.2 ? paths : pieces)).join(random() < 0.5 ? '/' : '');
      const url = `${pick(origins)}${random() < 0.8 ? '/' : ''}${tail}`;
      const response = await answer(url);
      const expected = allowed.has(url.replace(/[?#].*$/s, ''));
      if (expected) hits += 1;
      expect(response.status, JSON.stringify(url)).toBe(expected ? 200 : 404);
    }
    // The generator must reach the list, or the line above proves nothing.
    expect(hits).toBeGreaterThan(20);
  });

  it('sends the policy and its companions with every answer, found or not', async () => {
    await start();
    const expected = {
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': expect.any(String),
    };
    const script = paths.find((path) => path.endsWith('.js'));
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      [script, 'text/javascript; charset=utf-8'],
      ['/nowhere', 'text/plain; charset=utf-8'],
    ]) {
      const headers = Object.fromEntries((await answer(APP_ORIGIN + path)).headers);
      expect(headers).toEqual({ ...expected, 'content-type': type });
    }
    expect((await answer(`${APP_ORIGIN}/`, 'POST')).status).toBe(405);
  });
});

describe('the policy', () => {
  it('is word for word this one', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
    );
  });

  it('stands in the page too, without the part a meta element cannot hold', async () => {
    const { fake } = await startFakeShell();
    const page = await (await fake.requestHandler!(new Request(`${APP_ORIGIN}/`))).text();
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(page)?.[1]
      ?.replaceAll('&#39;', "'");
    expect(meta).toBe(CONTENT_SECURITY_POLICY.replace(" frame-ancestors 'none';", ''));
  });
});

describe('the same page on 127.0.0.1', () => {
  it('has the same bytes and headers, and nothing else', async () => {
    const { fake } = await startFakeShell();
    const server = await serve();
    onTestFinished(() => server.close());
    for (const path of ['/', ...builtPaths()]) {
      const here = await fetch(new URL(path, server.url));
      const there = await fake.requestHandler!(new Request(APP_ORIGIN + path));
      expect(Buffer.from(await here.arrayBuffer()).equals(Buffer.from(await there.arrayBuffer())), path).toBe(true);
      for (const [name, value] of there.headers) expect(here.headers.get(name), name).toBe(value);
    }
    for (const path of ['/nowhere', '/assets', '/..%2fmain/entry.js', '/%2e%2e/main/entry.js']) {
      expect((await fetch(new URL(path, server.url))).status, path).toBe(404);
    }
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });

  it('refuses to be called by another name', async () => {
    const server = await serve();
    onTestFinished(() => server.close());
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
