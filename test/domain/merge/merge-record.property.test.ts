import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { make, schemas } from '@/domain/entities';
import { type EntityName, entityNames } from '@/domain/field';
import { mergeRecord } from '@/domain/merge/merge-record';
import { arbitraryFields, numRuns } from '../../support/arbitrary-documents';
import { atomsOf, beyond, isDefault, isMadeTwice, isTold } from './sides';

/** A record and two descendants of it, each with other values in some of its fields. */
const threeOf = (entity: EntityName) =>
  fc.tuple(arbitraryFields[entity], arbitraryFields[entity], arbitraryFields[entity]).map(([fields, first, second]) => {
    const base = { ...fields, id: 'one' };
    return [base, { ...base, ...first }, { ...base, ...second }].map((one) => make(entity, one)) as [
      never,
      never,
      never,
    ];
  });

describe.each(entityNames)('records of %s', (entity) => {
  it('merge to a valid record in which everything either side did is found, or told', () => {
    fc.assert(
      fc.property(threeOf(entity), ([base, ours, theirs]) => {
        const { merged, conflicts } = mergeRecord(entity, base, ours, theirs);
        expect(schemas[entity].safeParse(merged).error).toBeUndefined();
        const [before, result] = [atomsOf(base), atomsOf(merged)];
        const sides = [atomsOf(ours), atomsOf(theirs)];
        for (const side of sides) {
          for (const [atom, path] of beyond(side, before)) {
            const gaveWay = isMadeTwice(before, sides, path) && isDefault(atom);
            expect(result.has(atom) || isTold(conflicts, path) || gaveWay, `added: ${atom}`).toBe(true);
          }
          for (const [atom, path] of beyond(before, side))
            expect(!result.has(atom) || isTold(conflicts, path), `taken out: ${atom}`).toBe(true);
        }
        for (const [atom] of result)
          expect(
            sides.some((side) => side.has(atom)),
            `nobody’s: ${atom}`,
          ).toBe(true);
        for (const { path, words, ...told } of conflicts) {
          expect(words.length > 0 || path.length === 0).toBe(true);
          expect(canonicalJson(told.ours ?? null)).not.toBe(canonicalJson(told.theirs ?? null));
        }
      }),
      { numRuns },
    );
  });

  it('come out as the side that changed something, alike where both did the same, and the same both ways round', () => {
    fc.assert(
      fc.property(threeOf(entity), ([base, ours, theirs]) => {
        expect(mergeRecord(entity, base, ours, base)).toEqual({ merged: ours, conflicts: [] });
        expect(mergeRecord(entity, base, base, theirs)).toEqual({ merged: theirs, conflicts: [] });
        expect(mergeRecord(entity, base, ours, structuredClone(ours)).conflicts).toEqual([]);
        expect(mergeRecord(entity, base, null, base)).toEqual({ merged: null, conflicts: [] });
        const there = mergeRecord(entity, base, ours, theirs);
        const back = mergeRecord(entity, base, theirs, ours);
        expect(canonicalJson(mergeRecord(entity, base, ours, theirs))).toBe(canonicalJson(there));
        expect(there.conflicts.length === 0).toBe(back.conflicts.length === 0);
        if (there.conflicts.length === 0)
          expect([...atomsOf(back.merged).keys()].sort()).toEqual([...atomsOf(there.merged).keys()].sort());
      }),
      { numRuns },
    );
  });
});
