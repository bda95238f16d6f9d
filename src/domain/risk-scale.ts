import type { Risk } from './risk';
import type { Roadmap } from './roadmap';

/** The four levels that rules speak of, mildest first. */
export const bandLevels = ['low', 'medium', 'high', 'critical'] as const;
/** What a band means to rules, whatever it is called. */
export type BandLevel = (typeof bandLevels)[number];

/** Scores from `from` up to the next band's. */
export interface RiskBand {
  key: string;
  level: BandLevel;
  name: string;
  from: number;
  colour: string;
}

/** Likelihood and impact, each 1 to the size of the scale; either may be missing. */
export interface RiskPair {
  likelihood?: number | undefined;
  impact?: number | undefined;
}

/** The moments a risk is scored for. */
export const scoreMoments = { inherent: 'Inherent', current: 'Current', target: 'Target' } as const;
export type ScoreMoment = keyof typeof scoreMoments;

/** How risks are scored in a roadmap, nothing left open. */
export interface RiskScale {
  size: number;
  /** As many as the size, mildest first. */
  likelihoodWords: readonly string[];
  impactWords: readonly string[];
  /** Mildest first; the first begins at 1. */
  bands: readonly RiskBand[];
  /** Cells that belong to another band than their score says: cellKey to the band's key. */
  cells: Readonly<Record<string, string>>;
}

/** The sizes that a scale may have. */
export const scaleSizes = [3, 4, 5, 6] as const;
const DEFAULT_SIZE = 5;

const likelihoodWords: Readonly<Record<number, readonly string[]>> = {
  3: ['Unlikely', 'Possible', 'Likely'],
  4: ['Unlikely', 'Possible', 'Likely', 'Almost certain'],
  5: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  6: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Very likely', 'Almost certain'],
};
const impactWords: Readonly<Record<number, readonly string[]>> = {
  3: ['Minor', 'Moderate', 'Major'],
  4: ['Minor', 'Moderate', 'Major', 'Severe'],
  5: ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'],
  6: ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe', 'Disastrous'],
};

/** Bands on a scale of five (domain brief, `risk-register`); lighter to darker, so that they differ without hue too. */
const defaultBands: readonly RiskBand[] = [
  { key: 'low', level: 'low', name: 'Low', from: 1, colour: '#b9dfe3' },
  { key: 'medium', level: 'medium', name: 'Medium', from: 5, colour: '#f5d77a' },
  { key: 'high', level: 'high', name: 'High', from: 10, colour: '#ee9a4d' },
  { key: 'critical', level: 'critical', name: 'Critical', from: 15, colour: '#c2382e' },
];

/** The bands of a scale of that size where none are set: the same shares of the highest score as on a scale of five. */
export function bandsOfSize(size: number): RiskBand[] {
  return defaultBands.map((band) => ({ ...band, from: scaledFrom(band.from, DEFAULT_SIZE, size) }));
}

/** The words of a scale of that size where none are set. */
export function wordsOfSize(size: number): Pick<RiskScale, 'likelihoodWords' | 'impactWords'> {
  return { likelihoodWords: likelihoodWords[size] ?? [], impactWords: impactWords[size] ?? [] };
}

/** Where a band begins on a scale of another size: at the same share of the highest score, never milder. */
export function scaledFrom(from: number, size: number, newSize: number): number {
  return from <= 1 ? 1 : Math.ceil((from * newSize * newSize) / (size * size));
}

const isLevel = (key: string): key is BandLevel => (bandLevels as readonly string[]).includes(key);

function ownBands(bands: Roadmap['riskScale']['bands']): RiskBand[] {
  const rows = Object.entries(bands)
    .map(([key, { name, from = 1, colour }]) => ({ key, name, from, colour }))
    .sort((a, b) => a.from - b.from);
  let level: BandLevel = 'low';
  return rows.map(({ key, name, from, colour }, index) => {
    if (isLevel(key)) level = key;
    const usual = defaultBands.find((band) => band.level === level);
    return {
      key,
      level,
      name: name || usual?.name || key,
      // Whatever lies below the mildest band would belong to none.
      from: index === 0 ? 1 : from,
      colour: colour ?? usual?.colour ?? '#888888',
    };
  });
}

