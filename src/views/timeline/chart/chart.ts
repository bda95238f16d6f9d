import type { ChartModel } from '@/domain/plan/chart-model';
import { ChartHands, type HandsEvents } from './chart-hands';
import { type ChartHighlights, type ChartSurroundings, Drawing, type Scene } from './drawing';
import { forgetWidths } from './measures';
import type { ChartSize, ChartView } from './region';
import type { Placement } from './vis-layer';

export type { ChartHighlights, ChartSurroundings } from './drawing';
export type { ChartView } from './region';

export interface ChartEvents extends HandsEvents {
  onView: (view: ChartView) => void;
  onScrollBy: (pixels: number) => void;
  onDragging: (placement: Placement | null) => void;
  onDropped: (placements: Placement[]) => void;
}

const FINEST = 60;
const COARSEST = 0.05;
/** Milliseconds without a zoom until what lies beyond the edges is drawn too. */
const PATIENCE = 140;

const within = (pxPerDay: number) => Math.min(FINEST, Math.max(COARSEST, pxPerDay));

/**
 * The chart: a plane with a piece of the plan drawn on it, half a view more on every side than is seen. Panning and scrolling move the plane; the
 * piece is drawn anew only when its edge comes near, when the scale changes, or when the plan does.
 */
export class Chart {
  readonly #host: HTMLElement;
  readonly #drawing: Drawing;
  readonly #hands: ChartHands;
  readonly #events: ChartEvents;
  #scene: Scene;
  #view: ChartView = { startDay: 0, pxPerDay: 10, scrollTop: 0 };
  #size: ChartSize = { width: 0, height: 0, rowHeight: 36 };
  #frame = 0;
  #settling = 0;

  constructor(
    host: HTMLElement,
    axisHost: HTMLElement,
    model: ChartModel,
    surroundings: ChartSurroundings,
    events: ChartEvents,
  ) {
    this.#host = host;
    this.#events = events;
    const highlights = {
      critical: new Set<string>(),
      near: new Set<string>(),
      ghosts: [],
      traced: null,
      exposure: new Map(),
    };
    this.#scene = { model, surroundings, highlights, selected: new Set(), ripple: [] };
    this.#drawing = this.#makeDrawing(axisHost);
    this.#hands = this.#makeHands(axisHost);
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => this.#fontsCame());
  }

