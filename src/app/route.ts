import { useSyncExternalStore } from 'react';
import { drafts } from '@/ui/drafts';

/** Where the window is: the library, or a view of one roadmap. */
export type Route = { at: 'library' } | { at: 'roadmap'; key: string; view: string };

/** The route of a hash such as "#/r/<key>/brief"; anything else is the library. */
export function parseRoute(hash: string): Route {
  const match = /^#\/r\/([a-z0-9-]+)(?:\/([a-z]+))?$/.exec(hash);
  return match ? { at: 'roadmap', key: match[1] as string, view: match[2] ?? 'brief' } : { at: 'library' };
}

/** The path of a route, as the address after "#". */
export function pathOf(route: Route): string {
  return route.at === 'library' ? '/' : `/r/${route.key}/${route.view}`;
}

let current = parseRoute(location.hash);
let hash = location.hash;

const listeners = new Set<() => void>();

function accept(): void {
  hash = location.hash;
  current = parseRoute(hash);
  for (const listener of listeners) listener();
}

function follow(): void {
  if (location.hash === hash) return;
  // Back and Forward have changed the address already: staying puts it back.
  drafts.leave(accept, () => history.pushState(null, '', hash || '#/'));
}

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    window.addEventListener('hashchange', follow);
    // While the page was starting, nobody heard that the address changed.
    if (location.hash !== hash) accept();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('hashchange', follow);
  };
};

/** The present route; renders anew when it changes, which it does once what is being typed is entered. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, () => current);
}

/** Goes to a route, once what is being typed is entered. */
export function navigate(route: Route): void {
  drafts.leave(() => {
    location.hash = `#${pathOf(route)}`;
  });
}
