import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { type Database, openDatabase } from '@/storage/database';
import { decodeJournal, encodeEntries } from '@/storage/journal';
import { documentOfJournal } from '@/storage/open-roadmap';
import {
  granted,
  keepRoadmap,
  newVersion,
  openStorage,
  openStore,
  setTitle,
  smallPlan,
  storedDocument,
  surroundings,
  World,
} from '../support/open-storage';

/** A roadmap after `edits` edits, and its state after each. */
async function edited(edits: number, assets = new Map<string, Uint8Array>()) {
  const world = new World();
  const storage = await openStorage(world);
  const key = await keepRoadmap(storage, smallPlan(), { assets });
  const store = await openStore(storage, key);
  const states = [canonicalJson(store.document)];
  for (let index = 1; index <= edits; index += 1) {
    if (index % 3 === 0)
      store.edit('Add', (tx) => void tx.add('activities', { title: `New ${index}`, partnerIds: ['p2'] as never }));
    else setTitle(store, `Title ${index}`, index % 3 === 1 ? 'a1' : undefined);
    await store.settled();
    states.push(canonicalJson(store.document));
  }
  return { world, storage, key, store, states, file: `${key}.j1`, bytes: world.journal.bytes.get(`${key}.j1`)! };
}

describe('a journal cut or damaged anywhere', () => {
  it('gives the state after its last whole frame, at every byte', async () => {
    const { bytes, states, storage } = await edited(10);
    let reached = -1;
    for (let length = 0; length <= bytes.length; length += 1) {
      const content = decodeJournal(bytes.subarray(0, length), 1);
      const seq = content?.lastSeq ?? -1;
      expect(seq, `cut at ${length}`).toBeGreaterThanOrEqual(reached);
      if (seq === reached) continue;
      expect(seq).toBe(reached + 1);
      expect(content?.end, 'a frame counts from its last byte on').toBe(length);
      expect(canonicalJson(documentOfJournal(content!))).toBe(states[seq]);
      reached = seq;
    }
    expect(reached).toBe(10);
    storage.close();
  });

  it('never gives anything else than one of the states, whichever bit is turned', async () => {
    const { bytes, states, storage } = await edited(12);
    for (let index = 0; index < bytes.length; index += Math.max(1, Math.floor(bytes.length / 500))) {
      const damaged = bytes.slice();
      damaged[index] = (damaged[index] ?? 0) ^ (1 << (index % 8));
      const content = decodeJournal(damaged, 1);
      if (content)
        expect(canonicalJson(documentOfJournal(content)), `bit in byte ${index}`).toBe(states[content.lastSeq]);
    }
    storage.close();
  });

  it('costs nothing while the working copy is whole: opening gives the last state and writes the journal anew', async () => {
    const { world, storage, key, bytes, file, states } = await edited(10);
    storage.close();
    for (let step = 0; step <= 20; step += 1) {
      const machine = world;
      for (const name of [...machine.journal.bytes.keys()]) machine.journal.bytes.delete(name);
      machine.journal.bytes.set(file, bytes.slice(0, Math.floor((bytes.length * step) / 20)));
      expect(canonicalJson(await storedDocument(machine, key))).toBe(states[10]);
      const again = await openStorage(machine);
      const result = await again.open(key);
      expect(result.ok && result.opened.notice).toBeNull();
      again.close();
    }
  });

  it('of a wiped working copy gives back what is whole in it, at every frame', async () => {
    const { world, storage, key, bytes, file, states } = await edited(6);
    storage.close();
    await storage.place.database.delete();
    for (let length = bytes.length; length >= 0; length -= 97) {
      world.journal.bytes.set(file, bytes.slice(0, length));
      const content = decodeJournal(bytes.subarray(0, length), 1);
      const fresh = await openStorage(world);
      const [lost] = granted(await fresh.findLost());
      expect(lost?.canRestore ?? false).toBe(content !== null);
      expect((await fresh.restoreLost(key)).ok).toBe(content !== null);
      if (content) expect(canonicalJson(await storedDocument(world, key))).toBe(states[content.lastSeq]);
      fresh.close();
      await fresh.place.database.delete();
    }
  });
});

