import { z } from 'zod';
import type { ElectronParts, ShellWindow } from './electron-parts';
import { readState, writeState } from './state-file';

/** The smallest window in which every screen still works. */
export const SMALLEST = { width: 800, height: 560 };
const FIRST = { width: 1360, height: 860 };

const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(SMALLEST.width).max(16_384),
  height: z.number().int().min(SMALLEST.height).max(16_384),
  maximized: z.boolean(),
});

/** Where a new window goes. */
export interface Placement {
  readonly size: { width: number; height: number };
  /** Missing where the system should choose. */
  readonly at: { x: number; y: number } | undefined;
  readonly maximized: boolean;
}

/** The size and place the last window was closed at, as far as it still fits the screens. */
export function placementOf(electron: Pick<ElectronParts, 'screen'>, boundsFile: string): Placement {
  const stored = readState(boundsFile, bounds);
  if (!stored) return { size: FIRST, at: undefined, maximized: false };
  const { x, y, width, height, maximized } = stored;
  // A screen that was unplugged must not swallow the window.
  const seen = electron.screen.getAllDisplays().some(({ workArea }) => {
    const inside = (at: number, from: number, size: number) => at >= from - 1 && at < from + size - 100;
    return inside(x, workArea.x, workArea.width) && inside(y, workArea.y, workArea.height);
  });
  return { size: { width, height }, at: seen ? { x, y } : undefined, maximized };
}

/** Keeps size and place for the next window. */
export function rememberPlacement(window: ShellWindow, boundsFile: string): void {
  try {
    writeState(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  } catch {
    // Where the disk is full the next window simply has the size of the one before.
  }
}