/** The scale that a roadmap sets, with the usual words and bands where it sets none. */
export function scaleOf({ riskScale }: Pick<Roadmap, 'riskScale'>): RiskScale {
  const size = riskScale.size ?? DEFAULT_SIZE;
  const usual = wordsOfSize(size);
  // Words for another size would stand beside the wrong numbers.
  const filled = (own: readonly string[], words: readonly string[]) =>
    own.length === size ? own.map((word, index) => word || (words[index] ?? '')) : words;
  return {
    size,
    likelihoodWords: filled(riskScale.likelihoodWords, usual.likelihoodWords),
    impactWords: filled(riskScale.impactWords, usual.impactWords),
    bands: Object.keys(riskScale.bands).length ? ownBands(riskScale.bands) : bandsOfSize(size),
    cells: riskScale.cells,
  };
}

/** Likelihood × impact, or null while either is missing. */
export function scoreOf({ likelihood, impact }: RiskPair): number | null {
  return likelihood === undefined || impact === undefined ? null : likelihood * impact;
}

/** The name of a cell in the scale's `cells`. */
export const cellKey = (likelihood: number, impact: number) => `${likelihood}x${impact}`;

/** The band of a score, by the thresholds alone. */
export function bandOfScore(scale: RiskScale, score: number): RiskBand | null {
  return scale.bands.findLast((band) => score >= band.from) ?? scale.bands[0] ?? null;
}

/** The band of a pair: what its cell says, else what its score says; null while it is not rated. */
export function bandOf(scale: RiskScale, pair: RiskPair): RiskBand | null {
  const score = scoreOf(pair);
  if (score === null || pair.likelihood === undefined || pair.impact === undefined) return null;
  const own = scale.cells[cellKey(pair.likelihood, pair.impact)];
  return scale.bands.find((band) => band.key === own) ?? bandOfScore(scale, score);
}

/** A rating carried to a scale of another size: lowest stays lowest, highest highest, the rest in proportion. */
export function rescaled(value: number, size: number, newSize: number): number {
  const share = (Math.min(value, size) - 1) / (size - 1);
  return Math.round(1 + share * (newSize - 1));
}

/** One score that a change of the scale moves, or puts in another band. */
export interface Rescore {
  riskId: string;
  title: string;
  moment: ScoreMoment;
  before: RiskPair;
  after: RiskPair;
  bandBefore: string;
  bandAfter: string;
}

function rescaledPair({ likelihood, impact }: RiskPair, from: RiskScale, to: RiskScale): RiskPair {
  if (from.size === to.size) return { likelihood, impact };
  return {
    likelihood: likelihood === undefined ? undefined : rescaled(likelihood, from.size, to.size),
    impact: impact === undefined ? undefined : rescaled(impact, from.size, to.size),
  };
}

/** Every score that comes out otherwise on the new scale: another number, or another band. */
export function rescores(risks: readonly Risk[], from: RiskScale, to: RiskScale): Rescore[] {
  const result: Rescore[] = [];
  for (const risk of risks) {
    for (const moment of Object.keys(scoreMoments) as ScoreMoment[]) {
      const before = risk.scores[moment];
      const after = rescaledPair(before, from, to);
      const bandBefore = bandOf(from, before)?.name ?? '';
      const bandAfter = bandOf(to, after)?.name ?? '';
      if (before.likelihood === after.likelihood && before.impact === after.impact && bandBefore === bandAfter)
        continue;
      result.push({ riskId: risk.id, title: risk.title, moment, before, after, bandBefore, bandAfter });
    }
  }
  return result;
}

/** What a change of the scale does, in a sentence. */
export function rescoresInWords(list: readonly Rescore[]): string {
  if (list.length === 0) return 'No risk is scored otherwise.';
  const risks = new Set(list.map(({ riskId }) => riskId)).size;
  const bands = new Set(list.filter((item) => item.bandBefore !== item.bandAfter).map(({ riskId }) => riskId)).size;
  const what = `${risks} ${risks === 1 ? 'risk gets' : 'risks get'} other scores`;
  if (bands === 0) return `${what}; none changes its band.`;
  return `${what}; ${bands} ${bands === 1 ? 'changes its' : 'change their'} band.`;
}

const pairInWords = ({ likelihood, impact }: RiskPair, band: string) =>
  `${likelihood ?? '–'} × ${impact ?? '–'}${band ? ` ${band}` : ''}`;

/** One of them in words: “Data leak, current: 4 × 5 Critical → 2 × 3 High”. */
export function rescoreInWords({ title, moment, before, after, bandBefore, bandAfter }: Rescore): string {
  const change = `${pairInWords(before, bandBefore)} → ${pairInWords(after, bandAfter)}`;
  return `${title || 'Unnamed risk'}, ${scoreMoments[moment].toLowerCase()}: ${change}`;
}
