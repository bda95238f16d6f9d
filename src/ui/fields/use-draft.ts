import {
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** Told of typed text that could not be stored when its field went away: its label, what was typed, and why. */
export const LostTextContext = createContext<(label: string, text: string, problem: string) => void>(() => undefined);

interface DraftInput {
  label: string;
  /** The stored value as text. */
  shown: string;
  /** Stores the text; answers what is wrong, or null where it is stored. */
  onCommit: (text: string) => string | null;
  /** Pause in typing after which it is stored, in milliseconds; none: only when the field is left or Enter pressed. */
  pause?: number;
  /** Enter ends the input instead of making a new line. */
  isOneLine: boolean;
  /** Several records are edited that differ: there is no one value that Escape could bring back. */
  isSeveral?: boolean | undefined;
}

/** A pause in typing that ends a burst, in milliseconds: one burst is one undo step. */
export const TYPING_PAUSE = 400;

interface Latest extends DraftInput {
  draft: string | null;
  isDirty: boolean;
  /** What stood here when the field got the focus. */
  before: string | null;
  hasCommitted: boolean;
  problem: string | null;
}

/**
 * Text being typed over a stored value: stored after a pause, on leaving, and when the field or the window goes away. Escape brings back what stood
 * there when the field got the focus. Refused text stays, with the problem.
 */
export function useDraft(input: DraftInput) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, showProblem] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<Latest>({
    ...input,
    draft: null,
    isDirty: false,
    before: input.shown,
    hasCommitted: false,
    problem: null,
  });
  Object.assign(latest.current, input);
  const setProblem = (words: string | null): void => {
    latest.current.problem = words;
    showProblem(words);
  };
  const tellLost = useContext(LostTextContext);
  const tell = useRef(tellLost);
  tell.current = tellLost;

  const flush = (): string | null => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (!now.isDirty || now.draft === null) return null;
    now.isDirty = false;
    if (now.draft === now.shown) {
      setProblem(null);
      return null;
    }
    const answer = now.onCommit(now.draft);
    setProblem(answer);
    if (answer === null) now.hasCommitted = true;
    return answer;
  };
  const flushRef = useRef(flush);
  flushRef.current = flush;

  // A layout effect: its cleanup runs before the store of the roadmap is let go.
  useLayoutEffect(() => {
    const leave = () => flushRef.current();
    const now = latest.current;
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', leave);
      const answer = flushRef.current() ?? now.problem;
      if (answer !== null) tell.current(now.label, now.draft ?? '', answer);
    };
  }, []);

  // The stored value moved on from elsewhere (another window, undo): a draft already stored must not hide it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the stored value moves
  useEffect(() => {
    if (!latest.current.isDirty && problem === null) setText(null);
  }, [input.shown]);

  function setText(text: string | null): void {
    latest.current.draft = text;
    setDraft(text);
  }

  function type(text: string): void {
    setText(text);
    latest.current.isDirty = true;
    clearTimeout(timer.current);
    if (input.pause !== undefined) timer.current = setTimeout(() => flushRef.current(), input.pause);
  }

  /** Puts back what stood here before; answers whether there was anything to put back. */
  function restore(): boolean {
    const now = latest.current;
    clearTimeout(timer.current);
    const hadDraft = (now.isDirty && now.draft !== now.shown) || problem !== null;
    now.isDirty = false;
    setText(null);
    setProblem(null);
    if (!now.hasCommitted) return hadDraft;
    now.hasCommitted = false;
    if (now.before === null || now.before === now.shown) return hadDraft;
    setProblem(now.onCommit(now.before));
    return true;
  }

  return {
    text: draft ?? input.shown,
    problem,
    /** Changes the text as typing does. */
    type,
    /** Stores at once what was typed. */
    flush: () => flushRef.current(),
    /** Forgets what was typed. */
    clear: () => {
      latest.current.isDirty = false;
      setText(null);
      setProblem(null);
    },
    bind: {
      onFocus: () => {
        latest.current.before = latest.current.isSeveral ? null : latest.current.shown;
        latest.current.hasCommitted = false;
      },
      onBlur: (_event: FocusEvent) => {
        if (flushRef.current() === null && problem === null) setText(null);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && input.isOneLine && !event.nativeEvent.isComposing) flushRef.current();
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        if (restore()) {
          event.preventDefault();
          event.stopPropagation();
        }
      },
    },
  };
}
