import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { contentHash } from '@/domain/content-hash';
import type { RoadmapDocument } from '@/domain/document';
import type { Version } from '@/domain/version';
import { LIMITS } from '@/formats/waymark/limits';
import { LARGEST_DOCUMENT } from '@/storage/whole-roadmap';
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

const titled = (title: string): RoadmapDocument => ({ ...smallPlan(), roadmap: { ...smallPlan().roadmap, title } });
const versionOf = async (id: string, document: RoadmapDocument): Promise<Version> => ({
  ...newVersion(id),
  hash: await contentHash(document),
  document,
});
const sha256 = 'b'.repeat(64);
const brings = async () => ({
  versions: [await versionOf('v', titled('Then'))],
  assets: new Map([[sha256, Uint8Array.of(1, 2)]]),
});

afterEach(() => {
  vi.useRealTimers();
});

describe('creating a roadmap that cannot be kept', () => {
  it.each(['put roadmaps', 'put snapshots', 'put versions', 'put versionDocuments', 'put assets', 'write'])(
    'because "%s" is refused leaves nothing, and it is not offered as lost',
    async (refused) => {
      const world = new World();
      const storage = await openStorage(world);
      const all = await brings();
      const last = refused === 'write' ? '.j1' : '';
      world.faults.decide = (step) => (step.startsWith(refused) && step.endsWith(last) ? 'fail' : 'pass');
      await expect(keepRoadmap(storage, smallPlan(), all)).rejects.toMatchObject({ problem: 'disk-full' });
      world.faults.heal();
      expect(await world.journal.list()).toEqual([]);
      expect(granted(await storage.findLost())).toEqual([]);
      expect(granted(await storage.list())).toEqual([]);
      expect(await storage.place.database.versions.count()).toBe(0);
      expect(await storage.place.database.assets.count()).toBe(0);
      storage.close();
    },
  );

  it('because its content breaks the rules says which, and writes nothing', async () => {
    const world = new World();
    const storage = await openStorage(world);
    world.faults.heal();
    await expect(keepRoadmap(storage, titled('x'.repeat(501)))).rejects.toMatchObject({
      problem: 'invalid',
      subject: expect.stringContaining('Title'),
    });
    const key = 'kept';
    expect(world.faults.steps).toEqual([]);
    const kept = await keepRoadmap(storage);
    await expect(replaceBy(storage, kept, titled('x'.repeat(501)))).rejects.toMatchObject({ problem: 'invalid' });
    expect((await storedDocument(world, kept)).roadmap.title).toBe('Plan');
    expect(granted(await storage.versions(kept))).toEqual([]);
    expect((await storage.open(key)).ok).toBe(false);
    storage.close();
  });

  it('holds no document that a file could not hold', () => {
    expect(LARGEST_DOCUMENT).toBe(LIMITS.documentEntry);
  });

  it('leaves files of a killed attempt to the sweep, a week later and not before', async () => {
    const world = new World();
    const storage = await openStorage(world);
    world.faults.crashAt(2);
    await keepRoadmap(storage, smallPlan(), await brings()).catch(() => undefined);
    world.faults.heal();
    const left = (await world.journal.list()).length;
    expect(left).toBe(2);
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [days, files] of [
      [0, left],
      [6, left],
      [2, 0],
    ] as const) {
      vi.setSystemTime(Date.now() + days * 86_400_000);
      expect(granted(await storage.findLost())).toEqual([]);
      expect((await world.journal.list()).length, `${days} days later`).toBe(files);
    }
    storage.close();
  });
});

