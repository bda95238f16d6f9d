import { useState } from 'react';

/** A dot taken up by keyboard, and the cell it is held over. */
export interface Carried {
  id: string;
  likelihood: number;
  impact: number;
}

interface CarryInput {
  size: number;
  /** Where the dot is now; null where it is not rated. */
  pairOf: (id: string) => { likelihood: number; impact: number } | null;
  /** Puts it down: one edit. */
  onDrop: (carried: Carried) => void;
  onSay: (words: string) => void;
  words: (carried: Carried) => string;
}

const steps: Readonly<Record<string, readonly [likelihood: number, impact: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Moving a dot by keys: Space or Enter takes it up, arrows move it, Enter puts it down, Escape puts it back. */
export function useCarry({ size, pairOf, onDrop, onSay, words }: CarryInput) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const within = (value: number) => Math.min(size, Math.max(1, value));
  const takeUp = (id: string) => {
    // A risk without a score begins in the middle.
    const middle = Math.ceil(size / 2);
    const next = { id, ...(pairOf(id) ?? { likelihood: middle, impact: middle }) };
    setCarried(next);
    onSay(`Taken up at ${words(next)}. Arrows move it, Enter puts it down, Escape puts it back.`);
  };
  const drop = () => {
    if (!carried) return;
    setCarried(null);
    onDrop(carried);
  };
  const cancel = () => {
    if (!carried) return;
    setCarried(null);
    onSay('Put back.');
  };
  /** Whether the key was one of ours. */
  const onKey = (key: string, id: string): boolean => {
    if (!carried) {
      if (key !== ' ' && key !== 'Enter') return false;
      takeUp(id);
      return true;
    }
    const step = steps[key];
    if (step) {
      const next = {
        ...carried,
        likelihood: within(carried.likelihood + step[0]),
        impact: within(carried.impact + step[1]),
      };
      setCarried(next);
      onSay(words(next));
      return true;
    }
    if (key === ' ' || key === 'Enter') drop();
    else if (key === 'Escape') cancel();
    else return false;
    return true;
  };
  return { carried, onKey, cancel };
}
