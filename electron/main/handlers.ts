import type { HostInfo, HostMenu } from '@/platform/contract';
import type { RunStart } from './backups';
import type { ElectronParts, HostFacts } from './electron-parts';
import { fileHandlers } from './files';
import type { Handlers } from './ipc';
import type { Journal } from './journal';
import { connectJournal } from './journal-port';
import { openOutside } from './links';
import { showMenus } from './menu';
import type { WindowRecord } from './window-record';
import type { Windows } from './windows';

const platforms: Partial<Record<NodeJS.Platform, HostInfo['platform']>> = {
  win32: 'windows',
  darwin: 'macos',
  linux: 'linux',
};

function windowHandlers(electron: ElectronParts, windows: Windows, mac: boolean) {
  return {
    'windows.open': (_caller: WindowRecord, route: string) => {
      windows.open(route);
      return null;
    },
    'windows.title': (caller: WindowRecord, title: string) => {
      caller.window.setTitle(title || 'Waymark');
      return null;
    },
    'windows.unsaved': (caller: WindowRecord, unsaved: boolean) => {
      caller.unsaved = unsaved;
      return null;
    },
    'windows.print': (caller: WindowRecord) =>
      new Promise<null>((resolve) => caller.window.webContents.print({ printBackground: true }, () => resolve(null))),
    'windows.fullScreen': (caller: WindowRecord, full: boolean) => {
      caller.window.setFullScreen(full);
      return null;
    },
    'menu.set': (caller: WindowRecord, menus: HostMenu[]) => {
      caller.menus = menus;
      // On macOS there is one menu bar for all windows: the one in front decides.
      if (!mac || windows.current() === caller) showMenus(electron, caller, mac);
      return null;
    },
  };
}

/** What the shell does for each channel of the contract. */
export function allHandlers(
  electron: ElectronParts,
  facts: HostFacts,
  windows: Windows,
  journal: Journal,
  run: RunStart,
): Handlers {
  return {
    'app.info': () => ({
      kind: 'desktop' as const,
      version: electron.app.getVersion(),
      platform: platforms[facts.platform] ?? 'other',
      endedBadly: run.endedBadly,
      storage: 'kept' as const,
    }),
    ...fileHandlers(electron),
    'journal.connect': (caller) => {
      connectJournal(electron, caller, journal);
      return null;
    },
    ...windowHandlers(electron, windows, facts.platform === 'darwin'),
    'links.open': (caller, text) => openOutside(electron, caller, text),
  };
}
