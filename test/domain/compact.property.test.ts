import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { compactDocument, completeDocument } from '@/domain/compact';
import { arbitraryDocument, numRuns } from '../support/arbitrary-documents';

describe('stored JSON', () => {
  it('of any document reads back as that document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const stored = JSON.parse(JSON.stringify(compactDocument(document))) as Record<string, unknown>;
        expect(canonicalJson(completeDocument(stored))).toBe(canonicalJson(document));
        expect(canonicalJson(stored).length).toBeLessThanOrEqual(canonicalJson(document).length);
      }),
      { numRuns },
    );
  });
});
