import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { encodeFrame, scanFrames } from '@/platform/journal-frame';
import { startFakeShell, temporaryFolder } from '../support/fake-electron-start';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('journals', () => {
  it('write at an offset and cut what lay behind', async () => {
    const { journal, userData } = await startFakeShell();
    const files = await journal();
    expect(await files.list()).toEqual([]);
    await files.write('r1.log', 0, bytes(1, 2, 3, 4, 5));
    await files.write('r1.log', 5, bytes(6));
    expect([...readFileSync(join(userData, 'journal', 'r1.log'))]).toEqual([1, 2, 3, 4, 5, 6]);
    await files.write('r1.log', 2, bytes(9));
    expect([...readFileSync(join(userData, 'journal', 'r1.log'))]).toEqual([1, 2, 9]);
    await files.write('r1.log', 0, bytes());
    expect(await files.list()).toEqual([{ name: 'r1.log', size: 0 }]);
    await files.remove('r1.log');
    await files.remove('r1.log');
    await expect(files.read('r1.log')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuse a gap, device names and whatever is not a journal', async () => {
    const { journal, userData } = await startFakeShell();
    const files = await journal();
    await files.write('r1.log', 0, bytes(1));
    const refused = { code: 'bad-arguments' };
    await expect(files.write('r1.log', 2, bytes(1))).rejects.toMatchObject(refused);
    for (const name of ['../x', 'a/b', 'A', '', '.hidden', 'con', 'nul.log', 'com1', 'x'.repeat(81), 'a\u0000']) {
      await expect(files.write(name, 0, bytes(1)), name).rejects.toMatchObject(refused);
      await expect(files.read(name), name).rejects.toMatchObject(refused);
      await expect(files.remove(name), name).rejects.toMatchObject(refused);
    }
    writeFileSync(join(userData, 'journal', 'Not A Journal.txt'), 'x');
    mkdirSync(join(userData, 'journal', 'folder'));
    expect(await files.list()).toEqual([{ name: 'r1.log', size: 1 }]);
  });

  it.skipIf(process.platform === 'win32')('are readable by their owner only', async () => {
    const { journal, userData } = await startFakeShell();
    await (await journal()).write('r1.log', 0, bytes(1));
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(mode(userData)).toBe('700');
    expect(mode(join(userData, 'journal'))).toBe('700');
    expect(mode(join(userData, 'journal', 'r1.log'))).toBe('600');
    expect(mode(join(userData, 'last-run.json'))).toBe('600');
  });

  it('keep the order of calls that were made at once', async () => {
    const { journal, userData } = await startFakeShell();
    const files = await journal();
    const frames = Array.from({ length: 60 }, (_, seq) => encodeFrame({ seq, payload: new Uint8Array(500 + seq) }));
    let at = 0;
    const writes = frames.map((frame) => {
      const writing = files.write('r1.log', at, frame);
      at += frame.length;
      return writing;
    });
    await Promise.all(writes);
    const scan = scanFrames(readFileSync(join(userData, 'journal', 'r1.log')));
    expect(scan).toMatchObject({ torn: false, end: at });
    expect(scan.frames.map(({ seq }) => seq)).toEqual(frames.map((_, seq) => seq));
  });

  it('say which of the system’s troubles it was, without its words', async () => {
    const { journal, userData } = await startFakeShell();
    mkdirSync(join(userData, 'journal', 'r1.log'), { recursive: true });
    const refusal = await (await journal()).write('r1.log', 0, bytes(1)).catch((thrown: unknown) => thrown);
    expect(refusal).toMatchObject({ name: 'HostError', message: expect.not.stringContaining(userData) });
  });
});

/** Runs the built shell in a process of its own, which appends lines until it is killed; answers what it acknowledged. */
async function appendUntilKilled(userData: string, afterAcks: number): Promise<number> {
  const program = fileURLToPath(new URL('../support/fake-electron-writer.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, userData], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = -1;
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    seen += 1;
    if (seen === afterAcks) child.kill('SIGKILL');
  }
  return acknowledged;
}

describe('a kill in the middle of writing', () => {
  it('loses no acknowledged line, eight times on one journal', async () => {
    const userData = temporaryFolder();
    for (let kill = 0; kill < 8; kill += 1) {
      const acknowledged = await appendUntilKilled(userData, 5 + kill * 9);
      expect(acknowledged).toBeGreaterThan(0);
      const lines = readFileSync(join(userData, 'journal', 'stream.log'), 'utf8').split('\n');
      const numbers = lines.slice(0, -1).map((line) => Number(line.split(' ')[0]));
      expect(numbers.length).toBeGreaterThan(acknowledged);
      expect(numbers).toEqual(numbers.map((_, index) => index));
    }
  });
});
