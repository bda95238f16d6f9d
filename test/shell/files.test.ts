import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startFakeShell, temporaryFolder } from '../support/fake-electron-start';

const notFound = { ok: false, code: 'not-found' };

async function chosen(shell: Awaited<ReturnType<typeof startFakeShell>>, path: string) {
  shell.fake.openAnswers.push(path);
  return (await shell.call('files.choose')) as { ok: boolean; value: { id: string; name: string; size: number } };
}

describe('opening a file', () => {
  it('gives a token, never a place, and reads the bytes', async () => {
    const shell = await startFakeShell();
    const path = join(temporaryFolder(), 'Atlas.waymark');
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    writeFileSync(path, bytes);
    const { value } = await chosen(shell, path);
    expect(value).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'Atlas.waymark', size: 100_000 });
    expect(await shell.call('files.read', value.id)).toEqual({ ok: true, value: bytes });
    expect(await shell.call('files.choose')).toEqual({ ok: true, value: null });
    expect(shell.fake.dialogs[0]).toMatchObject({ kind: 'open', options: { properties: ['openFile'] } });
  });

  it('knows only tokens of the same window', async () => {
    const shell = await startFakeShell();
    const path = join(temporaryFolder(), 'a.waymark');
    writeFileSync(path, 'a');
    const { value } = await chosen(shell, path);
    await shell.call('windows.open', '/');
    const other = shell.fake.windows[1]!.webContents;
    expect(await shell.fake.invoke(other, 'files.read', [value.id])).toEqual(notFound);
    for (const guess of [path, '', '../a.waymark', value.id.toUpperCase(), `${value.id}0`]) {
      expect(await shell.call('files.read', guess), guess).toEqual(notFound);
    }
  });

  it('says when the file went away or never was one', async () => {
    const shell = await startFakeShell();
    const folder = temporaryFolder();
    expect(await chosen(shell, join(folder, 'none.waymark'))).toEqual(notFound);
    expect(await chosen(shell, folder)).toMatchObject({ ok: false });
  });
});

describe('saving a file', () => {
  const save = (shell: Awaited<ReturnType<typeof startFakeShell>>, path: string, name: string, text: string) => {
    shell.fake.saveAnswers.push(path);
    return shell.call('files.saveAs', name, new TextEncoder().encode(text));
  };

  it('writes it whole, reads back the same, and leaves nothing beside it', async () => {
    const shell = await startFakeShell();
    const folder = temporaryFolder();
    const path = join(folder, 'Atlas.waymark');
    expect(await save(shell, path, 'Atlas.waymark', 'one')).toEqual({ ok: true, value: { name: 'Atlas.waymark' } });
    expect(await save(shell, path, 'Atlas.waymark', 'two, longer')).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('two, longer');
    expect(readdirSync(folder)).toEqual(['Atlas.waymark']);
    const { value } = await chosen(shell, path);
    expect(await shell.call('files.read', value.id)).toEqual({
      ok: true,
      value: new TextEncoder().encode('two, longer'),
    });
    expect(await shell.call('files.saveAs', 'x.waymark', new Uint8Array(1))).toEqual({ ok: true, value: null });
  });

  it('offers a plain name in a folder of the person’s', async () => {
    const shell = await startFakeShell();
    const suggestion = async (name: string) => {
      await shell.call('files.saveAs', name, new Uint8Array(1));
      return shell.fake.dialogs.at(-1)?.options;
    };
    const documents = join(shell.userData, 'documents');
    expect(await suggestion('A: "b" <c>.xlsx')).toMatchObject({
      defaultPath: join(documents, 'A   b   c .xlsx'),
      filters: [{ name: 'XLSX', extensions: ['xlsx'] }, { name: 'All files' }],
    });
    expect(await suggestion('...')).toMatchObject({ defaultPath: join(documents, 'Roadmap.waymark') });
    expect(await shell.call('files.saveAs', '../../x.waymark', new Uint8Array(1))).toEqual({
      ok: false,
      code: 'bad-arguments',
    });
  });

  it('adds the ending where the person left it out, but never over another file', async () => {
    const shell = await startFakeShell();
    const folder = temporaryFolder();
    expect(await save(shell, join(folder, 'Plan'), 'Atlas.waymark', 'one')).toMatchObject({
      value: { name: 'Plan.waymark' },
    });
    expect(await save(shell, join(folder, 'Plan'), 'Atlas.waymark', 'two')).toMatchObject({ value: { name: 'Plan' } });
    expect(readFileSync(join(folder, 'Plan.waymark'), 'utf8')).toBe('one');
  });

  it.skipIf(process.platform === 'win32')('keeps a link a link and a file’s permissions', async () => {
    const shell = await startFakeShell();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.waymark'), 'old');
    chmodSync(join(folder, 'real.waymark'), 0o640);
    symlinkSync('real.waymark', join(folder, 'link.waymark'));
    await save(shell, join(folder, 'link.waymark'), 'x.waymark', 'new');
    expect(readFileSync(join(folder, 'real.waymark'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real.waymark')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['link.waymark', 'real.waymark']);
  });

  it('leaves the old file alone when writing fails, and cleans up', async () => {
    const shell = await startFakeShell();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x.waymark'));
    expect(await save(shell, join(folder, 'x.waymark'), 'x.waymark', 'new')).toEqual({
      ok: false,
      code: 'not-permitted',
    });
    expect(await save(shell, join(folder, 'nowhere', 'x.waymark'), 'x.waymark', 'new')).toEqual(notFound);
    expect(readdirSync(folder)).toEqual(['x.waymark']);
  });

  /** Starts a shell whose renames fail with these codes, one after the other, before they work again. */
  async function startWithFailingRename(codes: string[]) {
    const actual = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
    const rename = (from: string, to: string) => {
      const code = codes.shift();
      return code ? Promise.reject(Object.assign(new Error(code), { code })) : actual.rename(from, to);
    };
    vi.doMock('node:fs/promises', () => ({ ...actual, rename }));
    onTestFinished(() => void vi.doUnmock('node:fs/promises'));
    return startFakeShell();
  }

  it('keeps the old bytes and no scraps when the last step fails', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.waymark'), 'old');
    const shell = await startWithFailingRename(['ENOSPC']);
    expect(await save(shell, join(folder, 'x.waymark'), 'x.waymark', 'new')).toEqual({ ok: false, code: 'disk-full' });
    expect(readFileSync(join(folder, 'x.waymark'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['x.waymark']);
  });

  it('tries again while another program holds the old file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.waymark'), 'old');
    const shell = await startWithFailingRename(['EBUSY', 'EPERM', 'EACCES']);
    expect(await save(shell, join(folder, 'x.waymark'), 'x.waymark', 'new')).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'x.waymark'), 'utf8')).toBe('new');
  });

  it('sweeps what a killed save of the same file left behind, but not a save going on', async () => {
    const shell = await startFakeShell();
    const folder = temporaryFolder();
    for (const name of ['.a.waymark.0123456789ab.tmp', '.a.waymark.ba9876543210.tmp', '.b.waymark.0123456789ab.tmp']) {
      writeFileSync(join(folder, name), 'left over');
    }
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const name of ['.a.waymark.0123456789ab.tmp', '.b.waymark.0123456789ab.tmp'])
      utimesSync(join(folder, name), longAgo, longAgo);
    await save(shell, join(folder, 'a.waymark'), 'a.waymark', 'new');
    expect(readdirSync(folder).sort()).toEqual([
      '.a.waymark.ba9876543210.tmp',
      '.b.waymark.0123456789ab.tmp',
      'a.waymark',
    ]);
  });
});
