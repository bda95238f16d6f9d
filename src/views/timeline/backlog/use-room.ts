import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The least width of the chart, in rem, that what stands beside it leaves where it can. */
export const CHART_LEAST = 24;
/** The width, in rem, down to which the names beside the chart give way to it. */
export const SIDE_LEAST = 12;

/** The frame around chart and tray, and whether it has room for both with a tray of this width, in rem. */
export function useRoom(trayWidth: number): { frame: RefObject<HTMLDivElement | null>; hasRoom: boolean } {
  const frame = useRef<HTMLDivElement>(null);
  const [hasRoom, setHasRoom] = useState(true);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // Not on the screen: nothing to say.
      if (element.clientWidth) setHasRoom(element.clientWidth / rem >= trayWidth + SIDE_LEAST + CHART_LEAST);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [trayWidth]);
  return { frame, hasRoom };
}
