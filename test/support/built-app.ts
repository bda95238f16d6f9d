import { buildApp } from './build-app.mjs';

/** Vitest calls this once before the shell tests, which run the built main and preload. */
export async function setup(): Promise<void> {
  await buildApp();
}
