import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import { leftOutFor } from '@/domain/audience/left-out';
import { projected } from '@/domain/audience/projected';
import { canonicalJson } from '@/domain/canonical';
import { type RoadmapDocument, tableNames } from '@/domain/document';
import { documentProblems } from '@/domain/problems';
import { eachReference } from '@/domain/references';
import { schedule } from '@/domain/schedule/schedule';
import { arbitraryDocument, numRuns } from '../../support/arbitrary-documents';
import { idPool } from '../../support/arbitrary-fields';

const somebody = fc.constantFrom(...idPool.partners);
const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constant(EVERYBODY),
  somebody.map((organisation): Audience => ({ kind: 'own', organisation })),
  fc.uniqueArray(somebody, { minLength: 1, maxLength: 2 }).map((ids): Audience => ({ kind: 'shared', with: ids })),
  somebody.map((id): Audience => ({ kind: 'shared', with: [id], assessments: true })),
  fc.constant<Audience>({ kind: 'own', organisation: null }),
);

const pointers = (document: RoadmapDocument): string[] => {
  const found: string[] = [];
  for (const table of tableNames)
    for (const record of Object.values(document[table]))
      eachReference(table, record as never, (to, id) => found.push(`${to}/${id}`));
  eachReference('roadmap', document.roadmap, (to, id) => found.push(`${to}/${id}`));
  return found;
};

describe('what an audience may see of random roadmaps', () => {
  it('is valid, points to nothing left out, and stays the same when projected again', () => {
    fc.assert(
      fc.property(arbitraryDocument(), anyAudience, (document, audience) => {
        const before = canonicalJson(document);
        const seen = projected(document, audience);
        expect(canonicalJson(document)).toBe(before);
        expect(documentProblems(seen)).toEqual([]);
        const out = leftOutFor(document, audience);
        for (const pointer of pointers(seen)) {
          const [table, id] = pointer.split('/') as ['partners', string];
          expect(out.has(table, id)).toBe(false);
        }
        expect(canonicalJson(projected(seen, audience))).toBe(canonicalJson(seen));
      }),
      { numRuns },
    );
  }, 120_000);

  it('stands on the days on which it is seen in the whole', () => {
    fc.assert(
      fc.property(arbitraryDocument(5), anyAudience, (document, audience) => {
        const whole = schedule(document);
        const seen = projected(document, audience);
        const dates = schedule(seen);
        const phases = new Set(Object.values(document.activities).map(({ parentId }) => parentId as string));
        for (const id of Object.keys(seen.activities)) {
          if (phases.has(id)) continue;
          const { start, end } = whole.get(id) ?? {};
          expect({ id, start: dates.get(id)?.start, end: dates.get(id)?.end }).toEqual({ id, start, end });
        }
      }),
      { numRuns },
    );
  }, 120_000);
});
