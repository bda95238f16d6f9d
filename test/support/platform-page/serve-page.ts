import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CONTENT_SECURITY_POLICY } from '@/platform/contract';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = fileURLToPath(new URL('../../../src', import.meta.url));
const kinds: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The built test page on a loopback port. */
export interface ServedPage {
  address: string;
  stop(): Promise<void>;
}

/** Builds the test page as the app is built and serves it with the app's own content security policy. */
export async function servePage(): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'platform-page-'));
  await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    base: './',
    define: { __APP_VERSION__: JSON.stringify('1.2.3-test') },
    resolve: { alias: { '@': source } },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const headers = {
      'content-type': kinds[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    };
    readFile(file).then(
      (bytes) => response.writeHead(200, headers).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
