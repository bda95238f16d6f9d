import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { useRem } from '@/ui/cells/use-rem';
import { columnRem, columnWidth, columnWindow, type MatrixGeometry, sideWidth } from './matrix-geometry';
import type { MatrixProps, MatrixRow } from './matrix-props';

/** Heights in rem, as in the stylesheet. */
const LINE = 2.25;
const GROUPS = 1.875;
/** Room below the frozen foot. */
const FOOT = 0.25;
const WRAPPED = 5;
const UPRIGHT = 9.5;
const FEWEST_LINES = 4;
/** Row heads narrower than this say in signs what they cannot in words. */
const NARROW_SIDE = 21;

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
    const side = sideWidth(box.width, columns.length, rem);
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
  const isWide = geometry.column >= columnRem.wrapped * rem;
  return { rem, box, geometry, shown, isWide, isSideNarrow: geometry.side < NARROW_SIDE * rem };
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
