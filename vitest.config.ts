import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A test that depends on the machine's zone must fail everywhere; run.mjs repeats the domain in two more zones.
process.env.TZ ??= 'UTC';

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) };
const serial = { fileParallelism: false, maxWorkers: 1 };
const full = process.env.WAYMARK_FULL === '1';

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{browser,shell,durability,bench,support}/**'],
          testTimeout: full ? 600_000 : 20_000,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/served-app.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Two browsers on two cores: a wait that ran out under load is given one more chance; durability is given none.
          retry: 1,
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
          testTimeout: full ? 3_600_000 : 300_000,
          hookTimeout: 60_000,
          ...serial,
        },
      },
    ],
  },
});
