import { Paper, Portal, Text } from '@mantine/core';
import { type FocusEvent, type PointerEvent, useEffect, useState } from 'react';
import { ActivityFacts } from '@/views/timeline/activity-facts';
import classes from './calendar.module.css';

const PATIENCE = 450;
const WIDTH = 300;
const ROOM = 170;

/** The bar under the pointer, or reached by keys, and where it stands on screen. */
interface HoveredBar {
  id: string;
  box: DOMRect;
  /** Where the pointer came in, or the bar's start. */
  x: number;
}

/** Follows which bar is under the pointer or has the focus, after a moment. */
export function useHoveredBar(isHeld: boolean) {
  const [under, setUnder] = useState<HoveredBar | null>(null);
  const [shown, setShown] = useState<HoveredBar | null>(null);
  useEffect(() => {
    setShown(null);
    if (!under || isHeld) return undefined;
    const timer = setTimeout(() => setShown(under), PATIENCE);
    return () => clearTimeout(timer);
  }, [under, isHeld]);
  const at = (target: EventTarget, x: number | null) => {
    const bar = target instanceof Element ? target.closest<HTMLElement>('[data-bar-id]') : null;
    const id = bar?.dataset['barId'];
    setUnder((current) => {
      if (!bar || id === undefined) return null;
      if (current?.id === id) return current;
      const box = bar.getBoundingClientRect();
      return { id, box, x: x ?? box.left };
    });
  };
  return {
    shown,
    handlers: {
      onPointerOver: (event: PointerEvent) => at(event.target, event.clientX),
      onPointerLeave: () => setUnder(null),
      onPointerDown: () => setUnder(null),
      onFocus: (event: FocusEvent) => {
        if (event.target.matches(':focus-visible')) at(event.target, null);
      },
      onBlur: () => setUnder(null),
    },
  };
}

/** Details of a bar beside it, never over it. */
export function ActivityCard({ hovered, clashes }: { hovered: HoveredBar; clashes: readonly string[] }) {
  const { box, x } = hovered;
  const isLow = box.bottom + ROOM > window.innerHeight;
  return (
    <Portal>
      <Paper
        className={classes.card ?? ''}
        shadow="md"
        withBorder
        style={{
          left: Math.max(8, Math.min(Math.max(box.left, x - 24), window.innerWidth - WIDTH)),
          top: isLow ? box.top - 6 : box.bottom + 4,
          transform: isLow ? 'translateY(-100%)' : 'none',
        }}
      >
        <ActivityFacts id={hovered.id} />
        {clashes.map((words) => (
          <Text key={words} size="xs" mt={4} className={classes.clashWords ?? ''}>
            {words}
          </Text>
        ))}
      </Paper>
    </Portal>
  );
}
