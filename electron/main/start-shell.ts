import { join } from 'node:path';
import { lookBack, markRun, type RunStart, setStoreAside } from './backups';
import { debugDoorMessage, openDebugDoor } from './debug-doors';
import type { ElectronParts, HostFacts } from './electron-parts';
import { allHandlers } from './handlers';
import { answerCalls } from './ipc';
import { createJournal } from './journal';
import { showMenus } from './menu';
import { lockNavigation } from './navigation';
import { shutNetwork } from './network-lock';
import { roadmapFileAt, roadmapFilesIn } from './opened-files';
import { lockPermissions } from './permissions';
import { registerScheme, servePage } from './protocol';
import { flush, watchShutdown } from './shutdown';
import { makePrivateFolder } from './state-file';
import { createWindows, type Windows } from './windows';

// True where Waymark may go on; an older engine may throw the whole store away, so the person decides.
async function guardStore(electron: ElectronParts, userData: string, run: RunStart): Promise<boolean> {
  if (run.engine === 'same') return true;
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copied = await setStoreAside(userData, stamp).then(
    () => true,
    () => false,
  );
  if (run.engine === 'newer' && copied) return true;
  const { response } = await electron.dialog.showMessageBox({
    type: 'warning',
    message:
      run.engine === 'older'
        ? 'This is an older Waymark than the one you used last.'
        : 'Waymark was updated, but your work could not be copied first.',
    detail: copied
      ? 'A copy of your work was set aside. It is safer to quit and install the newer Waymark again.'
      : 'There may be too little space on the disk. It is safer to quit, make room, and start again.',
    buttons: ['Quit', 'Go on'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

function deliver(windows: Windows, paths: readonly string[]): void {
  const record = windows.current() ?? windows.open('/');
  if (record.window.isMinimized()) record.window.restore();
  record.window.focus();
  if (paths.length === 0) return;
  record.arrived.push(...paths);
  record.tell('files.arrived', null);
}

// Files named before the first window wait for it; later ones go to the window in front.
function watchArrivals(app: ElectronParts['app'], facts: HostFacts, windows: Windows): () => void {
  let waiting: string[] | undefined = roadmapFilesIn(facts.argv.slice(1), facts.folder);
  const arrive = (paths: readonly string[]) => (waiting ? waiting.push(...paths) : deliver(windows, paths));
  app.on('second-instance', (_event, argv, folder) => arrive(roadmapFilesIn(argv.slice(1), folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    const found = roadmapFileAt(path, facts.folder);
    if (found) arrive([found]);
  });
  return () => {
    const paths = waiting ?? [];
    waiting = undefined;
    windows.open('/').arrived.push(...paths);
  };
}

/** Starts the desktop: locks first, then the store guard, then the first window. */
export function startShell(electron: ElectronParts, facts: HostFacts): void {
  const { app } = electron;
  const door = openDebugDoor(app, facts.argv);
  if (door) {
    electron.dialog.showErrorBox('Waymark did not start', debugDoorMessage(door));
    app.exit(1);
    return;
  }
  app.enableSandbox();
  registerScheme(electron.protocol);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  lockNavigation(app);
  run(electron, facts).catch(() => {
    electron.dialog.showErrorBox(
      'Waymark did not start',
      'The folder that holds your work could not be opened. Check that the disk is not full and that you may write to it, then start Waymark again.',
    );
    app.exit(1);
  });
}

async function run(electron: ElectronParts, facts: HostFacts): Promise<void> {
  const { app } = electron;
  const mac = facts.platform === 'darwin';
  const userData = app.getPath('userData');
  makePrivateFolder(userData);
  const journal = createJournal(join(userData, 'journal'));
  const idle = () => journal.idle();
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  const windows = createWindows(electron, facts, {
    opened: ({ window }) => window.on('session-end', () => void flush(electron, idle)),
    focused: (record) => {
      if (mac) showMenus(electron, record, mac);
    },
    kept: () => {
      quitting = false;
    },
    released: () => {
      if (quitting) app.quit();
    },
  });
  const openFirst = watchArrivals(app, facts, windows);

  await app.whenReady();
  const start = lookBack(userData, facts.chromeVersion);
  if (!(await guardStore(electron, userData, start))) {
    app.exit(0);
    return;
  }
  markRun(userData, facts.chromeVersion, 'running');
  lockPermissions(electron.session.defaultSession);
  shutNetwork(electron.session.defaultSession, app.isPackaged);
  servePage(electron, facts);
  answerCalls(electron.ipcMain, windows.ofContents, allHandlers(electron, facts, windows, journal, start));
  watchShutdown(electron, idle, () => markRun(userData, facts.chromeVersion, 'clean'));
  app.on('window-all-closed', () => {
    if (!mac) app.quit();
  });
  app.on('activate', () => {
    if (windows.all().length === 0) windows.open('/');
  });
  openFirst();
}
