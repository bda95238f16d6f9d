import {
  type Announcements,
  type DragEndEvent,
  type DragMoveEvent,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type RefObject, useRef, useState } from 'react';
import { letterWord, type RaciVariant } from '@/domain/raci';
import { letterMissing } from '@/domain/raci-edits';
import type { RoadmapStore } from '@/store/roadmap-store';
import { type CellAt, CellPlaces, HEAD } from '@/ui/cells/cell-places';
import type { CarryOutcome, MatrixHandle } from '@/ui/matrix/matrix-props';
import type { CarriedLetters } from '@/ui/matrix/use-matrix-pointer';
import { spokenLetters } from './letter-chips';
import { carryLetters, dropRole } from './raci-writes';

/** What is being carried: a role out of the roster, or the letters of a cell. */
export type Carried = { kind: 'role'; roleId: string } | { kind: 'letters'; from: CellAt };

/** What a roster's item gives to the drag. */
export interface RoleDragData {
  roleId: string;
}

const ROLE = 'role-';

/** What a role is called as something that is dragged. */
export const roleDragId = (roleId: string): string => `${ROLE}${roleId}`;

function carriedOf(event: Pick<DragMoveEvent, 'active'>): Carried | null {
  const data = event.active.data.current as { roleId?: string; carried?: RefObject<CarriedLetters> } | undefined;
  if (data?.roleId) return { kind: 'role', roleId: data.roleId };
  const from = data?.carried?.current.from;
  return from ? { kind: 'letters', from } : null;
}

/** What dropping here would do, in words; null where nothing. */
export function dropWords(
  store: RoadmapStore,
  carried: Carried,
  target: CellAt | null,
  variant: RaciVariant,
): string | null {
  const activity = target && store.document.activities[target.rowId as never];
  if (!target || !activity) return null;
  const title = activity.title || 'Untitled';
  const roleLabel = (id: string) => store.document.roles[id as never]?.label || 'role';
  if (carried.kind === 'letters') {
    const to = target.columnId === HEAD ? carried.from.columnId : target.columnId;
    return `To ${roleLabel(to)}, “${title}”`;
  }
  const other = handsOver(store, carried.roleId, target);
  if (other) {
    const letters = activity.raci[other as never] ?? '';
    return `“${title}”: ${spokenLetters(letters, variant)}, taken over from ${roleLabel(other)}`;
  }
  const letter = letterMissing(activity.raci, carried.roleId);
  return letter ? `“${title}”: ${letterWord(letter, variant).toLowerCase()}` : `“${title}”: nothing is missing there`;
}

/** The other role whose letters are taken over by dropping on its cell. */
function handsOver(store: RoadmapStore, roleId: string, { rowId, columnId }: CellAt): string | null {
  if (columnId === HEAD || columnId === roleId) return null;
  return store.document.activities[rowId as never]?.raci[columnId as never] ? columnId : null;
}

interface Order {
  rowIds: readonly string[];
  columnIds: readonly string[];
}

const arrows = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** Pointer and keys that carry; keys go from cell to cell and leave in `byKey` where they are. */
function useCarryingSensors(
  matrix: RefObject<MatrixHandle | null>,
  { rowIds, columnIds }: Order,
  byKey: RefObject<CellAt | null>,
) {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
      coordinateGetter: (event) => {
        const move = arrows[event.code as keyof typeof arrows];
        if (!move) return undefined;
        event.preventDefault();
        const places = new CellPlaces(rowIds, columnIds, { hasRowHeads: true });
        const from = byKey.current;
        const next = from ? places.moved(from, move, 10) : places.cellAt(0, -1);
        if (!next || next.rowId === HEAD) return undefined;
        byKey.current = next;
        return matrix.current?.placeOf(next) ?? undefined;
      },
    }),
  );
}

/** Does what dropping here means. */
function dropAt(store: RoadmapStore, what: Carried, at: CellAt): CarryOutcome {
  if (what.kind === 'role') return dropRole(store, what.roleId, at.rowId, handsOver(store, what.roleId, at));
  const to = { rowId: at.rowId, columnId: at.columnId === HEAD ? what.from.columnId : at.columnId };
  if (to.rowId === what.from.rowId && to.columnId === what.from.columnId) return { ok: true };
  return carryLetters(store, what.from, to);
}

/** What is said while something is carried by keys. */
function announcementsOf(store: RoadmapStore, byKey: RefObject<CellAt | null>): Announcements {
  return {
    onDragStart: () => 'Picked up. Arrows choose a row or cell, Space drops, Escape leaves it.',
    onDragMove: ({ active }) => {
      const what = carriedOf({ active });
      if (!what || !byKey.current) return undefined;
      return dropWords(store, what, byKey.current, store.document.roadmap.raciVariant) ?? undefined;
    },
    onDragOver: () => undefined,
    onDragEnd: () => 'Dropped.',
    onDragCancel: () => 'Left where it was.',
  };
}

/** Carrying roles and letters over the matrix, by pointer or by keys. */
export function useRaciDrag(
  store: RoadmapStore,
  matrix: RefObject<MatrixHandle | null>,
  order: Order,
  tell: (message: string) => void,
) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [target, setTarget] = useState<CellAt | null>(null);
  const byKey = useRef<CellAt | null>(null);
  const sensors = useCarryingSensors(matrix, order, byKey);
  const targetOf = (event: DragMoveEvent | DragEndEvent): CellAt | null => {
    if (!('clientX' in event.activatorEvent)) return byKey.current;
    const { clientX, clientY } = event.activatorEvent as PointerEvent;
    return matrix.current?.cellAt(clientX + event.delta.x, clientY + event.delta.y) ?? null;
  };
  const finish = () => {
    setCarried(null);
    setTarget(null);
    byKey.current = null;
    matrix.current?.markDrop(null);
  };
  return {
    carried,
    target,
    context: {
      sensors,
      collisionDetection: pointerWithin,
      accessibility: { announcements: announcementsOf(store, byKey), restoreFocus: false },
      onDragStart: (event: Pick<DragMoveEvent, 'active'>) => setCarried(carriedOf(event)),
      onDragMove: (event: DragMoveEvent) => {
        const at = targetOf(event);
        matrix.current?.markDrop(at);
        setTarget((before) => (before?.rowId === at?.rowId && before?.columnId === at?.columnId ? before : at));
      },
      onDragCancel: finish,
      onDragEnd: (event: DragEndEvent) => {
        const what = carriedOf(event);
        const at = targetOf(event);
        finish();
        if (!what || !at) return;
        const outcome = dropAt(store, what, at);
        if (!outcome.ok) tell(outcome.message);
        else if (what.kind === 'letters') matrix.current?.goTo(at.rowId, at.columnId);
      },
    },
  };
}

/** What carrying over the matrix is at. */
export type RaciDrag = ReturnType<typeof useRaciDrag>;
