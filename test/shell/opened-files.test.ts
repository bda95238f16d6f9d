import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type StartedShell, startFakeShell, temporaryFolder } from '../support/fake-electron-start';
import { preventable } from '../support/fake-electron-window';

function filesIn(folder: string): void {
  writeFileSync(join(folder, 'plan.waymark'), 'plan');
  writeFileSync(join(folder, 'Über uns (ours).WAYMARK'), 'ours');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '-dash.waymark'), 'dash');
  mkdirSync(join(folder, 'folder.waymark'));
  if (process.platform !== 'win32') {
    symlinkSync('plan.waymark', join(folder, 'link.waymark'));
    symlinkSync('secret.txt', join(folder, 'trick.waymark'));
    symlinkSync('gone', join(folder, 'broken.waymark'));
    symlinkSync('/dev/zero', join(folder, 'zero.waymark'));
  }
}

async function pending(shell: StartedShell): Promise<string[]> {
  const { value } = (await shell.call('files.pending')) as { value: { name: string }[] };
  return value.map(({ name }) => name);
}

describe('files named on the command line', () => {
  const table: [string, string[]][] = [
    ['plan.waymark', ['plan.waymark']],
    ['./plan.waymark', ['plan.waymark']],
    ['FOLDER/plan.waymark', ['plan.waymark']],
    ['Über uns (ours).WAYMARK', ['Über uns (ours).WAYMARK']],
    ['link.waymark', ['plan.waymark']],
    ['trick.waymark', []],
    ['broken.waymark', []],
    ['zero.waymark', []],
    ['folder.waymark', []],
    ['secret.txt', []],
    ['FOLDER/secret.txt', []],
    ['none.waymark', []],
    ['', []],
    ['.', []],
    ['.waymark', []],
    ['plan.waymark\u0000.txt', []],
    ['plan.waymark\u0000', []],
    ['--plan.waymark', []],
    ['-dash.waymark', []],
    ['--file=plan.waymark', []],
    ['file://FOLDER/plan.waymark', []],
    ['https://evil.example/plan.waymark', []],
    ['waymark://open?x=plan.waymark', []],
    ['\\\\.\\pipe\\plan.waymark', []],
    ['\\\\?\\C:\\plan.waymark', []],
    [`${'x/'.repeat(3000)}plan.waymark`, []],
  ];

  it.each(table)('%j opens %j', async (argument, names) => {
    const folder = temporaryFolder();
    filesIn(folder);
    const shell = await startFakeShell();
    shell.fake.appEvents.emit('second-instance', {}, ['waymark', argument.replace('FOLDER', folder)], folder);
    expect(await pending(shell)).toEqual(names);
    expect(shell.contents.sent).toEqual(names.length > 0 ? [['files.arrived', null]] : []);
    expect(await pending(shell)).toEqual([]);
  });

  it('are opened once each, and at most twenty', async () => {
    const folder = temporaryFolder();
    const paths = Array.from({ length: 30 }, (_, index) => join(folder, `${index}.waymark`));
    for (const path of paths) writeFileSync(path, 'x');
    const shell = await startFakeShell({ argv: [...paths.slice(0, 2), ...paths] });
    expect(await pending(shell)).toEqual(paths.slice(0, 20).map((_, index) => `${index}.waymark`));
  });

  it('go to the window in front, which comes forward', async () => {
    const folder = temporaryFolder();
    filesIn(folder);
    const shell = await startFakeShell();
    await shell.call('windows.open', '/');
    shell.window.minimized = true;
    shell.window.events.emit('focus');
    shell.fake.appEvents.emit('second-instance', {}, ['waymark', 'plan.waymark'], folder);
    expect(shell.window.minimized).toBe(false);
    expect(shell.fake.windows[1]?.webContents.sent).toEqual([]);
    expect(await pending(shell)).toEqual(['plan.waymark']);
  });

  it('can be read like any chosen file, and only by their token', async () => {
    const folder = temporaryFolder();
    filesIn(folder);
    const shell = await startFakeShell({ argv: [join(folder, 'plan.waymark')] });
    const { value } = (await shell.call('files.pending')) as { value: { id: string; name: string; size: number }[] };
    expect(value).toEqual([{ id: expect.any(String), name: 'plan.waymark', size: 4 }]);
    expect(await shell.call('files.read', value[0]!.id)).toEqual({ ok: true, value: new TextEncoder().encode('plan') });
  });

  it('also come by double click on macOS, before and after the start', async () => {
    const folder = temporaryFolder();
    filesIn(folder);
    const shell = await startFakeShell();
    const event = preventable();
    shell.fake.appEvents.emit('open-file', event, join(folder, 'plan.waymark'));
    shell.fake.appEvents.emit('open-file', preventable(), join(folder, 'secret.txt'));
    expect(event.defaultPrevented).toBe(true);
    expect(await pending(shell)).toEqual(['plan.waymark']);
  });
});
