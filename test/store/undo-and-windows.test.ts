import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { applyEntries } from '@/domain/change';
import { documentProblems } from '@/domain/problems';
import {
  keepRoadmap,
  openStorage,
  openStore,
  replaceBy,
  setTitle,
  smallPlan,
  storedDocument,
  World,
} from '../support/open-storage';

async function twoWindows() {
  const world = new World();
  const here = await openStorage(world);
  const there = await openStorage(world);
  const key = await keepRoadmap(here);
  const one = await openStore(here, key, 'Ada');
  const two = await openStore(there, key, 'Ben');
  const close = async () => {
    await Promise.all([one.close(), two.close()]);
    here.close();
    there.close();
  };
  return { world, here, there, key, one, two, close };
}

const until = async (holds: () => boolean) => {
  const end = performance.now() + 3000;
  while (!holds() && performance.now() < end) await new Promise((done) => setTimeout(done, 2));
  expect(holds()).toBe(true);
};

describe('undo and redo', () => {
  it('gives back exactly what was, gesture by gesture, and does it again', async () => {
    const { world, key, one, close } = await twoWindows();
    const states = [canonicalJson(one.document)];
    const gestures = [
      () => setTitle(one, 'First'),
      () => setTitle(one, 'Launch', 'a1'),
      () => one.edit('Remove', (tx) => tx.remove('partners', 'p1')),
      () => one.edit('Add', (tx) => void tx.add('activities', { title: 'New', raci: { q2: 'R' } })),
    ];
    for (const gesture of gestures) {
      expect(gesture().ok).toBe(true);
      states.push(canonicalJson(one.document));
    }
    expect(new Set(states).size).toBe(states.length);
    for (let at = gestures.length - 1; at >= 0; at -= 1) {
      expect(one.undo().ok).toBe(true);
      expect(canonicalJson(one.document)).toBe(states[at]);
    }
    expect(one.undoLabel).toBeNull();
    expect(one.undo()).toEqual({ ok: true, change: null });
    for (let at = 1; at <= gestures.length; at += 1) {
      expect(one.redo().ok).toBe(true);
      expect(canonicalJson(one.document)).toBe(states[at]);
    }
    expect(one.redoLabel).toBeNull();
    await one.settled();
    expect(canonicalJson(await storedDocument(world, key))).toBe(states[gestures.length]);
    await close();
  });

  it('takes back only the fields it touched when another window changed the same record since', async () => {
    const { one, two, close } = await twoWindows();
    setTitle(one, 'Mine', 'a1');
    await one.settled();
    await until(() => two.document.activities['a1']?.title === 'Mine');
    two.edit('Notes', (tx) =>
      tx.update('activities', 'a1', (draft) => {
        draft.notes = 'Theirs';
      }),
    );
    await until(() => one.document.activities['a1']?.notes === 'Theirs');
    one.undo();
    expect(one.document.activities['a1']).toMatchObject({ title: 'Kick-off', notes: 'Theirs' });
    await one.settled();
    await until(() => two.document.activities['a1']?.title === 'Kick-off');
    expect(canonicalJson(one.document)).toBe(canonicalJson(two.document));
    await close();
  });

  it('brings a record back without its pointers to what another window removed meanwhile, and is never stuck', async () => {
    const { one, two, close } = await twoWindows();
    setTitle(one, 'Earlier');
    one.edit('Remove', (tx) => tx.remove('activities', 'a2'));
    await one.settled();
    await until(() => two.document.activities['a2'] === undefined);
    two.edit('Remove', (tx) => tx.remove('roles', 'q1'));
    await until(() => one.document.roles['q1'] === undefined);
    expect(one.undo().ok).toBe(true);
    expect(one.document.activities['a2']).toMatchObject({ title: 'Webinar', raci: {}, links: { l1: { from: 'a1' } } });
    expect(documentProblems(one.document)).toEqual([]);
    expect(one.undoLabel).toBe('Title Earlier');
    expect(one.undo().ok).toBe(true);
    expect(one.document.roadmap.title).toBe('Plan');
    await close();
  });
});

