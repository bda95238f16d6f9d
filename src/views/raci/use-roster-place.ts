import { useLayoutEffect, useRef, useState } from 'react';

/** Where there is less room than this, in rem, the roster lies over the matrix and only when asked for. */
const ROOM = 58;

/** Whether the roster is there: beside the matrix as a person chose, or over it where there is little room. */
export function useRosterPlace(isWanted: boolean, onWanted: (isWanted: boolean) => void) {
  const page = useRef<HTMLElement>(null);
  const [isNarrow, setNarrow] = useState(false);
  const [isOver, setOver] = useState(false);
  const wasNarrow = useRef(false);
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const read = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = element.clientWidth > 0 && element.clientWidth < ROOM * rem;
      if (next === wasNarrow.current) return;
      wasNarrow.current = next;
      setNarrow(next);
      // Whoever goes through it by keys is not thrown out of it.
      setOver(next && element.querySelector('[data-roster] :focus-visible') !== null);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isShown = isNarrow ? isOver : isWanted;
  return {
    page,
    isShown,
    isOver: isNarrow && isOver,
    toggle: () => (isNarrow ? setOver(!isOver) : onWanted(!isWanted)),
  };
}
