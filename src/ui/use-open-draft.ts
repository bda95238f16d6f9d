import { useLayoutEffect, useRef } from 'react';
import { DraftPlace, type OpenDraft } from './drafts';

/** Makes what an editor holds by itself one of the window's drafts, for as long as it holds text that is not entered; answers how to end that at once. */
export function useOpenDraft(isOpen: boolean, draft: OpenDraft): () => void {
  const current = useRef(draft);
  current.current = draft;
  const place = useRef<DraftPlace | null>(null);
  place.current ??= new DraftPlace({
    words: () => current.current.words(),
    enter: () => current.current.enter(),
    discard: () => current.current.discard(),
    focus: () => current.current.focus(),
  });
  useLayoutEffect(() => place.current?.set(isOpen), [isOpen]);
  useLayoutEffect(() => () => place.current?.set(false), []);
  return () => place.current?.set(false);
}

/** What is typed into a form that only its own button can send: whatever leaves asks about it. Answers what to call once it is sent. */
export function useUnsentForm(label: string, text: string, clear: () => void): () => void {
  const element = useRef<Element | null>(null);
  const isOpen = text.trim() !== '';
  useLayoutEffect(() => {
    if (isOpen) element.current = document.activeElement;
  }, [isOpen]);
  return useOpenDraft(isOpen, {
    words: () => ({ label, text: text.trim() }),
    enter: () => 'This is not finished yet.',
    discard: clear,
    focus: () => element.current instanceof HTMLElement && element.current.focus(),
  });
}
