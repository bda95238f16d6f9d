import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { z } from 'zod';
import { byName, keeper, useRemembered } from '@/store/kept';
import classes from './side-panel.module.css';

const NARROWEST = 18;
const WIDEST = 44;
const USUAL = 24;

/** In rem; null until it is dragged. */
const widthOf = byName((name) =>
  keeper.kept(`panel.${name}`, z.number().min(NARROWEST).max(WIDEST).nullable(), null, 'device'),
);

interface SidePanelProps {
  label: string;
  storageKey: string;
  /** Its width in rem until it is dragged. */
  usual?: number;
  onClose: () => void;
  children: ReactNode;
}

/** A panel on the right whose inner edge can be dragged, or moved by arrow keys; it remembers its width. */
export function SidePanel({ label, storageKey, usual = USUAL, onClose, children }: SidePanelProps) {
  const [dragged, setWidth] = useRemembered(widthOf(storageKey));
  const width = dragged ?? usual;
  const start = useRef<{ x: number; width: number } | null>(null);
  const change = (next: number) => setWidth(Math.min(WIDEST, Math.max(NARROWEST, next)));
  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) change(start.current.width + (start.current.x - event.clientX) / rem());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') change(width + 1);
    else if (event.key === 'ArrowRight') change(width - 1);
    else return;
    event.preventDefault();
  };
  return (
    <aside
      className={classes['panel']}
      style={{ width: `${width}rem` }}
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a focusable element, which hr is not */}
      <div
        className={classes['edge']}
        role="separator"
        aria-orientation="vertical"
        aria-label={`Width of ${label}`}
        aria-valuenow={Math.round(width)}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          start.current = { x: event.clientX, width };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          start.current = null;
        }}
      />
      <div className={classes['content']}>{children}</div>
    </aside>
  );
}
