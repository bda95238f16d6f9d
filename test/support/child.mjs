import { spawn } from 'node:child_process';

const running = new Set();

function endTree(child) {
  try {
    // The whole group: a test runner leaves browsers behind when only it is ended.
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** Ends every program started by runChild; for Ctrl-C. */
export function endChildren() {
  for (const child of running) endTree(child);
}

/**
 * Runs Node on a script with an end in time. Output streams to the screen, or is kept when `quiet`.
 * Resolves to {code, timedOut, ms, output}; never rejects.
 */
export function runChild(args, { timeout, env = {}, quiet = false, cwd = process.cwd() }) {
  return new Promise((resolve) => {
    const started = performance.now();
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(process.execPath, args, {
      cwd,
      stdio,
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const chunks = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      endTree(child);
    }, timeout);
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      // A grandchild may hold the pipes open after the program itself has ended.
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({
        code: code ?? 1,
        timedOut,
        ms: performance.now() - started,
        output: Buffer.concat(chunks).toString('utf8'),
      });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      finish(1);
    });
    child.on('exit', (code) => setTimeout(() => finish(code), quiet ? 50 : 0));
  });
}
