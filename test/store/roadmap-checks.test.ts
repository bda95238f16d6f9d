import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoadmapDocument } from '@/domain/document';
import { Scheduler } from '@/domain/schedule/scheduler';
import { RoadmapChecks } from '@/store/roadmap-checks';
import { SOUND_TODAY, soundPlan } from '../support/sound-plan';

/** A roadmap that can be put in the place of another, as edits do. */
class FakeStore {
  document: RoadmapDocument = soundPlan();
  revision = 0;
  readonly #listeners = new Set<() => void>();
  made = 0;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  scheduler = () => {
    this.made += 1;
    return new Scheduler(this.document);
  };

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  edit(document: RoadmapDocument): void {
    this.document = document;
    this.revision += 1;
    this.tell();
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}

const spoilt = soundPlan({ header: { objectives: {}, motions: [] } });

describe('the checks of an open roadmap', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watched = () => {
    const store = new FakeStore();
    const checks = new RoadmapChecks(store, { today: () => SOUND_TODAY, subscribe: () => () => undefined });
    const told = vi.fn();
    const leave = checks.subscribe(told);
    return { store, checks, told, leave };
  };

  it('run once the page rests, and say what they found', async () => {
    const { store, checks } = watched();
    expect(checks.state().checked).toBeNull();
    await vi.runAllTimersAsync();
    expect(checks.state()).toMatchObject({ isStale: false, counts: { error: 0, warn: 0, info: 0 } });
    store.edit(spoilt);
    expect(checks.state().isStale).toBe(true);
    await vi.runAllTimersAsync();
    expect(checks.state()).toMatchObject({ isStale: false, counts: { error: 1, warn: 2, info: 0 } });
  });

  it('run anew when the day turns, without an edit', async () => {
    const store = new FakeStore();
    let day = SOUND_TODAY;
    const turns = new Set<() => void>();
    const checks = new RoadmapChecks(store, {
      today: () => day,
      subscribe: (turned) => {
        turns.add(turned);
        return () => turns.delete(turned);
      },
    });
    const leave = checks.subscribe(() => undefined);
    await vi.runAllTimersAsync();
    expect(checks.state()).toMatchObject({ isStale: false, counts: { warn: 0 } });
    day = '2199-12-31';
    for (const turned of turns) turned();
    expect(checks.state().isStale).toBe(true);
    await vi.runAllTimersAsync();
    expect(checks.state().isStale).toBe(false);
    expect(checks.state().counts.warn).toBeGreaterThan(0);
    leave();
    expect(turns.size).toBe(0);
  });

  it('wait for a rest between edits, but not forever', async () => {
    const { store, checks } = watched();
    await vi.runAllTimersAsync();
    const before = store.made;
    for (let step = 0; step < 3; step += 1) {
      store.edit(spoilt);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(store.made).toBe(before);
    for (let step = 0; step < 4; step += 1) {
      store.edit(spoilt);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(store.made).toBeGreaterThan(before);
    await vi.advanceTimersByTimeAsync(1000);
    expect(checks.state().isStale).toBe(false);
  });

  it('leave alone what no edit touched: word of saving runs nothing', async () => {
    const { store, told } = watched();
    await vi.runAllTimersAsync();
    const made = store.made;
    told.mockClear();
    store.tell();
    await vi.runAllTimersAsync();
    expect(store.made).toBe(made);
    expect(told).not.toHaveBeenCalled();
  });

  it('begin anew where an edit comes between two turns', async () => {
    const { store, checks } = watched();
    // A clock that stands still grants one turn as long as it likes; one that races ends every turn at once.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 20;
      return now;
    });
    await vi.advanceTimersByTimeAsync(801);
    expect(checks.state().checked).toBeNull();
    store.edit(spoilt);
    await vi.runAllTimersAsync();
    expect(checks.state().counts.error).toBe(1);
    vi.restoreAllMocks();
  });

  it('stop with the last who listens, and find out what happened meanwhile', async () => {
    const { store, checks, leave } = watched();
    await vi.runAllTimersAsync();
    leave();
    expect(store.listeners).toBe(0);
    const made = store.made;
    store.edit(spoilt);
    await vi.runAllTimersAsync();
    expect(store.made).toBe(made);
    checks.subscribe(() => undefined);
    await vi.runAllTimersAsync();
    expect(checks.state().counts.error).toBe(1);
  });
});
