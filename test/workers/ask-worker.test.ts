import { expect, test, vi } from 'vitest';
import { type AnsweringScope, answerWith, type Given } from '@/workers/answer-with';
import { type Answer, askWorker, type NoAnswer } from '@/workers/ask-worker';
import { noAnswerWords } from '@/workers/read-foreign';

/** A worker in this thread: what it is sent reaches its code a moment later, as between threads. */
class FakeWorker extends EventTarget {
  isEnded = false;
  readonly scope: AnsweringScope & EventTarget;

  constructor(code: (scope: AnsweringScope, worker: FakeWorker) => void) {
    super();
    const scope = new EventTarget();
    this.scope = Object.assign(scope, {
      postMessage: (data: unknown) => {
        const copy = structuredClone(data);
        queueMicrotask(() => this.isEnded || this.dispatchEvent(new MessageEvent('message', { data: copy })));
      },
    }) as AnsweringScope & EventTarget;
    code(this.scope, this);
  }

  postMessage(data: unknown): void {
    const copy = structuredClone(data);
    setTimeout(() => this.isEnded || this.scope.dispatchEvent(new MessageEvent('message', { data: copy })));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const silent = () => new Promise<Given<unknown>>(() => undefined);
const patience = { start: 1000, answer: 2000 };

/** Asks a worker that runs this code, and sees that it was ended whatever came of it. */
async function ask(
  code: (scope: AnsweringScope, worker: FakeWorker) => void,
  signal?: AbortSignal,
): Promise<Answer<unknown>> {
  let worker: FakeWorker | undefined;
  const start = () => {
    worker = new FakeWorker(code);
    return worker as never;
  };
  const answer = await askWorker({ start, question: { number: 7 }, patience, signal });
  if (worker) expect(worker.isEnded).toBe(true);
  return answer;
}

const answering = (act: (question: { number: number }) => Promise<Given<unknown>>) => (scope: AnsweringScope) =>
  answerWith(scope, act);

test('an answer comes back', async () => {
  expect(await ask(answering(async ({ number }) => ({ value: number * 2 })))).toEqual({ ok: true, value: 14 });
});

test.each<[string, NoAnswer, (scope: AnsweringScope, worker: FakeWorker) => void]>([
  ['a rejected promise', 'broke', answering(() => Promise.reject(new Error('odd')))],
  [
    'an exception',
    'broke',
    answering(() => {
      throw new Error('odd');
    }),
  ],
  ['an answer that cannot be sent', 'broke', answering(async () => ({ value: () => 'a function' }))],
  [
    'an exception in code that nobody waits for',
    'broke',
    (scope) => {
      answerWith(scope, silent);
      setTimeout(() => (scope as unknown as EventTarget).dispatchEvent(new Event('unhandledrejection')), 5);
    },
  ],
  [
    'the end of a worker that listened, as when memory runs out',
    'broke',
    (scope, worker) => {
      answerWith(scope, silent);
      setTimeout(() => worker.dispatchEvent(new Event('error')), 5);
    },
  ],
  [
    'an answer that cannot be read',
    'broke',
    (scope, worker) => {
      answerWith(scope, silent);
      setTimeout(() => worker.dispatchEvent(new Event('messageerror')), 5);
    },
  ],
  [
    'code that cannot be loaded',
    'not-started',
    (_scope, worker) => setTimeout(() => worker.dispatchEvent(new Event('error'))),
  ],
  [
    'a refusal to start',
    'not-started',
    () => {
      throw new DOMException('refused by the policy', 'SecurityError');
    },
  ],
])('%s is told', async (_name, why, code) => {
  expect(await ask(code)).toEqual({ ok: false, why });
});

test.each<[string, NoAnswer, number, (scope: AnsweringScope) => void]>([
  ['that never listens', 'not-started', patience.start, () => undefined],
  ['that never answers', 'too-long', patience.answer, answering(silent)],
])('a worker %s is given up', async (_name, why, after, code) => {
  vi.useFakeTimers();
  try {
    const asked = ask(code);
    let isSettled = false;
    void asked.then(() => {
      isSettled = true;
    });
    await vi.advanceTimersByTimeAsync(after - 1);
    expect(isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toEqual({ ok: false, why });
  } finally {
    vi.useRealTimers();
  }
});

test('giving up ends it, before and while it works', async () => {
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 5);
  expect(await ask(answering(silent), cancel.signal)).toEqual({
    ok: false,
    why: 'cancelled',
  });
  expect(
    await ask(
      answering(async () => ({ value: 1 })),
      cancel.signal,
    ),
  ).toEqual({ ok: false, why: 'cancelled' });
});

test.each<Exclude<NoAnswer, 'cancelled'>>(['not-started', 'broke', 'too-long'])('%s has words and a way out', (why) => {
  expect(noAnswerWords(why)).toMatch(/^(The|Reading) .+\. [A-Z].+\.$/);
});
