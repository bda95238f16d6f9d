import type { JournalFiles } from '@/platform/journal-frame';
import { DATABASE_NAME, openDatabase } from './database';
import { RoadmapStorage } from './roadmap-storage';
import type { Storage } from './storage';
import { type Call, type CallResult, type FromWorker, refusalOf, type ToWorker } from './storage-calls';
import { type StorageFailure, stored } from './stored';

/** The worker's end of the line to its page. */
export interface PageLine {
  send(message: FromWorker): void;
  listen(listener: (message: ToWorker) => void): void;
}

/** Opens the database at once and, told which journal to write, answers the page's calls. */
export function serveStorage(
  line: PageLine,
  journalFor: (port: MessagePort | null, lost: () => void) => JournalFiles,
  databaseName = DATABASE_NAME,
): void {
  // The database opens while the page is still on its way to say which journal it is.
  const opening = openDatabase(databaseName);
  let started: (journal: JournalFiles) => void = () => undefined;
  const journal = new Promise<JournalFiles>((done) => {
    started = done;
  });
  const storage = Promise.all([opening, journal]).then(([opened, files]): Storage | null => {
    line.send({ kind: 'opened', problem: opened.ok ? null : opened.problem });
    if (!opened.ok) return null;
    const served = new RoadmapStorage(opened.database, files);
    served.onStored((notice) => line.send({ kind: 'stored', notice }));
    return served;
  });
  line.listen((message) => {
    if (message.kind === 'ping') line.send({ kind: 'pong' });
    else if (message.kind === 'start') started(journalFor(message.journal, () => line.send({ kind: 'journal-lost' })));
    else void storage.then((served) => answer(line, served, message.call));
  });
}

async function answer(line: PageLine, storage: Storage | null, { id, name, args }: Call): Promise<void> {
  const failed: StorageFailure = { ok: false, problem: 'failed' };
  if (!storage) return line.send({ kind: 'reply', id, result: refusalOf(name, failed) });
  // The message pairs each name with its own arguments.
  const act = storage[name].bind(storage) as (...given: typeof args) => Promise<CallResult<typeof name>>;
  const done = await stored(() => act(...args));
  line.send({ kind: 'reply', id, result: done.ok ? done.value : refusalOf(name, done) });
}
