import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import type { JournalAct } from '@/platform/contract';
import { portJournalFiles } from '@/platform/port-journal';
import { RemoteStorage, type StorageWorker } from '@/storage/remote-storage';
import { serveStorage } from '@/storage/serve-storage';
import type { FromWorker, ToWorker } from '@/storage/storage-calls';
import { answerJournal } from '../support/answer-journal';
import {
  granted,
  keepRoadmap,
  newVersion,
  openStorage,
  openStore,
  replaceBy,
  setTitle,
  smallPlan,
  storedDocument,
  World,
} from '../support/open-storage';

/** A worker in this process; what crosses is copied, and `loses` says what a dying one keeps to itself. */
class MemoryWorker implements StorageWorker {
  onmessage: StorageWorker['onmessage'] = null;
  onerror: StorageWorker['onerror'] = null;
  onmessageerror: StorageWorker['onmessageerror'] = null;
  #listen: (message: ToWorker) => void = () => undefined;
  #ended = false;
  loses: (message: FromWorker) => boolean = () => false;

  constructor(world: World) {
    const line = {
      listen: (listener: (message: ToWorker) => void) => {
        this.#listen = listener;
      },
      send: (message: FromWorker) => {
        const data = structuredClone(message);
        if (this.#ended) return;
        if (this.loses(message)) this.onerror?.({} as ErrorEvent);
        else setImmediate(() => this.#ended || this.onmessage?.({ data } as MessageEvent<FromWorker>));
      },
    };
    serveStorage(line, (port, lost) => (port ? portJournalFiles(port, lost) : world.journal), world.name);
  }

  postMessage(message: ToWorker): void {
    const data = message.kind === 'start' ? message : structuredClone(message);
    setImmediate(() => this.#ended || this.#listen(data));
  }

  terminate(): void {
    this.#ended = true;
  }
}

function remote(
  world: World,
  prepare: (worker: MemoryWorker, count: number) => void = () => undefined,
  journal: () => Promise<MessagePort | null> = async () => null,
) {
  let count = 0;
  const start = () => {
    const worker = new MemoryWorker(world);
    count += 1;
    prepare(worker, count);
    return worker;
  };
  const storage = new RemoteStorage({ start, journal });
  return { storage, workers: () => count };
}

/** Ports to a journal as the desktop gives them; `closes` says which act is answered by the port's end. */
function portsTo(world: World) {
  const given: MessagePort[] = [];
  const ports = {
    given,
    closes: (_act: JournalAct): boolean => false,
    async connect() {
      const { port1, port2 } = new MessageChannel();
      answerJournal(port1, world.journal, (act) => ports.closes(act));
      given.push(port1);
      return port2;
    },
  };
  return ports;
}

const losesFirst = (name: string) => (worker: MemoryWorker, count: number) => {
  let calls: string[] = [];
  const post = worker.postMessage.bind(worker);
  worker.postMessage = (message) => {
    if (message.kind === 'call') calls = [...calls, `${message.call.id} ${message.call.name}`];
    post(message);
  };
  if (count === 1) worker.loses = (message) => message.kind === 'reply' && calls.includes(`${message.id} ${name}`);
};

afterEach(() => {
  vi.useRealTimers();
});

describe('storage in a worker', () => {
  it('does what it does in the page: opens, saves, tells of others, keeps versions', async () => {
    const world = new World();
    const { storage } = remote(world);
    expect(await storage.opened).toBeNull();
    const key = await keepRoadmap(storage);
    const store = await openStore(storage, key);
    const there = await openStorage(world);
    const other = await openStore(there, key, 'Ben');
    setTitle(store, 'Here');
    await store.settled();
    setTitle(other, 'There', 'a1');
    await other.settled();
    await vi.waitFor(() => expect(store.document.activities['a1']?.title).toBe('There'));
    const version = granted(await storage.keepVersion(key, newVersion('v'), store.document));
    expect(granted(await storage.version(key, 'v'))).toEqual(version);
    expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(store.document));
    await Promise.all([store.close(), other.close()]);
    there.close();
    storage.close();
  });

  it('that dies before it says that an edit is stored is asked anew: the edit is there once, and called saved', async () => {
    const world = new World();
    const first = await openStorage(world);
    const key = await keepRoadmap(first);
    const { storage, workers } = remote(world, losesFirst('append'));
    const store = await openStore(storage, key);
    const dropped = vi.fn();
    store.onLost = dropped;
    setTitle(store, 'Once');
    await store.settled();
    expect(store.saveStatus.state).toBe('saved');
    expect(workers()).toBe(2);
    expect(dropped).not.toHaveBeenCalled();
    expect(await first.place.changesAfter(key, 0)).toHaveLength(1);
    expect((await storedDocument(world, key)).roadmap.title).toBe('Once');
    await store.close();
    storage.close();
    first.close();
  });

  it.each(['between two edits', 'while an edit is written'])(
    'whose port to the journal closes %s is given another',
    async (when) => {
      const world = new World();
      const ports = portsTo(world);
      const { storage, workers } = remote(world, undefined, ports.connect);
      const store = await openStore(storage, await keepRoadmap(storage));
      const firstEnds = when === 'while an edit is written';
      if (firstEnds) ports.closes = ({ act }) => act === 'write' && ports.given.length === 1;
      else ports.given[0]?.close();
      for (const title of ['One', 'Two']) {
        setTitle(store, title);
        await store.settled();
        expect(store.saveStatus.state).toBe('saved');
      }
      expect([workers(), ports.given.length]).toEqual([2, 2]);
      expect((await storedDocument(world, store.key)).roadmap.title).toBe('Two');
      await store.close();
      storage.close();
      for (const port of ports.given) port.close();
    },
  );

  it('that dies before it says that a roadmap was made, or replaced, makes and replaces it once', async () => {
    const world = new World();
    const made = remote(world, losesFirst('create'));
    const key = await keepRoadmap(made.storage);
    expect(granted(await made.storage.list()).map((row) => row.key)).toEqual([key]);
    made.storage.close();
    const replaced = remote(world, losesFirst('replace'));
    const other = { ...smallPlan(), roadmap: { ...smallPlan().roadmap, title: 'Other' } };
    const version = await replaceBy(replaced.storage, key, other);
    expect(version.document.roadmap.title).toBe('Plan');
    expect([made.workers(), replaced.workers()]).toEqual([2, 2]);
    expect(granted(await replaced.storage.versions(key)).map(({ id }) => id)).toEqual(['v1']);
    expect((await storedDocument(world, key)).roadmap.title).toBe('Other');
    replaced.storage.close();
  });

  it('that dies again and again answers so, and is tried anew by the next call', async () => {
    const world = new World();
    let isBroken = true;
    const { storage, workers } = remote(world, (worker) => {
      worker.loses = () => isBroken;
    });
    expect(await storage.opened).toBe('cannot-open');
    expect(workers()).toBe(3);
    expect(await storage.append('k', 0, { changes: [] })).toEqual({ state: 'failed', reason: 'failed' });
    isBroken = false;
    expect(await storage.list()).toEqual({ ok: true, value: [] });
    storage.close();
    expect(await storage.list()).toEqual({ ok: false, problem: 'failed' });
  });

  it.each([
    ['that is only slow is left alone', 'call', 1],
    ['that says nothing any more is replaced', 'call ping', 2],
  ])('%s', async (_, unheard, expected) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { storage, workers } = remote(new World(), (worker, count) => {
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message) => {
        if (count > 1 || !unheard.includes(message.kind)) post(message);
      };
    });
    await storage.opened;
    const listing = storage.list();
    for (let turn = 0; turn < 4; turn += 1) {
      await vi.advanceTimersByTimeAsync(5000);
      for (let step = 0; step < 5; step += 1) await new Promise((done) => setImmediate(done));
    }
    expect(workers()).toBe(expected);
    if (expected === 2) expect(await listing).toEqual({ ok: true, value: [] });
    storage.close();
  });
});
