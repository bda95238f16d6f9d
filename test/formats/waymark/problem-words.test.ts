import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '@/formats/waymark/limits';
import type { JsonFault, OpenProblem } from '@/formats/waymark/open-problem';
import { CannotPack } from '@/formats/waymark/pack';
import { cannotPackWords, openNoticeWords, openProblemWords } from '@/formats/waymark/problem-words';

const entry = 'roadmap.json';
const faults: Record<JsonFault, true> = {
  'not-json': true,
  'not-utf-8': true,
  'byte-order-mark': true,
  'too-deep': true,
  'duplicate-key': true,
  'forbidden-key': true,
  'broken-character': true,
  'number-out-of-range': true,
  'text-too-long': true,
  'too-many-parts': true,
};
const limits = Object.keys(LIMITS) as (keyof Limits)[];

// One of each kind: the compiler asks for the kinds that are missing here.
const others: { [K in Exclude<OpenProblem['kind'], 'bad-json' | 'too-large'>]: OpenProblem & { kind: K } } = {
  empty: { kind: 'empty' },
  'not-a-zip': { kind: 'not-a-zip' },
  'not-a-roadmap': { kind: 'not-a-roadmap' },
  password: { kind: 'password' },
  damaged: { kind: 'damaged' },
  'suspicious-compression': { kind: 'suspicious-compression', entry },
  'unsafe-entry': { kind: 'unsafe-entry', entry: '../x' },
  'unknown-entry': { kind: 'unknown-entry', entry: 'x' },
  'missing-entry': { kind: 'missing-entry', entry },
  'repeated-entry': { kind: 'repeated-entry', entry },
  'unsupported-compression': { kind: 'unsupported-compression', entry },
  newer: { kind: 'newer', what: 'schema', found: 2, known: 1 },
  'bad-manifest': { kind: 'bad-manifest', field: 'createdAt' },
  'bad-version': { kind: 'bad-version', entry, field: 'at' },
  'bad-document': {
    kind: 'bad-document',
    entry,
    problems: [{ entity: 'roadmap', id: 'r', message: 'Title is longer than 500 characters.' }],
  },
  'migration-failed': { kind: 'migration-failed', entry, from: 1 },
  unexpected: { kind: 'unexpected', message: 'stack overflow at line 5' },
};
const problems: OpenProblem[] = [
  ...Object.values(others),
  ...(Object.keys(faults) as JsonFault[]).map((fault): OpenProblem => ({ kind: 'bad-json', entry, fault })),
  ...limits.map((limit): OpenProblem => ({ kind: 'too-large', limit, most: LIMITS[limit] })),
];

describe('words about files', () => {
  it.each(problems)('say what is wrong, that nothing was changed, and the way out: $kind $fault $limit', (problem) => {
    const words = openProblemWords(problem);
    expect(words).toMatch(/^[A-Z].*[.”] Nothing was changed\. [A-Z].*\.$/);
    expect(words.replaceAll(/“.*?”/g, '')).not.toMatch(/undefined|null|NaN|JSON|ZIP|SHA|schema|entry|stack/);
  });

  it('name limits as people say them', () => {
    expect(openProblemWords({ kind: 'too-large', limit: 'file', most: LIMITS.file })).toContain('larger than 200 MB');
    expect(openProblemWords({ kind: 'too-large', limit: 'records', most: LIMITS.records })).toContain(
      '250,000 records',
    );
  });

  it('name what is wrong as people know it, not as the file writes it', () => {
    expect(openProblemWords({ kind: 'bad-manifest', field: 'audience.kind' })).toBe(
      'This file does not say correctly whom it is meant for. Nothing was changed. Ask whoever gave it to you to save it again with Waymark.',
    );
    expect(openProblemWords({ kind: 'bad-version', entry, field: 'signOffs.s1.by' })).toContain('who signed it off.');
    const message = 'This partner holds what this version of Waymark does not know: “html”.';
    expect(
      openProblemWords({ kind: 'bad-document', entry, problems: [{ entity: 'partners', id: 'p', message }] }),
    ).toMatch(
      /^The roadmap in this file is not valid\. In one of its partners: This partner holds .* “html”\. Nothing/,
    );
  });

  it('say why a file was not written', () => {
    for (const limit of limits)
      expect(cannotPackWords(new CannotPack({ limit, most: LIMITS[limit] }))).toContain('Your roadmap itself is safe.');
    expect(cannotPackWords(new CannotPack({ fault: 'forbidden-key' }))).toContain('The file was not saved');
  });

  it('tell what a person should know about a file that did open', () => {
    expect(openNoticeWords({ kind: 'own-file-of-another', organisation: 'p1', name: 'Contoso' })).toContain(
      '“Contoso”',
    );
    expect(openNoticeWords({ kind: 'own-file-of-another', organisation: 'p1', name: '' })).toContain(
      'another organisation',
    );
    expect(openNoticeWords({ kind: 'migrated', from: 1, to: 2 })).toContain('older version');
    const names = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png', 'f.png'];
    expect(openNoticeWords({ kind: 'attachments-missing', names })).toMatch(/a\.png, .*e\.png …/);
  });
});
