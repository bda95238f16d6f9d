import { randomBytes } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf, HostFault } from './host-fault';

const BLOCK = 8 * 1024 * 1024;
const LEFT_OVER_MS = 60_000;
const RETRY_MS = [20, 50, 100, 200, 400, 800];

/** Makes the names in a folder durable; a no-op where the system has no such call (Windows). */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(errnoOf(thrown))) throw thrown;
  }
}

async function writeDurably(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    let at = 0;
    while (at < bytes.byteLength) {
      const { bytesWritten } = await handle.write(bytes, at, Math.min(BLOCK, bytes.byteLength - at), at);
      at += bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readsBack(path: string, bytes: Uint8Array): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    if ((await handle.stat()).size !== bytes.byteLength) return false;
    const block = Buffer.alloc(Math.min(BLOCK, Math.max(1, bytes.byteLength)));
    let at = 0;
    while (at < bytes.byteLength) {
      const { bytesRead } = await handle.read(block, 0, block.length, at);
      if (bytesRead === 0 || block.compare(bytes, at, at + bytesRead, 0, bytesRead) !== 0) return false;
      at += bytesRead;
    }
    return true;
  } finally {
    await handle.close();
  }
}

// A virus scanner or a sync program may hold the old file for a moment on Windows.
async function renameWithRetry(from: string, to: string): Promise<void> {
  for (const pause of RETRY_MS) {
    try {
      await rename(from, to);
      return;
    } catch (thrown) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(thrown))) throw thrown;
      await sleep(pause);
    }
  }
  await rename(from, to);
}

async function removeLeftOvers(folder: string, prefix: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && now - found.mtimeMs > LEFT_OVER_MS) await rm(path, { force: true });
  }
}

/** Replaces a file as a whole: after a crash at any moment it holds the old bytes or the new ones, never a mixture. */
export async function atomicWrite(path: string, bytes: Uint8Array, newMode = 0o666): Promise<void> {
  // Through a link the file behind it is replaced, as people expect; the link stays.
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => null);
  if (old && !old.isFile()) throw new HostFault('not-permitted');
  const folder = dirname(target);
  const prefix = `.${basename(target).slice(0, 80)}.`;
  const temporary = join(folder, `${prefix}${randomBytes(6).toString('hex')}.tmp`);
  await removeLeftOvers(folder, prefix, Date.now());
  try {
    await writeDurably(temporary, bytes, old ? old.mode & 0o777 : newMode);
    if (!(await readsBack(temporary, bytes))) throw new HostFault('failed');
    await renameWithRetry(temporary, target);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncFolder(folder);
}
