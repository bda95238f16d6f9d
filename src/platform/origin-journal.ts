import type { JournalEntry } from './contract';
import { HostError } from './host-error';

/** The parts of a synchronous handle that newer browsers have and the language's own types lack. */
type SharedHandle = FileSystemSyncAccessHandle & { readonly mode?: string };
interface OpensShared {
  createSyncAccessHandle(options: { mode: 'readwrite-unsafe' }): Promise<SharedHandle>;
}
interface Iterates {
  values(): AsyncIterableIterator<FileSystemFileHandle | FileSystemDirectoryHandle>;
}

/** Handles kept open for the next write; more would hold files that other windows want to remove. */
const KEPT_HANDLES = 24;
const LOCKED_PAUSES = [2, 5, 10, 20, 40, 80, 160, 320, 640];
const REMOVE_PAUSES = [2, 10, 30];

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function isNamed(thrown: unknown, ...names: string[]): boolean {
  return thrown instanceof DOMException && names.includes(thrown.name);
}

/** Tries again after each pause while the failure is one that passes by itself. */
async function insist<T>(pauses: readonly number[], passing: readonly string[], act: () => Promise<T>): Promise<T> {
  for (const wait of pauses) {
    try {
      return await act();
    } catch (thrown) {
      if (!isNamed(thrown, ...passing)) throw thrown;
      await pause(wait);
    }
  }
  return act();
}

function writeAll(handle: FileSystemSyncAccessHandle, at: number, bytes: Uint8Array<ArrayBuffer>): void {
  let done = 0;
  while (done < bytes.length) {
    const written = handle.write(done === 0 ? bytes : bytes.subarray(done), { at: at + done });
    if (written <= 0) throw new DOMException('short write', 'QuotaExceededError');
    done += written;
  }
}

/** A gap would read as a damaged frame and hide what follows: whoever writes behind the end has lost track of the file. */
function writesBehindEnd(): HostError {
  return new HostError('bad-arguments', 'journal.write');
}

/** Writes, cuts what lay behind and flushes; a failed append is cut off again. */
function put(handle: FileSystemSyncAccessHandle, at: number, bytes: Uint8Array<ArrayBuffer>): void {
  const before = handle.getSize();
  if (at > before) throw writesBehindEnd();
  try {
    writeAll(handle, at, bytes);
    if (before > at + bytes.length) handle.truncate(at + bytes.length);
  } catch (thrown) {
    if (at === before && handle.getSize() > before) handle.truncate(before);
    throw thrown;
  }
  handle.flush();
}

/** Journal files in one flat folder of the origin's private file system; runs in a worker. An emptied file counts as removed. */
export class OriginJournal {
  readonly #openFolder: () => Promise<FileSystemDirectoryHandle>;
  readonly #handles = new Map<string, SharedHandle>();
  readonly #queues = new Map<string, Promise<unknown>>();
  #folder: Promise<FileSystemDirectoryHandle> | undefined;

  constructor(openFolder: () => Promise<FileSystemDirectoryHandle>) {
    this.#openFolder = openFolder;
  }

