import { originJournalFiles } from '@/platform/origin-files';
import { portJournalFiles } from '@/platform/port-journal';
import { serveStorage } from '@/storage/serve-storage';
import type { FromWorker, ToWorker } from '@/storage/storage-calls';

serveStorage(
  {
    send: (message: FromWorker) => self.postMessage(message),
    listen: (listener) => self.addEventListener('message', (event: MessageEvent<ToWorker>) => listener(event.data)),
  },
  (port, lost) => (port ? portJournalFiles(port, lost) : originJournalFiles()),
);
