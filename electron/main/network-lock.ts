import { APP_ORIGIN } from '@/platform/contract';
import type { ShellSession } from './electron-parts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

function isDevelopment(url: string): boolean {
  if (url.startsWith('devtools://devtools/')) return true;
  if (!/^(http|ws):/.test(url) || !URL.canParse(url)) return false;
  return LOOPBACK.test(new URL(url).hostname);
}

/** Whether a request may be made at all: the page's own files, its blobs and inline data; the dev server only unpackaged. */
export function mayRequest(url: string, packaged: boolean): boolean {
  if (url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith('data:')) return true;
  return !packaged && isDevelopment(url);
}

/** Shuts the network: every request that is not ours is cancelled before it leaves. */
export function shutNetwork(session: ShellSession, packaged: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, packaged) }));
}
