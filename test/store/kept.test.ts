import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Keeper, type KeepingPage } from '@/store/kept';

/** A browser's storage that can be told to refuse. */
class TestStorage {
  readonly entries = new Map<string, string>();
  isFull = false;
  get length() {
    return this.entries.size;
  }
  key = (index: number) => [...this.entries.keys()][index] ?? null;
  getItem = (name: string) => this.entries.get(name) ?? null;
  removeItem = (name: string) => void this.entries.delete(name);
  setItem = (name: string, text: string) => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(name, text);
  };
}

type Listener = (event: { key: string | null }) => void;

/** One device; each window has a session of its own, and hears what the others store. */
function device(localStorage = new TestStorage()) {
  const listeners = new Set<Listener>();
  const open = (sessionStorage = new TestStorage()) => {
    const page = {
      localStorage,
      sessionStorage,
      addEventListener: (_: 'storage', one: Listener) => listeners.add(one),
    };
    return { keeper: new Keeper(page), sessionStorage };
  };
  const stored = (key: string | null) => {
    for (const listener of listeners) listener({ key });
  };
  return { localStorage, open, stored };
}

const look = z.object({ mode: z.enum(['outline', 'lanes']), width: z.number().min(1).max(9) });
const usual = { mode: 'outline' as const, width: 3 };

describe('a value of the device', () => {
  test('is there again in the next window, under the name it always had', () => {
    const { open, localStorage } = device();
    open().keeper.kept('look', look, usual, 'device').set({ mode: 'lanes', width: 5 });
    expect(localStorage.getItem('waymark.look')).toBe('{"mode":"lanes","width":5}');
    expect(open().keeper.kept('look', look, usual, 'device').get()).toEqual({ mode: 'lanes', width: 5 });
  });

  test('reaches other windows at once, and is the same object until it changes', () => {
    const { open, stored } = device();
    const [one, two] = [open(), open()].map(({ keeper }) => keeper.kept('look', look, usual, 'device'));
    const heard = vi.fn();
    two?.subscribe(heard);
    expect(two?.get()).toBe(usual);
    one?.set({ mode: 'lanes', width: 5 });
    stored('waymark.other');
    expect(heard).not.toHaveBeenCalled();
    stored('waymark.look');
    expect(heard).toHaveBeenCalledOnce();
    expect(two?.get()).toEqual({ mode: 'lanes', width: 5 });
    expect(two?.get()).toBe(two?.get());
  });

  test('is as in the beginning where storage was cleared', () => {
    const { open, stored, localStorage } = device();
    const kept = open().keeper.kept('look', look, usual, 'device');
    kept.set({ mode: 'lanes', width: 5 });
    localStorage.entries.clear();
    stored(null);
    expect(kept.get()).toEqual(usual);
  });
});

describe('what does not fit', () => {
  test.each([
    ['{', usual],
    ['null', usual],
    ['[]', usual],
    ['7', usual],
    ['{"mode":"__proto__","width":5}', { mode: 'outline', width: 5 }],
    ['{"mode":"lanes","width":900,"other":1}', { mode: 'lanes', width: 3 }],
    ['{"mode":"lanes"}', { mode: 'lanes', width: 3 }],
  ])('%s is as in the beginning', (text, expected) => {
    const { open, localStorage } = device();
    localStorage.setItem('waymark.look', text);
    expect(open().keeper.kept('look', look, usual, 'device').get()).toEqual(expected);
  });

  test('a plain value falls back as a whole', () => {
    const { open, localStorage } = device();
    localStorage.setItem('waymark.width', '900');
    expect(open().keeper.kept('width', look.shape.width, 3, 'device').get()).toBe(3);
  });
});

describe('storage that refuses', () => {
  test('when it is full, the page remembers for itself', () => {
    const { open, localStorage } = device();
    localStorage.isFull = true;
    const kept = open().keeper.kept('look', look, usual, 'roadmap').of('a');
    const heard = vi.fn();
    kept.subscribe(heard);
    kept.set({ mode: 'lanes', width: 5 });
    expect(heard).toHaveBeenCalledOnce();
    expect(kept.get()).toEqual({ mode: 'lanes', width: 5 });
  });

  test('when it is forbidden or missing, the page remembers for itself', () => {
    const forbidden: KeepingPage = {
      get localStorage(): never {
        throw new DOMException('no', 'SecurityError');
      },
    };
    for (const page of [forbidden, {}]) {
      const keeper = new Keeper(page);
      const kept = keeper.kept('look', look, usual, 'device');
      expect(kept.get()).toBe(usual);
      kept.set({ mode: 'lanes', width: 5 });
      expect(kept.get().mode).toBe('lanes');
      expect(() => keeper.forgetRoadmap('a')).not.toThrow();
    }
  });
});

describe('a value by roadmap', () => {
  const lanes = { mode: 'lanes' as const, width: 5 };

  test('is of one roadmap only', () => {
    const { keeper } = device().open();
    const kept = keeper.kept('look', look, usual, 'roadmap');
    kept.of('a').set(lanes);
    expect(kept.of('a').get()).toEqual(lanes);
    expect(kept.of('b').get()).toBe(usual);
    expect(kept.of('a')).toBe(kept.of('a'));
  });

  test('two windows keep their own through a reload; a third begins as it was last left', () => {
    const { open, stored } = device();
    const kept = ({ keeper }: { keeper: Keeper }) => keeper.kept('look', look, usual, 'roadmap').of('a');
    const [one, two] = [open(), open()];
    kept(one).set(lanes);
    kept(two).set({ mode: 'outline', width: 7 });
    stored('waymark.roadmap/a/look');
    expect(kept(one).get()).toEqual(lanes);
    expect(kept(open(one.sessionStorage)).get()).toEqual(lanes);
    expect(kept(open()).get()).toEqual({ mode: 'outline', width: 7 });
  });

  test('of a window is gone with it', () => {
    const { open, localStorage } = device();
    const one = open();
    one.keeper.kept('look', look, usual, 'window').of('a').set(lanes);
    expect(localStorage.length).toBe(0);
    const again = open(one.sessionStorage).keeper.kept('look', look, usual, 'window');
    expect(again.of('a').get()).toEqual(lanes);
    expect(open().keeper.kept('look', look, usual, 'window').of('a').get()).toBe(usual);
  });

  test('takes over once what was kept for all roadmaps', () => {
    const { open, localStorage } = device();
    localStorage.setItem('waymark.look', '{"mode":"lanes"}');
    const kept = open().keeper.kept('look.a', look, usual, 'roadmap', 'waymark.look');
    expect(kept.of('a').get()).toEqual({ mode: 'lanes', width: 3 });
    expect(kept.of('b').get()).toBe(usual);
    expect(localStorage.getItem('waymark.look')).toBeNull();
    const later = open().keeper.kept('look.a', look, usual, 'roadmap', 'waymark.look');
    expect(later.of('a').get()).toEqual({ mode: 'lanes', width: 3 });
  });

  test('goes with its roadmap, and leaves those of others', () => {
    const { open, localStorage } = device();
    const { keeper, sessionStorage } = open();
    const kept = keeper.kept('look', look, usual, 'roadmap');
    for (const key of ['a', 'ab']) kept.of(key).set(lanes);
    keeper.forgetRoadmap('a');
    expect(kept.of('a').get()).toBe(usual);
    expect(kept.of('ab').get()).toEqual(lanes);
    for (const storage of [localStorage, sessionStorage])
      expect([...storage.entries.keys()]).toEqual(['waymark.roadmap/ab/look']);
  });
});
