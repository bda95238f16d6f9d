import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeElectron } from '../support/fake-electron';
import { runEntry, startFakeShell, temporaryFolder, until } from '../support/fake-electron-start';

const current = process.versions.chrome ?? '0';

function profile(chrome: string, ended: 'running' | 'clean' = 'clean'): string {
  const userData = temporaryFolder();
  mkdirSync(join(userData, 'IndexedDB', 'app_waymark_0.indexeddb.leveldb'), { recursive: true });
  writeFileSync(join(userData, 'IndexedDB', 'app_waymark_0.indexeddb.leveldb', '000003.log'), 'the work');
  writeFileSync(join(userData, 'last-run.json'), JSON.stringify({ chrome, ended }));
  return userData;
}

const copies = (userData: string) => {
  try {
    return readdirSync(join(userData, 'backups')).filter((name) => name.startsWith('store-'));
  } catch {
    return [];
  }
};

describe('the store guard', () => {
  it('does nothing when the engine is the same', async () => {
    const { fake, userData } = await startFakeShell({ userData: profile(current) });
    expect([copies(userData), fake.dialogs]).toEqual([[], []]);
  });

  it('copies the store aside before an older engine may touch it, and asks', async () => {
    const userData = profile('999.0.1.2');
    const fake = new FakeElectron(userData);
    fake.boxAnswers.push(0);
    await runEntry(fake);
    await until(() => fake.exited === 0, 'quit');
    expect(fake.windows).toEqual([]);
    const [copy] = copies(userData);
    const log = join(userData, 'backups', copy ?? '', 'app_waymark_0.indexeddb.leveldb', '000003.log');
    expect(readFileSync(log, 'utf8')).toBe('the work');
    expect(readFileSync(join(userData, 'last-run.json'), 'utf8')).toContain('999.0.1.2');
    const again = await startFakeShell({ userData, prepare: (made) => made.boxAnswers.push(1) });
    expect(again.fake.dialogs[0]).toMatchObject({ options: { buttons: ['Quit', 'Go on'], defaultId: 0, cancelId: 0 } });
  });

  it('copies once without asking for a newer engine, and keeps three copies', async () => {
    const userData = profile('-1.0', 'running');
    const backups = join(userData, 'backups');
    for (const name of ['store-2026-01', 'store-2026-02', 'store-2026-03', '.unfinished-2026-04'])
      mkdirSync(join(backups, name), { recursive: true });
    const { fake, call } = await startFakeShell({ userData });
    expect(fake.dialogs).toEqual([]);
    expect(copies(userData)).toEqual(['store-2026-02', 'store-2026-03', expect.stringMatching(/^store-20/)]);
    expect(readdirSync(backups).some((name) => name.startsWith('.'))).toBe(false);
    expect(await call('app.info')).toMatchObject({ value: { endedBadly: true } });
    rmSync(join(backups, copies(userData)[2] ?? ''), { recursive: true });
    await startFakeShell({ userData });
    expect(copies(userData)).toHaveLength(2);
  });

  it('asks when the copy could not be made', async () => {
    const userData = profile('-1.0');
    writeFileSync(join(userData, 'backups'), 'in the way');
    const fake = new FakeElectron(userData);
    fake.boxAnswers.push(0);
    await runEntry(fake);
    await until(() => fake.exited === 0, 'quit');
    expect(fake.dialogs).toMatchObject([
      { kind: 'box', options: { detail: expect.stringContaining('too little space') } },
    ]);
  });

  it('starts in a damaged or empty profile', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'last-run.json'), '{"chrome":');
    const { call } = await startFakeShell({ userData });
    expect(await call('app.info')).toMatchObject({ value: { endedBadly: false } });
  });
});
