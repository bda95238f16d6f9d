import type { HostResult } from './contract';
import type { JournalAct, JournalAnswers, JournalReply, JournalRequest } from './journal-messages';

/** Longest wait for one act, in milliseconds; past it the worker is taken for dead. */
const PATIENCE = 10_000;

interface Waiting {
  act: JournalAct;
  /** Set once the act has been sent to a second worker. */
  repeated: boolean;
  timer: ReturnType<typeof setTimeout>;
  settle: (result: JournalReply['result']) => void;
}

/** The journal of a plain browser: acts go to one worker, which is replaced when it dies. */
export class BrowserJournal {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;

  /** Carries out one act; bytes to be written are copied, so the caller keeps its buffer. */
  ask<A extends JournalAct>(act: A): Promise<HostResult<JournalAnswers[A['act']]>> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      const id = this.#lastId;
      // The reply to an act carries that act's answer: the worker pairs them by number.
      const settle = (result: JournalReply['result']) => resolve(result as HostResult<JournalAnswers[A['act']]>);
      this.#waiting.set(id, { act, repeated: false, timer: this.#patience(id), settle });
      this.#send(id, act);
    });
  }

  #patience(id: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#settle(id, { ok: false, code: 'failed' });
      // A late write must not land after its caller gave up and let others write.
      this.#replace();
    }, PATIENCE);
  }

  #send(id: number, act: JournalAct): void {
    try {
      this.#worker ??= this.#start();
      const request: JournalRequest = { id, act: act.act === 'write' ? { ...act, bytes: act.bytes.slice() } : act };
      this.#worker.postMessage(request, request.act.act === 'write' ? [request.act.bytes.buffer] : []);
    } catch {
      this.#settle(id, { ok: false, code: 'failed' });
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module', name: 'journal' });
    const died = () => {
      if (this.#worker === worker) this.#replace();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<JournalReply>) => {
      if (this.#worker === worker) this.#settle(data.id, data.result);
    });
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    return worker;
  }

  /** Ends the worker and repeats once what was under way: every act gives the same result when done twice. */
  #replace(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const [id, waiting] of [...this.#waiting]) {
      if (waiting.repeated) {
        this.#settle(id, { ok: false, code: 'failed' });
        continue;
      }
      waiting.repeated = true;
      this.#send(id, waiting.act);
    }
  }

  #settle(id: number, result: JournalReply['result']): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    const alreadyRemoved =
      waiting.repeated && waiting.act.act === 'remove' && !result.ok && result.code === 'not-found';
    waiting.settle(alreadyRemoved ? { ok: true, value: null } : result);
  }
}
