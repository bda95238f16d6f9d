import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../src/platform/contract.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The one alias of the project. */
export const alias = { '@': at('src') };

// Vite's own client needs inline code and a socket; nothing foreign may load in development either.
const DEVELOPMENT_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self' ws://localhost:5173; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; object-src 'none'";

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };

/** Puts the policy into the page itself, for hosts that send no headers; a meta element cannot hold frame-ancestors. */
function policyInPage(): Plugin {
  return {
    name: 'waymark-policy',
    transformIndexHtml: {
      order: 'post',
      handler: (html, context) => ({
        html,
        tags: [
          {
            tag: 'meta',
            injectTo: 'head-prepend',
            attrs: {
              'http-equiv': 'Content-Security-Policy',
              content: context.server
                ? DEVELOPMENT_POLICY
                : CONTENT_SECURITY_POLICY.replace(/ frame-ancestors [^;]*;/, ''),
            },
          },
        ],
      }),
    },
  };
}

/** How the page is built and served in development, the same for the desktop and for the browser alone. */
export const pageConfig = {
  root: at('src/app'),
  publicDir: false,
  resolve: { alias },
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [react(), policyInPage()],
  // On the desktop the page lives under app://waymark, so its live updates must be told where Vite is.
  server: { host: 'localhost', port: 5173, strictPort: true, hmr: { host: 'localhost', clientPort: 5173 } },
  worker: { format: 'es' },
  build: {
    outDir: at('out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    minify: true,
    // Inlined files would be data: addresses, which the policy forbids for scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: at('src/app/index.html') },
  },
} satisfies UserConfig;
