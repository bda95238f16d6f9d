import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPage, serve } from '../../../electron/serve.mjs';
import { buildPage } from '../build-page';

/** The built app and, beside it on the same origin and so on the same data, the storage test page. */
export interface ServedKit {
  appUrl: string;
  kitUrl: string;
  close(): Promise<void>;
}

/** Builds the storage test page and serves it next to a copy of the built app. */
export async function serveKit(): Promise<ServedKit> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-kit-'));
  cpSync(builtPage, folder, { recursive: true });
  await buildPage('storage-page', join(folder, 'kit'));
  const served = await serve({ root: folder, port: 0 });
  return {
    appUrl: served.url,
    kitUrl: `${served.url}kit/index.html`,
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
