import { REFERENCE } from './reference';

/** What a figure is set in relation to, measured in the same run. */
export interface Reference {
  /** Its name, as the ratio says it. */
  to: string;
  /** In the unit of the figure. */
  value: number;
}

/** One measured figure, printed as one line of JSON. */
export interface Figure {
  /** Dotted, the first word is the bench file's name: "edit.saved.p95". */
  name: string;
  value: number;
  unit: 'ms' | 'KB' | 'MB' | 'count' | 'share';
  /** The value may be at most this; in milliseconds, on a machine whose fixed computation takes 60 ms. */
  goal: number;
  /** The goal in milliseconds for this machine, by what the computation takes here. */
  scaledGoal?: number;
  /** The value in relation to a reference measured in the same run. */
  ratio?: number;
  to?: string;
  pass: boolean;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Milliseconds of the fixed computation on this machine, measured just before this bench; that of the goals where nobody measured. */
export const computation = (): number => Number(process.env['WAYMARK_BENCH_COMPUTATION'] || REFERENCE);

/** Makes a figure, rounded to two places; `pass` is whether it is within its goal, scaled to this machine where it is a time. */
export function figure(name: string, value: number, unit: Figure['unit'], goal: number, reference?: Reference): Figure {
  const isTime = unit === 'ms';
  const limit = isTime ? rounded((goal * computation()) / REFERENCE) : goal;
  const related = reference ?? (isTime ? { to: 'computation', value: computation() } : undefined);
  return {
    name,
    value: rounded(value),
    unit,
    goal,
    ...(isTime ? { scaledGoal: limit } : {}),
    ...(related ? { ratio: rounded(value / related.value), to: related.to } : {}),
    pass: Number.isFinite(value) && rounded(value) <= limit,
  };
}

/** The value below which `percent` of the values lie (nearest rank); 50 is the median. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