describe('two windows on one roadmap', () => {
  it('show each other’s edits, and keep both where they touched different fields at the same time', async () => {
    const { world, key, one, two, close } = await twoWindows();
    setTitle(one, 'Title here', 'a1');
    two.edit('Notes', (tx) =>
      tx.update('activities', 'a1', (draft) => {
        draft.notes = 'Notes there';
      }),
    );
    two.edit('Add', (tx) => void tx.add('activities', { id: 'mine' as never, title: 'Made there' }));
    await until(
      () => one.document.activities['mine'] !== undefined && two.document.activities['a1']?.title === 'Title here',
    );
    await Promise.all([one.settled(), two.settled()]);
    expect(one.document.activities['a1']).toMatchObject({ title: 'Title here', notes: 'Notes there' });
    expect(canonicalJson(one.document)).toBe(canonicalJson(two.document));
    expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(one.document));
    await close();
  });

  it('tells of an edit to something that was removed meanwhile, keeps the rest of it, and forgets it in undo', async () => {
    const { one, two, close } = await twoWindows();
    const told: string[] = [];
    two.onLost = ({ change }) => told.push(change.label);
    one.edit('Remove', (tx) => tx.remove('activities', 'a3'));
    setTitle(two, 'Too late', 'a3');
    expect(two.document.activities['a3']?.title).toBe('Too late');
    await until(() => two.document.activities['a3'] === undefined);
    await two.settled();
    expect(told).toEqual(['Title Too late']);
    expect(two.saveStatus.state).toBe('saved');
    expect(two.undoLabel).toBeNull();
    expect(canonicalJson(one.document)).toBe(canonicalJson(two.document));
    await close();
  });

  it('tells of an edit that cannot stand beside the other’s', async () => {
    const { one, two, close } = await twoWindows();
    const told: string[] = [];
    two.onLost = ({ change }) => told.push(change.label);
    // Together these two links would close a circle: a1 after a3, a3 after a1.
    one.edit('One', (tx) =>
      tx.update('activities', 'a1', (draft) => {
        draft.links = { x: { from: 'a3', type: 'FS', lag: 0, order: 1 } } as never;
      }),
    );
    two.edit('Two', (tx) =>
      tx.update('activities', 'a3', (draft) => {
        draft.links = { y: { from: 'a1', type: 'FS', lag: 0, order: 1 } } as never;
      }),
    );
    await until(() => told.length === 1);
    await Promise.all([one.settled(), two.settled()]);
    expect(told).toEqual(['Two']);
    expect(documentProblems(two.document)).toEqual([]);
    await until(() => canonicalJson(one.document) === canonicalJson(two.document));
    await close();
  });

  it('opens anew where another document was put in this one’s place, and writes nothing over it', async () => {
    const { world, here, key, one, two, close } = await twoWindows();
    let replaced = 0;
    two.onReplaced = () => (replaced += 1);
    const other = { ...smallPlan(), roadmap: { ...smallPlan().roadmap, title: 'Other' } };
    const replacing = replaceBy(here, key, other);
    setTitle(two, 'Written late');
    await replacing;
    await two.settled();
    await until(() => replaced === 1);
    const stored = await storedDocument(world, key);
    expect(stored.roadmap.title).toBe('Other');
    await one.settled();
    await close();
  });

  it('refuses edits and undo with words once it was replaced, and tells which edits are in neither document', async () => {
    const { here, there, key, two, close } = await twoWindows();
    const told: string[] = [];
    two.onReplaced = (dropped) => told.push(...dropped.map(({ label }) => label));
    two.onLost = () => told.push('as if it concerned something removed');
    setTitle(two, 'Saved before');
    await two.settled();
    const other = { ...smallPlan(), roadmap: { ...smallPlan().roadmap, title: 'Other' } };
    let typed = false;
    await there.place.alone(key, async () => {
      // Waits for the lock behind the replacement, which waits for this.
      void replaceBy(here, key, other).then(() => setTimeout(() => two.retrySaving()));
      await new Promise((done) => setTimeout(done, 5));
      typed = setTitle(two, 'Typed too late').ok;
    });
    await until(() => two.saveStatus.state === 'replaced');
    expect({ typed, told }).toEqual({ typed: true, told: ['Title Typed too late'] });
    const before = canonicalJson(two.document);
    for (const act of [() => setTitle(two, 'After it'), () => two.undo(), () => two.redo()])
      expect(act()).toMatchObject({
        ok: false,
        problems: [{ message: expect.stringContaining('replaced in another') }],
      });
    expect(canonicalJson(two.document)).toBe(before);
    await two.settled();
    await close();
  });
});

describe('a window whose memory is not what was stored', () => {
  it('says so, takes nothing in by halves and keeps what was entered there', async () => {
    const { one, two, close } = await twoWindows();
    const roadmap = { ...two.document.roadmap, title: 'Only here' };
    applyEntries(two.document, [{ entity: 'roadmap', id: roadmap.id, before: null, after: roadmap }]);
    setTitle(one, 'Stored, and fits', 'a1');
    setTitle(one, 'Stored, and does not fit');
    await one.settled();
    setTitle(two, 'Entered here', 'a2');
    await two.settled();
    expect(two.saveStatus).toEqual({ state: 'not-saved', reason: 'damaged' });
    expect(two.document.roadmap.title).toBe('Only here');
    expect(['a1', 'a2'].map((id) => two.document.activities[id]?.title)).toEqual(['Kick-off', 'Entered here']);
    expect(two.unsaved().changes).toHaveLength(1);
    two.discardUnsaved();
    await close();
  });
});
