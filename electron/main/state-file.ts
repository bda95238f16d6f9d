import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Reads a small file of the shell's own; null where it is missing, damaged or of another shape. */
export function readState<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Replaces a small file of the shell's own, readable by this person only. */
export function writeState(path: string, value: unknown): void {
  makePrivateFolder(dirname(path));
  writeFileSync(`${path}.tmp`, JSON.stringify(value), { mode: 0o600, flush: true });
  renameSync(`${path}.tmp`, path);
}

/** Makes a folder that only this person can look into, also where it was made wider before. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}