describe('a working copy that is behind or damaged', () => {
  const damages: Record<string, (key: string, database: Database) => Promise<unknown>> = {
    'whose snapshot is gone': (key, { snapshots }) => snapshots.delete(key),
    'whose snapshot has another letter': async (key, { snapshots }) => {
      const row = (await snapshots.get(key))!;
      await snapshots.put({ ...row, json: row.json.replace('Kick-off', 'Kick-0ff') });
    },
    'whose log has a gap': (key, { changes }) => changes.delete([key, 4]),
    'whose log tells of what was never there': async (key, { changes }) => {
      const logged = (await changes.get([key, 4]))!;
      const touched = logged.change.touched.map((one) => ({ ...one, before: 'Never' }));
      await changes.put({ ...logged, change: { ...logged.change, touched } });
    },
    'whose log ends too early': (key, { changes }) => changes.delete([key, 8]),
    'which went back four edits': async (key, { changes, roadmaps }) => {
      for (const seq of [5, 6, 7, 8]) await changes.delete([key, seq]);
      await roadmaps.update(key, { seq: 4 });
    },
  };

  it.each(Object.entries(damages))('%s is mended from the journal and named', async (_, damage) => {
    const { world, storage, key, states } = await edited(8);
    await damage(key, storage.place.database);
    storage.close();
    const again = await openStorage(world);
    const result = await again.open(key);
    expect(result.ok && canonicalJson(result.opened.document)).toBe(states[8]);
    expect(result.ok && result.opened.notice?.kind).toMatch(/^working-copy-was-(damaged|behind)$/);
    const second = await again.open(key);
    expect(second.ok && second.opened.notice).toBeNull();
    again.close();
    expect(canonicalJson(await storedDocument(world, key))).toBe(states[8]);
  });

  it('of which the snapshot is gone and the journal’s tail too is put together from both', async () => {
    const { world, storage, key, states, bytes, file } = await edited(8);
    const cut = decodeJournal(bytes, 1)!.end - 20;
    world.journal.bytes.set(file, bytes.slice(0, cut));
    await storage.place.database.snapshots.delete(key);
    storage.close();
    expect(canonicalJson(await storedDocument(world, key))).toBe(states[8]);
    const again = await openStorage(world);
    const store = await openStore(again, key);
    setTitle(store, 'Goes on');
    await store.close();
    again.close();
    expect((await storedDocument(world, key)).roadmap.title).toBe('Goes on');
  });

  it('on which the longer journal does not fit is left as it is, and so is the journal', async () => {
    const { world, storage, key, states, bytes, file } = await edited(3);
    storage.close();
    const { lastSeq, changes } = decodeJournal(bytes, 1)!;
    const [first] = changes;
    const odd = encodeEntries([{ type: 'change', seq: lastSeq + 1, change: first!.change }]);
    const longer = Uint8Array.of(...bytes, ...odd);
    world.journal.bytes.set(file, longer);
    const again = await openStorage(world);
    const result = await again.open(key);
    expect(result.ok && canonicalJson(result.opened.document)).toBe(states[3]);
    expect(result.ok && result.opened.notice).toEqual({ kind: 'journal-was-unreadable' });
    expect(world.journal.bytes.get(file)).toEqual(longer);
    again.close();
  });

  it('that cannot be put together goes back to what is whole, and can be edited from there', async () => {
    const { world, storage, key, store, states, bytes, file } = await edited(8);
    // The journal ends after edit 5, and the log behind it lacks edit 6.
    let cut = bytes.length;
    while (decodeJournal(bytes.subarray(0, cut), 1)!.lastSeq > 5) cut -= 1;
    world.journal.bytes.set(file, bytes.slice(0, cut));
    // Left first: an idle snapshot would mend what is damaged here.
    await store.close();
    await storage.place.database.snapshots.delete(key);
    await storage.place.database.changes.delete([key, 6]);
    storage.close();
    expect(states.indexOf(canonicalJson(await storedDocument(world, key)))).toBe(5);
    for (const title of ['Goes on', 'And on']) {
      const again = await openStorage(world);
      const store = await openStore(again, key);
      setTitle(store, title);
      await store.close();
      again.close();
      expect((await storedDocument(world, key)).roadmap.title).toBe(title);
    }
  });

  it('is called damaged where the journal is damaged at its beginning as well, and left as it is', async () => {
    const { world, storage, key } = await edited(3);
    world.journal.bytes.set(`${key}.j1`, Uint8Array.of(1, 2, 3));
    await storage.place.database.snapshots.delete(key);
    world.faults.heal();
    expect(await storage.open(key)).toEqual({ ok: false, problem: 'damaged' });
    expect(world.faults.steps).toEqual([]);
    storage.close();
  });
});

