import type { HostErrorCode, HostResult, JournalAct, JournalReply, JournalRequest } from './contract';
import { HostError } from './host-error';
import type { JournalFiles } from './journal-frame';

/** The parts of a message port that a journal at its other end needs. */
export type JournalPort = Pick<MessagePort, 'postMessage' | 'start' | 'addEventListener'>;

/**
 * The journal at the other end of a port: the desktop's. Each act rejects with a HostError where it is refused or the port closes; `closed`
 * hears of that first, so that another port can be asked for.
 */
export function portJournalFiles(port: JournalPort, closed: () => void): JournalFiles {
  const waiting = new Map<number, (result: HostResult<unknown>) => void>();
  let lastId = 0;
  let isClosed = false;
  port.addEventListener('message', ({ data }: MessageEvent<JournalReply>) => {
    waiting.get(data.id)?.(data.result);
    waiting.delete(data.id);
  });
  // Told by the browser once the other end is gone.
  port.addEventListener('close' as 'message', () => {
    isClosed = true;
    closed();
    for (const settle of waiting.values()) settle({ ok: false, code: 'failed' });
    waiting.clear();
  });
  port.start();

  async function ask<T>(act: JournalAct): Promise<T> {
    lastId += 1;
    const id = lastId;
    const result = await new Promise<HostResult<unknown>>((resolve) => {
      if (isClosed) return resolve({ ok: false, code: 'failed' satisfies HostErrorCode });
      waiting.set(id, resolve);
      port.postMessage({ id, act } satisfies JournalRequest);
    });
    if (!result.ok) throw new HostError(result.code, `journal.${act.act}`);
    // The reply carries the answer of the act of its number.
    return result.value as T;
  }

  return {
    list: () => ask({ act: 'list' }),
    read: (name) => ask({ act: 'read', name }),
    write: async (name, at, bytes) => void (await ask({ act: 'write', name, at, bytes: new Uint8Array(bytes) })),
    remove: async (name) => void (await ask({ act: 'remove', name })),
  };
}
