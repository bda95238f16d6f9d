import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builtPage, serve } from '../../../electron/serve.mjs';

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
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    base: './',
    define: { __APP_VERSION__: JSON.stringify('1.2.3-test') },
    resolve: { alias: { '@': fileURLToPath(new URL('../../../src', import.meta.url)) } },
    worker: { format: 'es' },
    build: { outDir: join(folder, 'kit'), emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
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
