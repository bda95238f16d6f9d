import { sameValue } from '@/domain/canonical';
import type { Risk } from '@/domain/risk';
import {
  bandsOfSize,
  cellKey,
  type RiskBand,
  type RiskScale,
  rescores,
  scaledFrom,
  scaleOf,
  wordsOfSize,
} from '@/domain/risk-scale';
import type { Roadmap } from '@/domain/roadmap';
import type { Transaction } from '@/domain/transaction';

/** The same scale at another size: bands at the same shares, the words of that size; single cells go, as they have no place there. */
export function resizedScale(scale: RiskScale, size: number): RiskScale {
  if (size === scale.size) return scale;
  const bands = scale.bands.map((band) => ({ ...band, from: scaledFrom(band.from, scale.size, size) }));
  return { size, ...wordsOfSize(size), bands: distinct(bands, size), cells: {} };
}

/** Bands that begin at different scores, whatever rounding did. */
function distinct(bands: readonly RiskBand[], size: number): RiskBand[] {
  let last = 0;
  return bands.map((band) => {
    last = Math.min(Math.max(band.from, last + 1), size * size);
    return { ...band, from: last };
  });
}

/** What is wrong with a scale, in words; null where nothing is. */
export function scaleProblem({ size, bands }: RiskScale): string | null {
  if (bands.length === 0) return 'A scale needs at least one band.';
  const nameless = bands.findIndex(({ name }) => name.trim() === '');
  if (nameless >= 0) return `Band ${nameless + 1} needs a name.`;
  for (const [index, { name, from }] of bands.entries()) {
    if (!Number.isInteger(from) || from < 1 || from > size * size)
      return `“${name}” must begin at a score from 1 to ${size * size}.`;
    const before = bands[index - 1];
    if (before && before.from >= from) return `“${name}” must begin above “${before.name}”.`;
  }
  return null;
}

/** A scale as the roadmap stores it: what is usual is left out, so that it follows the program. */
export function storedScale(scale: RiskScale): Roadmap['riskScale'] {
  const usual = wordsOfSize(scale.size);
  const own = (words: readonly string[], usualWords: readonly string[]) =>
    sameValue(words, usualWords) ? [] : [...words];
  const isUsual = sameValue(scale.bands, bandsOfSize(scale.size));
  const bands = scale.bands.map(({ key, name, from, colour }, order) => [key, { name, from, colour, order }]);
  const keys = new Set(scale.bands.map(({ key }) => key));
  const isInside = (key: string) => {
    const [likelihood = 0, impact = 0] = key.split('x').map(Number);
    return likelihood <= scale.size && impact <= scale.size && key === cellKey(likelihood, impact);
  };
  return {
    size: scale.size,
    likelihoodWords: own(scale.likelihoodWords, usual.likelihoodWords),
    impactWords: own(scale.impactWords, usual.impactWords),
    bands: isUsual ? {} : Object.fromEntries(bands),
    cells: Object.fromEntries(Object.entries(scale.cells).filter(([key, band]) => isInside(key) && keys.has(band))),
  };
}

/** Puts another scale in place and carries every score over to it. */
export function changeScale(tx: Transaction, scale: RiskScale): void {
  const from = scaleOf(tx.roadmap);
  const moved = rescores(tx.all('risks'), from, scale);
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    draft.riskScale = storedScale(scale);
  });
  for (const { riskId, moment, after } of moved) {
    tx.update('risks', riskId, (draft: Risk) => {
      const pair = draft.scores[moment];
      if (after.likelihood !== undefined) pair.likelihood = after.likelihood;
      if (after.impact !== undefined) pair.impact = after.impact;
    });
  }
}
