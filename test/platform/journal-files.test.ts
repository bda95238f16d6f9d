import { describe, expect, it } from 'vitest';
import type { Host } from '@/platform/contract';
import { hostErrorCodeOf } from '@/platform/host-error';
import { HostError, journalFilesOf } from '@/platform/journal-files';

function hostThat(answer: (channel: string, args: unknown[]) => unknown): Host {
  const call = async (channel: string, ...args: unknown[]) => answer(channel, args);
  return { call, on: () => () => undefined } as Host;
}

describe('journalFilesOf', () => {
  it('passes each act to its channel and hands back the value', async () => {
    const calls: unknown[] = [];
    const files = journalFilesOf(
      hostThat((channel, args) => {
        calls.push([channel, ...args]);
        return { ok: true, value: channel === 'journal.list' ? [{ name: 'a', size: 1 }] : Uint8Array.of(5) };
      }),
    );
    expect(await files.list()).toEqual([{ name: 'a', size: 1 }]);
    expect(await files.read('a')).toEqual(Uint8Array.of(5));
    await files.write('a', 3, Uint8Array.of(9));
    await files.remove('a');
    expect(calls).toEqual([
      ['journal.list'],
      ['journal.read', 'a'],
      ['journal.write', 'a', 3, Uint8Array.of(9)],
      ['journal.remove', 'a'],
    ]);
  });

  it('rejects with the code of the host', async () => {
    const files = journalFilesOf(hostThat(() => ({ ok: false, code: 'disk-full' })));
    const acts = [files.list(), files.read('a'), files.write('a', 0, new Uint8Array()), files.remove('a')];
    for (const outcome of await Promise.allSettled(acts)) {
      const reason: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
      expect(reason).toBeInstanceOf(HostError);
      expect(reason).toMatchObject({ code: 'disk-full' });
    }
  });

  it('copies bytes of shared memory, which cannot be handed over', async () => {
    let sent: unknown;
    const files = journalFilesOf(
      hostThat((_, args) => {
        sent = args[2];
        return { ok: true, value: null };
      }),
    );
    await files.write('a', 0, new Uint8Array(new SharedArrayBuffer(4)).fill(3));
    expect(sent instanceof Uint8Array && sent.buffer instanceof ArrayBuffer).toBe(true);
    expect(sent).toEqual(Uint8Array.of(3, 3, 3, 3));
  });
});

describe('hostErrorCodeOf', () => {
  it.each([
    ['QuotaExceededError', 'disk-full'],
    ['NotFoundError', 'not-found'],
    ['NoModificationAllowedError', 'busy'],
    ['InvalidStateError', 'failed'],
    ['constructor', 'failed'],
  ])('%s is %s', (name, code) => {
    expect(hostErrorCodeOf(new DOMException('', name))).toBe(code);
  });

  it('takes anything thrown', () => {
    for (const thrown of [null, undefined, 'NotFoundError', 4, {}]) expect(hostErrorCodeOf(thrown)).toBe('failed');
  });
});
