import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { countsInWords } from '@/domain/checks/check-words';
import type { ChecksState } from '@/store/roadmap-checks';

/** After an edit made in the panel, once the list shows what became of it: says what is left, and keeps the focus in the list where its place was. */
export function useAfterMend(
  state: ChecksState,
  shown: ChecksState['checked'],
  panel: RefObject<HTMLElement | null>,
): { said: string; onDone: (words: string) => void } {
  const [said, setSaid] = useState('');
  const pending = useRef<{ words: string; place: number } | null>(null);
  const onDone = useCallback(
    (words: string) => {
      const rows = [...(panel.current?.querySelectorAll('li') ?? [])];
      pending.current = { words, place: rows.findIndex((row) => row.contains(document.activeElement)) };
    },
    [panel],
  );
  useEffect(() => {
    if (state.isStale || shown !== state.checked || !pending.current) return;
    const { words, place } = pending.current;
    pending.current = null;
    setSaid(`${words} ${countsInWords(state.counts) ?? 'Nothing missing'} now.`);
    // What had the focus went with its finding: the next one takes it, never the page.
    if (document.activeElement !== document.body || place < 0) return;
    const rows = panel.current?.querySelectorAll('li') ?? [];
    const next = rows[Math.min(place, rows.length - 1)]?.querySelector<HTMLElement>('button');
    (next ?? panel.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [state, shown, panel]);
  return { said, onDone };
}
