import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { OutlinePlace } from '@/domain/outline-edits';
import type { OutlineRow } from '@/domain/plan/outline-rows';
import classes from './activity-table.module.css';
import type { OutlineActs } from './outline-acts';
import { rowsWith } from './outline-keys';

/** Pixels before a press becomes a drag. */
const THRESHOLD = 4;
/** Pixels from the edges where the table scrolls on, and by how much. */
const EDGE = 28;
const EDGE_STEP = 12;

/** Where what is carried would go: words and a box in the window's coordinates. */
interface Landing {
  place: OutlinePlace;
  words: string;
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Rows carried by their grip: to the edge of another row beside it, to its middle into it; Escape lets go. */
export function useRowDrag(rows: readonly OutlineRow[], acts: OutlineActs) {
  const [landing, setLanding] = useState<Landing | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const onPointerDownCapture = (event: PointerEvent<HTMLElement>) => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
    const id = grip?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (id === undefined || event.button !== 0) return;
    event.stopPropagation();
    const holder = event.currentTarget;
    const start = { x: event.clientX, y: event.clientY };
    const ids = rowsWith(id);
    let last: Landing | null = null;
    let isCarried = false;
    stop.current?.abort();
    const held = new AbortController();
    stop.current = held;
    const { signal } = held;
    const letGo = () => {
      held.abort();
      setLanding(null);
    };
    const follow = (move: globalThis.PointerEvent) => {
      isCarried ||= Math.hypot(move.clientX - start.x, move.clientY - start.y) > THRESHOLD;
      if (!isCarried) return;
      scrollAtEdge(holder, move.clientY);
      last = landingAt(holder, move.clientY, rows, ids, acts);
      setLanding(last);
    };
    const drop = () => {
      letGo();
      if (last) acts.drop(ids, last.place);
      // The click that follows would fold or choose.
      if (isCarried) window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    };
    window.addEventListener('pointermove', follow, { signal });
    window.addEventListener('pointerup', drop, { signal });
    window.addEventListener('pointercancel', letGo, { signal });
    const onEscape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      letGo();
    };
    window.addEventListener('keydown', onEscape, { capture: true, signal });
  };
  return { onPointerDownCapture, sign: landing && <LandingSign landing={landing} /> };
}

const swallow = (event: Event) => event.stopPropagation();

function scrollAtEdge(holder: HTMLElement, y: number): void {
  const grid = holder.querySelector('[role="grid"]');
  if (!grid) return;
  const { top, bottom } = grid.getBoundingClientRect();
  if (y > bottom - EDGE) grid.scrollTop += EDGE_STEP;
  else if (y < top + 2 * EDGE) grid.scrollTop -= EDGE_STEP;
}

function landingAt(
  holder: HTMLElement,
  y: number,
  rows: readonly OutlineRow[],
  ids: readonly string[],
  { titleOf }: OutlineActs,
): Landing | null {
  const grid = holder.querySelector('[role="grid"]')?.getBoundingClientRect();
  const elements = [...holder.querySelectorAll<HTMLElement>('[data-row]')];
  const over = elements.find((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return y >= top && y < bottom;
  });
  const row = rows.find(({ id }) => id === over?.dataset['row']);
  if (!grid || !over || !row || ids.includes(row.id)) return null;
  const { top, height, bottom } = over.getBoundingClientRect();
  const share = (y - top) / height;
  const line = { left: grid.left, width: grid.width, height: 2 };
  const title = titleOf(row.id);
  if (share < 0.3) return { ...line, top: top - 1, place: { beside: row.id, side: 'before' }, words: `Above ${title}` };
  if (share <= 0.7) return { ...line, top, height, place: { into: row.id, at: 'last' }, words: `Inside ${title}` };
  const isOpen = row.hasChildren && !row.isCollapsed;
  const place: OutlinePlace = isOpen ? { into: row.id, at: 'first' } : { beside: row.id, side: 'after' };
  return { ...line, top: bottom - 1, place, words: isOpen ? `First inside ${title}` : `Below ${title}` };
}

function LandingSign({ landing }: { landing: Landing }): ReactNode {
  const { words, top, left, width, height } = landing;
  return (
    <div className={classes.landing} style={{ top, left, width, height }} data-line={height <= 2 || undefined}>
      <span>{words}</span>
    </div>
  );
}
