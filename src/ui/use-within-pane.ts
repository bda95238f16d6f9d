import { type RefObject, useLayoutEffect } from 'react';

/** Room kept to the edges, in CSS pixels. */
const MARGIN = 8;

/** How far a span must be moved to lie between two edges; its beginning matters more than its end. */
export function shiftWithin(span: { from: number; to: number }, edges: { from: number; to: number }): number {
  const back = Math.min(edges.to - span.to, 0);
  return Math.max(back, edges.from - span.from);
}

/** Moves what stands at a cell so that the pane around it does not cut it off: to the left, or above its cell. */
export function useWithinPane(
  bubble: RefObject<HTMLElement | null>,
  words: string,
  foot = 0,
  cellHeight?: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are the reason to place it anew
  useLayoutEffect(() => {
    const element = bubble.current;
    const pane = element?.closest<HTMLElement>('[role="grid"]');
    if (!element || !pane) return;
    element.style.translate = '';
    element.style.maxWidth = `min(24rem, ${pane.clientWidth - 2 * MARGIN}px)`;
    const box = pane.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const x = shiftWithin(
      { from: own.left, to: own.right },
      { from: box.left + MARGIN, to: box.left + pane.clientWidth - MARGIN },
    );
    const height = cellHeight ?? element.parentElement?.offsetHeight ?? 0;
    const isBelow = own.bottom > box.top + pane.clientHeight - foot;
    // Its own margin is on both sides of the cell.
    const y = isBelow ? -(own.height + height + MARGIN) : 0;
    if (x || y) element.style.translate = `${x}px ${y}px`;
  }, [bubble, words, foot, cellHeight]);
}
