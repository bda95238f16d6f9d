import { useRef } from 'react';
import classes from './tray.module.css';
import { NARROWEST, setTrayWidth, useTraySettings, WIDEST } from './tray-settings';

/** The inner edge of the tray: dragged, or moved by arrow keys. */
export function TrayWidth() {
  const { width } = useTraySettings();
  const start = useRef<{ x: number; width: number } | null>(null);
  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a focusable element, which hr is not
    <div
      className={classes['edge']}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of backlog and building blocks"
      aria-valuenow={Math.round(width)}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? 1 : event.key === 'ArrowRight' ? -1 : 0;
        if (!step) return;
        setTrayWidth(width + step);
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current) setTrayWidth(start.current.width + (start.current.x - event.clientX) / rem());
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
