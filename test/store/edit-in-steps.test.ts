import { expect, test } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import type { Steps } from '@/domain/steps';
import type { Transaction } from '@/domain/transaction';
import { keepRoadmap, openStorage, openStore, setTitle, storedDocument, World } from '../support/open-storage';

const ROWS = 1500;

async function openOne() {
  const world = new World();
  const storage = await openStorage(world);
  const key = await keepRoadmap(storage);
  const store = await openStore(storage, key, 'Ada');
  const close = async () => {
    await store.close();
    storage.close();
  };
  return { world, key, store, before: canonicalJson(store.document), close };
}

function* addRows(tx: Transaction): Steps<void> {
  for (let row = 0; row < ROWS; row += 1) {
    tx.add('activities', { title: `Row ${row}` });
    yield;
  }
}

test('an edit in steps pauses at every row and every check, and is one edit, stored whole and undone at once', async () => {
  const { world, key, store, before, close } = await openOne();
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
    expect(canonicalJson(store.document)).toBe(before);
  };
  expect((await store.editInSteps('Import', addRows, pause))?.ok).toBe(true);
  expect(pauses).toBe(2 * ROWS);
  await store.settled();
  expect(canonicalJson(await storedDocument(world, key))).toBe(canonicalJson(store.document));
  store.undo();
  expect(canonicalJson(store.document)).toBe(before);
  expect(store.undoLabel).toBeNull();
  await close();
});

test('given up on the way, among the rows or the checks, it leaves nothing behind', async () => {
  const { store, before, close } = await openOne();
  for (const last of [10, ROWS + 10]) {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === last) throw new Error('given up');
    };
    await expect(store.editInSteps('Import', addRows, pause)).rejects.toThrow('given up');
    expect(canonicalJson(store.document)).toBe(before);
    expect(store.undoLabel).toBeNull();
  }
  await close();
});

test('where the roadmap becomes another meanwhile it does nothing, and says so', async () => {
  const { store, close } = await openOne();
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
    if (pauses === 5) setTitle(store, 'Meanwhile');
  };
  expect(await store.editInSteps('Import', addRows, pause)).toBeNull();
  expect(store.document.roadmap.title).toBe('Meanwhile');
  expect(Object.values(store.document.activities).some(({ title }) => title === 'Row 0')).toBe(false);
  await close();
});

test('what the checks refuse is refused, with its words', async () => {
  const { store, before, close } = await openOne();
  function* recipe(tx: Transaction): Steps<void> {
    yield;
    tx.add('activities', { title: 'Lost', parentId: 'nobody' as never });
  }
  const result = await store.editInSteps('Import', recipe, () => Promise.resolve());
  expect(result?.ok === false && result.problems[0]?.message).toBe('It points to an activity that is not there.');
  expect(canonicalJson(store.document)).toBe(before);
  await close();
});
