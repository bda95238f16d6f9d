import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** Tells clicks beside all things of a kind: the pointer went down and up there, so that the end of a cancelled drag is none. */
export function useBareClick(things: string, onBare: () => void) {
  const isBare = useRef(false);
  const isBeside = (target: EventTarget) => target instanceof Element && !target.closest(things);
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      isBare.current = isBeside(event.target);
    },
    onClick: (event: MouseEvent) => {
      if (isBare.current && isBeside(event.target)) onBare();
    },
  };
}
