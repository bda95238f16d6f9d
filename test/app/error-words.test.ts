import { describe, expect, it } from 'vitest';
import {
  hostErrorWords,
  openFailureWords,
  openNoticeWords,
  recoveryTitle,
  recoveryWords,
  restoredWords,
  saveFailureWords,
  startFailureWords,
  storageWords,
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
    for (const reason of ['disk-full', 'not-found', 'newer', 'damaged', 'not-permitted', 'failed'] as const) {
      expectPlain(saveFailureWords(reason));
      expect(saveFailureWords(reason)).toMatch(/export a copy/i);
    }
    expect(saveFailureWords('disk-full')).toContain('Free some space');
  });

  it('say that nothing was changed where something cannot be opened', () => {
    for (const problem of ['not-found', 'newer', 'damaged'] as const) expectPlain(openFailureWords(problem).text);
    expect(openFailureWords('newer').text).toContain('left exactly as it is');
    expect(openFailureWords('damaged').text).toContain('Nothing was changed');
    for (const problem of ['newer', 'cannot-open'] as const) expectPlain(startFailureWords(problem).text);
  });

  it('say that nothing was changed where storage refuses', () => {
    for (const problem of [
      'disk-full',
      'damaged',
      'not-permitted',
      'too-large',
      'invalid',
      'busy',
      'failed',
    ] as const) {
      expectPlain(storageWords({ ok: false, problem }));
      expect(storageWords({ ok: false, problem })).toMatch(/nothing was changed/i);
    }
    expect(storageWords({ ok: false, problem: 'disk-full' })).toContain('disk is full');
    expect(storageWords({ ok: false, problem: 'invalid', subject: 'Title is too long.' })).toContain(
      'Title is too long.',
    );
  });

  it('promise of lost roadmaps only what can be kept', () => {
    const [whole, torn, gone] = [
      { key: 'a', title: 'A', changedAt: '', canRestore: true, isTorn: false },
      { key: 'b', title: 'B', changedAt: '', canRestore: true, isTorn: true },
      { key: 'c', title: '', changedAt: '', canRestore: false, isTorn: false },
    ];
    expect(recoveryTitle([whole])).toBe('A roadmap is missing, and can be brought back');
    expect(recoveryTitle([gone])).toBe('A roadmap is missing, and cannot be brought back');
    expect(recoveryTitle([whole, torn, gone])).toBe('3 roadmaps are missing; 2 of them can be brought back');
    for (const lost of [[whole], [gone], [whole, gone]]) {
      expectPlain(recoveryWords(lost));
      expect(recoveryWords(lost)).toContain('stopped while it was creating one');
    }
    expect(restoredWords([whole], 0)).toMatchObject({ title: 'The roadmap is back', color: 'green' });
    expect(restoredWords([whole, torn], 1)).toMatchObject({ title: '2 of 3 roadmaps are back', color: 'orange' });
    expect(restoredWords([torn], 0).message).toContain('end of the journal of “B” could not be read');
  });

  it('count what was brought back', () => {
    expect(openNoticeWords({ kind: 'working-copy-was-behind', changes: 1 })).toContain('The last change was');
    expect(openNoticeWords({ kind: 'working-copy-was-behind', changes: 3 })).toContain('3 changes were');
    for (const kind of ['working-copy-was-damaged', 'journal-was-renewed'] as const)
      expectPlain(openNoticeWords({ kind }));
  });
});
