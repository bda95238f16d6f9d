import { readFileSync } from 'node:fs';

/**
 * Counts of one vitest run from its JSON report: {passed, failed, skipped: names}.
 * A file that could not be loaded has no tests in the report, and counts as one failure.
 */
export function countReport(file, exitCode) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const suite of report.testResults ?? []) {
    const results = suite.assertionResults ?? [];
    const failed = results.filter((result) => result.status === 'failed').length;
    counts.passed += results.filter((result) => result.status === 'passed').length;
    counts.failed += failed;
    if (suite.status === 'failed' && failed === 0) counts.failed += 1;
    for (const result of results) {
      if (result.status !== 'passed' && result.status !== 'failed') counts.skipped.push(result.fullName);
    }
  }
  // An error outside any test (an unhandled rejection, a failed global setup) must not pass for green.
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
