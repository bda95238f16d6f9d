import { events, type HostEventName, type HostEventValue, type HostMenu } from '@/platform/contract';
import type { ShellWindow } from './electron-parts';

/** One window of ours and what the shell keeps for it; all of it dies with the window. */
export interface WindowRecord {
  readonly window: ShellWindow;
  /** Tokens given to the page, each with the file it stands for. */
  readonly files: Map<string, string>;
  /** Files opened from the desktop that the page has not fetched yet. */
  readonly arrived: string[];
  menus: HostMenu[];
  unsaved: boolean;
  /** True while a question to the person is on screen. */
  asking: boolean;
  /** True once nothing may hold the window back any more. */
  closing: boolean;
  tell<E extends HostEventName>(event: E, value: HostEventValue<E>): void;
}

/** A fresh record for a window that was just made. */
export function recordOf(window: ShellWindow): WindowRecord {
  return {
    window,
    files: new Map(),
    arrived: [],
    menus: [],
    unsaved: false,
    asking: false,
    closing: false,
    tell: (event, value) => {
      if (window.isDestroyed() || window.webContents.isDestroyed()) return;
      window.webContents.send(event, events[event].parse(value));
    },
  };
}
