import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds a page made for tests from its folder in test/support, to be served beside the app and so on the same data. */
export async function buildPage(name: 'storage-page' | 'door-page', outDir: string): Promise<void> {
  await build({
    root: fileURLToPath(new URL(`./${name}/`, import.meta.url)),
    configFile: false,
    logLevel: 'error',
    base: './',
    define: { __APP_VERSION__: JSON.stringify('1.2.3-test') },
    resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
}
