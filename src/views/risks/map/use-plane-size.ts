import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { PlaneSize } from './place-dots';

const GAP_REM = 0.1875;

/** Follows the size of the map, so that dots can be placed, smaller ones where there are many; null until it is known. */
export function usePlaneSize(
  size: number,
  isDense: boolean,
): { plane: PlaneSize | null; ref: RefObject<HTMLDivElement | null> } {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<{ width: number; height: number; rem: number } | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setBox({ width: element.clientWidth, height: element.clientHeight, rem });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  if (!box || box.width === 0) return { plane: null, ref };
  const { rem } = box;
  const plane = {
    size,
    width: box.width,
    height: box.height,
    gap: GAP_REM * rem,
    head: 1.5 * rem,
    dotWidth: (isDense ? 2.25 : 2.875) * rem,
    dotHeight: (isDense ? 1.25 : 1.5) * rem,
    dotGap: (isDense ? 0.1875 : 0.25) * rem,
  };
  return { plane, ref };
}
