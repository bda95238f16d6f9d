import { countOf, type Finding, type Severity, viewOf } from './rule';

/** "3 errors · 12 to look at"; what is only suggested is left out, and null means that nothing is missing. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string | null {
  const words = [
    counts.error ? countOf(counts.error, 'error', 'errors') : '',
    counts.warn ? `${counts.warn} to look at` : '',
  ].filter(Boolean);
  return words.length ? words.join(' · ') : null;
}

/** How many errors and things to look at each view has to show. */
export function countsByView(
  findings: readonly Finding[],
  there: readonly string[],
): ReadonlyMap<string, Record<Severity, number>> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { rule } of findings) {
    const view = viewOf(rule, there);
    if (view === null) continue;
    const own = counts.get(view) ?? { error: 0, warn: 0, info: 0 };
    own[rule.severity] += 1;
    counts.set(view, own);
  }
  return counts;
}
