import type { MenuItemConstructorOptions } from 'electron';
import type { HostMenu } from '@/platform/contract';
import type { ElectronParts } from './electron-parts';
import type { WindowRecord } from './window-record';

const ACCELERATOR =
  /^((CmdOrCtrl|CommandOrControl|Cmd|Command|Ctrl|Control|Alt|Option|AltGr|Shift|Super|Meta)\+)*([A-Z0-9]|F([1-9]|1[0-9]|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|[!-*,-/:-@[-`{-~])$/i;

const editRoles: MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

// "&" marks an access key in native menus.
function labelOf(label: string): string {
  return label.replaceAll('&', '&&');
}

function itemOf(item: HostMenu['items'][number], choose: (id: string) => void): MenuItemConstructorOptions {
  if (item === 'separator') return { type: 'separator' };
  return {
    label: labelOf(item.label),
    enabled: item.enabled,
    // The page has the keys; the menu only shows them. Electron throws on a key it does not know.
    ...(ACCELERATOR.test(item.accelerator) ? { accelerator: item.accelerator, registerAccelerator: false } : {}),
    click: () => choose(item.id),
  };
}

/** The native menu bar: the page's own menus, completed by what only the system can do. */
export function menuTemplate(
  menus: readonly HostMenu[],
  choose: (id: string) => void,
  mac: boolean,
  packaged: boolean,
): MenuItemConstructorOptions[] {
  const own = menus.map((menu) => {
    const items = menu.items.map((item) => itemOf(item, choose));
    const isEdit = menu.label === 'Edit';
    return {
      label: labelOf(menu.label),
      submenu: isEdit ? [...items, { type: 'separator' as const }, ...editRoles] : items,
    };
  });
  const edit = menus.some((menu) => menu.label === 'Edit') ? [] : [{ label: 'Edit', submenu: editRoles }];
  const windowItems: MenuItemConstructorOptions[] = [
    { role: 'minimize' },
    { role: 'togglefullscreen' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    ...(packaged
      ? []
      : [{ type: 'separator' as const }, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
    { type: 'separator' },
    { role: 'close' },
  ];
  return [...(mac ? [{ role: 'appMenu' as const }] : []), ...own, ...edit, { label: 'Window', submenu: windowItems }];
}

/** Puts a window's menus on the menu bar: its own on Windows and Linux, the one of the focused window on macOS. */
export function showMenus(electron: Pick<ElectronParts, 'app' | 'Menu'>, record: WindowRecord, mac: boolean): void {
  const menu = electron.Menu.buildFromTemplate(
    menuTemplate(record.menus, (id) => record.tell('menu.chosen', id), mac, electron.app.isPackaged),
  );
  if (mac) electron.Menu.setApplicationMenu(menu);
  else record.window.setMenu(menu);
}
