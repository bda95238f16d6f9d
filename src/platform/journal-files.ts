import type { Host, HostErrorCode, HostResult } from './contract';
import type { JournalFiles } from './journal-frame';

/** A refused host call as an exception, for code that works with promises; carries the code of the contract. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, act: string) {
    super(`${act}: ${code}`);
    this.code = code;
  }
}

function answerOf<T>(act: string, result: HostResult<T>): T {
  if (!result.ok) throw new HostError(result.code, act);
  return result.value;
}

/** The same bytes on memory that only this page holds, as the edge wants them. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

/** The journal's four acts over a host; each rejects with a HostError when the host refuses. */
export function journalFilesOf(host: Host): JournalFiles {
  return {
    list: async () => answerOf('journal.list', await host.call('journal.list')),
    read: async (name) => answerOf('journal.read', await host.call('journal.read', name)),
    write: async (name, at, bytes) => {
      answerOf('journal.write', await host.call('journal.write', name, at, ownBytes(bytes)));
    },
    remove: async (name) => {
      answerOf('journal.remove', await host.call('journal.remove', name));
    },
  };
}
