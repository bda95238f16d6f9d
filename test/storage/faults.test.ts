import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { LARGEST_JOURNAL } from '@/storage/append';
import { findJournal } from '@/storage/journal';
import { granted, keepRoadmap, openStorage, openStore, setTitle, storedDocument, World } from '../support/open-storage';

async function oneWindow() {
  const world = new World();
  const storage = await openStorage(world);
  const key = await keepRoadmap(storage);
  const store = await openStore(storage, key);
  return { world, storage, key, store };
}

/** The document that the journal alone gives back. */
async function fromJournal(world: World, key: string): Promise<string> {
  const storage = await openStorage(world);
  await storage.place.database.delete();
  const fresh = await openStorage(world);
  granted(await fresh.restoreLost(key));
  const result = await fresh.open(key);
  fresh.close();
  if (!result.ok) throw new Error(result.problem);
  return canonicalJson(result.opened.document);
}

describe('a journal that fails while its roadmap is open', () => {
  const faults: Record<string, (world: World, key: string, setEnd: (end: number) => Promise<unknown>) => unknown> = {
    vanished: (world, key) => world.journal.bytes.delete(`${key}.j1`),
    'cut short': (world, key) =>
      world.journal.bytes.set(`${key}.j1`, world.journal.bytes.get(`${key}.j1`)!.slice(0, 40)),
    'not to be written to': (world, key) => world.journal.unwritable.set(`${key}.j1`, 'not-permitted'),
    'held by another program': (world, key) => world.journal.unwritable.set(`${key}.j1`, 'busy'),
    'as large as one may be': (_world, _key, setEnd) => setEnd(LARGEST_JOURNAL),
  };

  it.each(Object.entries(faults))(
    'because it is %s is begun anew, and the edit is in both places',
    async (_, fault) => {
      const { world, storage, key, store } = await oneWindow();
      setTitle(store, 'Before');
      await store.settled();
      await fault(world, key, (journalEnd) => storage.place.database.roadmaps.update(key, { journalEnd }));
      for (const title of ['After', 'And after that']) {
        setTitle(store, title, 'a1');
        await store.settled();
        expect(store.saveStatus.state).toBe('saved');
      }
      const shown = canonicalJson(store.document);
      await store.close();
      storage.close();
      expect(canonicalJson(await storedDocument(world, key))).toBe(shown);
      expect(await fromJournal(world, key)).toBe(shown);
    },
  );

  it('because there is no room is not begun anew: that would need more', async () => {
    const { world, key, store } = await oneWindow();
    world.faults.heal();
    world.faults.decide = (step) => (step.startsWith('write') ? 'fail' : 'pass');
    setTitle(store, 'Full');
    await store.settled();
    expect(store.saveStatus).toEqual({ state: 'not-saved', reason: 'disk-full' });
    expect(new Set(world.faults.steps)).toEqual(new Set([`write ${key}.j1`]));
    world.faults.heal();
    store.retrySaving();
    await store.settled();
    expect(store.saveStatus.state).toBe('saved');
    await store.close();
  });
});

describe('a journal that cannot be read when its roadmap is opened', () => {
  it.each(['not-permitted', 'too-large', 'busy'] as const)(
    '(%s) is told and begun anew; what was in it never comes back over later edits',
    async (code) => {
      const { world, storage, key, store } = await oneWindow();
      setTitle(store, 'Before');
      await store.close();
      world.journal.unreadable.set(`${key}.j1`, code);
      const result = await storage.open(key);
      expect(result.ok && result.opened.notice).toEqual({ kind: 'journal-was-unreadable' });
      expect(result.ok && result.opened.document.roadmap.title).toBe('Before');
      const again = await openStore(storage, key);
      setTitle(again, 'After');
      await again.settled();
      expect(again.saveStatus.state).toBe('saved');
      const shown = canonicalJson(again.document);
      await again.close();
      world.journal.unreadable.clear();
      const second = await storage.open(key);
      expect(second.ok && [second.opened.notice, canonicalJson(second.opened.document)]).toEqual([null, shown]);
      storage.close();
      expect(await fromJournal(world, key)).toBe(shown);
    },
  );

  it('is no wall either where nothing can be written: the roadmap is shown, and that it cannot be saved is told', async () => {
    const { world, storage, key, store } = await oneWindow();
    await store.close();
    world.journal.list = () => Promise.reject(new Error('the folder is gone'));
    world.faults.decide = (step) => (step.startsWith('write') ? 'fail' : 'pass');
    expect((await findJournal(world.journal, key)).problem).toBe('failed');
    const result = await storage.open(key);
    expect(result.ok && result.opened.notice).toEqual({ kind: 'journal-cannot-be-written' });
    storage.close();
  });
});

