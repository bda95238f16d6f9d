import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { JOURNAL_PORT } from '@/platform/contract';
import type { JournalFiles } from '@/platform/journal-frame';
import { portJournalFiles } from '@/platform/port-journal';
import { FakeElectron } from './fake-electron';
import type { FakeContents, FakeWindow } from './fake-electron-window';

/** The built main process, which these tests run as it is shipped. */
export const builtEntry = new URL('../../out/main/entry.js', import.meta.url);

/** A shell that runs the built entry over a stand-in. */
export interface StartedShell {
  readonly fake: FakeElectron;
  /** The first window; fails where there is none. */
  readonly window: FakeWindow;
  readonly contents: FakeContents;
  readonly userData: string;
  /** Calls a channel as the page of the first window. */
  call(channel: string, ...args: unknown[]): Promise<unknown>;
  /** The journal as the worker of the first window's page has it, through a port of its own. */
  journal(): Promise<JournalFiles>;
}

/** A folder of the test's own that goes away with it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-shell-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Waits until something holds; fails after two seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  await vi.waitFor(
    () => {
      if (!holds()) throw new Error(`not so within two seconds: ${what}`);
    },
    { timeout: 2000, interval: 5 },
  );
}

/** Runs the built entry in this process with a stand-in for the module 'electron'. */
export async function runEntry(fake: FakeElectron, argv: string[] = []): Promise<void> {
  vi.resetModules();
  vi.doMock('electron', () => fake.parts);
  const before = process.argv;
  process.argv = ['/opt/waymark/waymark', ...argv];
  try {
    await import(/* @vite-ignore */ builtEntry.pathname);
  } finally {
    process.argv = before;
  }
}

/** Starts the built shell in a fresh profile and waits for its first window. */
export async function startFakeShell(
  options: { argv?: string[]; userData?: string; prepare?: (fake: FakeElectron) => void } = {},
): Promise<StartedShell> {
  const userData = options.userData ?? temporaryFolder();
  const fake = new FakeElectron(userData);
  options.prepare?.(fake);
  await runEntry(fake, options.argv);
  await until(() => fake.windows.length > 0, 'a first window');
  const window = fake.windows[0];
  if (!window) throw new Error('no window');
  const contents = window.webContents;
  const call = (channel: string, ...args: unknown[]) => fake.invoke(contents, channel, args);
  return { fake, window, contents, userData, call, journal: () => journalOf(contents, call) };
}

async function journalOf(contents: FakeContents, call: StartedShell['call']): Promise<JournalFiles> {
  await call('journal.connect');
  const [channel, port] = contents.ports.at(-1) ?? [];
  if (channel !== JOURNAL_PORT || !port) throw new Error('no port to the journal');
  return portJournalFiles(
    {
      postMessage: (message: unknown) => port.postMessage(message),
      start: () => port.start(),
      addEventListener: (kind: string, listener: (event: { data: unknown }) => void) => {
        if (kind === 'message') port.on('message', listener);
      },
    } as never,
    () => undefined,
  );
}
