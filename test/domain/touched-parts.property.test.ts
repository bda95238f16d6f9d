import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { make, schemas } from '@/domain/entities';
import { entityNames } from '@/domain/field';
import { touchedParts } from '@/domain/touched-parts';
import { arbitraryFields, numRuns } from '../support/arbitrary-documents';

/** Values that hardly any field accepts. */
const wrong = fc.constantFrom<unknown>(null, 'x'.repeat(200_000), -1.5, { extra: 1 }, ['', 7], {
  m1: { order: 'first' },
});

describe.each(entityNames)('records of %s', (entity) => {
  it('are found as valid or wrong by what was touched as by the whole', () => {
    const met = { valid: 0, wrong: 0 };
    const change = fc.tuple(arbitraryFields[entity], fc.option(fc.tuple(fc.nat(), wrong)));
    fc.assert(
      fc.property(arbitraryFields[entity], change, (fields, [changed, slip]) => {
        const known = make(entity, { ...fields, id: 'one' });
        const record = { ...known, ...make(entity, { ...fields, ...changed, id: 'one' }) } as Record<string, unknown>;
        // What was not touched stays the same object, as after an edit.
        for (const name of Object.keys(known)) if (!(name in changed)) record[name] = known[name as never];
        if (slip) {
          const names = Object.keys(record);
          record[names[slip[0] % names.length] as string] = slip[1];
        }
        const whole = schemas[entity].safeParse(record);
        const part = schemas[entity].safeParse(touchedParts(entity, record as never, known));
        met[whole.success ? 'valid' : 'wrong'] += 1;
        expect(part.error?.issues.map(({ path }) => path)).toEqual(whole.error?.issues.map(({ path }) => path));
      }),
      { numRuns },
    );
    expect(Math.min(met.valid, met.wrong)).toBeGreaterThan(0);
  });
});
