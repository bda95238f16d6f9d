import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { GridSession } from './grid-session';

/** Brings a row chosen elsewhere into sight. */
export function useReveal<Row extends { id: string }>(session: GridSession<Row>, revealId: string | null): void {
  useEffect(() => {
    const columnId = session.get().active?.columnId ?? session.places.columnIds[0];
    const isOurs = revealId === session.reported;
    if (revealId === null || isOurs || columnId === undefined || !session.places.hasRow(revealId)) return;
    if (session.get().editing === null) session.reveal({ rowId: revealId, columnId });
  }, [revealId, session]);
}

/** An editor or a menu takes the focus with it when it goes; the grid must have it back for the next key. */
export function useFocusBack<Row extends { id: string }>(
  session: GridSession<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  isBusy: boolean,
): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    const focused = document.activeElement;
    const isLost = focused === document.body || (focused !== box && box?.contains(focused));
    if (!isBusy && isLost && session.get().active) box?.focus({ preventScroll: true });
  }, [isBusy, session, scroller]);
}
