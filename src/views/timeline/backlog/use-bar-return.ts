import { useEffect, useRef } from 'react';
import type { Placement } from '@/views/timeline/chart/vis-layer';
import { useTrayDrag } from './tray-drag';

/** Marks the tray's element, so that a bar dropped over it is known to be. */
export const TRAY = 'data-tray';

/**
 * Bars are dragged by vis-timeline, which knows no tray: the pointer tells whether one is held over it, and `give` takes what is dropped
 * there.
 */
export function useBarReturn(give: (ids: readonly string[]) => void) {
  const pointer = useRef({ x: -1, y: -1 });
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY };
    };
    const names = ['pointermove', 'pointerup'] as const;
    for (const name of names) window.addEventListener(name, follow, true);
    return () => {
      for (const name of names) window.removeEventListener(name, follow, true);
    };
  }, []);

  const isOver = (): boolean => {
    const { x, y } = pointer.current;
    return document.elementFromPoint(x, y)?.closest(`[${TRAY}]`) != null;
  };
  return {
    /** While bars are dragged: true where the tray would take them. */
    isHeldOver: (placement: Placement | null): boolean => {
      const bar = placement === null ? 'none' : isOver() ? 'over' : 'dragged';
      if (useTrayDrag.getState().bar !== bar) useTrayDrag.setState({ bar });
      return bar === 'over';
    },
    /** When they are dropped: true where the tray took them. */
    takes: (placements: readonly Placement[]): boolean => {
      if (!isOver()) return false;
      give(placements.map((placement) => placement.id));
      return true;
    },
  };
}
