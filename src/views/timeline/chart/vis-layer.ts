import { DataSet } from 'vis-data';
import { type DataItem, Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { Bar } from '@/domain/plan/bar';
import { draggedTo, type Hold, type Placement } from './bar-drag';
import { type BarFace, makeFace } from './bar-face';

export type { Placement } from './bar-drag';

const DAY = 86_400_000;
/** A day that no plan has. */
const ELSEWHERE = -8e13;

/** The piece of the chart that vis-timeline is given: rows [firstRow, lastRow), days [from, to). */
export interface Region {
  firstRow: number;
  lastRow: number;
  from: number;
  to: number;
}

/** What the drawing is told of drags, and what it must tell. */
export interface VisLayerEvents {
  /** The bar under the hand, and where it would stand. */
  onDragging: (placement: Placement) => void;
  /** All bars of one drag, the one in the hand first. */
  onDropped: (placements: Placement[]) => void;
  onDragEnded: () => void;
  /** The day (with its fraction) and row under a point of the window. */
  pointAt: (x: number, y: number) => { day: number; row: number };
  /** Where a bar stands by the plan, drawn or not. */
  placeOf: (id: string) => { bar: Bar; row: number } | null;
}

interface FedItem extends DataItem {
  id: string;
  bar: Bar;
}

/** What vis-timeline keeps to itself: it would draw once more in the next frame after every change. */
interface Inside {
  _redraw: () => void;
  _origRedraw: () => void;
}

interface Drag {
  id: string;
  hold: Hold;
  at: { day: number; row: number };
  ids: string[];
  isCancelled: boolean;
  /** Where it was said to be last. */
  told: string;
}

/**
 * The one place that knows vis-timeline: it draws and drags the bars of a region; everything around them is ours. It is given no groups:
 * the row of a bar is a style, so that scrolling changes nothing that is drawn already.
 */
export class VisLayer {
  readonly #items = new DataSet<FedItem>();
  readonly #fed = new Map<string, { bar: Bar; row: number }>();
  readonly #faces = new Map<string, BarFace>();
  readonly #timeline: Timeline;
  readonly #inside: Inside;
  readonly #events: VisLayerEvents;
  readonly #stop = new AbortController();
  #pressed: { id: string; hold: Hold; at: { day: number; row: number } } | null = null;
  #pointer = { x: 0, y: 0 };
  #drag: Drag | null = null;
  #canChangeRow = false;
  #chosen: readonly string[] = [];

  constructor(container: HTMLElement, events: VisLayerEvents) {
    this.#events = events;
    this.#timeline = new Timeline(container, this.#items as never, this.#options() as never);
    this.#inside = this.#timeline as unknown as Inside;
    this.#inside._redraw = () => undefined;
    // vis-timeline selects by itself when a bar is pressed for a while, and would drag what was chosen before along with it.
    this.#timeline.on('select', () => this.select(this.#chosen));
    const { signal } = this.#stop;
    container.addEventListener('pointerdown', (event) => this.#press(event), { capture: true, signal });
    const follow = (event: PointerEvent) => {
      this.#pointer = { x: event.clientX, y: event.clientY };
    };
    window.addEventListener('pointermove', follow, { capture: true, signal });
    window.addEventListener('pointerup', follow, { capture: true, signal });
  }

  #options() {
    return {
      stack: false,
      showMajorLabels: false,
      showMinorLabels: false,
      // The axis is ours; a coarse scale keeps this one from drawing hundreds of lines nobody sees.
      timeAxis: { scale: 'year', step: 100 },
      showCurrentTime: false,
      moveable: false,
      zoomable: false,
      autoResize: false,
      height: '100%',
      orientation: 'top',
      margin: { item: { horizontal: 0, vertical: 0 }, axis: 0 },
      selectable: true,
      multiselect: true,
      editable: { updateTime: true, updateGroup: false, add: false, remove: false },
      itemsAlwaysDraggable: { item: true, range: true },
      template: (item: FedItem) => this.#faceOf(item.bar).element,
      onMoving: (item: FedItem, done: (item: FedItem | null) => void) => this.#moving(item, done),
      onMove: (item: FedItem, done: (item: FedItem | null) => void) => this.#moved(item, done),
    };
  }

  get isDragging(): boolean {
    return this.#drag !== null;
  }

  #faceOf(bar: Bar): BarFace {
    const known = this.#faces.get(bar.id);
    if (known?.bar === bar) return known;
    const face = makeFace(bar, known);
    this.#faces.set(bar.id, face);
    return face;
  }

  /** The bars that are drawn. */
  faces(): Iterable<BarFace> {
    return this.#faces.values();
  }

  faceOf(id: string): BarFace | undefined {
    return this.#faces.get(id);
  }

  /** Gives vis-timeline exactly these bars, by difference to what it has, and draws them at once. */
  feed(region: Region, bars: readonly { bar: Bar; row: number }[], canChangeRow: boolean): void {
    this.#canChangeRow = canChangeRow;
    const wanted = new Set<string>();
    const changed: FedItem[] = [];
    let comes = false;
    for (const place of bars) {
      const { bar, row } = place;
      wanted.add(bar.id);
      const known = this.#fed.get(bar.id);
      if (known && known.bar === bar && known.row === row) continue;
      comes ||= known === undefined;
      this.#fed.set(bar.id, place);
      changed.push(itemOf(bar, row));
    }
    const gone: string[] = [];
    for (const id of this.#fed.keys()) if (!wanted.has(id)) gone.push(id);
    for (const id of gone) {
      this.#fed.delete(id);
      this.#faces.delete(id);
    }
    if (gone.length) this.#items.remove(gone);
    if (changed.length) {
      // A bar that comes where the eye is would be laid out at once, one by one; all of them are when the eye is back.
      if (comes) this.#timeline.setWindow(ELSEWHERE, ELSEWHERE + DAY, { animation: false });
      this.#items.update(changed);
    }
    this.#timeline.setWindow(region.from * DAY, region.to * DAY, { animation: false });
    this.#inside._origRedraw();
    if (changed.length || gone.length) this.select(this.#chosen);
  }

  /** Forgets what was fed for these, so that the next feed puts them where the model says. */
  #invalidate(ids: Iterable<string>): void {
    for (const id of ids) this.#fed.delete(id);
  }

  select(ids: readonly string[]): void {
    this.#chosen = ids;
    const drawn = ids.filter((id) => this.#fed.has(id));
    const before = this.#timeline.getSelection();
    if (drawn.length !== before.length || drawn.some((id, index) => before[index] !== id))
      this.#timeline.setSelection(drawn);
    const chosen = new Set(ids);
    for (const face of this.#faces.values()) face.element.toggleAttribute('data-selected', chosen.has(face.bar.id));
  }

  #press(event: PointerEvent): void {
    this.#pointer = { x: event.clientX, y: event.clientY };
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest('.vis-item')?.querySelector<HTMLElement>('.wm-face')?.dataset['bar'];
    const hold = target?.closest('.vis-drag-left') ? 'start' : target?.closest('.vis-drag-right') ? 'end' : 'move';
    this.#pressed = id ? { id, hold, at: this.#events.pointAt(event.clientX, event.clientY) } : null;
  }

  #placementOf(id: string, drag: Drag): Placement {
    const place = this.#events.placeOf(id) ?? this.#fed.get(id);
    if (!place) return { id, from: 0, to: 1, row: 0 };
    const { bar, row } = place;
    const original = { id, from: bar.from, to: bar.to, row };
    if (drag.isCancelled) return original;
    const now = this.#events.pointAt(this.#pointer.x, this.#pointer.y);
    const days = Math.round(now.day - drag.at.day);
    const rows = this.#canChangeRow ? now.row - drag.at.row : 0;
    return draggedTo(original, bar.shape, drag.hold, { days, rows });
  }

  #moving(item: FedItem, done: (item: FedItem | null) => void): void {
    if (!this.#drag && this.#pressed) {
      const { id, hold, at } = this.#pressed;
      const goesAlong = hold === 'move' && this.#chosen.includes(id);
      const others = goesAlong ? this.#chosen.filter((other) => other !== id) : [];
      this.#drag = { id, hold, at, ids: [id, ...others], isCancelled: false, told: '' };
    }
    const drag = this.#drag;
    if (!drag) {
      done(null);
      return;
    }
    const placement = this.#placementOf(item.id, drag);
    done({ ...item, ...daysOf(placement) });
    const told = `${placement.from} ${placement.to} ${placement.row}`;
    if (item.id !== drag.id || drag.isCancelled || told === drag.told) return;
    drag.told = told;
    this.#events.onDragging(placement);
  }

  #moved(_item: FedItem, done: (item: FedItem | null) => void): void {
    // What was dropped is drawn by the plan that results, whatever it says.
    done(null);
    const drag = this.#drag;
    if (!drag) return;
    // vis-timeline reports the bars of one drag one by one; they are one gesture.
    queueMicrotask(() => {
      if (this.#drag !== drag) return;
      const placements = drag.ids.filter((id) => this.#events.placeOf(id)).map((id) => this.#placementOf(id, drag));
      this.#drag = null;
      this.#invalidate(drag.ids);
      this.#events.onDragEnded();
      if (placements.length && !drag.isCancelled) this.#events.onDropped(placements);
    });
  }

  /** Escape: everything goes back where it was, and the drop will not count. */
  cancelDrag(): void {
    const drag = this.#drag;
    if (!drag) return;
    drag.isCancelled = true;
    const places = drag.ids.flatMap((id) => this.#fed.get(id) ?? []);
    this.#items.update(places.map(({ bar, row }) => itemOf(bar, row)));
    this.#inside._origRedraw();
    this.#events.onDragEnded();
  }

  destroy(): void {
    this.#stop.abort();
    this.#timeline.destroy();
  }
}

function daysOf({ from, to, row }: Placement) {
  return { start: new Date(from * DAY), end: new Date(to * DAY), style: `--at: ${row}` };
}

function itemOf(bar: Bar, row: number): FedItem {
  return {
    id: bar.id,
    ...daysOf({ id: bar.id, from: bar.from, to: bar.to, row }),
    type: 'range',
    content: '',
    className: `wm-${bar.shape}`,
    bar,
    limitSize: false,
    editable: { updateTime: true, updateGroup: false, remove: false },
  } as FedItem;
}
