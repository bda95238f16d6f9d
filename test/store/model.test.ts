import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import type { RoadmapDocument } from '@/domain/document';
import { documentProblems } from '@/domain/problems';
import type { Storage } from '@/storage/storage';
import type { RoadmapStore } from '@/store/roadmap-store';
import { arbitraryOperations, type Operation, perform } from '../support/arbitrary-edits';
import { keepRoadmap, openStorage, openStore, storedDocument, World } from '../support/open-storage';

const runs = process.env['WAYMARK_FULL'] === '1' ? 1000 : 60;

type Step =
  | { act: 'edit'; window: number; operations: Operation[] }
  | { act: 'undo' | 'redo' | 'settle' | 'snapshot' | 'reopen' | 'fail' | 'kill'; window: number };

const window = fc.nat(1);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({ act: fc.constant('edit' as const), window, operations: arbitraryOperations }),
    },
    {
      weight: 10,
      arbitrary: fc.record({
        act: fc.constantFrom('undo', 'undo', 'redo', 'settle', 'settle', 'snapshot', 'reopen', 'fail', 'kill'),
        window,
      }),
    },
  ),
  { minLength: 5, maxLength: 30 },
) as fc.Arbitrary<Step[]>;

const said = (document: RoadmapDocument): string => canonicalJson(document);

interface Window {
  storage: Storage;
  store: RoadmapStore;
}

async function openWindow(world: World, key: string, author: string): Promise<Window> {
  const storage = await openStorage(world);
  const store = await openStore(storage, key, author);
  return { storage, store };
}

async function takeStep(world: World, key: string, windows: Window[], step: Step): Promise<void> {
  const at = windows[step.window] as Window;
  const { store } = at;
  switch (step.act) {
    case 'edit':
      store.edit('Gesture', (tx) => {
        for (const operation of step.operations) perform(tx, operation);
      });
      break;
    case 'undo':
    case 'redo':
      store[step.act]();
      break;
    case 'settle':
      await store.settled();
      break;
    case 'snapshot':
      await store.snapshot().catch(() => undefined);
      break;
    case 'fail':
      // One step that writes fails, some time soon; saving is tried again.
      world.faults.failOnly(1);
      await store.settled();
      world.faults.heal();
      store.retrySaving();
      break;
    case 'kill': {
      // Everything unsaved in this window is gone, nothing that was saved.
      const shown = said(store.document);
      // A window may not have heard of the other's last edit yet.
      const isKnown = windows.every(
        (one) => one.store.saveStatus.state === 'saved' && said(one.store.document) === shown,
      );
      at.storage.close();
      windows[step.window] = await openWindow(world, key, `W${step.window}`);
      if (isKnown) expect(said((windows[step.window] as Window).store.document)).toBe(shown);
      break;
    }
    case 'reopen':
      await store.close();
      at.storage.close();
      windows[step.window] = await openWindow(world, key, `W${step.window}`);
  }
  for (const one of windows) expect(documentProblems(one.store.document)).toEqual([]);
}

async function calm(windows: readonly Window[]): Promise<void> {
  const end = performance.now() + 5000;
  const same = () => said((windows[0] as Window).store.document) === said((windows[1] as Window).store.document);
  do {
    for (const { store } of windows) {
      store.retrySaving();
      await store.settled();
    }
    if (same() && windows.every(({ store }) => store.saveStatus.state === 'saved')) return;
    await new Promise((done) => setTimeout(done, 2));
  } while (performance.now() < end);
}

it(`two windows, ${runs} random sittings of edits, undo, failures and kills: valid at every step, equal at the end, and on disk`, async () => {
  let edits = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sitting) => {
      const world = new World();
      const first = await openStorage(world);
      const key = await keepRoadmap(first);
      first.close();
      const windows = [await openWindow(world, key, 'W0'), await openWindow(world, key, 'W1')];
      for (const step of sitting) {
        if (step.act === 'edit') edits += 1;
        await takeStep(world, key, windows, step);
      }
      await calm(windows);
      const shown = windows.map(({ store }) => said(store.document));
      expect(shown[1]).toBe(shown[0]);
      for (const { store, storage } of windows) {
        await store.close();
        storage.close();
      }
      expect(said(await storedDocument(world, key))).toBe(shown[0]);
      // The journal alone gives the same.
      const wiped = await openStorage(world);
      await wiped.place.database.snapshots.clear();
      wiped.close();
      expect(said(await storedDocument(world, key))).toBe(shown[0]);
    }),
    { numRuns: runs, ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
  );
  expect(edits).toBeGreaterThan(runs);
}, 600_000);
