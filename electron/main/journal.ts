import { type FileHandle, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { journalName, LARGEST_TRANSFER } from '@/platform/contract';
import type { JournalFiles } from '@/platform/journal-frame';
import { syncFolder } from './atomic-write';
import { errnoOf, HostFault } from './host-fault';

// Windows opens a device, not a file, under these names whatever the ending.
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/;

/** The journals of this copy, with a way to wait until everything asked for so far is on disk. */
export interface Journal extends JournalFiles {
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  idle(): Promise<void>;
}

async function openOrCreate(folder: string, path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (thrown) {
    if (errnoOf(thrown) !== 'ENOENT') throw thrown;
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(path, 'wx+', 0o600);
  try {
    await syncFolder(folder);
    return handle;
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

async function writeAt(handle: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  // A gap would read as zeros: whoever writes behind the end has lost track of the file.
  if (at > (await handle.stat()).size) throw new HostFault('bad-arguments');
  let done = 0;
  while (done < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, at + done);
    done += bytesWritten;
  }
  await handle.truncate(at + bytes.byteLength);
  await handle.datasync();
}

/** Journals as files of one folder; calls on one name run one after the other, in the order they came. */
export function createJournal(folder: string): Journal {
  const lastByName = new Map<string, Promise<unknown>>();

  function pathOf(name: string): string {
    if (!journalName.safeParse(name).success || DEVICE_NAME.test(name)) throw new HostFault('bad-arguments');
    return join(folder, name);
  }

  function inTurn<T>(name: string, act: (path: string) => Promise<T>): Promise<T> {
    const before = lastByName.get(name) ?? Promise.resolve();
    const mine = before.then(
      () => act(pathOf(name)),
      () => act(pathOf(name)),
    );
    lastByName.set(name, mine);
    const forget = () => {
      if (lastByName.get(name) === mine) lastByName.delete(name);
    };
    mine.then(forget, forget);
    return mine;
  }

  return {
    async list() {
      const names = await readdir(folder).catch((thrown: unknown) => {
        if (errnoOf(thrown) === 'ENOENT') return [];
        throw thrown;
      });
      const entries: { name: string; size: number }[] = [];
      for (const name of names) {
        const found = journalName.safeParse(name).success ? await stat(join(folder, name)).catch(() => null) : null;
        if (found?.isFile()) entries.push({ name, size: found.size });
      }
      return entries;
    },
    read: (name) =>
      inTurn(name, async (path) => {
        if ((await stat(path)).size > LARGEST_TRANSFER) throw new HostFault('too-large');
        return new Uint8Array(await readFile(path));
      }),
    write: (name, at, bytes) =>
      inTurn(name, async (path) => {
        const handle = await openOrCreate(folder, path);
        try {
          await writeAt(handle, at, bytes);
        } finally {
          await handle.close();
        }
      }),
    remove: (name) =>
      inTurn(name, async (path) => {
        await rm(path, { force: true });
        await syncFolder(folder);
      }),
    async idle() {
      await Promise.allSettled(lastByName.values());
    },
  };
}
