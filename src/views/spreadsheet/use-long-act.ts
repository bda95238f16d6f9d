import { useCallback, useEffect, useRef, useState } from 'react';

/** What is being done, in words, and how far it is where that can be told. */
export interface Busy {
  words: string;
  share: number | null;
}

type Act = (signal: AbortSignal, onShare: (share: number) => void) => Promise<void>;

/** Acts that take a while. */
export interface LongActs {
  busy: Busy | null;
  run: (words: string, act: Act) => void;
  cancel: () => void;
}

/** One act at a time that can be given up; what it is doing is said while it does. */
export function useLongAct(): LongActs {
  const [busy, setBusy] = useState<Busy | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const run = useCallback((words: string, act: Act) => {
    current.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    setBusy({ words, share: null });
    const onShare = (share: number) => {
      if (!signal.aborted) setBusy({ words, share });
    };
    act(signal, onShare)
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      })
      .finally(() => {
        if (current.current === controller) setBusy(null);
      });
  }, []);
  const cancel = useCallback(() => {
    current.current?.abort();
    setBusy(null);
  }, []);
  return { busy, run, cancel };
}
