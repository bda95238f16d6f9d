import type { JournalAct, JournalReply, JournalRequest } from '@/platform/contract';
import { hostErrorCodeOf } from '@/platform/host-error';
import type { JournalFiles } from '@/platform/journal-frame';

function perform(files: JournalFiles, act: JournalAct): Promise<unknown> {
  switch (act.act) {
    case 'list':
      return files.list();
    case 'read':
      return files.read(act.name);
    case 'write':
      return files.write(act.name, act.at, act.bytes);
    case 'remove':
      return files.remove(act.name);
  }
}

/** Answers the acts of a journal that come through a port, as the desktop does; where `closes` says so, the port ends instead. */
export function answerJournal(
  port: MessagePort,
  files: JournalFiles,
  closes: (act: JournalAct) => boolean = () => false,
): void {
  port.addEventListener('message', async ({ data: { id, act } }: MessageEvent<JournalRequest>) => {
    if (closes(act)) return port.close();
    const result = await perform(files, act).then(
      (value) => ({ ok: true, value: value ?? null }) as JournalReply['result'],
      (thrown: unknown): JournalReply['result'] => ({ ok: false, code: hostErrorCodeOf(thrown) }),
    );
    port.postMessage({ id, result } satisfies JournalReply);
  });
  port.start();
}
