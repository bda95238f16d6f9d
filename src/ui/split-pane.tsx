import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { z } from 'zod';
import { byName, keeper, useRemembered } from '@/store/kept';
import classes from './split-pane.module.css';

const LEAST = 12;
const MOST = 80;
const USUAL = 42;

/** In percent of the whole. */
const shareOf = byName((name) => keeper.kept(`split.${name}`, z.number().min(LEAST).max(MOST), USUAL, 'device'));

/** Two panes side by side with a border between them that can be dragged, or moved by arrow keys. */
export function SplitPane({
  label,
  storageKey,
  least,
  children,
}: {
  label: string;
  storageKey: string;
  /** Least widths in rem: below both together the first pane gives way no further than to its own. */
  least?: readonly [first: number, second: number];
  children: [ReactNode, ReactNode];
}) {
  const [share, setShare] = useRemembered(shareOf(storageKey));
  const frame = useRef<HTMLDivElement>(null);
  const change = (next: number) => setShare(Math.min(MOST, Math.max(LEAST, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') change(share - 2);
    else if (event.key === 'ArrowRight') change(share + 2);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={frame} className={classes['frame']}>
      <div
        className={classes['first']}
        style={{ width: `${share}%`, maxWidth: least && `max(${least[0]}rem, calc(100% - ${least[1]}rem))` }}
      >
        {children[0]}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a focusable element, which hr is not */}
      <div
        className={classes['edge']}
        role="separator"
        aria-orientation="vertical"
        aria-label={`Border between ${label}`}
        aria-valuenow={Math.round(share)}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const box = frame.current?.getBoundingClientRect();
          if (box && event.currentTarget.hasPointerCapture(event.pointerId))
            change(((event.clientX - box.left) / box.width) * 100);
        }}
      />
      <div className={classes['second']}>{children[1]}</div>
    </div>
  );
}
