import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A test that depends on the machine's zone must fail everywhere: all run in this one, the domain in two more.
process.env.TZ ??= 'UTC';

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) };
const serial = { fileParallelism: false, maxWorkers: 1 };
const full = process.env.WAYMARK_FULL === '1';

/** Tests without a browser, in a zone; the files that a worker runs share the modules, which costs less than half. */
const unitTests = (name: string, include: string[], zone: string) => ({
  resolve: { alias },
  test: {
    name,
    environment: 'node',
    include,
    exclude: ['test/{browser,shell,durability,bench,support}/**'],
    env: { TZ: zone },
    testTimeout: full ? 600_000 : 60_000,
    maxWorkers: 2,
    isolate: false,
    // A thread would keep the zone of the whole process.
    pool: 'forks' as const,
  },
});

export default defineConfig({
  test: {
    projects: [
      unitTests('unit', ['test/**/*.test.{ts,tsx}'], 'UTC'),
      unitTests('unit-west', ['test/domain/**/*.test.ts'], 'America/Los_Angeles'),
      unitTests('unit-east', ['test/domain/**/*.test.ts'], 'Pacific/Kiritimati'),
      {
        resolve: { alias },
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/served-app.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // The second that is usual says more of the machine than of the page.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 2,
          // The files that a worker runs share its browser.
          isolate: false,
          pool: 'forks',
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'shell',
          environment: 'node',
          include: ['test/shell/**/*.test.ts'],
          globalSetup: ['test/support/built-app.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...serial,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'durability',
          environment: 'node',
          include: ['test/durability/**/*.test.ts'],
          globalSetup: ['test/support/served-app.ts'],
          testTimeout: full ? 3_600_000 : 600_000,
          hookTimeout: 60_000,
          ...serial,
        },
      },
    ],
  },
});
