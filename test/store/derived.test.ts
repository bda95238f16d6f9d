import { describe, expect, it, vi } from 'vitest';
import { EVERYBODY } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { Derivation, standOf } from '@/store/derived';
import { ProjectedRoadmap } from '@/store/roadmap-reading';
import { keepRoadmap, openStorage, openStore, setTitle, smallPlan, World } from '../support/open-storage';

describe('what is derived', () => {
  it('is asked for anew only where something it comes from is another', () => {
    const derivation = new Derivation<object>();
    const derive = vi.fn(() => ({}));
    const input = {};
    const first = derivation.of([1, input], derive);
    expect(derivation.of([1, input], derive)).toBe(first);
    expect(derivation.of([2, input], derive)).not.toBe(first);
    expect(derivation.of([2, {}], derive)).not.toBe(first);
    derivation.of([2], derive);
    expect(derive).toHaveBeenCalledTimes(4);
  });

  it('remembers an answer that is nothing', () => {
    const derivation = new Derivation<null>();
    const derive = vi.fn(() => null);
    derivation.of([1], derive);
    derivation.of([1], derive);
    expect(derive).toHaveBeenCalledTimes(1);
  });

  it('follows the parts it names, and everything where it says so', async () => {
    const storage = await openStorage(new World());
    const store = await openStore(storage, await keepRoadmap(storage), 'Ada');
    const stands = () => [standOf(store, ['activities']), standOf(store, ['partners', 'roles']), standOf(store, 'all')];
    const [activities, others, all] = stands();
    setTitle(store, 'Launch', 'a1');
    expect(stands()[0]).not.toBe(activities);
    expect(stands()[1]).toBe(others);
    expect(stands()[2]).not.toBe(all);
    store.undo();
    expect(stands()[0]).not.toBe(activities);
    await store.close();
    storage.close();
  });

  it('never moves for what an audience is shown, which never changes', () => {
    const seen = new ProjectedRoadmap('k', projected(smallPlan(), EVERYBODY), EVERYBODY);
    expect([standOf(seen, 'all'), standOf(seen, ['activities'])]).toEqual([0, 0]);
  });
});
