/** Finds a Chromium, installing one where there is none; throws with the way out in its message. */
export function findChromium(): string;
/** Launch options for Playwright's chromium.launch and launchPersistentContext. */
export function chromiumLaunchOptions(extraArgs?: readonly string[]): {
  executablePath: string;
  args: string[];
  headless: boolean;
  timeout: number;
};
