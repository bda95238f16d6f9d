import { type RefObject, useEffect } from 'react';

/** The way to the table of the view on screen, and back to where one came from. */
class WayToTable {
  #table: HTMLElement | null = null;
  #show: (() => void) | null = null;
  /** The table was asked for before it was on screen. */
  #isWanted = false;
  #from: HTMLElement | null = null;

  /** A table is on screen; it takes the focus where it was asked for. */
  offer(table: HTMLElement): () => void {
    this.#table = table;
    if (this.#isWanted) table.focus({ preventScroll: true });
    this.#isWanted = false;
    return () => {
      if (this.#table === table) this.#table = null;
    };
  }

  /** A view says how it comes to show its table. */
  showBy(show: () => void): () => void {
    this.#show = show;
    return () => {
      if (this.#show === show) this.#show = null;
      this.#isWanted = false;
    };
  }

  /** Goes to the table, or from it back to what had the focus; false where there is none. */
  go(): boolean {
    const focused = document.activeElement;
    if (this.#table !== null && this.#table === focused) {
      if (this.#from?.isConnected) this.#from.focus({ preventScroll: true });
    } else {
      this.#from = focused instanceof HTMLElement ? focused : null;
      if (this.#table) this.#table.focus({ preventScroll: true });
      else {
        this.#isWanted = this.#show !== null;
        this.#show?.();
      }
    }
    return this.#table !== null || this.#show !== null;
  }
}

/** The way to the table in this window. */
export const wayToTable = new WayToTable();

/** Makes what scrolls here the table that the key leads to. */
export function useWayToTable(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => (scroller.current ? wayToTable.offer(scroller.current) : undefined), [scroller]);
}

/** Says how the view on screen comes to show its table; the same function each time. */
export function useTableShownBy(show: () => void): void {
  useEffect(() => wayToTable.showBy(show), [show]);
}
