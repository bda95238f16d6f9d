import type { Host } from '@/platform/contract';
import { journalPort } from '@/platform/journal-port';
import { RemoteStorage } from '@/storage/remote-storage';

/** Storage of this page, in a worker that starts as early as the page does. */
export function startStorage(host: Host): RemoteStorage {
  return new RemoteStorage({
    start: () => new Worker(new URL('./storage-worker.ts', import.meta.url), { type: 'module', name: 'storage' }),
    journal: () => journalPort(host),
  });
}
