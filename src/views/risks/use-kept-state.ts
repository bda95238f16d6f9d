import { useCallback, useState } from 'react';
import { useRoadmapStore } from '@/store/workspace-context';

/** State that is still there when the view is come back to, for this roadmap and as long as the window is open. */
export function useKeptState<T>(name: string, initial: T): [T, (value: T) => void] {
  const { key } = useRoadmapStore();
  const place = `waymark.risks.${key}.${name}`;
  const [value, setValue] = useState<T>(() => read(place) ?? initial);
  const keep = useCallback(
    (next: T) => {
      sessionStorage.setItem(place, JSON.stringify(next));
      setValue(next);
    },
    [place],
  );
  return [value, keep];
}

function read<T>(place: string): T | null {
  try {
    // Written by this very view in this very window, so its shape is known.
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
