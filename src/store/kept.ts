import { useSyncExternalStore } from 'react';
import { z } from 'zod';

z.config({ jitless: true });

/** One remembered value: as it stands in this window, and the way to change it. */
export interface Kept<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A value for each roadmap, by its key in the library. */
export interface KeptByRoadmap<T> {
  of: (roadmapKey: string) => Kept<T>;
}

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What a page remembers in and hears of other windows by; all of it may be missing or refuse. */
export interface KeepingPage {
  readonly localStorage?: Memory;
  readonly sessionStorage?: Memory;
  readonly addEventListener?: (type: 'storage', listener: (event: { key: string | null }) => void) => void;
}

const ROADMAPS = 'waymark.roadmap/';
const memories = {
  device: ['localStorage'],
  window: ['sessionStorage'],
  // The window's own comes first.
  roadmap: ['sessionStorage', 'localStorage'],
} as const;
type Scope = keyof typeof memories;

/** Remembers how things look in the storage of one page; what storage refuses is remembered by the page alone. */
export class Keeper {
  readonly #page: KeepingPage;
  readonly #places = new Map<string, { shared: boolean; forget: () => void }>();

  constructor(page: KeepingPage) {
    this.#page = page;
    page.addEventListener?.('storage', ({ key }) => {
      for (const [place, { shared, forget }] of this.#places) if (shared && (key === null || key === place)) forget();
    });
  }

  /** For all windows of this device, which hear of each change. */
  kept<T>(name: string, schema: z.ZodType<T>, initial: NoInfer<T>, scope: 'device'): Kept<T>;
  /**
   * For each roadmap, in this window as long as it is open, or on this device: a window that is reloaded stays as it
   * was, another one begins as it was last left. What an older Waymark kept for all of them goes to the first that asks.
   */
  kept<T>(
    name: string,
    schema: z.ZodType<T>,
    initial: NoInfer<T>,
    scope: 'window' | 'roadmap',
    former?: string,
  ): KeptByRoadmap<T>;
  kept<T>(name: string, schema: z.ZodType<T>, initial: T, scope: Scope, former?: string): Kept<T> | KeptByRoadmap<T> {
    if (scope === 'device') return this.#at(`waymark.${name}`, scope, (text) => fitting(schema, initial, text));
    const of = byName((roadmapKey) => {
      const place = `${ROADMAPS}${roadmapKey}/${name}`;
      return this.#at(place, scope, (text) =>
        fitting(schema, initial, text ?? (former === undefined ? null : this.#takeOver(former, place))),
      );
    });
    return { of };
  }

  /** Takes away what is remembered for a roadmap, once it is gone for good. */
  forgetRoadmap(roadmapKey: string): void {
    const prefix = `${ROADMAPS}${roadmapKey}/`;
    for (const memory of memories.roadmap)
      this.#try(memory, (storage) => {
        const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        for (const name of names) if (name.startsWith(prefix)) storage.removeItem(name);
      });
    for (const [place, { forget }] of this.#places) if (place.startsWith(prefix)) forget();
  }

  #at<T>(place: string, scope: Scope, read: (text: string | null) => T): Kept<T> {
    const listeners = new Set<() => void>();
    const tell = () => {
      for (const listener of listeners) listener();
    };
    let current: { value: T } | null = null;
    const forget = () => {
      current = null;
      tell();
    };
    this.#places.set(place, { shared: scope === 'device', forget });
    return {
      get: () => {
        current ??= { value: read(this.#read(scope, place)) };
        return current.value;
      },
      set: (value) => {
        current = { value };
        for (const memory of memories[scope])
          this.#try(memory, (storage) => storage.setItem(place, JSON.stringify(value)));
        tell();
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }

  #read(scope: Scope, place: string): string | null {
    for (const memory of memories[scope]) {
      const text = this.#try(memory, (storage) => storage.getItem(place));
      if (text !== null) return text;
    }
    return null;
  }

  #takeOver(former: string, place: string): string | null {
    return this.#try('localStorage', (storage) => {
      const text = storage.getItem(former);
      if (text !== null) storage.setItem(place, text);
      storage.removeItem(former);
      return text;
    });
  }

  #try<R>(memory: (typeof memories)['roadmap'][number], act: (storage: Memory) => R): R | null {
    try {
      const storage = this.#page[memory];
      return storage ? act(storage) : null;
    } catch {
      // Full or forbidden: nothing depends on it but how things look the next time.
      return null;
    }
  }
}

/** What a stored text says, where it fits; of an object each field that fits, the others as in the beginning. */
function fitting<T>(schema: z.ZodType<T>, initial: T, text: string | null): T {
  if (text === null) return initial;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return initial;
  }
  const whole = schema.safeParse(stored);
  if (whole.success) return whole.data;
  const mended = schema.safeParse(fieldsThatFit(schema, initial, stored));
  return mended.success ? mended.data : initial;
}

function fieldsThatFit(schema: z.ZodType, initial: unknown, stored: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || typeof stored !== 'object' || stored === null) return initial;
  const usual = new Map(Object.entries(Object(initial)));
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const own: unknown = Object.getOwnPropertyDescriptor(stored, name)?.value;
    return [name, z.safeParse(field, own).success ? own : usual.get(name)];
  });
  return Object.fromEntries(fields);
}

/** A schema of the keys of a list of words. */
export const keyOf = <K extends string>(words: Readonly<Record<K, string>>) => z.literal(Object.keys(words) as K[]);

/** One remembered value for each name, made when it is first asked for. */
export function byName<T>(make: (name: string) => Kept<T>): (name: string) => Kept<T> {
  const known = new Map<string, Kept<T>>();
  return (name) => {
    const kept = known.get(name) ?? make(name);
    known.set(name, kept);
    return kept;
  };
}

/** What this page remembers with. */
export const keeper = new Keeper(globalThis);

/** A remembered value; whoever uses it is rendered anew when it changes. */
export function useRemembered<T>(kept: Kept<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(kept.subscribe, kept.get), kept.set];
}
