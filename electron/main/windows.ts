import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserWindowConstructorOptions } from 'electron';
import { watchHealth } from './crash-guard';
import type { ElectronParts, HostFacts } from './electron-parts';
import { HostFault } from './host-fault';
import { addressOf } from './protocol';
import { placementOf, rememberPlacement, SMALLEST } from './window-placement';
import { recordOf, type WindowRecord } from './window-record';

const MOST_WINDOWS = 20;
const CLOSE_WAIT_MS = 1000;

/** The windows of this process. */
export interface Windows {
  open(route: string): WindowRecord;
  ofContents(contentsId: number): WindowRecord | undefined;
  /** The window used last, or the only one. */
  current(): WindowRecord | undefined;
  all(): WindowRecord[];
}

/** The security settings of every window; tests compare them word by word. */
export function windowPreferences(
  preloadFile: string,
  packaged: boolean,
): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return {
    preload: preloadFile,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    devTools: !packaged,
  };
}

async function mayClose(dialog: ElectronParts['dialog'], record: WindowRecord): Promise<boolean> {
  record.tell('windows.closing', null);
  const until = Date.now() + CLOSE_WAIT_MS;
  while (record.unsaved && Date.now() < until) await sleep(25);
  if (!record.unsaved) return true;
  const { response } = await dialog.showMessageBox(record.window, {
    type: 'warning',
    message: 'Your last changes are not saved yet.',
    detail: 'Keep the window open to save them. If you close it now, they may be lost.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

function guardClosing(electron: ElectronParts, record: WindowRecord, tell: WindowEvents): void {
  const { window } = record;
  window.on('close', (event) => {
    if (record.closing || !record.unsaved) return;
    event.preventDefault();
    if (record.asking) return;
    record.asking = true;
    const settle = (close: boolean) => {
      record.asking = false;
      record.closing = close;
      if (!close) tell.kept();
      else if (!window.isDestroyed()) {
        window.close();
        tell.released();
      }
    };
    mayClose(electron.dialog, record).then(settle, () => settle(false));
  });
  // The question above is the only one: a page's own beforeunload would keep the window without a word.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** What the rest of the shell is told about windows. */
export interface WindowEvents {
  opened(record: WindowRecord): void;
  focused(record: WindowRecord): void;
  /** A person kept a window open that was asked to close. */
  kept(): void;
  /** A window that had to wait is closed now. */
  released(): void;
}

/** Makes and remembers windows. */
export function createWindows(electron: ElectronParts, facts: HostFacts, tell: WindowEvents): Windows {
  const records = new Map<number, WindowRecord>();
  const boundsFile = join(electron.app.getPath('userData'), 'window.json');
  let latest: WindowRecord | undefined;

  function watch(record: WindowRecord, contentsId: number): void {
    const { window } = record;
    records.set(contentsId, record);
    window.on('focus', () => {
      latest = record;
      tell.focused(record);
    });
    window.on('ready-to-show', () => window.show());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', () => rememberPlacement(window, boundsFile));
    window.on('closed', () => {
      records.delete(contentsId);
      if (latest === record) latest = undefined;
    });
    guardClosing(electron, record, tell);
    watchHealth(electron, record, reopen);
  }

  function reopen(record: WindowRecord, route: string): void {
    const next = open(route);
    next.arrived.push(...record.arrived);
    record.closing = true;
    record.window.destroy();
  }

  function open(route: string): WindowRecord {
    if (records.size >= MOST_WINDOWS) throw new HostFault('busy');
    const { size, at, maximized } = placementOf(electron, boundsFile);
    const window = new electron.BrowserWindow({
      ...size,
      // A second window on top of the first would hide it.
      ...(records.size === 0 ? at : undefined),
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      title: 'Waymark',
      webPreferences: windowPreferences(facts.preloadFile, electron.app.isPackaged),
    });
    const record = recordOf(window);
    latest = record;
    watch(record, window.webContents.id);
    tell.opened(record);
    if (maximized && records.size === 1) window.maximize();
    window.loadURL(addressOf(route)).catch(() => undefined);
    return record;
  }

  return {
    open,
    ofContents: (contentsId) => records.get(contentsId),
    current: () => latest ?? [...records.values()].at(-1),
    all: () => [...records.values()],
  };
}
