import type { WorkerMessage } from './answer-with';

/** Why a worker gave no answer. */
export type NoAnswer = 'not-started' | 'broke' | 'too-long' | 'cancelled';

/** What asking a worker came to; it always comes to something. */
export type Answer<T> = { ok: true; value: T } | { ok: false; why: NoAnswer };

/** The part of a worker that asking needs. */
export type AskedWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** One question to a worker of its own. */
export interface Question {
  /** Starts the worker; it is asked once, then ended. */
  start: () => AskedWorker;
  question: unknown;
  /** What is handed over rather than copied; the asker has it no more. */
  transfer?: Transferable[];
  /** Milliseconds until it must have begun to listen, and until it must have answered. */
  patience: { start: number; answer: number };
  /** Gives up at once. */
  signal?: AbortSignal | undefined;
}

/**
 * Asks a worker and waits for its answer, whatever becomes of it: code that cannot be loaded, an exception, a rejected promise, an answer
 * that cannot be read, memory that runs out, silence.
 */
export function askWorker<T>({ start, question, transfer = [], patience, signal }: Question): Promise<Answer<T>> {
  if (signal?.aborted) return Promise.resolve({ ok: false, why: 'cancelled' });
  return new Promise((resolve) => {
    let worker: AskedWorker | null = null;
    let isListening = false;
    const timers: ReturnType<typeof setTimeout>[] = [];
    const settle = (answer: Answer<T>) => {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker?.terminate();
      resolve(answer);
    };
    const fail = (why: NoAnswer) => settle({ ok: false, why });
    const cancel = () => fail('cancelled');
    const died = (event: Event) => {
      event.preventDefault();
      fail(isListening ? 'broke' : 'not-started');
    };
    const hear = ({ data }: MessageEvent<WorkerMessage<T>>) => {
      isListening = true;
      if (data.kind === 'answer') settle({ ok: true, value: data.value });
      else if (data.kind === 'broke') fail('broke');
    };
    signal?.addEventListener('abort', cancel);
    timers.push(setTimeout(() => fail('too-long'), patience.answer));
    timers.push(setTimeout(() => isListening || fail('not-started'), patience.start));
    try {
      worker = start();
      worker.addEventListener('message', hear as EventListener);
      worker.addEventListener('messageerror', died);
      worker.addEventListener('error', died);
      worker.postMessage(question, transfer);
    } catch {
      fail('not-started');
    }
  });
}
