import type { Page } from '@playwright/test';

/** Everything the page keeps: each row of its database and each file of its journal, as text to be compared. */
export function storedState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (_key: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value);
    const database = await ask(indexedDB.open('waymark'));
    const state: Record<string, unknown> = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      state[name] = await ask(store.getAll());
    }
    database.close();
    const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else {
          const file = await (handle as FileSystemFileHandle).getFile();
          state[`${path}${name}`] = [...new Uint8Array(await file.arrayBuffer())].join(' ');
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), 'file ');
    return JSON.stringify(state, plain);
  });
}
