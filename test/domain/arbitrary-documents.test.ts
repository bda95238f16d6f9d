import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableNames } from '@/domain/document';
import { fieldsOf } from '@/domain/entities';
import { entityNames } from '@/domain/field';
import { documentProblems } from '@/domain/problems';
import { eachReference } from '@/domain/references';
import { arbitraryDocument, arbitraryFields, numRuns } from '../support/arbitrary-documents';

describe('random documents', () => {
  it('are valid', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        expect(documentProblems(document)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('hold every entity and pointers among them', () => {
    const seen = new Map<string, number>();
    let pointers = 0;
    for (const document of fc.sample(arbitraryDocument(4), { numRuns: 120, seed: 1 })) {
      for (const table of tableNames) {
        for (const record of Object.values(document[table])) {
          seen.set(table, (seen.get(table) ?? 0) + 1);
          eachReference(table, record as never, () => {
            pointers += 1;
          });
        }
      }
    }
    expect([...seen.keys()].sort()).toEqual([...tableNames].sort());
    expect(pointers).toBeGreaterThan(500);
  });

  it('fill every field of every entity now and then', () => {
    for (const entity of entityNames) {
      const met = new Set<string>();
      for (const fields of fc.sample(arbitraryFields[entity], { numRuns: 200, seed: 2 })) {
        for (const name of Object.keys(fields)) met.add(name);
      }
      const missing = Object.keys(fieldsOf(entity)).filter((name) => name !== 'id' && !met.has(name));
      expect(missing, entity).toEqual([]);
    }
  });
});
