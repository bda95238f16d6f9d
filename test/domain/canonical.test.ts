import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sameValue } from '@/domain/canonical';
import { arbitraryDocument, numRuns } from '../support/arbitrary-documents';

// No object of ours can have a key of that name: files that do are refused.
const plainJson = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

describe('canonical JSON', () => {
  it('sorts keys at every depth, keeps lists in order, has no blanks', () => {
    expect(canonicalJson({ b: [3, 1], a: { d: null, c: 'x y' } })).toBe('{"a":{"c":"x y","d":null},"b":[3,1]}');
  });

  it('leaves undefined out of objects and writes null for it in lists', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  it('sorts by code unit, not by language', () => {
    expect(canonicalJson({ ä: 1, z: 2, Z: 3, _: 4 })).toBe('{"Z":3,"_":4,"z":2,"ä":1}');
  });

  it('is the same text whatever the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(arbitraryDocument(2), (document) => {
        const text = canonicalJson(document);
        expect(canonicalJson(shuffled(document))).toBe(text);
        expect(sameValue(JSON.parse(text), document)).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe('equality of values', () => {
  it('takes a missing key for an undefined one', () => {
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: null }],
    [{}, []],
    [[1], { 0: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, undefined]],
    [null, {}],
    [null, undefined],
    [0, ''],
    ['1', 1],
    [{ a: {} }, { a: { b: 0 } }],
  ])('tells %j from %j', (left, right) => {
    expect(sameValue(left, right)).toBe(false);
    expect(sameValue(right, left)).toBe(false);
  });

  it('agrees with canonical JSON', () => {
    fc.assert(
      fc.property(plainJson, plainJson, (left, right) => {
        expect(sameValue(left, right)).toBe(canonicalJson(left) === canonicalJson(right));
        expect(sameValue(left, JSON.parse(JSON.stringify(left)))).toBe(true);
      }),
      { numRuns: numRuns * 4 },
    );
  });
});
