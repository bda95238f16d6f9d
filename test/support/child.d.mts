/** Ends every program started by runChild; for Ctrl-C. */
export function endChildren(): void;
/** Runs Node on a script with an end in time; never rejects. */
export function runChild(
  args: readonly string[],
  options: { timeout: number; env?: Record<string, string>; quiet?: boolean; cwd?: string },
): Promise<{ code: number; timedOut: boolean; ms: number; output: string }>;
