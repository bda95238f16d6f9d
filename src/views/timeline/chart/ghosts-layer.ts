import type { Region } from './vis-layer';

/** A bar that is not there: where an activity stood in the baseline, or where it would go. */
export interface Ghost {
  id: string;
  row: number;
  from: number;
  /** The day after the last. */
  to: number;
  kind: 'baseline' | 'ripple';
  /** Said of a baseline bar on hover, written into what a drag would move. */
  title: () => string;
}

const MOST = 400;

/** Baseline bars below the bars of today, and the outlines of what a drag would move. */
export class GhostsLayer {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'wm-ghosts';
    this.element.setAttribute('aria-hidden', 'true');
  }

  draw(ghosts: readonly Ghost[], region: Region, pxPerDay: number, rowHeight: number): void {
    const { children } = this.element;
    let count = 0;
    for (const ghost of ghosts) {
      if (count >= MOST) break;
      const isOutside = ghost.row < region.firstRow || ghost.row >= region.lastRow;
      if (isOutside || ghost.to < region.from || ghost.from > region.to) continue;
      // The elements of the last frame are used again: a drag draws all of them many times a second.
      const element = (children[count] as HTMLElement | undefined) ?? this.#add();
      const left = (ghost.from - region.from) * pxPerDay;
      const top = (ghost.row - region.firstRow) * rowHeight;
      show(element, ghost);
      element.style.transform = `translate(${left}px, ${top}px)`;
      element.style.width = `${Math.max(3, (ghost.to - ghost.from) * pxPerDay)}px`;
      count += 1;
    }
    while (children.length > count) this.element.lastElementChild?.remove();
  }

  #add(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'wm-ghost-bar';
    element.append(document.createElement('span'));
    this.element.append(element);
    return element;
  }
}

function show(element: HTMLElement, { kind, title }: Ghost): void {
  if (element.dataset['kind'] !== kind) element.dataset['kind'] = kind;
  const words = kind === 'ripple' ? title() : '';
  const chip = element.firstElementChild;
  if (chip && chip.textContent !== words) chip.textContent = words;
  element.title = kind === 'baseline' ? title() : '';
}
