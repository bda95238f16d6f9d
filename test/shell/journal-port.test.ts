import { describe, expect, it } from 'vitest';
import { JOURNAL_PORT, LARGEST_TRANSFER } from '@/platform/contract';
import { HostError } from '@/platform/host-error';
import { startFakeShell, until } from '../support/fake-electron-start';

async function connected() {
  const shell = await startFakeShell();
  expect(await shell.call('journal.connect')).toEqual({ ok: true, value: null });
  const [channel, port] = shell.contents.ports[0]!;
  expect(channel).toBe(JOURNAL_PORT);
  const ask = (message: unknown) =>
    new Promise<unknown>((resolve) => {
      port.on('message', ({ data }) => resolve(data));
      port.start();
      port.postMessage(message);
    });
  return { ...shell, port, ask };
}

describe('the port to the journal', () => {
  it('reads, writes, lists and removes for the page’s worker, and refuses with codes', async () => {
    const files = await (await startFakeShell()).journal();
    await files.write('r1.j1', 0, Uint8Array.of(1, 2, 3));
    await files.write('r1.j1', 3, Uint8Array.of(4));
    expect([...(await files.read('r1.j1'))]).toEqual([1, 2, 3, 4]);
    expect(await files.list()).toEqual([{ name: 'r1.j1', size: 4 }]);
    await expect(files.write('r1.j1', 99, Uint8Array.of(4))).rejects.toEqual(
      new HostError('bad-arguments', 'journal.write'),
    );
    await files.remove('r1.j1');
    await expect(files.read('r1.j1')).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['no act', { id: 1 }],
    ['an act that is none', { id: 1, act: { act: 'rename', name: 'a.j1' } }],
    ['a path', { id: 1, act: { act: 'read', name: '../last-run.json' } }],
    ['one field more', { id: 1, act: { act: 'list', folder: '/' } }],
    ['a place before the beginning', { id: 1, act: { act: 'write', name: 'a.j1', at: -1, bytes: new Uint8Array() } }],
    ['text for bytes', { id: 1, act: { act: 'write', name: 'a.j1', at: 0, bytes: 'text' } }],
    ['the name of a device', { id: 1, act: { act: 'write', name: 'con.j1', at: 0, bytes: new Uint8Array() } }],
  ])('refuses %s', async (_, message) => {
    const { ask } = await connected();
    expect(await ask(message)).toEqual({ id: 1, result: { ok: false, code: 'bad-arguments' } });
  });

  it('answers what is no message at all, and goes on', async () => {
    const { ask } = await connected();
    expect(await ask(null)).toEqual({ id: 0, result: { ok: false, code: 'bad-arguments' } });
  });

  it('is told too large for a block above the limit, which is not looked at', async () => {
    const { port } = await connected();
    const heard: unknown[] = [];
    port.on('message', ({ data }) => heard.push(data));
    port.start();
    const huge = new Uint8Array(0);
    Object.defineProperty(huge, 'byteLength', { value: LARGEST_TRANSFER + 1 });
    // Past the copying, which would leave the false length behind.
    port.other?.receive({ id: 7, act: { act: 'write', name: 'r.j1', at: 0, bytes: huge } });
    await until(() => heard.length > 0, 'an answer');
    expect(heard).toEqual([{ id: 7, result: { ok: false, code: 'too-large' } }]);
  });

  it('is given to the pages of the app alone', async () => {
    const { fake, contents } = await startFakeShell();
    const frame = { origin: 'https://evil.example' };
    const sender = { sender: { id: contents.id, mainFrame: frame, isDestroyed: () => false }, senderFrame: frame };
    expect(await fake.invoke(contents, 'journal.connect', [], sender)).toEqual({ ok: false, code: 'refused-sender' });
    expect(contents.ports).toEqual([]);
  });
});
