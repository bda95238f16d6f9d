import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { PaperContent } from '@/formats/paper/paper-block';

/** Gives what a part of the screen would print, as it is shown at that moment. */
type Give = () => PaperContent;

let parts: readonly { readonly current: Give }[] = [];
let rendered = 0;
const listeners = new Set<() => void>();
const tell = () => {
  rendered += 1;
  for (const listener of listeners) listener();
};

/** Says what this part of the screen puts on paper when it is printed: all of it, however much of it is in sight. */
export function useOnPaper(give: Give): void {
  const part = useRef(give);
  // What is printed follows what was rendered last, also for another audience.
  useLayoutEffect(() => {
    part.current = give;
    tell();
  });
  useLayoutEffect(() => {
    parts = [...parts, part];
    tell();
    return () => {
      parts = parts.filter((other) => other !== part);
      tell();
    };
  }, []);
}

/** What is on the screen, as it goes to paper. */
export const contentsOnPaper = (): PaperContent[] => parts.map(({ current }) => current());

/** A number that moves whenever something that is to be printed was rendered anew. */
export function usePaperRound(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => rendered,
  );
}
