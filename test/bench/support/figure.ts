/** One measured figure, printed as one line of JSON. */
export interface Figure {
  /** Dotted, the first word is the bench file's name: "edit.saved.p95". */
  name: string;
  value: number;
  unit: 'ms' | 'KB' | 'MB' | 'count' | 'share';
  /** The value may be at most this. */
  goal: number;
  pass: boolean;
}

/** Makes a figure, rounded to two places; `pass` is whether it is within its goal. */
export function figure(name: string, value: number, unit: Figure['unit'], goal: number): Figure {
  const rounded = Math.round(value * 100) / 100;
  return { name, value: rounded, unit, goal, pass: Number.isFinite(value) && rounded <= goal };
}

/** The value below which `percent` of the values lie (nearest rank); 50 is the median. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