  #makeDrawing(axisHost: HTMLElement): Drawing {
    return new Drawing(this.#host, axisHost, {
      onDragging: (placement) => this.#events.onDragging(placement),
      onDropped: (placements) => this.#events.onDropped(placements),
      onDragEnded: () => {
        this.#events.onDragging(null);
        this.#request();
      },
      pointAt: (x, y) => this.#exactPointAt(x, y),
      placeOf: (id) => {
        const bar = this.#scene.model.barOf.get(id);
        const row = this.#scene.model.rowOf.get(id);
        return bar && row !== undefined ? { bar, row } : null;
      },
    });
  }

  #makeHands(axisHost: HTMLElement): ChartHands {
    return new ChartHands(this.#host, axisHost, this.#events, {
      view: () => this.#view,
      rowHeight: () => this.#size.rowHeight,
      model: () => this.#scene.model,
      links: this.#drawing.links,
      region: () => this.#drawing.region,
      panBy: (pixels) => this.setView({ startDay: this.#view.startDay - pixels / this.#view.pxPerDay }),
      zoomAt: (factor, x) => this.zoomAt(factor, x),
      scrollBy: (pixels) => this.#events.onScrollBy(pixels),
      cancelDrag: () => this.#drawing.vis.cancelDrag(),
      isDragging: () => this.#drawing.vis.isDragging,
    });
  }

  #fontsCame(): void {
    forgetWidths();
    this.#request();
  }

  get view(): ChartView {
    return this.#view;
  }

  get size(): { width: number; height: number } {
    return this.#size;
  }

  setSize(width: number, height: number, rowHeight: number): void {
    const kept = width < this.#size.width ? this.#onlySelectedInSight() : null;
    this.#size = { width, height, rowHeight };
    if (kept !== null) this.#keepInSight(kept);
    this.#drawAnew();
  }

  /** The one selected bar, where any of it is seen. */
  #onlySelectedInSight(): string | null {
    const [id, ...others] = this.#scene.selected;
    const box = id === undefined || others.length ? null : this.rectangleOf(id);
    if (id === undefined || !box) return null;
    const { width, height } = this.#size;
    const isSeen = box.left < width && box.left + box.width > 0 && box.top < height && box.top + box.height > 0;
    return isSeen ? id : null;
  }

  /** Pans no more than a bar needs to be seen to its end. */
  #keepInSight(id: string): void {
    const box = this.rectangleOf(id);
    if (!box) return;
    const air = 16;
    const by = Math.min(box.left + box.width + air - this.#size.width, box.left - air);
    if (by > 0) this.setView({ startDay: this.#view.startDay + by / this.#view.pxPerDay });
    const below = Math.min(box.top + box.height - this.#size.height, box.top);
    if (below > 0) this.#events.onScrollBy(below);
  }

  setModel(model: ChartModel): void {
    this.#scene = { ...this.#scene, model };
    this.#drawAnew();
  }

  setSurroundings(surroundings: ChartSurroundings): void {
    this.#scene = { ...this.#scene, surroundings };
    this.#drawAnew();
  }

  setSelected(ids: readonly string[]): void {
    this.#scene = { ...this.#scene, selected: new Set(ids) };
    this.#drawing.vis.select(ids);
    this.#drawing.drawLinks(this.#scene, this.#size);
  }

  setHighlights(highlights: ChartHighlights): void {
    const { critical, traced } = this.#scene.highlights;
    this.#scene = { ...this.#scene, highlights };
    this.#drawing.drawHighlights(this.#scene, this.#size);
    if (critical !== highlights.critical || traced !== highlights.traced)
      this.#drawing.drawLinks(this.#scene, this.#size);
  }

  /** Shows where the drag under way would put everything else. */
  setRipple(ripple: Scene['ripple']): void {
    this.#scene = { ...this.#scene, ripple };
    this.#drawing.drawHighlights(this.#scene, this.#size);
  }

  setView(change: Partial<ChartView>): void {
    const { startDay, pxPerDay } = this.#view;
    const next = { ...this.#view, ...change };
    next.pxPerDay = within(next.pxPerDay);
    this.#view = next;
    this.#request();
    if (next.startDay !== startDay || next.pxPerDay !== pxPerDay) this.#events.onView(next);
  }

  /** Changes the scale while the day under the point stays there. */
  zoomAt(factor: number, x: number): void {
    const { startDay, pxPerDay } = this.#view;
    const scale = within(pxPerDay * factor);
    this.setView({ pxPerDay: scale, startDay: startDay + x / pxPerDay - x / scale });
  }

  /** Shows these days from edge to edge, with a little air. */
  showDays(from: number, to: number): void {
    const { width } = this.#size;
    const air = Math.min(60, width * 0.05);
    // Room on the right for the label beside the last bar.
    const labels = Math.min(220, width * 0.2);
    const scale = Math.min(28, Math.max(COARSEST, (width - air - labels) / Math.max(1, to - from)));
    this.setView({ pxPerDay: scale, startDay: from - air / scale });
  }

  #drawAnew(): void {
    this.#drawing.forget();
    this.#request();
  }

  #request(): void {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#render());
  }

  /** Draws at once what is due; for tests and for the first paint. */
  renderNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#render();
  }

  #render(): void {
    this.#frame = 0;
    const drawing = this.#drawing;
    const { model } = this.#scene;
    if (this.#size.width === 0 || this.#size.height === 0) return;
    // What is being dragged must not be taken out of the hand.
    if (!drawing.vis.isDragging) {
      if (!drawing.serves(this.#view, this.#size, model.rowCount)) {
        drawing.draw(this.#scene, this.#view, this.#size);
        if (drawing.isTight) this.#settleSoon();
      } else if (drawing.isUnfinished) drawing.drawMore(this.#scene);
      if (drawing.isUnfinished) this.#request();
    }
    drawing.follow(this.#scene, this.#view, this.#size);
  }

  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      if (this.#drawing.isTight && !this.#drawing.vis.isDragging) this.#drawAnew();
    }, PATIENCE);
  }

  /** Brings a bar into sight, scrolling and panning no more than needed. */
  reveal(id: string): void {
    const box = this.rectangleOf(id);
    if (!box) return;
    const { width, height } = this.#size;
    const below = box.top + box.height - height;
    if (box.top < 0) this.#events.onScrollBy(box.top);
    else if (below > 0) this.#events.onScrollBy(below);
    const { startDay, pxPerDay } = this.#view;
    if (box.left + box.width < 20 || box.left > width - 40)
      this.setView({ startDay: startDay + (box.left - width / 5) / pxPerDay });
  }

  /** The rectangle of a bar inside the host, in pixels; null where it is not in the plan. */
  rectangleOf(id: string): { left: number; top: number; width: number; height: number } | null {
    const bar = this.#scene.model.barOf.get(id);
    const row = this.#scene.model.rowOf.get(id);
    return bar && row !== undefined ? this.boxOfDays(bar.from, bar.to, row) : null;
  }

  /** The rectangle inside the host of a span of days (the last exclusive) on a row, in pixels. */
  boxOfDays(from: number, to: number, row: number): { left: number; top: number; width: number; height: number } {
    const { startDay, pxPerDay, scrollTop } = this.#view;
    const { rowHeight: height } = this.#size;
    const left = (from - startDay) * pxPerDay;
    return { left, top: row * height - scrollTop, width: (to - from) * pxPerDay, height };
  }

  /** Where the chart stands in the window. */
  windowBox(): DOMRect {
    return this.#host.getBoundingClientRect();
  }

  #exactPointAt(x: number, y: number): { day: number; row: number } {
    const box = this.windowBox();
    const { startDay, pxPerDay, scrollTop } = this.#view;
    const row = Math.floor((y - box.top + scrollTop) / this.#size.rowHeight);
    return { day: startDay + (x - box.left) / pxPerDay, row };
  }

  /** The day and row under a point of the window; null beside the chart. */
  pointAt(x: number, y: number): { day: number; row: number } | null {
    const box = this.windowBox();
    if (x < box.left || x >= box.right || y < box.top || y >= box.bottom) return null;
    const { day, row } = this.#exactPointAt(x, y);
    return { day: Math.floor(day), row };
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    this.#hands.destroy();
    this.#drawing.destroy();
  }
}
