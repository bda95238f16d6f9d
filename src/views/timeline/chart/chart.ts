import type { Axis, AxisWords } from '@/formats/picture/axis';
import { axisOf } from '@/formats/picture/axis';
import type { Bar } from '@/formats/picture/bar';
import { barsBetween, type ChartModel } from '@/formats/picture/chart-model';
import { AxisLayer } from './axis-layer';
import { Backdrop, type BackdropColours, THIN } from './backdrop';
import { ChartHands, type HandsEvents } from './chart-hands';
import { type Ghost, GhostsLayer } from './ghosts-layer';
import { placeLabels } from './labels';
import { LinksLayer } from './links-layer';
import { MarksLayer } from './marks-layer';
import { type Placement, type Region, VisLayer } from './vis-layer';

/** What part of the plan is seen: the day at the left edge, the scale, and how far down. */
export interface ChartView {
  startDay: number;
  pxPerDay: number;
  scrollTop: number;
}

/** What is marked beside the plan itself. */
export interface ChartHighlights {
  critical: ReadonlySet<string>;
  near: ReadonlySet<string>;
  ghosts: readonly Ghost[];
}

export interface ChartEvents extends HandsEvents {
  onView: (view: ChartView) => void;
  onScrollBy: (pixels: number) => void;
  onDragging: (placement: Placement | null) => void;
  onDropped: (placements: Placement[]) => void;
}

/** What the chart needs to know beside its model. */
export interface ChartSurroundings {
  today: number;
  isRestDay: (day: number) => boolean;
  words: AxisWords;
  colours: BackdropColours;
}

const FINEST = 60;
const COARSEST = 0.05;
/** Bars given to vis-timeline at most; what is left is drawn as density. */
const MOST_BARS = 400;

/**
 * The chart: a plane with a piece of the plan drawn on it, half a view more on every side than is seen. Panning and scrolling move the plane; the
 * piece is drawn anew only when its edge comes near, when the scale changes, or when the plan does.
 */
export class Chart {
  readonly #host: HTMLElement;
  readonly #plane = document.createElement('div');
  readonly #backdrop = new Backdrop();
  readonly #links = new LinksLayer();
  readonly #ghosts = new GhostsLayer();
  readonly #marks: MarksLayer;
  readonly #axisLayer: AxisLayer;
  readonly #vis: VisLayer;
  readonly #hands: ChartHands;
  readonly #events: ChartEvents;
  #surroundings: ChartSurroundings;
  #model: ChartModel;
  #view: ChartView = { startDay: 0, pxPerDay: 10, scrollTop: 0 };
  #rowHeight = 36;
  #width = 0;
  #height = 0;
  #region: Region | null = null;
  #drawnScale = 0;
  #axis: Axis = { major: [], minor: [], showsDays: false };
  #selected: ReadonlySet<string> = new Set();
  #highlights: ChartHighlights = { critical: new Set(), near: new Set(), ghosts: [] };
  #frame = 0;

