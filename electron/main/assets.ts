import { readdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '@/platform/contract';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.waymark': 'application/vnd.waymark.roadmap+zip',
};

/** One file of the built page. */
export interface Asset {
  readonly file: string;
  readonly mime: string;
}

/** Exact request paths such as "/assets/main-1a2b.js", with "/" for the page; nothing else is ever served. */
export type AssetManifest = ReadonlyMap<string, Asset>;

// Folder by folder, because the archive of a packaged app does not know recursive listings.
function collect(folder: string, path: string, manifest: Map<string, Asset>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      collect(file, `${path}${entry.name}/`, manifest);
      continue;
    }
    const mime = mimeTypes[extname(entry.name)];
    if (entry.isFile() && mime) manifest.set(`${path}${entry.name}`, { file, mime });
  }
}

/** Lists the built page; unknown kinds of file are left out, so nothing is served by accident. */
export function listAssets(root: string): AssetManifest {
  const manifest = new Map<string, Asset>();
  collect(resolve(root), '/', manifest);
  const page = manifest.get('/index.html');
  if (page) manifest.set('/', page);
  return manifest;
}

/** The headers of every answer, the same under app://waymark and on 127.0.0.1. */
export function responseHeaders(mime: string): Record<string, string> {
  return {
    'Content-Type': mime,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
    'Cache-Control': mime.startsWith('text/html') ? 'no-store' : 'no-cache',
  };
}
