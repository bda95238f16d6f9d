import { expect, it } from 'vitest';
import { EVERYBODY } from '@/domain/audience/audience';
import { projectedVersion } from '@/domain/audience/projected-version';
import { planOf } from '../../support/plan';

const both = { partners: { p1: {}, p2: {} } };
const p1Only = { visibility: ['p1'] };

it('of what stood in a version, what is kept from them today is left out, and what they see today is seen', () => {
  const then = planOf(
    { open: {}, hiddenSince: {}, shownSince: p1Only, moved: {}, goneOpen: {}, goneHidden: p1Only },
    both,
  );
  const now = planOf(
    { open: {}, hiddenSince: p1Only, shownSince: {}, phase: p1Only, moved: { parentId: 'phase' } },
    both,
  );
  const seen = projectedVersion(then, now, EVERYBODY);
  expect(Object.keys(seen.activities)).toEqual(['open', 'shownSince', 'goneOpen']);
});
