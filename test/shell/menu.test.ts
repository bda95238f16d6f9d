import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { HostMenu } from '@/platform/contract';
import { startFakeShell } from '../support/fake-electron-start';

const menus: HostMenu[] = [
  {
    label: 'File & more',
    items: [
      { id: 'roadmap.new', label: 'New roadmap', accelerator: 'CmdOrCtrl+N', enabled: true },
      'separator',
      { id: 'roadmap.export', label: 'Save R&D as…', accelerator: '', enabled: false },
    ],
  },
  { label: 'Edit', items: [{ id: 'undo', label: 'Undo: Start', accelerator: 'CmdOrCtrl+Z', enabled: true }] },
];
const submenu = (item: MenuItemConstructorOptions | undefined) => item?.submenu as MenuItemConstructorOptions[];

describe.skipIf(process.platform === 'darwin')('native menus', () => {
  it('are the page’s own, completed by what only the system can do', async () => {
    const { fake, call } = await startFakeShell();
    expect(await call('menu.set', menus)).toEqual({ ok: true, value: null });
    expect(fake.log.at(-1)).toBe('setMenu');
    const [file, edit, window, ...rest] = fake.menus.at(-1) ?? [];
    expect(rest).toEqual([]);
    expect([file?.label, edit?.label, window?.label]).toEqual(['File && more', 'Edit', 'Window']);
    const click = expect.any(Function);
    expect(submenu(file)).toEqual([
      { label: 'New roadmap', enabled: true, accelerator: 'CmdOrCtrl+N', registerAccelerator: false, click },
      { type: 'separator' },
      { label: 'Save R&&D as…', enabled: false, click },
    ]);
    expect(submenu(edit).map((item) => item.role ?? item.label ?? item.type)).toEqual([
      ...['Undo: Start', 'separator', 'cut', 'copy', 'paste', 'selectAll'],
    ]);
    const roles = submenu(window).map((item) => item.role);
    expect(roles).toContain('togglefullscreen');
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });

  it('tell the page which command was chosen', async () => {
    const { fake, call, contents } = await startFakeShell();
    await call('menu.set', menus);
    const item = submenu(fake.menus.at(-1)?.[0])[0] as { click(): void };
    item.click();
    expect(contents.sent).toEqual([['menu.chosen', 'roadmap.new']]);
  });

  it('survive keys that Electron would throw on', async () => {
    const { fake, call } = await startFakeShell();
    const shown = async (accelerator: string) => {
      await call('menu.set', [{ label: 'X', items: [{ id: 'x', label: 'x', accelerator, enabled: true }] }]);
      return submenu(fake.menus.at(-1)?.[0])[0]?.accelerator;
    };
    for (const good of ['F11', 'CmdOrCtrl+Shift+K', 'Alt+Left', '?', 'CmdOrCtrl+,', 'Delete', 'Ctrl+Plus'])
      expect(await shown(good)).toBe(good);
    for (const wrong of ['Ctrl+', '+', 'Hyper+X', 'Ctrl+Shift+Foo', 'F25', 'AB', 'Ctrl X', 'Ctrl+Ctrl'])
      expect(await shown(wrong)).toBeUndefined();
  });

  it('have the editing keys even before the page says anything of editing', async () => {
    const { fake, call } = await startFakeShell();
    await call('menu.set', []);
    expect(fake.menus.at(-1)?.map(({ label }) => label)).toEqual(['Edit', 'Window']);
  });
});
