/** Where the pointer is in the window, and whether Ctrl (or Command) is held. */
export interface PointerPlace {
  x: number;
  y: number;
  ctrl: boolean;
}

/** Milliseconds at an edge before it pushes: who only passes it on the way in does not mean it. */
const PUSH_DELAY = 350;

/** Follows the pointer while something is in the hand, and pushes for as long as it is held at an edge. */
export class HeldPointer {
  place: PointerPlace;
  readonly #stop = new AbortController();
  readonly #look: (place: PointerPlace) => void;
  readonly #pushAt: (place: PointerPlace) => (() => void) | null;
  #heldSince: number | null = null;
  #frame: number;

  constructor(
    by: Event,
    look: (place: PointerPlace) => void,
    /** How the edge under the pointer pushes, or null where there is none. */
    pushAt: (place: PointerPlace) => (() => void) | null,
  ) {
    this.place = by instanceof PointerEvent ? placeOf(by) : { x: -1, y: -1, ctrl: false };
    this.#look = look;
    this.#pushAt = pushAt;
    for (const name of ['pointermove', 'pointerup'] as const)
      window.addEventListener(name, (event) => this.#follow(event), { capture: true, signal: this.#stop.signal });
    this.#frame = requestAnimationFrame((now) => this.#step(now));
  }

  #follow(event: PointerEvent): void {
    this.place = placeOf(event);
    this.#look(this.place);
  }

  #step(now: number): void {
    const push = this.#pushAt(this.place);
    this.#heldSince = push ? (this.#heldSince ?? now) : null;
    if (push && now - (this.#heldSince ?? now) > PUSH_DELAY) {
      push();
      this.#look(this.place);
    }
    this.#frame = requestAnimationFrame((next) => this.#step(next));
  }

  /** Stops following. */
  release(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
  }
}

const placeOf = (event: PointerEvent): PointerPlace => ({
  x: event.clientX,
  y: event.clientY,
  ctrl: event.ctrlKey || event.metaKey,
});
