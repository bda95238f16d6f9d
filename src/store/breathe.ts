/** So many milliseconds may pass before the page is let draw again. */
const LONGEST_HOLD = 50;

/** Lets the page draw now and then, however often it is asked; throws once the signal, where there is one, says so. */
export function nowAndThen(signal?: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST_HOLD) return;
    await breathe();
    signal?.throwIfAborted();
    last = performance.now();
  };
}

/** Lets the page draw and answer, then goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
