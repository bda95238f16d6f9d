import { useSyncExternalStore } from 'react';

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

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The present route; renders anew when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, () => {
    if (location.hash !== hash) {
      hash = location.hash;
      current = parseRoute(hash);
    }
    return current;
  });
}

export function navigate(route: Route): void {
  location.hash = `#${pathOf(route)}`;
}
