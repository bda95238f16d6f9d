const PATIENCE = 10_000;
const pause = () => new Promise((done) => setTimeout(done, 20));

/** Tries again what a closing page may still hold, until it is let go; holding it for ever is an error. */
async function untilFree(what: string, attempt: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await attempt())) {
    if (performance.now() > end) throw new Error(`${what}: still held ten seconds after the test`);
    await pause();
  }
}

async function noLocks(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return held.length + pending.length === 0;
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(
      () => failed(new Error(`database ${name}: still open ten seconds after the test`)),
      PATIENCE,
    );
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      clearTimeout(timer);
      done();
    };
    request.onerror = () => failed(request.error);
  });
}

async function emptyFolder(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  const removed = await Promise.allSettled(names.map((name) => root.removeEntry(name, { recursive: true })));
  return removed.every(({ status }) => status === 'fulfilled');
}

/** Empties everything that pages of this origin can keep; call it once they are closed. Throws where something stays. */
export async function clearOrigin(): Promise<void> {
  await untilFree('locks', noLocks);
  for (const { name } of await indexedDB.databases()) if (name) await deleteDatabase(name);
  await untilFree('files', emptyFolder);
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  const left = [(await indexedDB.databases()).length, localStorage.length, (await caches.keys()).length];
  if (left.some((count) => count > 0)) throw new Error(`not cleared: ${left.join(', ')} databases, settings, caches`);
}
