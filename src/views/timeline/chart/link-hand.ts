import type { linkTypes } from '@/domain/activity';
import type { ChartModel } from '@/domain/plan/chart-model';
import { linkPath } from '@/formats/picture/link-path';
import { addEnds, faceAt } from './bar-face';
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

/** The link that would be drawn if the hand let go now. */
export interface LinkAim {
  from: string;
  to: string;
  type: keyof typeof linkTypes;
}

/** The last stretch of a bar, in pixels, that stands for its end; of a short bar it is its last third. */
const END_ZONE = 14;

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

  /** The line follows the pointer, given in the window and inside the chart; the bar it would go to is marked and told. */
  move(event: PointerEvent, x: number, y: number): LinkAim | null {
    const aim = this.drop(event, x);
    this.#mark(aim ? faceAt(barUnder(event)) : null, aim);
    this.#draw(x, y, aim === null || aim.type.endsWith('S'));
    return aim;
  }

  #draw(x: number, y: number, entersStart: boolean): void {
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
    links.rubber(linkPath(from, to, isEnd, entersStart, height).line);
  }

  #mark(face: HTMLElement | null, aim: LinkAim | null): void {
    const target = aim?.to === this.#from ? null : face;
    if (target !== this.#target) this.#target?.removeAttribute('data-target');
    if (target && target !== this.#target) addEnds(target);
    target?.setAttribute('data-target', aim?.type.endsWith('F') ? 'end' : 'start');
    this.#target = target;
  }

  /** A link goes to the start of a bar unless the pointer is at the very end of the bar, or on the dot there. */
  #entersStart(over: Element | null, id: string, x: number): boolean {
    const dot = over?.closest<HTMLElement>('.wm-dot');
    if (dot) return dot.dataset['end'] === 'start';
    const bar = this.#needs.model().barOf.get(id);
    if (!bar || bar.shape === 'point') return true;
    const { startDay, pxPerDay } = this.#needs.view();
    const fromEnd = (bar.to - startDay) * pxPerDay - x;
    return fromEnd < -1 || fromEnd > Math.min(END_ZONE, ((bar.to - bar.from) * pxPerDay) / 3);
  }

  /** The link that is dropped here; null beside every bar. */
  drop(event: PointerEvent, x: number): LinkAim | null {
    const over = barUnder(event);
    const to = faceAt(over)?.dataset['bar'];
    if (to === undefined) return null;
    const entersStart = this.#entersStart(over, to, x);
    const type = this.#end === 'end' ? (entersStart ? 'FS' : 'FF') : entersStart ? 'SS' : 'SF';
    return { from: this.#from, to, type };
  }

  end(): void {
    this.#mark(null, null);
    this.#needs.links.rubber(null);
  }
}

/** What of a bar is under the pointer, also below a sign that stands on it. */
function barUnder({ clientX, clientY }: PointerEvent): Element | null {
  return document.elementsFromPoint(clientX, clientY).find((element) => faceAt(element) !== null) ?? null;
}
