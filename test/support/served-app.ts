import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtPage, serve } from '../../electron/serve.mjs';
import { buildApp } from './build-app.mjs';
import { buildPage } from './build-page';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served app, with a slash at its end. */
    appUrl: string;
  }
}

/** Builds the app where it is stale and serves a copy of it with the tests' door beside it; a build meanwhile disturbs no test. */
export async function startServedApp(): Promise<{ url: string; close: () => Promise<void> }> {
  await buildApp();
  const folder = mkdtempSync(join(tmpdir(), 'waymark-app-'));
  cpSync(builtPage, folder, { recursive: true });
  await buildPage('door-page', join(folder, 'door'));
  const served = await serve({ root: folder, port: 0 });
  const close = async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: served.url, close };
}

/** Vitest calls this once before the tests that need the app. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await startServedApp();
  project.provide('appUrl', url);
  return close;
}
