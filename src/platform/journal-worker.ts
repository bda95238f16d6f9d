import type { HostResult } from './contract';
import { hostErrorCodeOf } from './host-error';
import type { JournalAct, JournalAnswers, JournalReply, JournalRequest } from './journal-messages';
import { OriginJournal } from './origin-journal';

const journal = new OriginJournal(async () => {
  if (typeof navigator.storage?.getDirectory !== 'function') {
    throw new DOMException('no private file system', 'NotSupportedError');
  }
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('journal', { create: true });
});

function perform(act: JournalAct): Promise<JournalAnswers[JournalAct['act']]> {
  switch (act.act) {
    case 'list':
      return journal.list();
    case 'read':
      return journal.read(act.name, act.most);
    case 'write':
      return journal.write(act.name, act.at, act.bytes);
    case 'remove':
      return journal.remove(act.name);
  }
}

async function answer({ id, act }: JournalRequest): Promise<void> {
  let result: HostResult<JournalAnswers[JournalAct['act']]>;
  try {
    result = { ok: true, value: await perform(act) };
  } catch (thrown) {
    result = { ok: false, code: hostErrorCodeOf(thrown) };
  }
  const reply: JournalReply = { id, result };
  const transfer = result.ok && result.value instanceof Uint8Array ? [result.value.buffer] : [];
  self.postMessage(reply, { transfer });
}

self.addEventListener('message', (event: MessageEvent<JournalRequest>) => void answer(event.data));
