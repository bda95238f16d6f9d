import {
  JOURNAL_PORT,
  type JournalAct,
  type JournalReply,
  journalRequest,
  LARGEST_TRANSFER,
} from '@/platform/contract';
import type { ElectronParts } from './electron-parts';
import { hostCodeOf } from './host-fault';
import type { Journal } from './journal';
import type { WindowRecord } from './window-record';

async function perform(journal: Journal, act: JournalAct) {
  switch (act.act) {
    case 'list':
      return journal.list();
    case 'read':
      return journal.read(act.name);
    case 'write':
      await journal.write(act.name, act.at, act.bytes);
      return null;
    case 'remove':
      await journal.remove(act.name);
      return null;
  }
}

const idOf = (raw: unknown): number => {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : 0;
  return typeof id === 'number' ? id : 0;
};

function isTooLarge(raw: unknown): boolean {
  const act = typeof raw === 'object' && raw !== null && 'act' in raw ? raw.act : null;
  const bytes = typeof act === 'object' && act !== null && 'bytes' in act ? act.bytes : null;
  return bytes instanceof Uint8Array && bytes.byteLength > LARGEST_TRANSFER;
}

async function answer(journal: Journal, raw: unknown): Promise<JournalReply> {
  const id = idOf(raw);
  if (isTooLarge(raw)) return { id, result: { ok: false, code: 'too-large' } };
  const request = journalRequest.safeParse(raw);
  if (!request.success) return { id, result: { ok: false, code: 'bad-arguments' } };
  try {
    return { id, result: { ok: true, value: await perform(journal, request.data.act) } };
  } catch (thrown) {
    return { id, result: { ok: false, code: hostCodeOf(thrown) } };
  }
}

/**
 * Sends the page of a window, which ipc.ts has checked, one end of a channel and answers the journal's acts at the other. The page's worker
 * speaks through it: what comes is checked like every call.
 */
export function connectJournal(
  electron: Pick<ElectronParts, 'MessageChannelMain'>,
  caller: WindowRecord,
  journal: Journal,
): void {
  const { port1, port2 } = new electron.MessageChannelMain();
  port1.on('message', ({ data }) => {
    void answer(journal, data).then((reply) => port1.postMessage(reply));
  });
  port1.start();
  caller.window.webContents.postMessage(JOURNAL_PORT, null, [port2]);
}