  constructor(
    host: HTMLElement,
    axisHost: HTMLElement,
    model: ChartModel,
    surroundings: ChartSurroundings,
    events: ChartEvents,
  ) {
    this.#model = model;
    this.#surroundings = surroundings;
    this.#events = events;
    this.#plane.className = 'wm-plane';
    const visHost = document.createElement('div');
    visHost.className = 'wm-vis';
    this.#marks = new MarksLayer();
    this.#axisLayer = new AxisLayer(axisHost);
    // Links behind the bars: they never hide a label.
    this.#plane.append(
      this.#backdrop.element,
      this.#marks.bands,
      this.#ghosts.element,
      this.#links.element,
      visHost,
      this.#marks.element,
    );
    this.#host = host;
    host.append(this.#plane);
    this.#vis = new VisLayer(visHost, {
      onDragging: (placement) => events.onDragging(placement),
      onDropped: (placements) => events.onDropped(placements),
      onDragEnded: () => events.onDragging(null),
    });
    this.#hands = new ChartHands(host, axisHost, events, {
      view: () => this.#view,
      rowHeight: () => this.#rowHeight,
      model: () => this.#model,
      links: this.#links,
      region: () => this.#region,
      panBy: (pixels) => this.setView({ startDay: this.#view.startDay - pixels / this.#view.pxPerDay }),
      zoomAt: (factor, x) => this.zoomAt(factor, x),
      scrollBy: (pixels) => events.onScrollBy(pixels),
      cancelDrag: () => this.#vis.cancelDrag(),
      isDragging: () => this.#vis.isDragging,
    });
  }

  get view(): ChartView {
    return this.#view;
  }

  get size(): { width: number; height: number } {
    return { width: this.#width, height: this.#height };
  }

  setSize(width: number, height: number, rowHeight: number): void {
    this.#width = width;
    this.#height = height;
    this.#rowHeight = rowHeight;
    this.#plane.style.setProperty('--row', `${rowHeight}px`);
    this.#region = null;
    this.#request();
  }

  setModel(model: ChartModel): void {
    this.#model = model;
    this.#region = null;
    this.#request();
  }

  setSurroundings(surroundings: ChartSurroundings): void {
    this.#surroundings = surroundings;
    this.#region = null;
    this.#request();
  }

  setSelected(ids: readonly string[]): void {
    this.#selected = new Set(ids);
    this.#vis.select(ids);
    if (this.#region) this.#drawLinks(this.#region);
  }

  setView(change: Partial<ChartView>): void {
    const next = { ...this.#view, ...change };
    next.pxPerDay = Math.min(FINEST, Math.max(COARSEST, next.pxPerDay));
    this.#view = next;
    this.#request();
    this.#events.onView(next);
  }

  /** Changes the scale while the day under the point stays there. */
  zoomAt(factor: number, x: number): void {
    const { startDay, pxPerDay } = this.#view;
    const scale = Math.min(FINEST, Math.max(COARSEST, pxPerDay * factor));
    this.setView({ pxPerDay: scale, startDay: startDay + x / pxPerDay - x / scale });
  }

  /** Shows these days from edge to edge, with a little air. */
  showDays(from: number, to: number): void {
    const air = Math.min(60, this.#width * 0.05);
    // Room on the right for the label beside the last bar.
    const labels = Math.min(220, this.#width * 0.2);
    const scale = Math.min(28, Math.max(COARSEST, (this.#width - air - labels) / Math.max(1, to - from)));
    this.setView({ pxPerDay: scale, startDay: from - air / scale });
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
    if (this.#width === 0 || this.#height === 0) return;
    const { startDay, pxPerDay, scrollTop } = this.#view;
    if (!this.#vis.isDragging && (!this.#region || this.#drawnScale !== pxPerDay || !this.#covers(this.#region)))
      this.#draw();
    const region = this.#region;
    if (!region) return;
    const left = (region.from - startDay) * pxPerDay;
    const top = region.firstRow * this.#rowHeight - scrollTop;
    this.#plane.style.transform = `translate3d(${left}px, ${top}px, 0)`;
    this.#axisLayer.move(left, startDay, this.#width, pxPerDay);
  }

  /** Whether what is drawn reaches over what is seen on every side. */
  #covers(region: Region): boolean {
    const { startDay, pxPerDay, scrollTop } = this.#view;
    const endDay = startDay + this.#width / pxPerDay;
    const lastSeen = Math.min(this.#model.rowCount, (scrollTop + this.#height) / this.#rowHeight);
    return (
      region.from <= startDay &&
      region.to >= endDay &&
      region.firstRow <= scrollTop / this.#rowHeight &&
      region.lastRow >= lastSeen
    );
  }

  #draw(): void {
    const { startDay, pxPerDay, scrollTop } = this.#view;
    const span = this.#width / pxPerDay;
    const rowsSeen = Math.ceil(this.#height / this.#rowHeight);
    const firstSeen = Math.floor(scrollTop / this.#rowHeight);
    const spare = Math.ceil(rowsSeen / 3);
    const from = Math.floor(startDay - span / 2);
    // Whole pixels: vis-timeline takes a fraction for a change of size and draws without end.
    const width = Math.ceil((startDay + span * 1.5 - from) * pxPerDay);
    const region: Region = {
      from,
      to: from + width / pxPerDay,
      firstRow: Math.max(0, firstSeen - spare),
      lastRow: Math.min(this.#model.rowCount, firstSeen + rowsSeen + spare),
    };
    this.#region = region;
    this.#drawnScale = pxPerDay;
    const height = Math.round(Math.max(this.#height * 1.2, (region.lastRow - region.firstRow) * this.#rowHeight));
    this.#plane.style.width = `${width}px`;
    this.#plane.style.height = `${height}px`;
    this.#axis = axisOf(region.from, region.to, pxPerDay, this.#surroundings.words);
    this.#axisLayer.draw(this.#axis, region.from, pxPerDay, this.#surroundings.today);
    this.#backdrop.draw(
      { region, pxPerDay, rowHeight: this.#rowHeight, axis: this.#axis, model: this.#model, ...this.#surroundings },
      width,
      height,
    );
    this.#vis.feed(region, this.#barsOf(region), this.#model.canChangeRow);
    placeLabels(this.#vis.faces(), this.#model, pxPerDay);
    this.#vis.select([...this.#selected]);
    this.#marks.draw(this.#model, region, pxPerDay, this.#rowHeight);
    this.#drawHighlights(region);
    this.#drawLinks(region);
  }

  /** Marks critical bars and draws ghosts; costs nothing of vis-timeline, so it may follow a drag. */
  setHighlights(highlights: ChartHighlights): void {
    this.#highlights = highlights;
    if (!this.#region) return;
    this.#drawHighlights(this.#region);
    this.#drawLinks(this.#region);
  }

  #drawHighlights(region: Region): void {
    const { critical, near, ghosts } = this.#highlights;
    for (const { bar, element } of this.#vis.faces()) {
      if (critical.has(bar.id)) element.dataset['critical'] = 'yes';
      else if (near.has(bar.id)) element.dataset['critical'] = 'near';
      else delete element.dataset['critical'];
    }
    this.#ghosts.draw(ghosts, region, this.#view.pxPerDay, this.#rowHeight);
  }

  #drawLinks(region: Region): void {
    this.#links.draw(this.#model, region, this.#view.pxPerDay, { height: this.#rowHeight, inset: 0 }, this.#selected);
  }

  #barsOf(region: Region): { bar: Bar; row: number }[] {
    const found: { bar: Bar; row: number }[] = [];
    for (let row = region.firstRow; row < region.lastRow; row += 1) {
      for (const bar of barsBetween(this.#model.barsOfRow[row] ?? [], region.from, region.to)) {
        if (bar.shape === 'bar' && (bar.to - bar.from) * this.#view.pxPerDay < THIN) continue;
        found.push({ bar, row });
      }
    }
    return found.length > MOST_BARS ? this.#nearest(found) : found;
  }

  /** Those in view first, where there are too many. */
  #nearest(found: { bar: Bar; row: number }[]): { bar: Bar; row: number }[] {
    const { startDay, pxPerDay, scrollTop } = this.#view;
    const endDay = startDay + this.#width / pxPerDay;
    const first = scrollTop / this.#rowHeight - 1;
    const last = (scrollTop + this.#height) / this.#rowHeight;
    const isSeen = ({ bar, row }: { bar: Bar; row: number }) =>
      row >= first && row <= last && bar.to > startDay && bar.from < endDay;
    const seen = found.filter(isSeen);
    return [...seen, ...found.filter((item) => !isSeen(item)).slice(0, Math.max(0, MOST_BARS - seen.length))];
  }

  /** The rectangle of a bar inside the host, in pixels; null where it is not drawn. */
  rectangleOf(id: string): { left: number; top: number; width: number; height: number } | null {
    const bar = this.#model.barOf.get(id);
    const row = this.#model.rowOf.get(id);
    return bar && row !== undefined ? this.boxOfDays(bar.from, bar.to, row) : null;
  }

  /** The rectangle inside the host of a span of days (the last exclusive) on a row, in pixels. */
  boxOfDays(from: number, to: number, row: number): { left: number; top: number; width: number; height: number } {
    const { startDay, pxPerDay, scrollTop } = this.#view;
    const left = (from - startDay) * pxPerDay;
    const top = row * this.#rowHeight - scrollTop;
    return { left, top, width: (to - from) * pxPerDay, height: this.#rowHeight };
  }

  /** Where the chart stands in the window. */
  windowBox(): DOMRect {
    return this.#host.getBoundingClientRect();
  }

  /** The day and row under a point of the window; null beside the chart. */
  pointAt(x: number, y: number): { day: number; row: number } | null {
    const box = this.windowBox();
    if (x < box.left || x >= box.right || y < box.top || y >= box.bottom) return null;
    const { startDay, pxPerDay, scrollTop } = this.#view;
    return {
      day: Math.floor(startDay + (x - box.left) / pxPerDay),
      row: Math.floor((y - box.top + scrollTop) / this.#rowHeight),
    };
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#hands.destroy();
    this.#vis.destroy();
    this.#plane.remove();
    this.#axisLayer.destroy();
  }
}
