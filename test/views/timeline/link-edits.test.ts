import { expect, test } from 'vitest';
import { linkActivities, linkChain } from '@/views/timeline/timeline-edits';
import { keepRoadmap, openStorage, openStore, World } from '../../support/open-storage';

async function openPlan() {
  const storage = await openStorage(new World());
  const store = await openStore(storage, await keepRoadmap(storage));
  return { store, close: () => store.close().then(() => storage.close()) };
}

const linksOf = (store: Awaited<ReturnType<typeof openStore>>, id: string) =>
  Object.values(store.document.activities[id]?.links ?? {}).map(({ from, type }) => `${from} ${type}`);

test('linking two that are linked like this already says so and changes nothing; another kind of link is added', async () => {
  const { store, close } = await openPlan();
  const before = linksOf(store, 'a3');
  expect(linkActivities(store, 'a1', 'a3', 'FS')).toMatchObject({ ok: true });
  expect(linkActivities(store, 'a1', 'a3', 'FS')).toMatchObject({
    ok: false,
    problems: [{ message: 'They are linked like this already.' }],
  });
  expect(linksOf(store, 'a3')).toEqual([...before, 'a1 FS']);
  expect(linkActivities(store, 'a1', 'a3', 'SS')).toMatchObject({ ok: true });
  expect(linksOf(store, 'a3')).toEqual([...before, 'a1 FS', 'a1 SS']);
  await close();
});

test('a chain adds the links that lack, and says so where none does', async () => {
  const { store, close } = await openPlan();
  const allLinks = () => ['a1', 'a2', 'a3'].map((id) => linksOf(store, id));
  expect(allLinks()).toEqual([[], ['a1 FS'], []]);
  expect(linkChain(store, ['a1', 'a2', 'a3'])).toMatchObject({ ok: true });
  expect(allLinks()).toEqual([['a3 FS'], ['a1 FS'], []]);
  expect(linkChain(store, ['a1', 'a2', 'a3'])).toMatchObject({
    ok: false,
    problems: [{ message: 'They are linked like this already.' }],
  });
  expect(allLinks()).toEqual([['a3 FS'], ['a1 FS'], []]);
  await close();
});
