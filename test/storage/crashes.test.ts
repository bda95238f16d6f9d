import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import type { RoadmapDocument } from '@/domain/document';
import { documentProblems } from '@/domain/problems';
import type { Storage } from '@/storage/storage';
import type { RoadmapStore } from '@/store/roadmap-store';
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

const other: RoadmapDocument = { ...smallPlan(), activities: {}, roadmap: { ...smallPlan().roadmap, title: 'Other' } };
interface Act {
  /** Brings the machine to the state before; returns what the crash interrupts. */
  prepare(storage: Storage, key: string): Promise<() => Promise<unknown>>;
}

const acts: Record<string, Act> = {
  'an edit': {
    prepare: async (storage, key) => {
      const store = await openStore(storage, key);
      return async () => {
        setTitle(store, 'Edited');
        await store.settled();
        if (store.saveStatus.state !== 'saved') throw new Error('not saved');
      };
    },
  },
  'three edits at once': {
    prepare: async (storage, key) => {
      const store = await openStore(storage, key);
      return async () => {
        store.edit('All', (tx) => {
          tx.remove('partners', 'p1');
          tx.update('roadmap', tx.roadmap.id, (draft) => {
            draft.title = 'Edited';
          });
          tx.add('activities', { title: 'New' });
        });
        await store.settled();
        if (store.saveStatus.state !== 'saved') throw new Error('not saved');
      };
    },
  },
  'a snapshot with a new journal': {
    prepare: async (storage, key) => {
      const store = await openStore(storage, key);
      // Long enough that the journal is started anew.
      for (let index = 0; index < 12; index += 1) {
        store.edit('Notes', (tx) =>
          tx.update('activities', 'a1', (draft) => {
            draft.notes = String(index % 2).repeat(60_000);
          }),
        );
        await store.settled();
      }
      setTitle(store, 'Edited');
      await store.settled();
      return () => store.snapshot();
    },
  },
  'a replacement': {
    prepare: async (storage, key) => {
      return () => replaceBy(storage, key, other);
    },
  },
};

async function stateAfter(world: World, key: string): Promise<string> {
  const document = await storedDocument(world, key);
  expect(documentProblems(document)).toEqual([]);
  const first = canonicalJson(document);
  // What opening mended must hold: a second look finds the same.
  expect(canonicalJson(await storedDocument(world, key))).toBe(first);
  return first;
}

async function machine(act: Act) {
  const world = new World();
  const storage = await openStorage(world);
  const key = await keepRoadmap(storage);
  const run = await act.prepare(storage, key);
  const before = await stateAfter(world, key);
  return { world, storage, key, run, before };
}

describe.each(Object.entries(acts))('%s cut off at any step', (_, act) => {
  it.each(['fail', 'tear'] as const)(
    'leaves the state before or the state after, never a mixture (%s)',
    async (how) => {
      const whole = await machine(act);
      whole.world.faults.heal();
      await whole.run();
      const steps = whole.world.faults.steps.length;
      const after = (await stateAfter(whole.world, whole.key)).replaceAll(/new-\d+/g, 'new');
      expect(steps).toBeGreaterThan(2);
      const met = new Set<string>();
      for (let step = 0; step <= steps; step += 1) {
        const { world, storage, key, run, before } = await machine(act);
        world.faults.crashAt(step, how);
        const acknowledged = await run().then(
          () => true,
          () => false,
        );
        storage.close();
        world.faults.heal();
        const state = (await stateAfter(world, key)).replaceAll(/new-\d+/g, 'new');
        expect([before, after], `step ${step}`).toContain(state);
        if (acknowledged) expect(state, `step ${step} was acknowledged`).toBe(after);
        met.add(state);
        // And it can be edited and opened again.
        const again = await openStorage(world);
        const store = await openStore(again, key);
        setTitle(store, 'Goes on');
        await store.close();
        expect((await storedDocument(world, key)).roadmap.title).toBe('Goes on');
        again.close();
      }
      expect(met.size).toBe(before(whole) === after ? 1 : 2);
    },
  );

  it('still has what was acknowledged when the database is wiped after one failed step', async () => {
    const whole = await machine(act);
    whole.world.faults.heal();
    await whole.run();
    const steps = whole.world.faults.steps.length;
    for (let step = 0; step < steps; step += 1) {
      const { world, storage, key, run } = await machine(act);
      world.faults.failOnly(step);
      await run().catch(() => undefined);
      world.faults.heal();
      const store = await openStore(storage, key);
      setTitle(store, 'Acknowledged');
      await store.settled();
      expect(store.saveStatus.state).toBe('saved');
      const shown = canonicalJson(store.document);
      storage.close();
      await storage.place.database.delete();
      const fresh = await openStorage(world);
      expect(granted(await fresh.findLost()).map((lost) => lost.key)).toEqual([key]);
      granted(await fresh.restoreLost(key));
      fresh.close();
      expect(canonicalJson(await storedDocument(world, key)), `step ${step}`).toBe(shown);
    }
  });
});