describe('a wiped database', () => {
  it('comes back with versions and attached files, byte for byte', async () => {
    const assets = new Map([['b'.repeat(64), Uint8Array.of(0, 255, 7)]]);
    const { world, storage, key, states } = await edited(4, assets);
    const versions = [
      granted(await storage.keepVersion(key, newVersion('v', '2027-01-01T10:00:00.000Z'), smallPlan())),
      granted(await storage.keepVersion(key, newVersion('vv'), { ...smallPlan(), activities: {} })),
    ];
    const before = granted(await storage.versions(key));
    storage.close();
    await storage.place.database.delete();
    const fresh = await openStorage(world);
    expect(granted(await fresh.list())).toEqual([]);
    expect(granted(await fresh.findLost())).toMatchObject([{ key, title: 'Title 2', canRestore: true }]);
    granted(await fresh.restoreLost(key));
    expect(granted(await fresh.findLost())).toEqual([]);
    expect(canonicalJson(await storedDocument(world, key))).toBe(states[4]);
    expect(granted(await fresh.versions(key))).toEqual(before);
    for (const item of versions) expect(granted(await fresh.version(key, item.id))).toEqual(item);
    expect(granted(await fresh.assets(key))).toEqual(assets);
    fresh.close();
  });

  it('does not bring back what was destroyed on purpose', async () => {
    const { world, storage, key } = await edited(2);
    granted(await storage.keepVersion(key, newVersion('v'), smallPlan()));
    await storage.destroy(key);
    expect(await world.journal.list()).toEqual([]);
    expect(granted(await storage.findLost())).toEqual([]);
    expect(await storage.open(key)).toEqual({ ok: false, problem: 'not-found' });
    storage.close();
  });

  it('does not take a roadmap for lost that another window is making right now', async () => {
    const world = new World();
    const [here, there] = [await openStorage(world), await openStorage(world)];
    const making = keepRoadmap(here);
    for (let turn = 0; turn < 30; turn += 1) expect(granted(await there.findLost())).toEqual([]);
    await making;
    expect(granted(await there.findLost())).toEqual([]);
    here.close();
    there.close();
  });
});

describe('a newer Waymark’s data', () => {
  it('is refused whole, and nothing is written to it', async () => {
    const { world, storage, key } = await edited(2);
    await storage.place.database.roadmaps.update(key, { schemaVersion: 99 });
    world.faults.heal();
    expect(await storage.open(key)).toEqual({ ok: false, problem: 'newer' });
    expect(world.faults.steps).toEqual([]);
    storage.close();
  });

  it('is not edited on by a page that was loaded before the update', async () => {
    const { world, storage, key, store } = await edited(2);
    await storage.place.database.roadmaps.update(key, { schemaVersion: 99 });
    world.faults.heal();
    setTitle(store, 'Too old');
    await store.settled();
    expect(store.saveStatus.state).toBe('not-saved');
    expect(world.faults.steps).toEqual([]);
    storage.close();
  });

  it('is refused where its database has a higher version', async () => {
    const world = new World();
    (await openStorage(world)).close();
    await new Promise<void>((done) => {
      const request = indexedDB.open(world.name, 20);
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
    expect(await openDatabase(world.name)).toEqual({ ok: false, problem: 'newer' });
  });
});

describe('a database that the browser closed', () => {
  it('is opened again by the next edit', async () => {
    const { world, storage, key, store } = await edited(1);
    // What Dexie does when the connection's close event arrives.
    storage.place.database.close({ disableAutoOpen: false });
    setTitle(store, 'After the closing');
    await store.settled();
    expect(store.saveStatus.state).toBe('saved');
    expect((await storedDocument(world, key)).roadmap.title).toBe('After the closing');
    storage.close();
    expect(surroundings().author).toBe('Ada');
  });

  it('is opened again to look for what others stored, and nothing is called unsaved meanwhile', async () => {
    const { world, storage, key, store } = await edited(1);
    storage.place.database.close({ disableAutoOpen: false });
    const elsewhere = await openStorage(world);
    const other = await openStore(elsewhere, key);
    setTitle(other, 'Stored elsewhere');
    await other.close();
    const seen = new Set<string>();
    store.subscribe(() => seen.add(store.saveStatus.state));
    store.retrySaving();
    await store.settled();
    expect(store.document.roadmap.title).toBe('Stored elsewhere');
    expect([...seen]).toEqual(['saved']);
    elsewhere.close();
    storage.close();
  });
});
