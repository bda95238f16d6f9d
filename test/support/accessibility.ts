import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or critical on a page as it stands: rule, words and the elements. */
export async function seriousAxeFindings(page: Page): Promise<string[]> {
  // The page's policy refuses foreign script; the DevTools protocol is not the page.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${source};undefined` });
  // What passes is neither gathered nor sent: on a full page that takes longer than looking.
  const expression = "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)";
  const run = { expression, awaitPromise: true, returnByValue: true };
  const answer = await session.send('Runtime.evaluate', run);
  await session.detach();
  if (answer.exceptionDetails) throw new Error(`axe-core failed: ${answer.exceptionDetails.text}`);
  const violations: AxeResults['violations'] = answer.result.value;
  return violations
    .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
    .map((finding) => `${finding.id}: ${finding.help} (${finding.nodes.map((node) => node.html).join(' … ')})`);
}
