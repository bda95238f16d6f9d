import type { Change } from '@/domain/change';
import { SCHEMA_VERSION } from '@/domain/document';
import type { Storage } from '@/storage/storage';
import type { RoadmapStore } from './roadmap-store';

/** Where what could not be saved in time is put: small, and written before the page is gone. */
export type LocalStore = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Changes of one window that were on their way when it went, and the number of the last stored change it knew of. */
export interface LeftBehind {
  seq: number;
  changes: readonly Change[];
}

const PREFIX = 'waymark-left-behind/';

const nameOf = (key: string, windowId: string) => `${PREFIX}${key}/${windowId}`;

/** Writes at once what a window has not saved yet, or takes it away where there is nothing; false where it cannot be written. */
export function keepLeftBehind(local: LocalStore, key: string, windowId: string, left: LeftBehind): boolean {
  try {
    if (left.changes.length === 0) local.removeItem(nameOf(key, windowId));
    else local.setItem(nameOf(key, windowId), JSON.stringify(left));
    return true;
  } catch {
    // Full, or refused by the browser: then the person is asked before the page goes.
    return false;
  }
}

/** What windows that are gone left behind of a roadmap, oldest first; it is there no more afterwards. */
export function takeLeftBehind(local: LocalStore, key: string): LeftBehind[] {
  const names = Array.from({ length: local.length }, (_, index) => local.key(index) ?? '');
  const found = names.filter((name) => name.startsWith(`${PREFIX}${key}/`));
  return found
    .flatMap((name) => {
      const text = local.getItem(name);
      local.removeItem(name);
      return read(text) ?? [];
    })
    .sort((a, b) => a.seq - b.seq);
}

function read(text: string | null): LeftBehind | null {
  try {
    const { seq, changes } = JSON.parse(text ?? '') as LeftBehind;
    return typeof seq === 'number' && Array.isArray(changes) ? { seq, changes } : null;
  } catch {
    // Cut off by a crash: nothing can be read from it.
    return null;
  }
}

/** What came of changes that were left behind: labels of those that are in now, and of those that no longer fit. */
export interface Resumed {
  entered: readonly string[];
  lost: readonly string[];
}

/** Makes the changes that windows left behind edits of the roadmap now open, but for those that were stored after all. */
export async function resumeLeftBehind(local: LocalStore, storage: Storage, store: RoadmapStore): Promise<Resumed> {
  const entered: string[] = [];
  const lost: string[] = [];
  for (const left of takeLeftBehind(local, store.key)) {
    const result = await storage.append(store.key, left.seq, { changes: [] });
    if (result.state === 'failed') {
      // What the log holds cannot be said now: the next opening looks again.
      keepLeftBehind(local, store.key, crypto.randomUUID(), left);
      continue;
    }
    const missing = result.state === 'behind' ? result.missing : [];
    const isWhole = result.state === 'stored' || missing.length === result.last - left.seq;
    const isReplaced = !isWhole || missing.some(({ replacedBy }) => replacedBy !== undefined);
    const stored = new Set(missing.map(({ change }) => change.id));
    for (const change of left.changes.filter(({ id }) => !stored.has(id))) {
      const fits = !isReplaced && change.schemaVersion === SCHEMA_VERSION && store.resume(change);
      (fits ? entered : lost).push(change.label);
    }
  }
  return { entered, lost };
}
