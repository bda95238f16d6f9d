import type { Bar } from './bar';

/** A lane with its bars packed into tracks: no two bars of a track overlap. */
export interface PackedLane {
  key: string;
  /** Bars of each track, by start. */
  tracks: Bar[][];
  count: number;
}

/**
 * Packs the bars of one lane into as few tracks as first-fit by start needs. `gap` is the empty time kept behind a bar, in days, such as for a label beside it.
 * O(n log n): tracks are kept in a heap by where they end, and among the free ones the topmost is taken.
 */
export function packLane(key: string, bars: readonly Bar[], gap: (bar: Bar) => number = () => 0): PackedLane {
  const sorted = [...bars].sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
  const tracks: Bar[][] = [];
  const busy = new Heap<{ end: number; track: number }>((a, b) => a.end - b.end);
  const free = new Heap<number>((a, b) => a - b);
  for (const bar of sorted) {
    for (let first = busy.peek(); first && first.end <= bar.from; first = busy.peek())
      free.push((busy.pop() as { track: number }).track);
    const track = free.pop() ?? tracks.length;
    const row = tracks[track];
    if (row) row.push(bar);
    else tracks[track] = [bar];
    busy.push({ end: bar.to + gap(bar), track });
  }
  return { key, tracks, count: sorted.length };
}

/** Packs lanes, and keeps what it packed: a lane with the same bars is not packed again. */
export class LanePacker {
  #known = new Map<string, { bars: readonly Bar[]; gap: ((bar: Bar) => number) | undefined; packed: PackedLane }>();

  pack(key: string, bars: readonly Bar[], gap?: (bar: Bar) => number): PackedLane {
    const known = this.#known.get(key);
    if (known && known.gap === gap && sameBars(known.bars, bars)) return known.packed;
    const packed = packLane(key, bars, gap);
    this.#known.set(key, { bars, gap, packed });
    return packed;
  }
}

function sameBars(a: readonly Bar[], b: readonly Bar[]): boolean {
  return a.length === b.length && a.every((bar, index) => bar === b[index]);
}

/** A binary heap: the least by `compare` comes first. */
class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  peek(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    const items = this.#items;
    items.push(item);
    let index = items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.#compare(items[index] as T, items[parent] as T) >= 0) return;
      [items[index], items[parent]] = [items[parent] as T, items[index] as T];
      index = parent;
    }
  }

  pop(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length && last !== undefined) {
      items[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    const items = this.#items;
    let index = 0;
    for (;;) {
      const left = index * 2 + 1;
      const right = left + 1;
      let least = index;
      if (left < items.length && this.#compare(items[left] as T, items[least] as T) < 0) least = left;
      if (right < items.length && this.#compare(items[right] as T, items[least] as T) < 0) least = right;
      if (least === index) return;
      [items[index], items[least]] = [items[least] as T, items[index] as T];
      index = least;
    }
  }
}
