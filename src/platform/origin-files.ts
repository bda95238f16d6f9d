import { LARGEST_TRANSFER } from './contract';
import { HostError, hostErrorCodeOf } from './host-error';
import type { JournalFiles } from './journal-frame';
import { OriginJournal } from './origin-journal';

function refusing<T>(act: string, task: Promise<T>): Promise<T> {
  return task.catch((thrown: unknown) => {
    throw new HostError(hostErrorCodeOf(thrown), act);
  });
}

/** Bytes on memory that only this worker holds, as the file system wants them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);

/** The journal in the origin's private file system; for use in a worker. Each act rejects with a HostError. */
export function originJournalFiles(): JournalFiles {
  const journal = new OriginJournal(async () => {
    if (typeof navigator.storage?.getDirectory !== 'function')
      throw new DOMException('no private file system', 'NotSupportedError');
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle('journal', { create: true });
  });
  return {
    list: () => refusing('journal.list', journal.list()),
    read: (name) => refusing('journal.read', journal.read(name, LARGEST_TRANSFER)),
    write: async (name, at, bytes) => void (await refusing('journal.write', journal.write(name, at, own(bytes)))),
    remove: async (name) => void (await refusing('journal.remove', journal.remove(name))),
  };
}
