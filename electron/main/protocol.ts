import { readFile } from 'node:fs/promises';
import { APP_ORIGIN, appRoute } from '@/platform/contract';
import { type Asset, type AssetManifest, listAssets, responseHeaders } from './assets';
import type { ElectronParts, HostFacts } from './electron-parts';

/** The scheme of the page's origin; with "standard" the page has an origin of its own and may keep data. */
export const APP_SCHEME = 'app';

/** Declares the scheme; must run once, before the app is ready. */
export function registerScheme(protocol: Pick<ElectronParts['protocol'], 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file for an address: an exact match of the list or nothing; no decoding, no prefixes, no folders. */
export function resolveAsset(url: string, manifest: AssetManifest): Asset | undefined {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return undefined;
  const path = url.slice(APP_ORIGIN.length).replace(/[?#].*$/s, '');
  return manifest.get(path);
}

/** Whether an address is the page itself, at whatever route behind the "#". */
export function isAppDocument(url: string): boolean {
  const document = url.replace(/#.*$/s, '');
  return document === `${APP_ORIGIN}/` || document === `${APP_ORIGIN}/index.html`;
}

/** The address of a route inside the page. */
export function addressOf(route: string): string {
  return `${APP_ORIGIN}/#${route}`;
}

/** The route of an address of ours, "/" where it has none. */
export function routeOf(address: string): string {
  const route = appRoute.safeParse(address.split('#')[1]);
  return address.startsWith(`${APP_ORIGIN}/`) && route.success ? route.data : '/';
}

async function answer(request: Request, manifest: AssetManifest): Promise<Response> {
  const plain = responseHeaders('text/plain; charset=utf-8');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response('Not allowed', { status: 405, headers: plain });
  }
  const asset = resolveAsset(request.url, manifest);
  if (!asset) return new Response('Not found', { status: 404, headers: plain });
  try {
    const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(asset.file));
    return new Response(body, { headers: responseHeaders(asset.mime) });
  } catch {
    return new Response('Not found', { status: 404, headers: plain });
  }
}

/** Serves app://waymark from the built page; under `npm run dev` from Vite's server, so that the origin stays the same. */
export function servePage(electron: Pick<ElectronParts, 'app' | 'net' | 'protocol'>, facts: HostFacts): void {
  const { devServer } = facts;
  if (devServer && !electron.app.isPackaged) {
    electron.protocol.handle(APP_SCHEME, (request) => {
      const path = request.url.startsWith(`${APP_ORIGIN}/`) ? request.url.slice(APP_ORIGIN.length) : '/';
      return electron.net.fetch(new URL(path, devServer).href);
    });
    return;
  }
  const manifest = listAssets(facts.rendererFolder);
  electron.protocol.handle(APP_SCHEME, (request) => answer(request, manifest));
}
