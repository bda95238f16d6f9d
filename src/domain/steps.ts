/** Work done in steps: whoever runs it may let others go on between two of them, or give it up there. */
export type Steps<T> = Generator<undefined, T>;

/** What the work comes to, done without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What the work comes to, with a pause after every step, which may take no time at all, or throw to give up. */
export async function inSteps<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}
