import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivateFolder, readState, writeState } from './state-file';

const KEPT_COPIES = 3;
const lastRun = z.object({ chrome: z.string().max(40), ended: z.enum(['running', 'clean']) });

/** How this start relates to the one before. */
export interface RunStart {
  /** True where the last run was cut off: crash, kill or power. */
  readonly endedBadly: boolean;
  /** Whether the browser engine is another one than last time; an older one may destroy the store. */
  readonly engine: 'same' | 'newer' | 'older';
}

/** Compares dotted version numbers; below zero where the first is older. */
export function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number);
  const right = other.split('.').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] || 0) - (right[index] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Looks at how the last run ended; writes nothing. */
export function lookBack(userData: string, chrome: string): RunStart {
  const last = readState(join(userData, 'last-run.json'), lastRun);
  if (!last) return { endedBadly: false, engine: 'same' };
  const order = compareVersions(chrome, last.chrome);
  return { endedBadly: last.ended === 'running', engine: order === 0 ? 'same' : order > 0 ? 'newer' : 'older' };
}

/** Marks that Waymark is running, or that it ended as it should. */
export function markRun(userData: string, chrome: string, ended: 'running' | 'clean'): void {
  writeState(join(userData, 'last-run.json'), { chrome, ended });
}

/** Copies the page's store aside before an engine of another version touches it; keeps the newest three copies. */
export async function setStoreAside(userData: string, stamp: string): Promise<void> {
  const store = join(userData, 'IndexedDB');
  if (!existsSync(store)) return;
  const backups = join(userData, 'backups');
  makePrivateFolder(backups);
  // Whole under its name or not at all: a copy cut short must never pass for a backup.
  const unfinished = join(backups, `.unfinished-${stamp}`);
  await cp(store, unfinished, { recursive: true });
  await rename(unfinished, join(backups, `store-${stamp}`));
  const names = (await readdir(backups)).sort();
  const copies = names.filter((name) => name.startsWith('store-'));
  const old = [...copies.slice(0, -KEPT_COPIES), ...names.filter((name) => name.startsWith('.unfinished-'))];
  for (const name of old) await rm(join(backups, name), { recursive: true, force: true });
}
