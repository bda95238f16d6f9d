/** CPU time of one run, which other programs on the machine do not lengthen. */
async function cpuOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Below this many milliseconds the clock and the collector say more than the code. */
const LEAST = 2;

/**
 * How many times more CPU time eight times as much takes: 8 where it grows with the input, 64 where it grows with its square. What is
 * made before is not counted; of three pairs the least disturbed counts.
 */
export async function growthOf<T>(
  make: (size: number) => T,
  act: (input: T) => unknown,
  size: number,
): Promise<number> {
  const small = make(size);
  const large = make(size * 8);
  const times: { small: number[]; large: number[] } = { small: [], large: [] };
  await act(small);
  await act(large);
  for (let round = 0; round < 3; round += 1) {
    times.small.push(await cpuOf(() => act(small)));
    times.large.push(await cpuOf(() => act(large)));
  }
  return Math.min(...times.large) / Math.max(Math.min(...times.small), LEAST);
}

/** n log n grows some ten times, a square sixty-four times; between them lies room for the caches that a busy machine empties. */
export const MOST_GROWTH = 24;
