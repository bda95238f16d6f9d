import type { BrowserContext } from '@playwright/test';

/** Runs a function, given as JSON can carry it, before the storage worker of every page opened from now on. */
export async function inStorageWorker<A>(context: BrowserContext, act: (args: A) => void, args: A): Promise<void> {
  await context.route(/\/storage-worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = `(${act.toString()})(${JSON.stringify(args)});\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
}
