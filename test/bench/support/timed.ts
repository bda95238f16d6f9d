/** Milliseconds that the self-test adds to everything measured; 0 otherwise. */
export const injectedDelay = Number(process.env.WAYMARK_BENCH_DELAY ?? 0);

/** Milliseconds of one call in Node, to its promise's end. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < injectedDelay);
  await work();
  return performance.now() - started;
}