describe('a database that the browser closed', () => {
  it('is opened again by whatever is asked first, with nothing to save', async () => {
    const { storage, key, store } = await oneWindow();
    const close = () => storage.place.database.close({ disableAutoOpen: false });
    for (const ask of [
      () => storage.list(),
      () => storage.versions(key),
      () => storage.assets(key),
      () => storage.findLost(),
      () => storage.setLocal(key, { binnedAt: null }),
    ]) {
      close();
      expect((await ask()).ok).toBe(true);
    }
    close();
    expect(await storage.append(key, 0, { changes: [] })).toEqual({ state: 'stored', seq: 0 });
    close();
    store.retrySaving();
    await store.settled();
    expect(store.saveStatus.state).toBe('saved');
    await store.close();
    storage.close();
  });

  it('and that says nothing of a full disk is asked about by a small file: full where it has no room', async () => {
    const { world, storage, store } = await oneWindow();
    vi.spyOn(storage.place.database.changes, 'bulkPut').mockRejectedValue(new DOMException('Internal', 'UnknownError'));
    world.journal.unwritable.set('room', 'disk-full');
    setTitle(store, 'Typed');
    await store.settled();
    expect(store.saveStatus).toEqual({ state: 'not-saved', reason: 'disk-full' });
    world.journal.unwritable.clear();
    store.retrySaving();
    await store.settled();
    expect(store.saveStatus).toEqual({ state: 'not-saved', reason: 'failed' });
    expect([...world.journal.bytes.keys()].some((name) => name === 'room')).toBe(false);
    vi.restoreAllMocks();
    store.retrySaving();
    await store.settled();
    expect(store.saveStatus.state).toBe('saved');
    await store.close();
    storage.close();
  });

  it('and that does not open again answers so, and nothing is thrown', async () => {
    const { storage, key, store } = await oneWindow();
    storage.place.database.close({ disableAutoOpen: false });
    vi.spyOn(storage.place.database, 'open').mockRejectedValue(new DOMException('refused', 'UnknownError'));
    expect(await storage.list()).toEqual({ ok: false, problem: 'failed' });
    expect(await storage.open(key)).toEqual({ ok: false, problem: 'failed' });
    expect(await storage.append(key, 0, { changes: [] })).toEqual({ state: 'failed', reason: 'failed' });
    setTitle(store, 'Typed');
    await store.settled();
    expect(store.saveStatus).toEqual({ state: 'not-saved', reason: 'failed' });
    vi.restoreAllMocks();
    store.retrySaving();
    await store.settled();
    expect(store.saveStatus.state).toBe('saved');
    await store.close();
    storage.close();
  });

  it('that went back behind what a window has read is not written over', async () => {
    const { world, storage, key, store } = await oneWindow();
    for (const title of ['One', 'Two', 'Three']) {
      setTitle(store, title);
      await store.settled();
    }
    const { changes, roadmaps } = storage.place.database;
    for (const seq of [2, 3]) await changes.delete([key, seq]);
    await roadmaps.update(key, { seq: 1 });
    setTitle(store, 'Four');
    await store.settled();
    expect(store.saveStatus.state).toBe('not-saved');
    storage.close();
    expect((await storedDocument(world, key)).roadmap.title).toBe('Three');
  });
});

describe('a log', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is shortened once snapshot and journal begin behind it, but for what other windows may need', async () => {
    const { world, storage, key, store } = await oneWindow();
    const { changes, roadmaps } = storage.place.database;
    for (let index = 0; index < 12; index += 1) {
      setTitle(store, `Title ${index}`);
      await store.settled();
    }
    await store.snapshot();
    expect(await changes.where('key').equals(key).count()).toBe(12);
    await roadmaps.update(key, { seq: 5000 });
    for (const seq of [4000, 4001, 5000])
      await changes.put({
        key,
        seq,
        change: { id: `c${seq}`, label: 'Edit', at: '', author: '', schemaVersion: 2, touched: [] },
      });
    await roadmaps.update(key, { journalEnd: 2_000_000 });
    const card = (await roadmaps.get(key))!.card;
    granted(await storage.snapshot(key, 5000, JSON.parse(JSON.stringify(store.document)), card));
    expect((await changes.where('key').equals(key).toArray()).map(({ seq }) => seq)).toEqual([4001, 5000]);
    storage.close();
    expect((await storedDocument(world, key)).roadmap.title).toBe('Title 11');
  });
});
