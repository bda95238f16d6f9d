import { addEnds, faceAt } from './bar-face';
import { type LinkAim, LinkHand, type LinkNeeds } from './link-hand';

/** What hands do on the chart beside dragging bars. */
export interface HandsEvents {
  /** A bar was clicked; with which keys held. */
  onPick: (id: string | null, keys: { shift: boolean; ctrl: boolean }) => void;
  onOpen: (id: string) => void;
  onMark: (entity: string, id: string) => void;
  /** Empty space was dragged over, or double-clicked: a new activity from day to day (exclusive) on a row. */
  onDrawn: (from: number, to: number, row: number) => void;
  /** A rectangle was drawn with Shift: the bars in it. */
  onLasso: (ids: string[]) => void;
  onLink: (link: LinkAim) => void;
  /** A link is being drawn to this bar (null: to none yet, or no more), the pointer at this point of the chart. */
  onLinking: (aim: LinkAim | null, at: { x: number; y: number }) => void;
  onMenu: (target: { id: string | null; day: number; row: number }, at: { x: number; y: number }) => void;
  onHover: (id: string | null) => void;
}

interface HandsNeeds extends LinkNeeds {
  panBy: (pixels: number) => void;
  zoomAt: (factor: number, x: number) => void;
  scrollBy: (pixels: number) => void;
  cancelDrag: () => void;
  isDragging: () => boolean;
}

type Gesture =
  | { kind: 'pan'; x: number; y: number }
  | { kind: 'draw'; x: number; y: number; row: number; box: HTMLElement }
  | { kind: 'lasso'; x: number; y: number; box: HTMLElement }
  | { kind: 'link'; hand: LinkHand };

/** Pointer and wheel on the chart: pan, zoom, lasso, drawing new activities and links. Dragging bars is vis-timeline's part. */
export class ChartHands {
  readonly #host: HTMLElement;
  readonly #events: HandsEvents;
  readonly #needs: HandsNeeds;
  readonly #stop = new AbortController();
  #gesture: Gesture | null = null;
  #moved = false;
  #hovered: string | null = null;

