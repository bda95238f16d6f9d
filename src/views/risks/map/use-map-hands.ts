import type { DragEndEvent, DragOverEvent, DragStartEvent } from '@dnd-kit/core';
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RiskPair, RiskScale } from '@/domain/risk-scale';
import { rescore } from '@/domain/risks/risk-edits';
import { today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import type { RiskRow } from '@/views/risks/risk-row';
import { cellOf } from './map-cells';
import type { MapSettings } from './map-toolbar';
import { dotBeside } from './place-dots';
import { shownScore } from './shown-score';
import { useCarry } from './use-carry';
import { pairInWords } from './use-map-model';

const directions: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface HandsInput {
  rows: readonly RiskRow[];
  scale: RiskScale;
  settings: MapSettings;
  choose: (id: string) => void;
}

/** Everything that mouse and keys do on the map: one edit each. */
export function useMapHands({ rows, scale, settings, choose }: HandsInput) {
  const [said, setSaid] = useState('');
  const put = usePut(rows, scale, settings, setSaid);
  const shownOf = (id: string) => {
    const row = rows.find((candidate) => candidate.id === id);
    const { likelihood, impact } = row ? shownScore(row, settings.time, settings.day).pair : {};
    return likelihood === undefined || impact === undefined ? null : { likelihood, impact };
  };
  const carry = useCarry({
    size: scale.size,
    pairOf: shownOf,
    onDrop: ({ id, likelihood, impact }) => put(id, { likelihood, impact }),
    onSay: setSaid,
    words: (carried) => pairInWords(scale, carried),
  });
  useFocusBack(carry.carried?.id ?? null);
  return { said, carry, drag: useDrag(put, choose) };
}

/** Stores another score for the moment that the map shows of this risk. */
function usePut(
  rows: readonly RiskRow[],
  scale: RiskScale,
  { time, day }: MapSettings,
  onSay: (words: string) => void,
): (id: string, pair: RiskPair) => void {
  const store = useRoadmapStore();
  return (id, pair) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return;
    const { moment } = shownScore(row, time, day);
    const result = store.edit(`Rescore “${row.risk.title || row.code}”`, (tx) =>
      rescore(tx, id, moment, pair, { on: today() }),
    );
    const problems = result.ok ? [] : result.problems.map(({ message }) => message);
    onSay(problems.join(' ') || `${row.code} is at ${pairInWords(scale, pair)} now.`);
  };
}

/** A dot in the hand of the mouse, and the cell it is over. */
function useDrag(put: (id: string, pair: RiskPair) => void, choose: (id: string) => void) {
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [over, setOver] = useState<RiskPair | null>(null);
  const stop = () => {
    setDraggedId(null);
    setOver(null);
  };
  const handlers = {
    onDragStart: ({ active }: DragStartEvent) => {
      setDraggedId(String(active.id));
      choose(String(active.id));
    },
    onDragOver: ({ over: cell }: DragOverEvent) => setOver(cellOf(cell?.id)),
    onDragEnd: ({ active, over: cell }: DragEndEvent) => {
      stop();
      const pair = cellOf(cell?.id);
      if (pair) put(String(active.id), pair);
    },
    onDragCancel: stop,
  };
  return { draggedId, over, handlers };
}

/** Keys of a dot: what a carried one does not need goes from dot to dot. */
export function useDotKeys(
  carryKey: (key: string, id: string) => boolean,
  dots: Parameters<typeof dotBeside>[0],
  choose: (id: string) => void,
) {
  const latest = useRef({ carryKey, dots });
  latest.current = { carryKey, dots };
  return useCallback(
    (id: string, event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' || event.key === ' ') choose(id);
      const isOurs = latest.current.carryKey(event.key, id);
      const direction = directions[event.key];
      if (isOurs || direction) {
        event.preventDefault();
        event.stopPropagation();
      }
      if (isOurs || !direction) return;
      const next = dotBeside(latest.current.dots, id, direction);
      if (next) focusDot(next);
    },
    [choose],
  );
}

/** A dot that goes between the tray and the map, or to another place among its neighbours, keeps the focus. */
function useFocusBack(carriedId: string | null): void {
  const last = useRef(carriedId);
  useLayoutEffect(() => {
    const id = carriedId ?? last.current;
    last.current = carriedId;
    if (id && document.activeElement === document.body) focusDot(id);
  }, [carriedId]);
}

const focusDot = (id: string) => document.querySelector<HTMLElement>(`[data-risk="${CSS.escape(id)}"]`)?.focus();
