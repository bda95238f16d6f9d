import { describe, expect, it } from 'vitest';
import {
  hostErrorWords,
  openFailureWords,
  openNoticeWords,
  saveFailureWords,
  startFailureWords,
} from '@/app/error-words';
import { hostErrorCodes } from '@/platform/contract';

/** Whole sentences without the words of programmers. */
function expectPlain(text: string): void {
  expect(text).toMatch(/^\p{L}/u);
  expect(text).toMatch(/\.$/);
  expect(text).not.toMatch(/undefined|null|error|exception|IndexedDB|Dexie|database|quota|OPFS|\bID\b/i);
}

describe('words for a person', () => {
  it('are there for every way a call to the host can fail', () => {
    expect(hostErrorCodes.length).toBeGreaterThan(5);
    for (const code of hostErrorCodes) expectPlain(hostErrorWords(code));
  });

  it('say what to do where saving fails', () => {
    for (const reason of ['disk-full', 'not-found', 'failed'] as const) expectPlain(saveFailureWords(reason));
    expect(saveFailureWords('disk-full')).toContain('Free some space');
    expect(saveFailureWords('not-found')).toContain('Export');
    expect(saveFailureWords('failed')).toContain('export');
  });

  it('say that nothing was changed where something cannot be opened', () => {
    for (const problem of ['not-found', 'newer', 'damaged'] as const) expectPlain(openFailureWords(problem).text);
    expect(openFailureWords('newer').text).toContain('left exactly as it is');
    expect(openFailureWords('damaged').text).toContain('Nothing was changed');
    for (const problem of ['newer', 'cannot-open'] as const) expectPlain(startFailureWords(problem).text);
  });

  it('count what was brought back', () => {
    expect(openNoticeWords({ kind: 'working-copy-was-behind', changes: 1 })).toContain('The last change was');
    expect(openNoticeWords({ kind: 'working-copy-was-behind', changes: 3 })).toContain('3 changes were');
    for (const kind of ['working-copy-was-damaged', 'journal-was-renewed'] as const)
      expectPlain(openNoticeWords({ kind }));
  });
});
