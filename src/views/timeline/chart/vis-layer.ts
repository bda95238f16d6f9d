import { DataSet } from 'vis-data';
import { type DataItem, Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { Bar } from '@/formats/picture/bar';
import { type BarFace, makeFace } from './bar-face';

const DAY = 86_400_000;

/** Where a bar was dropped or is being dragged to: day numbers, `to` the day after the last, and the row under it. */
export interface Placement {
  id: string;
  from: number;
  to: number;
  row: number;
}

/** The piece of the chart that vis-timeline is given: rows [firstRow, lastRow), days [from, to). */
export interface Region {
  firstRow: number;
  lastRow: number;
  from: number;
  to: number;
}

interface VisLayerEvents {
  onDragging: (placement: Placement) => void;
  onDropped: (placements: Placement[]) => void;
  onDragEnded: () => void;
}

interface FedItem extends DataItem {
  id: string;
  bar: Bar;
}

/** The one place that knows vis-timeline: it draws and drags the bars of a region; everything around them is ours. */
export class VisLayer {
  readonly #items = new DataSet<FedItem>();
  readonly #groups = new DataSet<{ id: number; content: string; order: number }>();
  readonly #fed = new Map<string, { bar: Bar; row: number }>();
  readonly #faces = new Map<string, BarFace>();
  readonly #timeline: Timeline;
  readonly #events: VisLayerEvents;
  #rows = { first: 0, last: 0 };
  #dragging: { originals: Map<string, Placement>; isCancelled: boolean } | null = null;
  #dropped: Placement[] = [];
  #canChangeRow = false;
  #chosen: readonly string[] = [];

  constructor(container: HTMLElement, events: VisLayerEvents) {
    this.#events = events;
    this.#timeline = new Timeline(
      container,
      this.#items as never,
      this.#groups as never,
      {
        stack: false,
        showMajorLabels: false,
        showMinorLabels: false,
        showCurrentTime: false,
        moveable: false,
        zoomable: false,
        autoResize: false,
        height: '100%',
        orientation: 'top',
        margin: { item: { horizontal: 0, vertical: 0 }, axis: 0 },
        groupOrder: 'order',
        selectable: true,
        multiselect: true,
        editable: { updateTime: true, updateGroup: true, add: false, remove: false },
        itemsAlwaysDraggable: { item: true, range: true },
        snap: (date: Date) => Math.round(date.valueOf() / DAY) * DAY,
        template: (item: FedItem) => this.#faceOf(item.bar).element,
        onMoving: (item: FedItem, done: (item: FedItem | null) => void) => this.#moving(item, done),
        onMove: (item: FedItem, done: (item: FedItem | null) => void) => this.#moved(item, done),
        // biome-ignore lint/suspicious/noExplicitAny: vis-timeline's option types do not know its own callbacks' item types
      } as any,
    );
    // vis-timeline selects by itself when a bar is pressed for a while, and would drag what was chosen before along with it.
    this.#timeline.on('select', () => this.select(this.#chosen));
  }

  get isDragging(): boolean {
    return this.#dragging !== null;
  }

  #faceOf(bar: Bar): BarFace {
    const known = this.#faces.get(bar.id);
    if (known?.bar === bar) return known;
    const face = makeFace(bar, known);
    this.#faces.set(bar.id, face);
    return face;
  }

  /** The drawn bars of the region, for labels and links. */
  faces(): Iterable<BarFace> {
    return this.#faces.values();
  }

  faceOf(id: string): BarFace | undefined {
    return this.#faces.get(id);
  }

  /** Gives vis-timeline exactly these bars, by difference to what it has. */
  feed(region: Region, bars: readonly { bar: Bar; row: number }[], canChangeRow: boolean): void {
    this.#canChangeRow = canChangeRow;
    this.#feedRows(region);
    const wanted = new Set<string>();
    const changed: FedItem[] = [];
    for (const { bar, row } of bars) {
      wanted.add(bar.id);
      const known = this.#fed.get(bar.id);
      if (known && known.bar === bar && known.row === row) continue;
      this.#fed.set(bar.id, { bar, row });
      changed.push(this.#itemOf(bar, row));
    }
    const gone: string[] = [];
    for (const id of this.#fed.keys()) if (!wanted.has(id)) gone.push(id);
    for (const id of gone) {
      this.#fed.delete(id);
      this.#faces.delete(id);
    }
    if (gone.length) this.#items.remove(gone);
    if (changed.length) this.#items.update(changed);
    this.#timeline.setWindow(region.from * DAY, region.to * DAY, { animation: false });
    this.#timeline.redraw();
  }

  #feedRows({ firstRow, lastRow }: Region): void {
    const { first, last } = this.#rows;
    if (first === firstRow && last === lastRow) return;
    const gone: number[] = [];
    const fresh: { id: number; content: string; order: number }[] = [];
    for (let row = first; row < last; row += 1) if (row < firstRow || row >= lastRow) gone.push(row);
    for (let row = firstRow; row < lastRow; row += 1)
      if (row < first || row >= last) fresh.push({ id: row, content: '', order: row });
    this.#rows = { first: firstRow, last: lastRow };
    if (gone.length) this.#groups.remove(gone);
    if (fresh.length) this.#groups.add(fresh);
  }

  #itemOf(bar: Bar, row: number): FedItem {
    return {
      id: bar.id,
      group: row,
      start: bar.from * DAY,
      end: bar.to * DAY,
      type: 'range',
      content: '',
      className: `wm-${bar.shape}`,
      bar,
      editable: { updateTime: bar.shape !== 'summary', updateGroup: this.#canChangeRow, remove: false },
    } as FedItem;
  }

  /** Forgets what was fed for these, so that the next feed puts them where the model says. */
  invalidate(ids: Iterable<string>): void {
    for (const id of ids) this.#fed.delete(id);
  }

  select(ids: readonly string[]): void {
    this.#chosen = ids;
    this.#timeline.setSelection(ids.filter((id) => this.#fed.has(id)) as string[]);
    const chosen = new Set(ids);
    for (const face of this.#faces.values()) face.element.toggleAttribute('data-selected', chosen.has(face.bar.id));
  }

  #placementOf(item: FedItem): Placement {
    const from = Math.round(Number(item.start) / DAY);
    const to = Math.max(from + 1, Math.round(Number(item.end) / DAY));
    return { id: item.id, from, to, row: Number(item.group) };
  }

  #originalOf(id: string): Placement {
    const fed = this.#fed.get(id);
    return fed ? { id, from: fed.bar.from, to: fed.bar.to, row: fed.row } : { id, from: 0, to: 1, row: 0 };
  }

  #moving(item: FedItem, done: (item: FedItem | null) => void): void {
    this.#dragging ??= { originals: new Map(), isCancelled: false };
    const original = this.#originalOf(item.id);
    this.#dragging.originals.set(item.id, original);
    if (this.#dragging.isCancelled) {
      done({ ...item, start: new Date(original.from * DAY), end: new Date(original.to * DAY), group: original.row });
      return;
    }
    const placement = this.#placementOf(item);
    if (item.bar.shape === 'point') placement.from = placement.to - 1;
    done({ ...item, start: new Date(placement.from * DAY), end: new Date(placement.to * DAY) });
    this.#events.onDragging(placement);
  }

  #moved(item: FedItem, done: (item: FedItem | null) => void): void {
    const isCancelled = this.#dragging?.isCancelled ?? false;
    done(isCancelled ? null : item);
    if (!isCancelled) this.#dropped.push(this.#placementOf(item));
    // vis-timeline reports the bars of one drag one by one; they are one gesture.
    queueMicrotask(() => {
      if (!this.#dragging) return;
      this.#dragging = null;
      const placements = this.#dropped;
      this.#dropped = [];
      this.invalidate(placements.map((placement) => placement.id));
      this.#events.onDragEnded();
      if (placements.length) this.#events.onDropped(placements);
    });
  }

  /** Escape: everything goes back where it was, and the drop will not count. */
  cancelDrag(): void {
    if (!this.#dragging) return;
    this.#dragging.isCancelled = true;
    this.#items.update(
      [...this.#dragging.originals.values()].map(({ id, from, to, row }) => ({
        id,
        start: from * DAY,
        end: to * DAY,
        group: row,
      })) as never,
    );
    this.#events.onDragEnded();
  }

  destroy(): void {
    this.#timeline.destroy();
  }
}
