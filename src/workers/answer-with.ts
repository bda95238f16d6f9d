/** What a worker says to who asked it: that it listens, then its answer or that it broke. */
export type WorkerMessage<T> = { kind: 'listening' } | { kind: 'answer'; value: T } | { kind: 'broke' };

/** The part of a worker's global scope that answering needs. */
export interface AnsweringScope {
  addEventListener: (type: 'message' | 'error' | 'unhandledrejection', listener: (event: Event) => void) => void;
  postMessage: (message: unknown, transfer: Transferable[]) => void;
}

/** An answer, and what of it is handed over rather than copied. */
export interface Given<A> {
  value: A;
  transfer?: Transferable[];
}

/** Makes a worker answer one question; whatever goes wrong in it, now or in code that nobody waits for, is told too. */
export function answerWith<Q, A>(scope: AnsweringScope, act: (question: Q) => Promise<Given<A>>): void {
  const say = (message: WorkerMessage<A>, transfer: Transferable[] = []) => scope.postMessage(message, transfer);
  const broke = (event: Event) => {
    event.preventDefault();
    say({ kind: 'broke' });
  };
  scope.addEventListener('error', broke);
  scope.addEventListener('unhandledrejection', broke);
  scope.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<Q>;
    Promise.resolve(data)
      .then(act)
      .then(({ value, transfer }) => say({ kind: 'answer', value }, transfer))
      .catch(() => say({ kind: 'broke' }));
  });
  say({ kind: 'listening' });
}
