import { type RefObject, useLayoutEffect, useState } from 'react';

/** Where a table stands between its two sides. */
export interface GridEdges {
  /** Something lies before what is seen, or behind it. */
  isScrolled: boolean;
  hasMore: boolean;
  /** The frozen column would leave too little for the others. */
  isTight: boolean;
  /** Width of the bars that scroll, in CSS pixels. */
  bar: number;
}

/** The share of the width from which on the frozen column stays no longer. */
const MOST_FROZEN = 0.6;

const same = (a: GridEdges, b: GridEdges) =>
  a.isScrolled === b.isScrolled && a.hasMore === b.hasMore && a.isTight === b.isTight && a.bar === b.bar;

function read(box: HTMLElement): GridEdges {
  const { scrollLeft, clientWidth, scrollWidth, offsetWidth } = box;
  const header = box.querySelector<HTMLElement>('[data-header]');
  const [check, first] = [...(header?.children ?? [])].map((cell) => (cell as HTMLElement).offsetWidth);
  return {
    isScrolled: scrollLeft > 0,
    // Fractions of a pixel are no columns.
    hasMore: scrollLeft + clientWidth < scrollWidth - 1,
    isTight: clientWidth > 0 && (check ?? 0) + (first ?? 0) > clientWidth * MOST_FROZEN,
    bar: offsetWidth - clientWidth,
  };
}

/** Follows whether a table goes on to the left and right of what is seen. */
export function useGridEdges(scroller: RefObject<HTMLDivElement | null>): GridEdges {
  const [edges, setEdges] = useState<GridEdges>({ isScrolled: false, hasMore: false, isTight: false, bar: 0 });
  useLayoutEffect(() => {
    const box = scroller.current;
    const header = box?.querySelector('[data-header]');
    if (!box || !header) return;
    const follow = () => {
      const next = read(box);
      setEdges((before) => (same(before, next) ? before : next));
    };
    let left = box.scrollLeft;
    // Going up and down changes nothing here.
    const scrolled = () => {
      if (box.scrollLeft === left) return;
      left = box.scrollLeft;
      follow();
    };
    const observer = new ResizeObserver(follow);
    observer.observe(box);
    // It is as wide as all columns.
    observer.observe(header);
    const first = header.querySelector('[data-head]');
    if (first) observer.observe(first);
    box.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', scrolled);
    };
  }, [scroller]);
  return edges;
}
