import type { ElectronParts } from './electron-parts';
import { routeOf } from './protocol';
import type { WindowRecord } from './window-record';

const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;
const crashes: number[] = [];

/** Notes one crash and says whether there have now been too many within a minute to go on by itself. */
export function tooManyCrashes(now: number, times = crashes): boolean {
  times.push(now);
  while (times[0] !== undefined && now - times[0] > WITHIN_MS) times.shift();
  return times.length >= MOST_CRASHES;
}

/** Brings a window back whose page crashed or hangs; the page then finds its work in the journal. */
export function watchHealth(
  electron: Pick<ElectronParts, 'app' | 'dialog'>,
  record: WindowRecord,
  reopen: (record: WindowRecord, route: string) => void,
): void {
  const { window } = record;
  async function afterCrash(route: string): Promise<void> {
    if (!tooManyCrashes(Date.now())) return reopen(record, route);
    const { response } = await electron.dialog.showMessageBox({
      type: 'error',
      message: 'Waymark stopped several times in a row.',
      detail:
        'Your saved work is safe. Open the library to choose what to go on with, or quit and start Waymark again.',
      buttons: ['Open the library', 'Quit'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) reopen(record, '/');
    else electron.app.exit(1);
  }
  async function whenHanging(): Promise<void> {
    if (record.asking) return;
    record.asking = true;
    const { response } = await electron.dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Waymark is not answering.',
      detail: 'You can wait, or open this window again with everything that was saved.',
      buttons: ['Wait', 'Open again'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    record.asking = false;
    if (response === 1 && !window.isDestroyed()) reopen(record, routeOf(window.webContents.getURL()));
  }
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || record.closing || window.isDestroyed()) return;
    void afterCrash(routeOf(window.webContents.getURL()));
  });
  window.on('unresponsive', () => void whenHanging());
}
