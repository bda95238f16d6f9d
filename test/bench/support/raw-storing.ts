import type { BrowserContext } from '@playwright/test';
import { injectedDelay } from './timed';

const origin = 'http://localhost:59997';

/** In a worker: small puts with strict durability and appends that are flushed, by the browser alone; milliseconds of each pair. */
const worker = `
onmessage = async ({ data: { count, delay } }) => {
  const db = await new Promise((done) => {
    const request = indexedDB.open('reference', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => done(request.result);
  });
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle('reference', { create: true })).createSyncAccessHandle();
  const bytes = new Uint8Array(1500).fill(120);
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const started = performance.now();
    while (performance.now() - started < delay);
    file.write(bytes, { at: file.getSize() });
    file.flush();
    const writing = db.transaction('rows', 'readwrite', { durability: 'strict' });
    writing.objectStore('rows').put({ text: 'x'.repeat(1500) }, index);
    await new Promise((done, failed) => {
      writing.oncomplete = done;
      writing.onabort = () => failed(writing.error);
    });
    times.push(performance.now() - started);
  }
  file.close();
  db.close();
  postMessage(times);
};`;

/** Milliseconds of an append of 1.5 KB, flushed, and a strict put of as much: what the machine itself takes to keep an edit. */
export async function rawStoring(context: BrowserContext, count: number): Promise<number[]> {
  const page = await context.newPage();
  await page.route(`${origin}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: worker })
      : route.fulfill({ contentType: 'text/html', body: '<title>Reference</title>' }),
  );
  await page.goto(origin);
  const times = await page.evaluate(
    (asked) =>
      new Promise<number[]>((done, failed) => {
        const running = new Worker('/worker.js');
        running.onmessage = ({ data }) => done(data as number[]);
        running.onerror = ({ message }) => failed(new Error(message));
        running.postMessage(asked);
      }),
    { count, delay: injectedDelay },
  );
  await page.close();
  return times;
}
