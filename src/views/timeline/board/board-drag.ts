import {
  type Announcements,
  type CollisionDetection,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  type SensorContext,
  useSensor,
  useSensors,
} from '@dnd-kit/core';

/** What a screen reader says of a card. */
export const INSTRUCTIONS =
  'Space picks the card up, left and right choose a column, Space drops it, Escape leaves it where it was. ' +
  'Ctrl with left or right moves it at once. Enter opens it.';

const PREFIX = 'column-';

/** The name of a column as a place to drop on. */
export const dropIdOf = (key: string): string => `${PREFIX}${key}`;

/** The column that a drop names, or null. */
export const columnOfDrop = (id: unknown): string | null =>
  typeof id === 'string' && id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;

/** The column under the pointer, or under the left edge of what the keys move. */
export const columnUnder: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const x = args.collisionRect.left + 4;
  for (const [id, rect] of args.droppableRects) if (x >= rect.left && x < rect.right) return [{ id }];
  return [];
};

function columnByKey(
  event: KeyboardEvent,
  { context, currentCoordinates }: { context: SensorContext; currentCoordinates: { x: number; y: number } },
) {
  if (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight') {
    if (event.code.startsWith('Arrow')) event.preventDefault();
    return undefined;
  }
  event.preventDefault();
  const columns = [...context.droppableRects].sort(([, a], [, b]) => a.left - b.left);
  const here = columns.findIndex(([id]) => id === context.over?.id);
  const next = columns[here + (event.code === 'ArrowRight' ? 1 : -1)];
  return next ? { x: next[1].left + 8, y: currentCoordinates.y } : undefined;
}

/** Pointer and keys that carry cards. */
export function useBoardSensors() {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
      coordinateGetter: columnByKey,
    }),
  );
}

/** What is said while a card is carried. */
export function announcementsOf(titleOf: (id: string) => string, labelOf: (key: string) => string): Announcements {
  const column = (id: unknown) => {
    const key = columnOfDrop(id);
    return key === null ? 'no column' : labelOf(key);
  };
  return {
    onDragStart: ({ active }) => `Picked up ${titleOf(String(active.id))}.`,
    onDragOver: ({ active, over }) => (over ? `${titleOf(String(active.id))} is over ${column(over.id)}.` : undefined),
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => `${titleOf(String(active.id))} stays where it was.`,
  };
}
