import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { tellLostText } from '@/ui/lost-text';
import type { CellSession } from './cell-session';
import type { CellShape } from './cell-shape';

/** A session for as long as its table is on screen, told by every render what is shown; `spoken` is for those who do not see it. */
export function useCellSession<Shape extends CellShape, Session extends CellSession<Shape>>(
  make: () => Session,
  shape: Shape,
) {
  const [session] = useState(make);
  const [spoken, setSpoken] = useState('');
  const state = useSyncExternalStore(session.subscribe, session.get);
  // Before anything below reads where rows and columns stand.
  session.show(shape);
  useLayoutEffect(() => {
    session.announce = setSpoken;
    session.settle();
  });
  // A layout effect: its cleanup runs before the store of the roadmap is let go.
  useLayoutEffect(() => {
    session.tellLost = tellLostText;
    return () => session.leave();
  }, [session]);
  return { session, state, spoken };
}