  /** Names and sizes (bytes) of the files that hold anything. */
  async list(): Promise<JournalEntry[]> {
    const folder = (await this.#inside()) as FileSystemDirectoryHandle & Iterates;
    const files: FileSystemFileHandle[] = [];
    for await (const item of folder.values()) if (item.kind === 'file') files.push(item as FileSystemFileHandle);
    const sizes = await Promise.all(
      files.map((file) =>
        file.getFile().then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    const entries = files.map((file, index) => ({ name: file.name, size: sizes[index] ?? 0 }));
    return entries.filter(({ size }) => size > 0).sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** All bytes of a file; refused where it holds more than most. */
  read(name: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.#inTurn(name, () =>
      this.#withHandle(name, { create: false, keep: false }, (handle) => {
        const size = handle.getSize();
        if (size === 0) throw new HostError('not-found', 'journal.read');
        if (size > most) throw new HostError('too-large', 'journal.read');
        const bytes = new Uint8Array(size);
        let done = 0;
        while (done < bytes.length) {
          const count = handle.read(done === 0 ? bytes : bytes.subarray(done), { at: done });
          if (count <= 0) return bytes.slice(0, done);
          done += count;
        }
        return bytes;
      }),
    );
  }

  /** Writes at the offset, cuts what lay behind; resolves once the bytes are on disk. */
  write(name: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<null> {
    return this.#inTurn(name, () =>
      this.#withHandle(name, { create: at === 0, keep: true }, (handle) => {
        put(handle, at, bytes);
        return null;
      }).catch((thrown: unknown) => {
        throw at > 0 && isNamed(thrown, 'NotFoundError') ? writesBehindEnd() : thrown;
      }),
    );
  }

  /** Removes a file, or empties it where another window holds it open; a file that is not there counts as removed. */
  remove(name: string): Promise<null> {
    return this.#inTurn(name, async () => {
      this.#close(name);
      try {
        await this.#removeOrEmpty(name);
      } catch (thrown) {
        if (!isNamed(thrown, 'NotFoundError')) throw thrown;
      }
      return null;
    });
  }

  async #removeOrEmpty(name: string): Promise<void> {
    const folder = await this.#inside();
    try {
      await insist(REMOVE_PAUSES, ['NoModificationAllowedError'], () => folder.removeEntry(name));
    } catch (thrown) {
      if (!isNamed(thrown, 'NoModificationAllowedError')) throw thrown;
      await this.#withHandle(name, { create: false, keep: false }, (handle) => {
        handle.truncate(0);
        handle.flush();
      });
    }
  }

  #inside(): Promise<FileSystemDirectoryHandle> {
    this.#folder ??= this.#openFolder().catch((thrown: unknown) => {
      this.#folder = undefined;
      throw thrown;
    });
    return this.#folder;
  }

  /** Acts on one file run one after the other; acts on different files do not wait for each other. */
  #inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(name) ?? Promise.resolve()).then(act, act);
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#queues.get(name) === settled) this.#queues.delete(name);
      });
    this.#queues.set(name, settled);
    return turn;
  }

  async #withHandle<T>(
    name: string,
    { create, keep }: { create: boolean; keep: boolean },
    use: (handle: FileSystemSyncAccessHandle) => T,
  ): Promise<T> {
    const kept = this.#handles.get(name);
    const handle = kept ?? (await this.#open(name, create));
    // Only a shared handle may stay open: an exclusive one would shut other windows out.
    const stays = kept !== undefined || (keep && handle.mode === 'readwrite-unsafe');
    try {
      const value = use(handle);
      if (stays) this.#keep(name, handle);
      else handle.close();
      return value;
    } catch (thrown) {
      // A handle that failed is not trusted again.
      this.#handles.delete(name);
      handle.close();
      throw thrown;
    }
  }

  async #open(name: string, create: boolean): Promise<SharedHandle> {
    const folder = await this.#inside();
    const passing = create ? ['NoModificationAllowedError', 'NotFoundError'] : ['NoModificationAllowedError'];
    return insist(LOCKED_PAUSES, passing, async () => {
      const file = await folder.getFileHandle(name, { create });
      return (file as FileSystemFileHandle & OpensShared).createSyncAccessHandle({ mode: 'readwrite-unsafe' });
    });
  }

  #keep(name: string, handle: SharedHandle): void {
    this.#handles.delete(name);
    this.#handles.set(name, handle);
    if (this.#handles.size <= KEPT_HANDLES) return;
    const oldest = this.#handles.keys().next();
    if (!oldest.done) this.#close(oldest.value);
  }

  #close(name: string): void {
    this.#handles.get(name)?.close();
    this.#handles.delete(name);
  }
}