describe('a version', () => {
  it('is never overwritten by another of its id, and may come again', async () => {
    const world = new World();
    const storage = await openStorage(world);
    const key = await keepRoadmap(storage, smallPlan(), await brings());
    const refused = await storage.keepVersion(key, newVersion('v'), titled('Other'));
    expect(refused).toEqual({ ok: false, problem: 'other-version', subject: 'v' });
    expect(granted(await storage.version(key, 'v')).document.roadmap.title).toBe('Then');
    const files = await world.journal.list();
    granted(await storage.keepVersion(key, newVersion('v'), titled('Then')));
    expect(await world.journal.list()).toEqual(files);
    storage.close();
  });

  it('that comes again with more signatures has those of both', async () => {
    const world = new World();
    const storage = await openStorage(world);
    const key = await keepRoadmap(storage, smallPlan(), await brings());
    const sign = {
      t: { partnerId: 'p2', by: 'Ben', at: '2027-01-06T00:00:00.000Z', comment: '', position: '', answer: 'agreed' },
    } as never;
    granted(await storage.keepVersion(key, { ...newVersion('v'), signOffs: sign }, titled('Then')));
    expect(Object.keys(granted(await storage.version(key, 'v')).signOffs).sort()).toEqual(['s', 't']);
    storage.close();
  });

  it('has the hash of what it holds, whatever was said of it', async () => {
    const world = new World();
    const storage = await openStorage(world);
    const document = titled('Then');
    const key = await keepRoadmap(storage, smallPlan(), {
      versions: [{ ...newVersion('v'), hash: 'a'.repeat(64), document }],
    });
    expect(granted(await storage.version(key, 'v')).hash).toBe(await contentHash(document));
    storage.close();
  });

  it('holds the document as it was when asked for, though it is changed at once', async () => {
    const world = new World();
    const storage = await openStorage(world);
    const key = await keepRoadmap(storage);
    const store = await openStore(storage, key);
    const before = canonicalJson(store.document);
    const keeping = storage.keepVersion(key, newVersion('w'), store.document);
    setTitle(store, 'Edited meanwhile');
    const version = granted(await keeping);
    expect(canonicalJson(version.document)).toBe(before);
    expect(version.hash).toBe(await contentHash(version.document));
    await store.close();
    storage.close();
  });
});

describe('replacing a roadmap', () => {
  it('puts every edit that another window was told is saved into the version, though it comes while replacing', async () => {
    for (let turns = 0; turns < 40; turns += 4) {
      const world = new World();
      const [here, there] = [await openStorage(world), await openStorage(world)];
      const key = await keepRoadmap(here);
      const store = await openStore(there, key);
      let isReplaced = false;
      store.onReplaced = () => {
        isReplaced = true;
      };
      const replacing = replaceBy(here, key, titled('New'), 'before');
      for (let turn = 0; turn < turns; turn += 1) await new Promise((done) => setImmediate(done));
      setTitle(store, 'Typed meanwhile', 'a1');
      await store.settled();
      const version = await replacing;
      const isFrozen = version.document.activities['a1']?.title === 'Typed meanwhile';
      expect(isFrozen || isReplaced, `after ${turns} turns`).toBe(true);
      expect((await storedDocument(world, key)).roadmap.title).toBe('New');
      expect(granted(await here.version(key, 'before')).hash).toBe(version.hash);
      await store.close();
      here.close();
      there.close();
    }
  });

  it.each(['put changes', 'put versions', 'put assets', 'write'])(
    'that cannot be done because "%s" is refused leaves everything as it was',
    async (refused) => {
      const world = new World();
      const storage = await openStorage(world);
      const key = await keepRoadmap(storage);
      const before = (await world.journal.list()).map(({ name }) => name);
      world.faults.decide = (step) => (step.startsWith(refused) ? 'fail' : 'pass');
      const card = granted(await storage.list())[0]!.card;
      const { versions, assets } = await brings();
      const result = await storage.replace(key, {
        document: titled('New'),
        card,
        change: {
          id: 'c',
          label: 'Replaced',
          at: newVersion('b').at,
          author: '',
          schemaVersion: smallPlan().schemaVersion,
          touched: [],
        },
        frozenAs: newVersion('before'),
        versions,
        assets,
      });
      expect(result).toMatchObject({ ok: false, problem: 'disk-full' });
      world.faults.heal();
      expect((await world.journal.list()).map(({ name }) => name)).toEqual(before);
      expect(granted(await storage.versions(key))).toEqual([]);
      expect(granted(await storage.assets(key)).size).toBe(0);
      expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(smallPlan()));
      storage.close();
    },
  );
});
