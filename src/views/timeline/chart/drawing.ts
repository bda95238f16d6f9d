import type { ChartModel } from '@/domain/plan/chart-model';
import { type AxisWords, axisOf } from '@/formats/picture/axis';
import { inkOn } from '@/formats/picture/colour-mix';
import { AxisLayer } from './axis-layer';
import { Backdrop } from './backdrop';
import { type Ghost, GhostsLayer } from './ghosts-layer';
import { Labels } from './labels';
import { LinksLayer } from './links-layer';
import { MarksLayer } from './marks-layer';
import { rem } from './measures';
import { barsToDraw, type ChartSize, type ChartView, covers, type PlacedBar, regionAround, rowsSeen } from './region';
import { type Region, VisLayer, type VisLayerEvents } from './vis-layer';

/** What is marked beside the plan itself. */
export interface ChartHighlights {
  critical: ReadonlySet<string>;
  near: ReadonlySet<string>;
  ghosts: readonly Ghost[];
  /** The path that is traced: its bars, and its links as "holder/key"; null where none is. */
  traced: { ids: ReadonlySet<string>; links: ReadonlySet<string> } | null;
  /** The band of the worst risk of a bar: a letter on a colour. */
  exposure: ReadonlyMap<string, { letter: string; colour: string }>;
}

/** What the chart needs to know beside its model. */
export interface ChartSurroundings {
  today: number;
  isRestDay: (day: number) => boolean;
  words: AxisWords;
}

/** Everything that is drawn, apart from where the eye is. */
export interface Scene {
  model: ChartModel;
  surroundings: ChartSurroundings;
  highlights: ChartHighlights;
  selected: ReadonlySet<string>;
  /** Where what a drag under way moves would stand. */
  ripple: readonly Ghost[];
}

/** Share of a view drawn beyond each edge: while zooming every frame is drawn anew anyway, so little. */
const SPARE = 0.5;
const SPARE_ZOOMING = 0.06;
/** Bars beyond what is seen that are added in one frame. */
const BATCH = 60;

/** The plane and its layers: one piece of the plan drawn on them, moved about with the eye. */
export class Drawing {
  readonly vis: VisLayer;
  readonly links = new LinksLayer();
  readonly #plane = document.createElement('div');
  readonly #visHost = document.createElement('div');
  readonly #backdrop = new Backdrop();
  readonly #ghosts = new GhostsLayer();
  readonly #marks = new MarksLayer();
  readonly #labels = new Labels();
  readonly #axisLayer: AxisLayer;
  #region: Region | null = null;
  #scale = 0;
  #isTight = false;
  /** Bars of the region that are drawn, and those that are still to be. */
  #drawn: PlacedBar[] = [];
  #waiting: PlacedBar[] = [];

