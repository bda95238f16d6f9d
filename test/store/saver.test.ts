import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import type { RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import {
  keepRoadmap,
  openStorage,
  openStore,
  setTitle,
  smallPlan,
  storedDocument,
  World,
} from '../support/open-storage';

async function oneWindow(document: RoadmapDocument = smallPlan()) {
  const world = new World();
  const storage = await openStorage(world);
  const key = await keepRoadmap(storage, document);
  const store = await openStore(storage, key);
  return { world, storage, key, store };
}

const manyActivities = (count: number): RoadmapDocument => {
  const activities = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `n${index}`,
      make('activities', { id: `n${index}`, title: `Work ${index}`, order: index }),
    ]),
  );
  return { ...smallPlan(), activities: { ...smallPlan().activities, ...activities } } as RoadmapDocument;
};

afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('says saved only once an edit is in the journal and in the database', async () => {
    const { world, key, store } = await oneWindow();
    const seen: { state: string; steps: string[] }[] = [];
    world.faults.heal();
    store.subscribe(() => seen.push({ state: store.saveStatus.state, steps: [...world.faults.steps] }));
    setTitle(store, 'New');
    expect(store.saveStatus.state).toBe('saving');
    await store.settled();
    const saved = seen.find(({ state }) => state === 'saved');
    expect(saved?.steps).toEqual([`write ${key}.j1`, 'put changes', 'put roadmaps']);
    expect(seen.slice(0, seen.indexOf(saved!)).every(({ state }) => state === 'saving')).toBe(true);
    await store.close();
  });

  it.each([
    [0, 'journal'],
    [1, 'database'],
  ])(
    'says not saved where step %i (%s) fails, keeps the edit, tries again by itself, and then says saved',
    async (step) => {
      const { world, key, store } = await oneWindow();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      world.faults.decide = (name) => (name.startsWith(step === 0 ? 'write' : 'put') ? 'fail' : 'pass');
      setTitle(store, 'Kept');
      await store.settled();
      expect(store.saveStatus).toEqual({ state: 'not-saved', reason: 'disk-full' });
      setTitle(store, 'Also kept', 'a1');
      await store.settled();
      expect(store.saveStatus.state).toBe('not-saved');
      expect(store.document.roadmap.title).toBe('Kept');
      world.faults.heal();
      await vi.advanceTimersByTimeAsync(10_000);
      vi.useRealTimers();
      await store.settled();
      expect(store.saveStatus.state).toBe('saved');
      expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(store.document));
      expect(store.document).toMatchObject({ roadmap: { title: 'Kept' }, activities: { a1: { title: 'Also kept' } } });
      await store.close();
    },
  );

  it('tries at once when asked to', async () => {
    const { world, store } = await oneWindow();
    world.faults.failOnly(0);
    setTitle(store, 'Kept');
    await store.settled();
    expect(store.saveStatus.state).toBe('not-saved');
    store.retrySaving();
    await store.settled();
    expect(store.saveStatus.state).toBe('saved');
    await store.close();
  });

  it('does not forget an edit made in the very moment another one became saved', async () => {
    const { world, key, store } = await oneWindow();
    let edits = 0;
    store.subscribe(() => {
      if (store.saveStatus.state !== 'saved' || edits >= 40) return;
      edits += 1;
      // As many turns later as the number says: one of them falls between the last look and the end of the run.
      let turns = edits % 8;
      const later = () => {
        if (turns-- > 0) queueMicrotask(later);
        else setTitle(store, `Edit ${edits}`);
      };
      later();
    });
    setTitle(store, 'First');
    await vi.waitFor(() => expect(edits).toBe(40), { timeout: 5000 });
    await vi.waitFor(() => expect(store.saveStatus.state).toBe('saved'));
    expect((await storedDocument(world, key)).roadmap.title).toBe('Edit 40');
    await store.close();
  });

  it('saves what could not be saved after the roadmap was left, and tells the one who opened it again', async () => {
    const { world, storage, key, store } = await oneWindow();
    world.faults.decide = () => 'fail';
    setTitle(store, 'Typed before leaving');
    await store.close();
    expect(store.saveStatus.state).toBe('not-saved');
    world.faults.heal();
    const again = await openStore(storage, key);
    store.retrySaving();
    await vi.waitFor(() => expect(again.document.roadmap.title).toBe('Typed before leaving'));
    expect((await storedDocument(world, key)).roadmap.title).toBe('Typed before leaving');
    await again.close();
  });

  it('puts no edit into the snapshot that is not in the log yet', async () => {
    const { world, storage, key, store } = await oneWindow();
    setTitle(store, 'Logged');
    await store.settled();
    let release: () => void = () => undefined;
    const held = new Promise<void>((holds) => {
      void storage.place.alone(key, () => {
        holds();
        return new Promise<void>((done) => {
          release = done;
        });
      });
    });
    await held;
    const snapshot = store.snapshot();
    setTitle(store, 'Not in the log yet');
    world.faults.decide = (step) => (step.startsWith('write') ? 'fail' : 'pass');
    release();
    await snapshot;
    await store.settled();
    const row = await storage.place.database.snapshots.get(key);
    expect(JSON.parse(row!.json).roadmap.title).toBe('Logged');
    world.faults.heal();
    await store.close();
  });

  it('costs what an edit touches: the same bytes written, and no more records read, with 2,000 activities as with 3', async () => {
    const written = async (count: number) => {
      const { world, storage, store } = await oneWindow(manyActivities(count));
      const gets = vi.spyOn(storage.place.database.snapshots, 'get');
      const before = world.journal.written;
      world.faults.heal();
      setTitle(store, 'Changed', 'a1');
      await store.settled();
      const cost = {
        bytes: world.journal.written - before,
        steps: world.faults.steps.length,
        snapshots: gets.mock.calls.length,
      };
      await store.close();
      return cost;
    };
    const [few, many] = [await written(0), await written(2000)];
    expect(Math.abs(many.bytes - few.bytes)).toBeLessThan(20);
    expect(many).toMatchObject({ steps: few.steps, snapshots: 0 });
  });

  it('writes nothing for an edit that changes nothing, and refuses one that leads to a bad plan', async () => {
    const { world, store } = await oneWindow();
    world.faults.heal();
    expect(setTitle(store, 'Plan')).toEqual({ ok: true, change: null });
    const refused = store.edit('Bad', (tx) =>
      tx.update('activities', 'a1', (draft) => {
        draft.partnerIds = ['nobody'] as never;
      }),
    );
    expect(refused.ok).toBe(false);
    await store.settled();
    expect(world.faults.steps).toEqual([]);
    expect(store.saveStatus).toEqual({ state: 'saved', at: null });
    expect(store.undoLabel).toBeNull();
    await store.close();
  });
});
