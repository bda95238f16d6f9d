/** How a program ended. */
export interface Ended {
  code: number | null;
  timedOut: boolean;
  output: string;
}
/** True where a part of the built app is missing or older than what it is made from. */
export function isStale(root: string): boolean;
/** Why no window can open on this machine, as the end of a sentence; undefined where one can. */
export function whyNoWindow(machine: {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  node: string;
  user: number | undefined;
}): string | undefined;
/** Programs one after the other, at most one at a time. */
export class Programs {
  run(
    command: string,
    args: readonly string[],
    options: { cwd?: string; timeout?: number; quiet?: boolean; env?: NodeJS.ProcessEnv },
  ): Promise<Ended>;
  stop(signal: NodeJS.Signals): Promise<void>;
}
/** Electron's program, fetched by Electron's own install step where it is missing. */
export function findRuntime(
  programs: Programs,
  folder: string | undefined,
  timeout: number,
): Promise<{ program?: string; why?: string }>;
/** Opens the window and waits for its end; answers why not where it ends at once with an error. */
export function openWindow(programs: Programs, program: string, args: readonly string[]): Promise<string | undefined>;
