import { createBrowserHost } from './browser';
import type { Host } from './contract';

declare global {
  interface Window {
    /** Put here by the desktop's preload script. */
    readonly waymark?: Host;
  }
}

let connected: Host | undefined;

/** The host of this page, the same one at every call: the desktop's when it is there, else the browser itself. */
export function connectHost(): Host {
  connected ??= window.waymark ?? createBrowserHost();
  return connected;
}