const before = (whole: { before: string }) => whole.before.replaceAll(/new-\d+/g, 'new');

describe('creating cut off at any step', () => {
  it('leaves nothing, or the whole roadmap, in the library or offered for recovery', async () => {
    const probe = new World();
    const first = await openStorage(probe);
    probe.faults.heal();
    await keepRoadmap(first);
    const steps = probe.faults.steps.length;
    for (const how of ['fail', 'tear'] as const) {
      for (let step = 0; step <= steps; step += 1) {
        const world = new World();
        const storage = await openStorage(world);
        world.faults.crashAt(step, how);
        await keepRoadmap(storage).catch(() => undefined);
        storage.close();
        world.faults.heal();
        const again = await openStorage(world);
        const lost = granted(await again.findLost());
        for (const { key, canRestore } of lost) if (canRestore) granted(await again.restoreLost(key));
        const rows = granted(await again.list());
        expect(rows.length).toBe(step > 0 ? 1 : 0);
        for (const { key } of rows)
          expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(smallPlan()));
        again.close();
      }
    }
  });
});

describe('destroying cut off at any step', () => {
  it('leaves the whole roadmap, or nothing of it that comes back', async () => {
    for (let step = 0; step < 12; step += 1) {
      const world = new World();
      const storage = await openStorage(world);
      const key = await keepRoadmap(storage);
      granted(await storage.keepVersion(key, newVersion('v'), other));
      world.faults.crashAt(step);
      await storage.destroy(key).catch(() => undefined);
      storage.close();
      world.faults.heal();
      const again = await openStorage(world);
      const rows = granted(await again.list());
      expect(granted(await again.findLost())).toEqual([]);
      if (rows.length) expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(smallPlan()));
      else expect(await world.journal.list()).toEqual([]);
      again.close();
    }
  });
});

describe('a replacement cut off while another window has the roadmap open', () => {
  it('makes that window open anew instead of writing its old document’s edits over the new one', async () => {
    const world = new World();
    const [here, there] = [await openStorage(world), await openStorage(world)];
    const key = await keepRoadmap(here);
    const store: RoadmapStore = await openStore(there, key);
    const told: string[][] = [];
    store.onReplaced = (dropped) => told.push(dropped.map(({ label }) => label));
    let isDown = false;
    world.faults.decide = (step) => {
      isDown ||= step === 'put changes';
      return isDown ? 'fail' : 'pass';
    };
    await replaceBy(here, key, other).catch(() => undefined);
    here.close();
    world.faults.heal();
    expect((await storedDocument(world, key)).roadmap.title).toBe('Other');
    setTitle(store, 'Of the old one', 'a1');
    await store.settled();
    expect(told).toEqual([['Title Of the old one']]);
    expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(other));
    there.close();
  });
});
