import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { LaneBlock } from '@/domain/plan/build-model';
import { useChartTouch } from '@/views/timeline/chart-touch';
import type { LaneActs } from './lane-acts';
import type { LaneMenuTarget } from './lane-menu';

interface LaneKeysInput {
  blocks: readonly LaneBlock[];
  rowHeight: number;
  /** What the labels are scrolled in. */
  frame: RefObject<HTMLElement | null>;
  acts: LaneActs;
  /** Whether these are the roadmap's own lanes, which can be changed. */
  isOwn: boolean;
  onMenu: (target: LaneMenuTarget) => void;
  onEdit: (key: string) => void;
  onAdd: (after: string) => void;
  onScrollBy: (pixels: number) => void;
}

/** Keys on the names of lanes: up and down go, with Alt they move the lane; Tab stops at one lane only. */
export function useLaneKeys(input: LaneKeysInput) {
  const { blocks, rowHeight, frame, onScrollBy } = input;
  const [at, setAt] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const stop = blocks.some(({ key }) => key === at) ? at : (blocks[0]?.key ?? null);
  const buttonOf = (key: string) => frame.current?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(key)}"]`);
  // A lane that changes its place is put into the page anew, and would lose the focus.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const button = buttonOf(wanted.current) ?? frame.current?.querySelector<HTMLElement>('[data-lane][tabindex="0"]');
    button?.focus({ preventScroll: true });
    wanted.current = null;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['lane'] : undefined;
    const index = blocks.findIndex((block) => block.key === key);
    const block = blocks[index];
    if (!block || !pressed(event, block, index, input, (next) => buttonOf(next)?.focus({ preventScroll: true })))
      return;
    if (event.altKey) wanted.current = block.key;
    if (event.key === 'Delete') wanted.current = (blocks[index + 1] ?? blocks[index - 1])?.key ?? null;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent) => {
    const block = blocks.find(({ key }) => key === (event.target as HTMLElement).dataset['lane']);
    if (!block) return;
    setAt(block.key);
    const top = block.firstRow * rowHeight - useChartTouch.getState().scrollTop;
    const height = frame.current?.clientHeight ?? 0;
    if (top < 0) onScrollBy(top);
    else if (top + rowHeight > height) onScrollBy(top + rowHeight - height);
  };
  /** Gives the keys back to the lane they were on, once what stood over it is gone. */
  const takeBack = () => {
    wanted.current = stop;
  };
  return { stop, onKeyDown, onFocus, takeBack };
}

function pressed(
  event: KeyboardEvent,
  block: LaneBlock,
  index: number,
  { blocks, acts, isOwn, onMenu, onEdit, onAdd }: LaneKeysInput,
  focus: (key: string) => void,
): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  const place = isOwn ? acts.keys().indexOf(block.key) : -1;
  if (ctrlKey || metaKey) return false;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    const { left, bottom } = (event.target as HTMLElement).getBoundingClientRect();
    onMenu({ block, at: { x: left + 16, y: bottom } });
    return true;
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const step = key === 'ArrowDown' ? 1 : -1;
    if (altKey) {
      if (place >= 0) acts.move(block.key, place + step);
      return place >= 0;
    }
    const next = blocks[index + step];
    if (next) focus(next.key);
    return true;
  }
  if (place < 0 || altKey) return false;
  const act = { F2: () => onEdit(block.key), Insert: () => onAdd(block.key), Delete: () => acts.remove(block.key) }[
    key
  ];
  act?.();
  return act !== undefined;
}
