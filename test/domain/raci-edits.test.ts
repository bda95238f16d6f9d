import { describe, expect, it } from 'vitest';
import { make } from '@/domain/entities';
import { type RaciProblemKind, type RaciVariant, raciProblems } from '@/domain/raci';
import {
  letterMissing,
  nextLetters,
  withAccountable,
  withHandedOver,
  withHolders,
  withRoleDropped,
} from '@/domain/raci-edits';
import { mendedRow, raciMends } from '@/domain/raci-mends';

const plan = {
  partners: {
    p1: make('partners', { id: 'p1', name: 'Contoso' }),
    p2: make('partners', { id: 'p2', name: 'Fabrikam' }),
  },
  roles: Object.fromEntries(
    [
      ['q1', 'p1', 'Lead', 'partnerships'],
      ['q2', 'p1', 'Legal', 'legal'],
      ['q3', 'p2', 'Buyer', 'sales'],
    ].map(([id, partnerId, label, what]) => [
      id,
      make('roles', { id: id as string, partnerId, label, function: what, personName: `${label} person` }),
    ]),
  ),
  activities: {},
};

const row = (raci: Record<string, string>, fields: Record<string, unknown> = {}) =>
  make('activities', { id: 'a', raci, ...fields });
const around = (letters: string, variant: RaciVariant, steps: number) => {
  const seen = [letters];
  for (let step = 0; step < steps; step += 1) seen.push(nextLetters(seen.at(-1) ?? '', variant));
  return seen;
};

describe('Space in a cell', () => {
  it('goes round the letters of the variant, with both in one cell among them', () => {
    expect(around('', 'RACI', 6)).toEqual(['', 'R', 'A', 'AR', 'C', 'I', '']);
    expect(around('', 'RASCI', 7)).toEqual(['', 'R', 'A', 'AR', 'S', 'C', 'I', '']);
    expect(around('', 'DACI', 6)).toEqual(['', 'R', 'A', 'AR', 'C', 'I', '']);
  });

  it('never loses what the variant hides, and leaves what it does not know', () => {
    expect(around('S', 'RACI', 6)).toEqual(['S', 'RS', 'AS', 'ARS', 'SC', 'SI', 'S']);
    expect(nextLetters('CI', 'RACI')).toBe('');
  });
});

describe('a role put on a row', () => {
  it('gets what the row lacks', () => {
    expect(letterMissing({}, 'q1')).toBe('A');
    expect(letterMissing({ q2: 'A' }, 'q1')).toBe('R');
    expect(letterMissing({ q2: 'AR' }, 'q1')).toBe('C');
    expect(letterMissing({ q2: 'AR', q1: 'I' }, 'q1')).toBeNull();
    expect(withRoleDropped({ q2: 'A', q1: 'C' }, 'q1')).toEqual({ q2: 'A', q1: 'R' });
    expect(withRoleDropped({ q2: 'AR' }, 'q1')).toEqual({ q2: 'AR', q1: 'C' });
  });

  it('takes over what another holds', () => {
    expect(withHandedOver({ q1: 'AR', q2: 'C' }, 'q1', 'q2')).toEqual({ q2: 'ARC' });
    expect(withHandedOver({ q1: 'AR' }, 'q1', 'q3')).toEqual({ q3: 'AR' });
    expect(withHandedOver({ q1: 'AR' }, 'q1', 'q1')).toEqual({ q1: 'AR' });
  });

  it('gets a letter in one way, whatever gesture asks: who hands on the A stays consulted, who gets it says nothing less', () => {
    expect(withHolders({ q1: 'A', q2: 'I' }, 'A', ['q2'])).toEqual({ q1: 'C', q2: 'A' });
    expect(withHolders({ lead: 'AR', legal: 'C' }, 'A', ['legal'])).toEqual({ lead: 'R', legal: 'A' });
    expect(withHolders({ lead: 'ARC' }, 'R', ['lead'])).toEqual({ lead: 'ARC' });
    expect(withHolders({ lead: 'SCI' }, 'R', ['lead'])).toEqual({ lead: 'RS' });
    expect(withHolders({ lead: 'AR', legal: 'R' }, 'R', [])).toEqual({ lead: 'A' });
    expect(withHolders({ q1: 'A', q2: 'R' }, 'A', [])).toEqual({ q2: 'R' });
  });

  it('becomes accountable in place of all others, who keep what else they hold', () => {
    expect(withAccountable({ q1: 'A', q2: 'AR', q3: 'CI' }, 'q3')).toEqual({ q1: 'C', q2: 'R', q3: 'A' });
  });
});

describe('mending', () => {
  const mends = (activity: ReturnType<typeof row>, kind: RaciProblemKind, variant: RaciVariant = 'RACI') => {
    const problem = raciProblems(activity, plan).find((one) => one.kind === kind);
    if (!problem) throw new Error(`${kind} is not there`);
    return raciMends(problem, activity, plan, variant);
  };

  it('makes accountable who does it, else who answers for what is beside it', () => {
    expect(mends(row({ q2: 'C', q3: 'R' }), 'no-accountable')[0]).toEqual({
      label: 'Make Buyer accountable',
      raci: { q2: 'C', q3: 'AR' },
    });
    const beside = { b: make('activities', { id: 'b', raci: { q2: 'AR' } }) };
    const problem = raciProblems(row({}), plan)[0];
    expect(problem && raciMends(problem, row({}), { ...plan, activities: beside }, 'RACI')[0]?.label).toBe(
      'Make Legal accountable and responsible',
    );
  });

  it('keeps one of several accountable', () => {
    const found = mends(row({ q1: 'AR', q3: 'A' }), 'several-accountable');
    expect(found.map(({ raci }) => raci)).toEqual([
      { q1: 'AR', q3: 'C' },
      { q1: 'R', q3: 'A' },
    ]);
    expect(found[0]?.label).toBe('Keep Lead accountable, others are consulted');
  });

  it('lets the owner do it where nobody does', () => {
    expect(mends(row({ q3: 'A', q1: 'C' }), 'no-responsible', 'DACI')[0]).toEqual({
      label: 'Make Buyer driver',
      raci: { q3: 'AR', q1: 'C' },
    });
  });

  it('gives the silent side something to do', () => {
    const found = mends(row({ q1: 'AR' }, { partnerIds: ['p1', 'p2'] }), 'silent-side');
    expect(found).toEqual([{ label: 'Make Buyer responsible', raci: { q1: 'AR', q3: 'R' } }]);
  });

  it('proposes nothing without roles', () => {
    const empty = { ...plan, roles: {} };
    const problem = raciProblems(row({}), empty)[0];
    expect(problem && raciMends(problem, row({}), empty, 'RACI')).toEqual([]);
    expect(mendedRow(row({}), empty, 'RACI')).toBeNull();
  });

  it.each([
    [{}],
    [{ q1: 'A' }],
    [{ q2: 'R' }],
    [{ q1: 'A', q2: 'A', q3: 'A' }],
    [{ q1: 'C', q2: 'C', q3: 'I' }],
  ] as Record<string, string>[][])('of a whole row leaves no error: %j', (raci) => {
    const activity = row(raci ?? {});
    const mend = mendedRow(activity, plan, 'RACI');
    const after = raciProblems({ ...activity, raci: mend?.raci ?? {} }, plan);
    expect(mend?.label).not.toBe('');
    expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('of a row without errors does nothing', () => {
    expect(mendedRow(row({ q1: 'AR' }), plan, 'RACI')).toBeNull();
  });
});