  constructor(host: HTMLElement, axisHost: HTMLElement, events: HandsEvents, needs: HandsNeeds) {
    this.#host = host;
    this.#events = events;
    this.#needs = needs;
    const { signal } = this.#stop;
    host.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    axisHost.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    axisHost.addEventListener('pointerdown', (event) => this.#startPan(event, axisHost), { signal });
    // In capture: what is ours must not reach vis-timeline.
    host.addEventListener('pointerdown', (event) => this.#down(event), { capture: true, signal });
    host.addEventListener('pointermove', (event) => this.#move(event), { signal });
    host.addEventListener('pointerup', (event) => this.#up(event), { signal });
    host.addEventListener('pointerleave', () => this.#leave(), { signal });
    host.addEventListener('pointercancel', () => this.cancel(), { signal });
    host.addEventListener('click', (event) => this.#click(event), { signal });
    host.addEventListener('dblclick', (event) => this.#doubleClick(event), { signal });
    host.addEventListener('contextmenu', (event) => this.#menu(event), { signal });
    axisHost.addEventListener('pointermove', (event) => this.#move(event), { signal });
    axisHost.addEventListener('pointerup', (event) => this.#up(event), { signal });
    window.addEventListener('keydown', (event) => event.key === 'Escape' && this.#escape(event), {
      capture: true,
      signal,
    });
  }

  #escape(event: KeyboardEvent): void {
    if (!this.#gesture && !this.#needs.isDragging()) return;
    event.stopPropagation();
    event.preventDefault();
    this.#needs.cancelDrag();
    this.cancel();
  }

  cancel(): void {
    if (this.#gesture && 'box' in this.#gesture) this.#gesture.box.remove();
    if (this.#gesture?.kind === 'link') {
      this.#gesture.hand.end();
      this.#events.onLinking(null, { x: 0, y: 0 });
    }
    this.#gesture = null;
  }

  #point(event: MouseEvent): { x: number; y: number } {
    const box = this.#host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #dayAt(x: number): number {
    const { startDay, pxPerDay } = this.#needs.view();
    return Math.floor(startDay + x / pxPerDay);
  }

  #rowAt(y: number): number {
    return Math.floor((y + this.#needs.view().scrollTop) / this.#needs.rowHeight());
  }

  #barAt(target: EventTarget | null): string | null {
    return faceAt(target)?.dataset['bar'] ?? null;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    this.#leave();
    const unit = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      this.#needs.zoomAt(Math.exp(-event.deltaY * unit * 0.0025), this.#point(event).x);
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    const x = (sideways ? event.deltaY : event.deltaX) * unit;
    if (x) this.#needs.panBy(-x);
    if (!sideways && event.deltaY) this.#needs.scrollBy(event.deltaY * unit);
  }

  #startPan(event: PointerEvent, holder: HTMLElement): void {
    this.#gesture = { kind: 'pan', x: event.clientX, y: event.clientY };
    holder.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  #box(className: string): HTMLElement {
    const box = document.createElement('div');
    box.className = className;
    this.#host.append(box);
    return box;
  }

  #down(event: PointerEvent): void {
    this.#moved = false;
    // A hand at work wants to see what it does, not details.
    this.#leave();
    const { x, y } = this.#point(event);
    if (event.button === 1) {
      event.stopPropagation();
      this.#startPan(event, this.#host);
      return;
    }
    if (event.button !== 0) return;
    const dot = event.target instanceof Element ? event.target.closest<HTMLElement>('.wm-dot') : null;
    const bar = this.#barAt(event.target);
    if (dot && bar) {
      event.stopPropagation();
      const hand = new LinkHand(this.#needs, bar, dot.dataset['end'] === 'start' ? 'start' : 'end');
      this.#gesture = { kind: 'link', hand };
      this.#host.setPointerCapture(event.pointerId);
      return;
    }
    // Keys go on where the hand was.
    this.#host.focus({ preventScroll: true });
    if (bar || (event.target instanceof Element && event.target.closest('.wm-mark'))) return;
    event.stopPropagation();
    this.#gesture = event.shiftKey
      ? { kind: 'lasso', x, y, box: this.#box('wm-lasso') }
      : { kind: 'draw', x, y, row: this.#rowAt(y), box: this.#box('wm-drawn') };
    this.#host.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const gesture = this.#gesture;
    if (!gesture) {
      this.#hover(event);
      return;
    }
    const { x, y } = this.#point(event);
    if (gesture.kind === 'pan') {
      this.#needs.panBy(event.clientX - gesture.x);
      this.#needs.scrollBy(gesture.y - event.clientY);
      this.#gesture = { ...gesture, x: event.clientX, y: event.clientY };
      return;
    }
    if (gesture.kind === 'link') {
      this.#moved = true;
      this.#events.onLinking(gesture.hand.move(event, x, y), { x, y });
      return;
    }
    if (Math.abs(x - gesture.x) > 4 || Math.abs(y - gesture.y) > 4) this.#moved = true;
    if (!this.#moved) return;
    if (gesture.kind === 'lasso')
      place(
        gesture.box,
        Math.min(x, gesture.x),
        Math.min(y, gesture.y),
        Math.abs(x - gesture.x),
        Math.abs(y - gesture.y),
      );
    else this.#drawNew(gesture, x);
  }

  /** The pointer is over no bar: it left, or the bars moved away under it. */
  #leave(): void {
    if (this.#hovered === null) return;
    this.#hovered = null;
    this.#events.onHover(null);
  }

  #hover(event: PointerEvent): void {
    const face = event.buttons ? null : faceAt(event.target);
    if (face) addEnds(face);
    const id = face?.dataset['bar'] ?? null;
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#events.onHover(id);
  }

  #drawNew(gesture: Gesture & { kind: 'draw' }, x: number): void {
    const { startDay, pxPerDay, scrollTop } = this.#needs.view();
    const { from, to } = this.#drawnDays(gesture, x);
    const height = this.#needs.rowHeight();
    place(
      gesture.box,
      (from - startDay) * pxPerDay,
      gesture.row * height - scrollTop + 5,
      (to - from) * pxPerDay,
      height - 10,
    );
  }

  #drawnDays(gesture: Gesture & { kind: 'draw' }, x: number): { from: number; to: number } {
    const a = this.#dayAt(gesture.x);
    const b = this.#dayAt(x);
    return { from: Math.min(a, b), to: Math.max(a, b) + 1 };
  }

  #up(event: PointerEvent): void {
    const gesture = this.#gesture;
    if (!gesture) return;
    const { x, y } = this.#point(event);
    this.cancel();
    if (gesture.kind === 'link') {
      const link = gesture.hand.drop(event, x);
      if (link) this.#events.onLink(link);
    }
    if (gesture.kind === 'draw') {
      if (this.#moved) {
        const { from, to } = this.#drawnDays(gesture, x);
        this.#events.onDrawn(from, to, gesture.row);
      } else this.#events.onPick(null, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey });
    }
    if (gesture.kind === 'lasso' && this.#moved) this.#events.onLasso(this.#barsIn(gesture.x, gesture.y, x, y));
  }

  #barsIn(x1: number, y1: number, x2: number, y2: number): string[] {
    const { startDay, pxPerDay } = this.#needs.view();
    const model = this.#needs.model();
    const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)].map((x) => startDay + x / pxPerDay) as [number, number];
    const [first, last] = [this.#rowAt(Math.min(y1, y2)), this.#rowAt(Math.max(y1, y2))];
    const found: string[] = [];
    for (let row = Math.max(0, first); row <= Math.min(last, model.rowCount - 1); row += 1) {
      for (const bar of model.barsOfRow[row] ?? []) if (bar.to > left && bar.from < right) found.push(bar.id);
    }
    return found;
  }

  #click(event: MouseEvent): void {
    // The end of a gesture is no click.
    if (this.#moved) return;
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('.wm-mark') : null;
    const bar = this.#barAt(event.target);
    if (mark) this.#events.onMark(mark.dataset['entity'] ?? '', mark.dataset['record'] ?? '');
    else if (bar) this.#events.onPick(bar, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey });
  }

  #doubleClick(event: MouseEvent): void {
    const bar = this.#barAt(event.target);
    if (bar) {
      this.#events.onOpen(bar);
      return;
    }
    const { x, y } = this.#point(event);
    const day = this.#dayAt(x);
    this.#events.onDrawn(day, day + 7, this.#rowAt(y));
  }

  #menu(event: MouseEvent): void {
    event.preventDefault();
    const { x, y } = this.#point(event);
    this.#events.onMenu(
      { id: this.#barAt(event.target), day: this.#dayAt(x), row: this.#rowAt(y) },
      { x: event.clientX, y: event.clientY },
    );
  }

  destroy(): void {
    this.#stop.abort();
    this.cancel();
  }
}

function place(box: HTMLElement, left: number, top: number, width: number, height: number): void {
  box.style.transform = `translate(${left}px, ${top}px)`;
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
}
