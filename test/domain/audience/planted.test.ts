import { describe, expect, it } from 'vitest';
import { type Audience, EVERYBODY, WHOLE } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { canonicalJson } from '@/domain/canonical';
import { documentProblems } from '@/domain/problems';
import { mayRead, plantedRoadmap, wordsIn } from '../../support/planted-roadmap';

const planted = plantedRoadmap();
const { document, words, ours, theirs } = planted;

const audiences: readonly [string, Audience][] = [
  ['everybody', EVERYBODY],
  ['the other organisation', { kind: 'shared', with: [theirs] }],
  ['both organisations', { kind: 'shared', with: [ours, theirs] }],
  ['the other organisation, with assessments', { kind: 'shared', with: [theirs], assessments: true }],
  ['our own organisation', { kind: 'own', organisation: ours }],
  ['the other organisation as its own', { kind: 'own', organisation: theirs }],
  ['whoever sees the whole', WHOLE],
];

describe('a large roadmap with a word of its own in every text, name and key', () => {
  it('is valid, and has a word wherever the schema takes a text', () => {
    expect(documentProblems(document)).toEqual([]);
    expect(words.size).toBeGreaterThan(10_000);
    const standing = wordsIn(canonicalJson(document));
    expect([...words].filter(([word]) => !standing.has(word)).map(([, { place }]) => place)).toEqual([]);
  });

  it.each(audiences)('for %s: nothing it may not read, and all that it may', (_name, audience) => {
    const seen = projected(document, audience);
    expect(documentProblems(seen)).toEqual([]);
    const found = wordsIn(canonicalJson(seen));
    const leaked = [...found].filter((word) => !mayRead(words.get(word)!, audience, planted));
    expect(new Set(leaked.map((word) => placeOf(word)))).toEqual(new Set());
    // What points to records of all circles may lose members with them: it is not asked for.
    const missing = [...words].filter(
      ([word, one]) => one.circle !== 'mixed' && mayRead(one, audience, planted) && !found.has(word),
    );
    expect(new Set(missing.map(([word]) => placeOf(word)))).toEqual(new Set());
    expect(found.size).toBeGreaterThan(1000);
    expect(canonicalJson(projected(seen, audience))).toBe(canonicalJson(seen));
  });
});

const placeOf = (word: string) => `${words.get(word)?.circle}: ${words.get(word)?.place}`;
