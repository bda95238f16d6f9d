import { createBrowserHost } from './browser';
import type { Host } from './contract';

let connected: Host | undefined;

/** The host of this page, the same one at every call: the desktop's when its preload put one there, else the browser itself. */
export function connectHost(): Host {
  connected ??= (window as { waymark?: Host }).waymark ?? createBrowserHost();
  return connected;
}
