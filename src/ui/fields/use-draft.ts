import {
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  useContext,
  useEffect,
  useLayoutEffect,
  useReducer,
  useState,
} from 'react';
import { tellLostText } from '@/ui/lost-text';
import { Draft, type DraftInput } from './draft';

/** A pause in typing that ends a burst, in milliseconds: one burst is one undo step. */
export const TYPING_PAUSE = 400;

/** The part of the window that fields stand in, where that part can be left alone: a panel that may be closed. */
export const DraftScope = createContext<string | null>(null);

/** A draft for an input: its text and problem, and the handlers that the input needs. */
export function useDraft(input: DraftInput & { isOneLine: boolean }) {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [draft] = useState(() => new Draft(input, render));
  const scope = useContext(DraftScope);
  draft.input = { ...input, scope };

  // A layout effect: its cleanup runs before the store of the roadmap is let go.
  useLayoutEffect(() => {
    window.addEventListener('blur', draft.flush);
    return () => {
      window.removeEventListener('blur', draft.flush);
      const lost = draft.end();
      if (lost) tellLostText(draft.input.label, lost.text, lost.problem);
    };
  }, [draft]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the stored value moves
  useEffect(() => draft.storedMoved(), [draft, input.shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && input.isOneLine) draft.flush();
    if (event.key === 'Escape' && draft.restore()) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return {
    text: draft.text,
    problem: draft.problem,
    type: draft.type,
    flush: draft.flush,
    clear: draft.clear,
    bind: {
      onFocus: (event: FocusEvent<HTMLElement>) => draft.begin(event.currentTarget),
      onBlur: draft.leave,
      onKeyDown,
    },
  };
}
