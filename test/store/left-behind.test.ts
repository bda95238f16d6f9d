import { describe, expect, it } from 'vitest';
import type { Change } from '@/domain/change';
import { keepLeftBehind, type LocalStore, resumeLeftBehind, takeLeftBehind } from '@/store/left-behind';
import { keepRoadmap, openStorage, openStore, replaceBy, setTitle, smallPlan, World } from '../support/open-storage';

/** Local storage in memory; `isFull` refuses every writing. */
function localStore(isFull = false): LocalStore & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      values.set(name, value);
    },
    removeItem: (name) => void values.delete(name),
  };
}

/** A window that goes in the middle of saving a new title: what it left behind, and a way to open the roadmap anew. */
async function leftWindow(title: string) {
  const world = new World();
  const storage = await openStorage(world);
  const key = await keepRoadmap(storage);
  const store = await openStore(storage, key, 'Ada');
  const local = localStore();
  setTitle(store, title);
  expect(keepLeftBehind(local, key, 'gone', store.unsaved())).toBe(true);
  return { world, storage, key, store, local };
}

describe('what a window left behind', () => {
  it('is an edit of the roadmap opened next, where it was never stored', async () => {
    const { storage, key, store, local } = await leftWindow('Typed as the window closed');
    await store.close();
    const fresh = await openStorage(new World());
    const copy = await keepRoadmap(fresh);
    // The same roadmap as another start of the program finds it: without the edit.
    const [left] = takeLeftBehind(local, key);
    keepLeftBehind(local, copy, 'gone', left ?? { seq: 0, changes: [] });
    const opened = await openStore(fresh, copy, 'Ada');
    const resumed = await resumeLeftBehind(local, fresh, opened);
    expect(resumed).toEqual({ entered: [left?.changes[0]?.label], lost: [] });
    expect(opened.document.roadmap.title).toBe('Typed as the window closed');
    await opened.settled();
    expect(opened.saveStatus.state).toBe('saved');
    opened.undo();
    expect(opened.document.roadmap.title).not.toBe('Typed as the window closed');
    expect(local.values.size).toBe(0);
    await opened.close();
    fresh.close();
    storage.close();
  });

  it('is left alone where it was stored after all, even if somebody changed it since', async () => {
    const { storage, key, store, local } = await leftWindow('Stored after all');
    await store.settled();
    setTitle(store, 'Changed since');
    await store.settled();
    expect(await resumeLeftBehind(local, storage, store)).toEqual({ entered: [], lost: [] });
    expect(store.document.roadmap.title).toBe('Changed since');
    expect(local.values.size).toBe(0);
    await store.close();
    expect(key).toBeTruthy();
    storage.close();
  });

  it('is told as lost where another document stands in its place', async () => {
    const { storage, key, store, local } = await leftWindow('Too late');
    const change = store.unsaved().changes[0] as Change;
    await store.settled();
    keepLeftBehind(local, key, 'gone', { seq: 1, changes: [{ ...change, id: 'never-stored' }] });
    await replaceBy(storage, key, smallPlan());
    const opened = await openStore(storage, key, 'Ada');
    expect(await resumeLeftBehind(local, storage, opened)).toEqual({ entered: [], lost: [change.label] });
    await opened.close();
    await store.close();
    storage.close();
  });

  it('is told as not kept where it cannot be written, and unreadable leavings are passed over', async () => {
    const { storage, key, store, local } = await leftWindow('Nowhere to go');
    expect(keepLeftBehind(localStore(true), key, 'here', store.unsaved())).toBe(false);
    local.setItem('waymark-left-behind/other/gone', '{"seq":1,"changes":[]}');
    local.setItem(`waymark-left-behind/${key}/torn`, '{"seq":3,"chan');
    expect(takeLeftBehind(local, key)).toHaveLength(1);
    expect([...local.values.keys()]).toEqual(['waymark-left-behind/other/gone']);
    await store.close();
    storage.close();
  });
});
