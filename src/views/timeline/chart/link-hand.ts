import type { linkTypes } from '@/domain/activity';
import type { ChartModel } from '@/formats/picture/chart-model';
import { linkPath } from '@/formats/picture/link-path';
import { faceAt } from './bar-face';
import type { LinksLayer } from './links-layer';
import type { ChartView } from './region';
import type { Region } from './vis-layer';

/** What drawing a link needs to know of the chart. */
export interface LinkNeeds {
  view: () => ChartView;
  rowHeight: () => number;
  model: () => ChartModel;
  links: LinksLayer;
  region: () => Region | null;
}

/** Bars narrower than this, in pixels, are linked at their start wherever the pointer is. */
const NARROW = 24;

/** A link being drawn from one end of a bar to another bar. */
export class LinkHand {
  readonly #needs: LinkNeeds;
  readonly #from: string;
  readonly #end: 'start' | 'end';
  #target: HTMLElement | null = null;

  constructor(needs: LinkNeeds, from: string, end: 'start' | 'end') {
    this.#needs = needs;
    this.#from = from;
    this.#end = end;
  }

  /** The line follows the pointer, given in the window and inside the chart; the bar it would go to is marked. */
  move(event: PointerEvent, x: number, y: number): void {
    const { region: regionNow, model: modelNow, view, rowHeight, links } = this.#needs;
    const region = regionNow();
    const bar = modelNow().barOf.get(this.#from);
    const row = modelNow().rowOf.get(this.#from);
    if (!region || !bar || row === undefined) return;
    const { startDay, pxPerDay, scrollTop } = view();
    const height = rowHeight();
    const isEnd = this.#end === 'end';
    const from = {
      x: ((isEnd ? bar.to : bar.from) - region.from) * pxPerDay,
      y: (row - region.firstRow + 0.5) * height,
    };
    const to = { x: x + (startDay - region.from) * pxPerDay, y: y + scrollTop - region.firstRow * height };
    const face = faceAt(document.elementFromPoint(event.clientX, event.clientY));
    this.#mark(face?.dataset['bar'] === this.#from ? null : face);
    links.rubber(linkPath(from, to, isEnd, this.#entersStart(face?.dataset['bar'], x), height).line);
  }

  #mark(face: HTMLElement | null): void {
    if (face === this.#target) return;
    this.#target?.removeAttribute('data-target');
    face?.setAttribute('data-target', '');
    this.#target = face;
  }

  /** A link that ends here goes to the start of the bar unless the pointer is nearer to the bar's end. */
  #entersStart(over: string | undefined, x: number): boolean {
    const bar = over === undefined ? undefined : this.#needs.model().barOf.get(over);
    if (!bar) return true;
    const { startDay, pxPerDay } = this.#needs.view();
    const day = startDay + x / pxPerDay;
    return day - bar.from <= bar.to - day || (bar.to - bar.from) * pxPerDay < NARROW;
  }

  /** The link that is dropped here; null beside every bar. */
  drop(event: PointerEvent, x: number): { from: string; to: string; type: keyof typeof linkTypes } | null {
    const to = faceAt(document.elementFromPoint(event.clientX, event.clientY))?.dataset['bar'];
    if (to === undefined) return null;
    const entersStart = this.#entersStart(to, x);
    const type = this.#end === 'end' ? (entersStart ? 'FS' : 'FF') : entersStart ? 'SS' : 'SF';
    return { from: this.#from, to, type };
  }

  end(): void {
    this.#mark(null);
    this.#needs.links.rubber(null);
  }
}
