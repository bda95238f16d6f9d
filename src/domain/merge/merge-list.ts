import { sameValue } from '@/domain/canonical';

type List = readonly unknown[];

/** What tells items apart; one that occurs twice is there once, as in any set. */
const keysOf = (list: List): string[] => [...new Set(list.map((item) => JSON.stringify(item)))];

/**
 * A set with an order: what either side added is there, what either took out is not. The order is ours where we changed it, else theirs;
 * what the other side added comes behind what it stood behind there.
 */
export function mergeSet(base: List, ours: List, theirs: List): unknown[] {
  const [baseKeys, ourKeys, theirKeys] = [keysOf(base), keysOf(ours), keysOf(theirs)];
  const [inBase, inOurs, inTheirs] = [new Set(baseKeys), new Set(ourKeys), new Set(theirKeys)];
  const items = new Map<string, unknown>([...theirs, ...ours].map((item) => [JSON.stringify(item), item]));
  const stays = (key: string) => (inBase.has(key) ? inOurs.has(key) && inTheirs.has(key) : items.has(key));
  const isOurOrder = !sameValue(
    ourKeys.filter((key) => inBase.has(key)),
    baseKeys.filter((key) => inOurs.has(key)),
  );
  const [frame, other] = isOurOrder ? [ourKeys, theirKeys] : [theirKeys, ourKeys];
  const result = frame.filter(stays);
  const known = new Set(result);
  insertNew(result, known, other.filter(stays), inBase);
  return result.map((key) => items.get(key));
}

/** Puts what is not there yet behind its neighbour, and behind whatever the frame has new at that place. */
function insertNew(result: string[], known: Set<string>, other: readonly string[], inBase: ReadonlySet<string>): void {
  let before: string | null = null;
  for (const key of other) {
    if (!known.has(key)) {
      let at = before === null ? 0 : result.indexOf(before) + 1;
      while (at < result.length && !inBase.has(result[at] as string)) at += 1;
      result.splice(at, 0, key);
      known.add(key);
    }
    before = key;
  }
}

/** Letters of a text as a set, in the order given; undefined where none is left. */
export function mergeLetters(order: string, base: unknown, ours: unknown, theirs: unknown): string | undefined {
  const has = (text: unknown, letter: string) => typeof text === 'string' && text.includes(letter);
  const stays = (letter: string) =>
    has(base, letter) ? has(ours, letter) && has(theirs, letter) : has(ours, letter) || has(theirs, letter);
  return [...order].filter(stays).join('') || undefined;
}
