import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '@/platform/contract';

const program = fileURLToPath(new URL('../../electron/start.mjs', import.meta.url));

interface Run {
  child: ChildProcess;
  output: () => string;
  /** Resolves with the exit code or the signal. */
  end: Promise<number | string | null>;
}

function start(env: Record<string, string> = {}): Run {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  // --browser says on every system what a missing display says on Linux.
  const args = process.platform === 'linux' ? [program] : [program, '--browser'];
  const child = spawn(process.execPath, args, { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const end = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output: () => output, end };
}

async function printed(run: Run, pattern: RegExp): Promise<string> {
  const until = Date.now() + 20_000;
  for (;;) {
    const found = pattern.exec(run.output());
    if (found) return found[1] ?? found[0];
    if (Date.now() > until || run.child.exitCode !== null) throw new Error(`not printed: ${pattern}\n${run.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function freePort(): Promise<number> {
  const server = await hold(0);
  const port = (server.address() as { port: number }).port;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function hold(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

describe('npm start without a display', () => {
  it('serves the built app within 5 s, says why in one sentence, and ends on Ctrl-C with nothing left', async () => {
    const port = await freePort();
    const run = start({ PORT: String(port) });
    const url = await printed(run, /Waymark is at (http:\S+) and runs in your browser because /);
    expect(url).toBe(`http://127.0.0.1:${port}/`);
    if (process.platform === 'linux')
      expect(run.output()).toContain('because this machine has no display to open a window on.');
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await response.text()).toContain('<script type="module"');
    run.child.kill('SIGINT');
    expect(await run.end).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    await new Promise((resolve) => void hold(port).then((server) => server.close(resolve)));
  });

  it('takes the next free port when the one it wants is taken, and says what that means', async () => {
    const port = await freePort();
    const taken = await hold(port);
    onTestFinished(() => void taken.close());
    const run = start({ PORT: String(port) });
    const url = await printed(run, /Waymark is at (http:\S+)/);
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect((await fetch(url)).status).toBe(200);
    await printed(run, new RegExp(`Port ${port} is taken`));
    run.child.kill('SIGTERM');
    expect(await run.end).toBe(0);
  });

  it('wants port 4173 when none is chosen or the choice makes no sense', async () => {
    const run = start({ PORT: 'nonsense' });
    const url = await printed(run, /Waymark is at (http:\S+)/);
    expect(Number(new URL(url).port)).toBeGreaterThanOrEqual(4173);
    expect(Number(new URL(url).port)).toBeLessThan(4224);
    run.child.kill('SIGINT');
    expect(await run.end).toBe(0);
  });

  it('goes on serving while a browser holds connections open, and still ends at once', async () => {
    const run = start({ PORT: String(await freePort()) });
    const url = await printed(run, /Waymark is at (http:\S+)/);
    const { connect } = await import('node:net');
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    const asked = Date.now();
    run.child.kill('SIGINT');
    expect(await run.end).toBe(0);
    expect(Date.now() - asked).toBeLessThan(2000);
  });
});
