import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import type { HostErrorCode } from '@/platform/contract';
import { HostError } from '@/platform/host-error';
import type { JournalFiles } from '@/platform/journal-frame';

/**
 * What storage needs of a browser, in memory: a database, locks, journal files, each step of which can be made to fail.
 */

// Dexie looks for these when it is loaded, which may have been before.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange as never;

/** Runs tasks of one name one after the other, as navigator.locks does. */
class FakeLocks {
  readonly #tails = new Map<string, Promise<unknown>>();

  request<T>(name: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.#tails.get(name) ?? Promise.resolve()).then(task);
    this.#tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

Object.defineProperty(globalThis, 'navigator', { value: { locks: new FakeLocks() }, configurable: true });

/** What a step does when it is reached. */
export type Fault = 'pass' | 'fail' | 'tear';

/** Counts every writing step, to journal and database alike, and asks whether it may happen. */
export class Faults {
  steps: string[] = [];
  /** Decides each step; a torn journal write leaves half of its bytes. */
  decide: (step: string, index: number) => Fault = () => 'pass';

  take(step: string): Fault {
    this.steps.push(step);
    return this.decide(step, this.steps.length - 1);
  }

  /** From the k-th step on nothing is written any more, as when the process is killed there. */
  crashAt(index: number, how: Exclude<Fault, 'pass'> = 'fail'): void {
    this.steps = [];
    this.decide = (_, at) => (at < index ? 'pass' : at === index ? how : 'fail');
  }

  /** Only the k-th step fails. */
  failOnly(index: number): void {
    this.steps = [];
    this.decide = (_, at) => (at === index ? 'fail' : 'pass');
  }

  heal(): void {
    this.steps = [];
    this.decide = () => 'pass';
  }
}

/** Journal files in memory, with the rules of the real ones: a gap is refused, a write cuts what lay behind. */
export class MemoryJournal implements JournalFiles {
  readonly bytes = new Map<string, Uint8Array>();
  readonly faults: Faults;
  /** Files that the host refuses to read or to write, and its word for it. */
  readonly unreadable = new Map<string, HostErrorCode>();
  readonly unwritable = new Map<string, HostErrorCode>();
  written = 0;

  constructor(faults: Faults) {
    this.faults = faults;
  }

  async list(): Promise<{ name: string; size: number }[]> {
    return [...this.bytes]
      .filter(([, bytes]) => bytes.length > 0)
      .map(([name, bytes]) => ({ name, size: bytes.length }));
  }

  async read(name: string): Promise<Uint8Array> {
    const refusal = this.unreadable.get(name);
    if (refusal) throw new HostError(refusal, 'journal.read');
    const bytes = this.bytes.get(name);
    if (!bytes) throw new HostError('not-found', 'journal.read');
    return bytes.slice();
  }

  async write(name: string, at: number, bytes: Uint8Array): Promise<void> {
    const fault = this.faults.take(`write ${name}`);
    if (fault === 'fail') throw new HostError('disk-full', 'journal.write');
    const refusal = this.unwritable.get(name);
    if (refusal) throw new HostError(refusal, 'journal.write');
    const before = this.bytes.get(name) ?? new Uint8Array();
    if (at > before.length) throw new HostError('bad-arguments', 'journal.write');
    const shown = fault === 'tear' ? bytes.subarray(0, bytes.length >> 1) : bytes;
    const after = new Uint8Array(at + shown.length);
    after.set(before.subarray(0, at));
    after.set(shown, at);
    this.bytes.set(name, after);
    this.written += shown.length;
    if (fault === 'tear') throw new HostError('failed', 'journal.write');
  }

  async remove(name: string): Promise<void> {
    if (this.faults.take(`remove ${name}`) !== 'pass') throw new HostError('failed', 'journal.remove');
    this.bytes.delete(name);
  }
}

/** The faults of whichever test is running: the database has one prototype for all. */
let databaseFaults = new Faults();

for (const act of ['put', 'delete', 'clear'] as const) {
  const original = IDBObjectStore.prototype[act] as (...args: unknown[]) => unknown;
  Object.defineProperty(IDBObjectStore.prototype, act, {
    value(this: IDBObjectStore, ...args: unknown[]) {
      if (databaseFaults.take(`${act} ${this.name}`) !== 'pass')
        throw new DOMException('no room', 'QuotaExceededError');
      return original.apply(this, args);
    },
  });
}

let worlds = 0;

/** One machine: what is on its disk outlives the storage that is opened on it. */
export class World {
  readonly faults = new Faults();
  readonly journal = new MemoryJournal(this.faults);
  readonly name: string;

  constructor() {
    worlds += 1;
    this.name = `world-${worlds}`;
    databaseFaults = this.faults;
  }
}