  constructor(host: HTMLElement, axisHost: HTMLElement, events: VisLayerEvents) {
    this.#plane.className = 'wm-plane';
    this.#visHost.className = 'wm-vis';
    this.#axisLayer = new AxisLayer(axisHost);
    // Links behind the bars: they never hide a label.
    const behind = [this.#backdrop.element, this.#marks.bands, this.#ghosts.element, this.links.element];
    this.#plane.append(...behind, this.#visHost, this.#marks.element);
    host.append(this.#plane);
    this.vis = new VisLayer(this.#visHost, events);
  }

  get region(): Region | null {
    return this.#region;
  }

  /** Drawn while zooming: with little beyond the edges. */
  get isTight(): boolean {
    return this.#isTight;
  }

  /** Whether bars beyond what is seen are still to be added. */
  get isUnfinished(): boolean {
    return this.#waiting.length > 0;
  }

  /** What is drawn no longer holds. */
  forget(): void {
    this.#region = null;
  }

  /** Whether what is drawn serves this view. */
  serves(view: ChartView, size: ChartSize, rowCount: number): boolean {
    return this.#region !== null && this.#scale === view.pxPerDay && covers(this.#region, view, size, rowCount);
  }

  /** Draws the piece around the view. */
  draw(scene: Scene, view: ChartView, size: ChartSize): void {
    const { pxPerDay } = view;
    const { rowHeight } = size;
    const { model, surroundings } = scene;
    this.#isTight = this.#region !== null && this.#scale !== pxPerDay;
    const region = regionAround(view, size, model.rowCount, this.#isTight ? SPARE_ZOOMING : SPARE);
    this.#region = region;
    this.#scale = pxPerDay;
    const width = Math.max(size.width, Math.round((region.to - region.from) * pxPerDay));
    const height = Math.round(Math.max(size.height * 1.2, (region.lastRow - region.firstRow) * rowHeight));
    this.#plane.style.width = `${width}px`;
    this.#plane.style.height = `${height}px`;
    this.#plane.style.setProperty('--row', `${rowHeight}px`);
    this.#visHost.style.transform = `translateY(${-region.firstRow * rowHeight}px)`;
    // Larger text needs wider cells: the axis is that of a coarser scale.
    const axis = axisOf(region.from, region.to, (pxPerDay * 16) / rem(), surroundings.words);
    this.#axisLayer.draw(axis, region.from, pxPerDay, surroundings.today);
    this.#backdrop.draw({ region, pxPerDay, rowHeight, axis, model, ...surroundings }, width, height);
    this.#drawBars(scene, view, size);
    this.#marks.draw(model, region, pxPerDay, rowHeight);
    this.#drawGhosts(scene, size);
    this.drawLinks(scene, size);
  }

  /** What is seen now and what is drawn already; the rest of the region follows frame by frame. */
  #drawBars(scene: Scene, view: ChartView, size: ChartSize): void {
    if (!this.#region) return;
    const { bars, seen } = barsToDraw(scene.model, this.#region, view, size);
    this.#drawn = [];
    this.#waiting = [];
    bars.forEach((place, index) => {
      const isNow = index < seen || this.vis.faceOf(place.bar.id) !== undefined;
      (isNow ? this.#drawn : this.#waiting).push(place);
    });
    this.#feed(scene);
  }

  /** Some of the bars beyond what is seen. */
  drawMore(scene: Scene): void {
    this.#drawn.push(...this.#waiting.splice(0, BATCH));
    this.#feed(scene);
  }

  #feed(scene: Scene): void {
    if (!this.#region) return;
    this.vis.feed(this.#region, this.#drawn, scene.model.canChangeRow);
    this.#markBars(scene.highlights);
  }

  /** Marks critical bars and draws ghosts; costs nothing of vis-timeline, so it may follow a drag. */
  drawHighlights(scene: Scene, size: ChartSize): void {
    if (!this.#region) return;
    this.#markBars(scene.highlights);
    this.#drawGhosts(scene, size);
  }

  #drawGhosts({ highlights, ripple }: Scene, { rowHeight }: ChartSize): void {
    if (!this.#region) return;
    this.#plane.toggleAttribute('data-rippling', ripple.length > 0);
    const ghosts = ripple.length ? [...ripple, ...highlights.ghosts] : highlights.ghosts;
    this.#ghosts.draw(ghosts, this.#region, this.#scale, rowHeight);
  }

  #markBars({ critical, near, traced, exposure }: ChartHighlights): void {
    const isTracing = traced !== null || this.#plane.hasAttribute('data-tracing');
    this.#plane.toggleAttribute('data-tracing', traced !== null);
    for (const { bar, element } of this.vis.faces()) {
      markExposure(element, exposure.get(bar.id));
      if (isTracing) element.toggleAttribute('data-traced', traced?.ids.has(bar.id) ?? false);
      const mark = critical.has(bar.id) ? 'yes' : near.has(bar.id) ? 'near' : undefined;
      if (element.dataset['critical'] === mark) continue;
      if (mark) element.dataset['critical'] = mark;
      else delete element.dataset['critical'];
    }
  }

  drawLinks({ model, selected, highlights }: Scene, { rowHeight }: ChartSize): void {
    const { critical, traced } = highlights;
    const marks = { selected, critical, traced: traced?.links ?? null };
    if (this.#region) this.links.draw(model, this.#region, this.#scale, rowHeight, marks);
  }

  /** Moves the plane and the labels to where the eye is. */
  follow({ model }: Scene, view: ChartView, size: ChartSize): void {
    const region = this.#region;
    if (!region) return;
    const left = (region.from - view.startDay) * view.pxPerDay;
    const top = region.firstRow * size.rowHeight - view.scrollTop;
    this.#plane.style.transform = `translate3d(${left}px, ${top}px, 0)`;
    this.#axisLayer.move(left, size.width);
    const [firstRow, lastRow] = rowsSeen(view, size, model.rowCount);
    this.#labels.place(model, { ...view, width: size.width, firstRow, lastRow }, (id) => this.vis.faceOf(id));
  }

  destroy(): void {
    this.vis.destroy();
    this.#plane.remove();
    this.#axisLayer.destroy();
  }
}

function markExposure(element: HTMLElement, mark: { letter: string; colour: string } | undefined): void {
  const { risk } = element.dataset;
  if (!mark) {
    if (risk !== undefined) delete element.dataset['risk'];
    return;
  }
  if (risk !== mark.letter) element.dataset['risk'] = mark.letter;
  if (element.style.getPropertyValue('--risk') === mark.colour) return;
  element.style.setProperty('--risk', mark.colour);
  element.style.setProperty('--risk-ink', inkOn(mark.colour));
}
