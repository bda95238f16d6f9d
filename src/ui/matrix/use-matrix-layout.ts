import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { columnRem, columnWidth, columnWindow, type MatrixGeometry } from './matrix-geometry';
import type { MatrixProps, MatrixRow } from './matrix-props';
import { useRem } from './use-rem';

/** Heights in rem, as in the stylesheet. */
const LINE = 2.25;
const GROUPS = 1.875;
/** Room below the frozen foot. */
const FOOT = 0.25;
const WRAPPED = 5;
const UPRIGHT = 9.5;
const FEWEST_LINES = 4;
/** The frozen column of row heads: so wide, or less where there is little room. */
const SIDE = { most: 27, least: 15, share: 0.42, limit: 0.6 };

/** Sizes of a matrix, from its box, its text size and what it shows; whether column heads are written across; columns to draw. */
export function useMatrixLayout<Row extends MatrixRow>(
  props: MatrixProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const rem = useRem();
  const [box, setBox] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => setBox({ width: element.clientWidth, height: element.clientHeight });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const { lines, columns, foot } = props;
  const footHeight = foot.length ? Math.round(foot.reduce((sum, line) => sum + line.height, FOOT) * rem) + 1 : 0;
  const geometry = useMemo((): MatrixGeometry => {
    const wanted = Math.min(Math.max(box.width * SIDE.share, SIDE.least * rem), SIDE.most * rem);
    const side = Math.round(Math.min(wanted, box.width * SIDE.limit));
    const column = columnWidth(box.width - side - 1, columns.length, rem);
    const isWide = column >= columnRem.wrapped * rem;
    const head = Math.round((GROUPS + (isWide ? WRAPPED : UPRIGHT)) * rem);
    const line = Math.round(LINE * rem);
    // Where little is left between head and foot, rows come first.
    const hasRoom = box.height === 0 || box.height - head - footHeight >= FEWEST_LINES * line;
    return {
      side,
      column,
      head,
      foot: hasRoom ? footHeight : 0,
      line,
      lines: lines.length,
      columns: columns.length,
    };
  }, [box, rem, columns.length, footHeight, lines.length]);
  const shown = useColumnWindow(scroller, geometry, box.width);
  return { rem, box, geometry, shown, isWide: geometry.column >= columnRem.wrapped * rem };
}

/** The columns in sight and a few beside; moves by blocks only. */
function useColumnWindow(scroller: RefObject<HTMLDivElement | null>, geometry: MatrixGeometry, width: number) {
  const [left, setLeft] = useState(0);
  const { side, column, columns } = geometry;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = () => {
      const next = element.scrollLeft;
      setLeft((before) => {
        const [one, other] = [before, next].map((at) => columnWindow({ side, column, columns }, at, width));
        return one?.from === other?.from && one?.to === other?.to ? before : next;
      });
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, side, column, columns, width]);
  return useMemo(() => columnWindow({ side, column, columns }, left, width), [side, column, columns, left, width]);
}
