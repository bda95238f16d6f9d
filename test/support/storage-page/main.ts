import { installTrustedTypes } from '@/app/trusted-types';
import { canonicalJson } from '@/domain/canonical';
import type { RoadmapDocument } from '@/domain/document';
import { documentProblems } from '@/domain/problems';
import { connectHost } from '@/platform/index';
import type { RoadmapStore } from '@/store/roadmap-store';
import { Workspace } from '@/store/workspace';
import { startStorage } from '@/workers/start-storage';
import { smallPlan } from '../small-plan';

installTrustedTypes();

async function start(): Promise<Workspace> {
  const storage = startStorage(connectHost());
  const problem = await storage.opened;
  if (problem) throw new Error(problem);
  const workspace = new Workspace(storage);
  await workspace.refresh();
  return workspace;
}

const started = start();
let store: RoadmapStore | null = null;

const openStore = (): RoadmapStore => {
  if (!store) throw new Error('No roadmap is open.');
  return store;
};

/** One edit that says who made it and which it was: a new activity, and a field of a record that both windows change. */
function editOnce(mark: string, count: number): string {
  const id = `${mark}-${count}`;
  const current = openStore();
  const result = current.edit(`Edit ${id}`, (tx) => {
    tx.add('activities', { id: id as never, title: id, partnerIds: ['p1'] as never, notes: 'n'.repeat(count % 200) });
    tx.update('activities', 'a1', (draft) => {
      if (mark.endsWith('even')) draft.progress = count % 101;
      else draft.notes = `${mark} ${count}`;
    });
    tx.update('roadmap', tx.roadmap.id, (draft) => {
      draft.title = `Title ${id}`;
    });
  });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return id;
}

const talk = (index: number) => ({
  on: '2027-01-04',
  channel: 'Call',
  summary: `Talk ${index % 10}`,
  order: index % 10,
});

async function journalEnd(key: string): Promise<number> {
  const workspace = await started;
  await workspace.refresh();
  return workspace.rows().find((row) => row.key === key)?.journalEnd ?? Number.NaN;
}

const kit = {
  /** Keeps a new small roadmap with `versions` versions; its key. */
  async create(versions = 0): Promise<string> {
    const document = smallPlan();
    const kept = Array.from({ length: versions }, (_, index) => ({
      id: `v${index}`,
      name: `Version ${index}`,
      at: `2027-01-0${index + 1}T10:00:00.000Z`,
      author: 'Ada',
      kind: 'named' as const,
      hash: 'a'.repeat(64),
      sentTo: [],
      signOffs: {},
      document,
    }));
    const assets = new Map(versions ? [['b'.repeat(64), Uint8Array.of(0, 255, 7)]] : []);
    const made = await (await started).add({ document, versions: kept, assets, organisationId: 'p1' });
    if (!made.ok) throw new Error(made.problem);
    return made.value;
  },
  /** Opens a roadmap; what had to be mended, or why it cannot be opened. */
  async open(key: string): Promise<string> {
    const result = await (await started).open(key);
    if (!result.ok) return result.problem;
    store = result.store;
    return result.notice?.kind ?? 'whole';
  },
  /** Makes edits one after the other, telling of each once it is saved; returns the ids. */
  async edits(mark: string, from: number, count: number, acknowledge?: (id: string) => unknown): Promise<string[]> {
    const made: string[] = [];
    for (let index = from; index < from + count; index += 1) {
      const id = editOnce(mark, index);
      await openStore().settled();
      if (openStore().saveStatus.state !== 'saved') throw new Error(`not saved: ${id}`);
      made.push(id);
      acknowledge?.(id);
    }
    return made;
  },
  /** One edit; the state of saving after it. */
  async edit(mark: string, count: number): Promise<string> {
    editOnce(mark, count);
    await openStore().settled();
    return openStore().saveStatus.state;
  },
  /** What the open roadmap shows now. */
  shown() {
    const { document } = openStore();
    return {
      ids: Object.keys(document.activities),
      json: canonicalJson(document),
      problems: documentProblems(document as RoadmapDocument).length,
      state: openStore().saveStatus.state,
      title: document.roadmap.title,
    };
  },
  /** Keeps and opens a roadmap with a partner of which so much is logged. */
  async openLogged(entries: number): Promise<void> {
    const document = smallPlan();
    const log = Object.fromEntries(Array.from({ length: entries }, (_, index) => [`e${index}`, talk(index)]));
    const partners = { ...document.partners, p1: { ...document.partners['p1'], log } } as RoadmapDocument['partners'];
    const contents = { document: { ...document, partners }, versions: [], assets: new Map(), organisationId: 'p1' };
    const made = await (await started).add(contents);
    if (!made.ok) throw new Error(made.problem);
    const result = await (await started).open(made.value);
    if (!result.ok) throw new Error(result.problem);
    store = result.store;
  },
  /** Logs talks with that partner one after the other; milliseconds of each until it is saved, and the bytes of journal it took. */
  async logTalks(mark: string, count: number, delay: number): Promise<{ times: number[]; bytes: number }> {
    const current = openStore();
    const before = await journalEnd(current.key);
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const start = performance.now();
      while (performance.now() - start < delay);
      current.edit('Log a talk', (tx) =>
        tx.update('partners', 'p1', (partner) => {
          partner.log[`${mark}-${index}`] = talk(index) as never;
        }),
      );
      await current.settled();
      times.push(performance.now() - start);
      if (current.saveStatus.state !== 'saved') throw new Error('not saved');
    }
    return { times, bytes: ((await journalEnd(current.key)) - before) / count };
  },
  undo: () => openStore().undo().ok,
  snapshot: () => openStore().snapshot(),
  settled: () => openStore().settled(),
  retry: () => openStore().retrySaving(),
  async keys(): Promise<string[]> {
    const workspace = await started;
    await workspace.refresh();
    return workspace.rows().map(({ key }) => key);
  },
  /** Keys that only the journals know. */
  async lost(): Promise<string[]> {
    const workspace = await started;
    await workspace.lookForLost();
    return workspace.lost().map(({ key }) => key);
  },
  restore: async () => (await (await started).restoreLost()).failed.map(({ lost }) => lost.key),
  /** Everything a roadmap holds, as text that can be compared. */
  async contents(key: string): Promise<string> {
    const read = await (await started).contents(key);
    if (!read.ok) throw new Error(read.problem);
    const all = read.value;
    const assets = [...all.assets].map(([sha, bytes]) => [sha, [...bytes]]);
    return canonicalJson({
      document: all.document,
      versions: all.versions,
      assets,
      organisationId: all.organisationId,
    } as never);
  },
};
/** What the tests reach from outside, as `kit`. */
export type StorageKit = typeof kit;

Object.assign(window, { kit });
