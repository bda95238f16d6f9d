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
    const drawn: HTMLElement[] = [];
    for (const ghost of ghosts) {
      if (
        ghost.row < region.firstRow ||
        ghost.row >= region.lastRow ||
        ghost.to < region.from ||
        ghost.from > region.to
      )
        continue;
      const element = document.createElement('div');
      element.className = 'wm-ghost-bar';
      element.dataset['kind'] = ghost.kind;
      if (ghost.kind === 'baseline') element.title = ghost.title();
      else element.textContent = ghost.title();
      const left = (ghost.from - region.from) * pxPerDay;
      const top = (ghost.row - region.firstRow) * rowHeight;
      element.style.transform = `translate(${left}px, ${top}px)`;
      element.style.width = `${Math.max(3, (ghost.to - ghost.from) * pxPerDay)}px`;
      drawn.push(element);
      if (drawn.length >= MOST) break;
    }
    this.element.replaceChildren(...drawn);
  }
}
