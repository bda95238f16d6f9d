import type { ReadResult } from '@/formats/spreadsheet/read-spreadsheet';

/** Reads a spreadsheet in a worker, which giving up ends at once. */
export function readBeside(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module', name: 'spreadsheet' });
    const end = () => worker.terminate();
    worker.addEventListener('message', ({ data }: MessageEvent<ReadResult>) => {
      end();
      resolve(data);
    });
    // What the reader did not foresee: the worker ran out of memory, or the file broke the library.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      resolve({ ok: false, problem: { kind: 'damaged' } });
    });
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason as Error);
    });
    worker.postMessage({ bytes, name });
  });
}
