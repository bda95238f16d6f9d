/** Flags every test browser starts with. */
export const chromiumArgs: readonly string[];
/** Where a Chromium is on this machine without installing anything. */
export function installedChromium(): string | undefined;
/** Finds a Chromium, installing one where there is none; throws with the way out in its message. */
export function findChromium(): string;
/** Launch options for Playwright's chromium.launch and launchPersistentContext. */
export function chromiumLaunchOptions(extraArgs?: readonly string[]): {
  executablePath: string;
  args: string[];
  headless: boolean;
  timeout: number;
};
