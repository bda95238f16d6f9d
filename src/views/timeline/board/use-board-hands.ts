import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useSession } from '@/store/session-store';
import type { TimelineEditor } from '@/views/timeline/timeline-editor';
import { type BoardBy, type BoardColumn, cardBeside } from './board-columns';
import { columnLabel, moveCards } from './board-edits';

interface HandsInput {
  root: RefObject<HTMLElement | null>;
  columns: readonly BoardColumn[];
  by: BoardBy;
  isDragging: boolean;
}

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What hands and keys do to cards: picking, moving to another column, going from card to card. */
export function useBoardHands(
  { timeline: { store }, selected, hands: { tell, remove } }: TimelineEditor,
  { root, columns, by, isDragging }: HandsInput,
) {
  const { select, inspect } = useSession.getState();
  const [focused, setFocused] = useState<string | null>(null);
  const focusNext = useFocusNext(root);
  const pickAll = (ids: readonly string[]) => select({ entity: 'activities', ids });
  const idsWith = (id: string) => (selected.includes(id) ? selected : [id]);
  const titleOf = (id: string) => store.document.activities[id]?.title || 'Untitled';

  const pick = (id: string, event: MouseEvent) => {
    if (event.shiftKey) return pickAll([...new Set([...selected, ...stretch(columns, selected.at(-1), id)])]);
    if (!event.ctrlKey && !event.metaKey) return pickAll([id]);
    pickAll(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  };
  const move = (id: string, key: string): void => {
    const ids = idsWith(id);
    const what = ids.length === 1 ? titleOf(id) : `${ids.length} activities`;
    focusNext.current = id;
    pickAll(ids);
    tell(moveCards(store, ids, by, key), `${what}: ${by} ${columnLabel(by, key)}`);
  };
  const moveBeside = (id: string, step: number): void => {
    const next = columnBeside(columns, id, step);
    if (next) move(id, next.key);
  };
  const obey = (event: KeyboardEvent, id: string): boolean => {
    const direction = arrows[event.key];
    const isHeld = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (direction && isHeld) {
      if (direction === 'left' || direction === 'right') moveBeside(id, direction === 'right' ? 1 : -1);
    } else if (direction) {
      const next = cardBeside(columns, id, direction);
      if (next) pickAll(event.shiftKey ? [...new Set([...idsWith(id), next])] : [next]);
      focusNext.current = next;
    } else if (isHeld) {
      if (event.key.toLowerCase() !== 'a') return false;
      pickAll(cardsWith(columns, id));
    } else if (event.key === 'Enter') inspect({ entity: 'activities', ids: [...idsWith(id)] });
    else if (event.key === 'Escape') select(null);
    else if (event.key === 'Delete') removeOf(id);
    else return false;
    return true;
  };
  const removeOf = (id: string): void => {
    focusNext.current = cardBeside(columns, id, 'down') ?? cardBeside(columns, id, 'up');
    if (selected.includes(id)) remove();
    else pickAll([id]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['card'] : undefined;
    if (isDragging || event.defaultPrevented || id === undefined || !obey(event, id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { focused, setFocused, pick, move, onKeyDown, titleOf, idsWith };
}

/** Focuses a card once what was done is drawn. */
function useFocusNext(root: RefObject<HTMLElement | null>) {
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    const found = root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(next.current)}"]`);
    next.current = null;
    found?.focus();
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return next;
}

function columnBeside(columns: readonly BoardColumn[], id: string, step: number): BoardColumn | undefined {
  const at = columns.findIndex(({ cards }) => cards.some((card) => card.id === id));
  return at < 0 ? undefined : columns[at + step];
}

const cardsWith = (columns: readonly BoardColumn[], id: string): string[] =>
  columns.find(({ cards }) => cards.some((card) => card.id === id))?.cards.map((card) => card.id as string) ?? [];

/** The cards from one to another of the same column; only the second where they stand in two. */
function stretch(columns: readonly BoardColumn[], from: string | undefined, to: string): string[] {
  const ids = cardsWith(columns, to);
  const start = from === undefined ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  return start < 0 ? [to] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
