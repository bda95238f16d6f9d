/** Counts of one vitest run from its JSON report; a file that could not be loaded counts as one failure. */
export function countReport(file: string, exitCode: number): { passed: number; failed: number; skipped: string[] };
