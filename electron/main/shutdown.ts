import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronParts } from './electron-parts';

const FLUSH_MS = 1000;

/** Waits for the journal, at most a second, then lets the engine write what it still holds. */
export async function flush(electron: Pick<ElectronParts, 'session'>, idle: () => Promise<void>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([idle(), sleep(FLUSH_MS, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
  electron.session.defaultSession.flushStorageData();
}

/** Ends in order: journal, engine, then the mark that this run ended by itself. */
export function watchShutdown(
  electron: Pick<ElectronParts, 'app' | 'session' | 'powerMonitor'>,
  idle: () => Promise<void>,
  markClean: () => void,
): void {
  let leaving = false;
  const flushNow = () => flush(electron, idle);
  electron.app.on('before-quit', () => void flushNow());
  electron.app.on('will-quit', (event) => {
    // Also a second Ctrl-Q waits; only exit() below ends the process.
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    const leave = () => {
      try {
        markClean();
      } finally {
        electron.app.exit(0);
      }
    };
    flushNow().then(leave, leave);
  });
  electron.powerMonitor.on('suspend', () => void flushNow());
  electron.powerMonitor.on('shutdown', () => electron.app.quit());
}
