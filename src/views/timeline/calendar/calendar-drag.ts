import {
  type CollisionDetection,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  type SensorContext,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';

/** What a bar on the calendar tells about itself when it is picked up. */
export interface DraggedSegment {
  id: string;
  /** Day number of the first day of the part picked up, and how many days it covers. */
  firstDay: number;
  days: number;
}

/** A bar on its way: which, and how many days from where it was. */
export interface CalendarDrag {
  id: string;
  grabbedDay: number;
  offset: number;
}

/** The name of a day as a place to drop on. */
export const dropIdOf = (day: number): string => `day-${day}`;

const dayOfDrop = (id: unknown): number | null => {
  const match = /^day-(-?\d+)$/.exec(String(id));
  return match ? Number(match[1]) : null;
};

/** The day under the pointer, or under the corner of what the keys move. */
export const dayUnder: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const { left, top } = args.collisionRect;
  const x = left + 4;
  const y = top + 4;
  for (const [id, rect] of args.droppableRects)
    if (x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom) return [{ id }];
  return [];
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Arrow keys carry a bar from day to day, as far as days are shown. */
function dayByKey(event: KeyboardEvent, { context }: { context: SensorContext }) {
  const step = steps[event.code];
  const day = dayOfDrop(context.over?.id);
  if (step === undefined || day === null) return undefined;
  event.preventDefault();
  const rect = context.droppableRects.get(dropIdOf(day + step));
  return rect ? { x: rect.left + 6, y: rect.top + Math.min(34, rect.height / 2) } : undefined;
}

function grabbedDay({ active, activatorEvent }: DragStartEvent): number {
  const { firstDay, days } = active.data.current as DraggedSegment;
  if (!(activatorEvent instanceof PointerEvent) || !(activatorEvent.target instanceof Element)) return firstDay;
  const box = activatorEvent.target.closest('[data-bar-id]')?.getBoundingClientRect();
  if (!box || box.width === 0) return firstDay;
  const share = (activatorEvent.clientX - box.left) / box.width;
  return firstDay + Math.min(days - 1, Math.max(0, Math.floor(share * days)));
}

/** Bars carried from day to day by pointer or keys; `onDrop` is told how many days one moved. */
export function useCalendarDrag(onDrop: (id: string, days: number) => void) {
  const [drag, setDrag] = useState<CalendarDrag | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
      coordinateGetter: dayByKey,
    }),
  );
  const offsetOver = (event: DragOverEvent | DragEndEvent, from: number): number => {
    const day = dayOfDrop(event.over?.id);
    return day === null ? 0 : day - from;
  };
  return {
    drag,
    sensors,
    onDragStart: (event: DragStartEvent) =>
      setDrag({ id: (event.active.data.current as DraggedSegment).id, grabbedDay: grabbedDay(event), offset: 0 }),
    onDragOver: (event: DragOverEvent) =>
      setDrag((current) => current && { ...current, offset: offsetOver(event, current.grabbedDay) }),
    onDragCancel: () => setDrag(null),
    onDragEnd: (event: DragEndEvent) => {
      setDrag(null);
      const offset = drag ? offsetOver(event, drag.grabbedDay) : 0;
      if (drag && offset !== 0) onDrop(drag.id, offset);
    },
  };
}
