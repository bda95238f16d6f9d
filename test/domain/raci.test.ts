import { describe, expect, it } from 'vitest';
import { make } from '@/domain/entities';
import {
  accountable,
  exemptions,
  letterSign,
  letterWord,
  type RaciProblem,
  raciProblems,
  raciProblemWords,
  readLetters,
  replaceLetters,
  responsible,
  shownLetters,
  splitLetters,
  withCell,
  writtenLetters,
} from '@/domain/raci';
import { sampleDocument, samples } from '@/domain/samples/sample-library';
import { schedule } from '@/domain/schedule/schedule';
import { planOf } from '../support/plan';

const roster = {
  partners: {
    p1: make('partners', { id: 'p1', name: 'Contoso' }),
    p2: make('partners', { id: 'p2', name: 'Fabrikam' }),
  },
  roles: Object.fromEntries(
    [
      ['q1', 'p1', 'Lead', 'Ada'],
      ['q2', 'p1', 'Legal', 'Bo'],
      ['q3', 'p2', 'Buyer', 'Cy'],
      ['q4', 'p2', 'Expert', ''],
    ].map(([id, partnerId, label, personName]) => [
      id,
      make('roles', { id: id as string, partnerId, label, personName }),
    ]),
  ),
};

const row = (raci: Record<string, string>, fields: Record<string, unknown> = {}) =>
  make('activities', { id: 'a', title: 'Kick-off', raci, ...fields });
const kinds = (problems: readonly RaciProblem[]) => problems.map(({ kind }) => kind);

describe('letters', () => {
  it('are shown as the variant spells them', () => {
    expect(shownLetters('RACI').join('')).toBe('RACI');
    expect(shownLetters('RASCI').join('')).toBe('RASCI');
    expect(
      shownLetters('DACI')
        .map((letter) => letterSign(letter, 'DACI'))
        .join(''),
    ).toBe('DACI');
    expect(letterWord('R', 'DACI')).toBe('Driver');
    expect(letterWord('A', 'RASCI')).toBe('Accountable');
    expect(writtenLetters('ARSI', 'RACI')).toBe('ARI');
    expect(writtenLetters('ARSI', 'DACI')).toBe('ADI');
    expect(splitLetters('ASC', 'RACI')).toEqual({ shown: ['A', 'C'], hidden: ['S'] });
    expect(splitLetters('ASC', 'RASCI').hidden).toEqual([]);
  });

  it.each([
    ['ar', 'RACI', 'AR'],
    [' R / A ', 'RACI', 'AR'],
    ['I, C', 'RACI', 'CI'],
    ['aa', 'RACI', 'A'],
    ['', 'RACI', ''],
    ['-', 'RACI', ''],
    ['sr', 'RASCI', 'RS'],
    ['da', 'DACI', 'AR'],
  ] as const)('typed %j in %s are stored as %j', (text, variant, letters) => {
    expect(readLetters(text, variant)).toEqual({ ok: true, letters });
  });

  it.each([
    ['x', 'RACI', /“x” is not made of letters of RACI.*R, A, C or I/],
    ['S', 'RACI', /RACI has no S. Choose RASCI/],
    ['d', 'RASCI', /RASCI has no D. Choose DACI/],
    ['R', 'DACI', /driver is D/],
    ['=SUM(A1)', 'RACI', /“=SUM\(A1\)” is not/],
    ['Accountable for everything', 'RACI', /“Accountable …” is not/],
  ] as const)('typed %j in %s are refused in words', (text, variant, message) => {
    const read = readLetters(text, variant);
    expect(read.ok ? '' : read.message).toMatch(message);
  });

  it('that are hidden survive what is typed over them', () => {
    expect(replaceLetters('CS', 'AR', 'RACI')).toBe('ARS');
    expect(replaceLetters('CS', '', 'RACI')).toBe('S');
    expect(replaceLetters('CS', 'AR', 'RASCI')).toBe('AR');
  });

  it('are set cell by cell, and a cell without letters is left out', () => {
    const before = { q1: 'A', q2: 'C' };
    expect(withCell(before, 'q2', 'RA')).toEqual({ q1: 'A', q2: 'AR' });
    expect(withCell(before, 'q2', '')).toEqual({ q1: 'A' });
    expect(before).toEqual({ q1: 'A', q2: 'C' });
  });

  it('say who answers and who does it', () => {
    const activity = row({ q1: 'AR', q2: 'C', q3: 'R' });
    expect(accountable(activity)).toEqual(['q1']);
    expect(responsible(activity)).toEqual(['q1', 'q3']);
  });
});

describe('rows that are exempt', () => {
  it('are phases, cancelled rows and the backlog, and no others', () => {
    const document = planOf({
      phase: { notBefore: '2027-01-04', kind: 'phase' },
      parent: { notBefore: '2027-01-04' },
      child: { notBefore: '2027-01-04', parentId: 'parent', duration: 2 },
      gone: { notBefore: '2027-01-04', status: 'cancelled', duration: 2 },
      inGone: { notBefore: '2027-01-04', parentId: 'goneParent', duration: 2 },
      goneParent: { status: 'cancelled' },
      later: {},
      done: { notBefore: '2027-01-04', duration: 1, status: 'done', start: '2027-01-04', end: '2027-01-04' },
    });
    const why = exemptions(document.activities, schedule(document));
    const reasons = Object.fromEntries(Object.values(document.activities).map((one) => [one.id, why(one)]));
    expect(reasons).toEqual({
      phase: 'summary',
      parent: 'summary',
      child: null,
      gone: 'cancelled',
      inGone: 'cancelled',
      goneParent: 'summary',
      later: 'backlog',
      done: null,
    });
  });
});

describe('problems of a row', () => {
  const words = (raci: Record<string, string>, fields: Record<string, unknown> = {}, variant = 'RACI' as const) =>
    raciProblems(row(raci, fields), roster).map((problem) => raciProblemWords(problem, roster, variant));

  it('are none where one answers and somebody does it', () => {
    expect(raciProblems(row({ q1: 'A', q3: 'R' }), roster)).toEqual([]);
    expect(raciProblems(row({ q1: 'AR' }, { partnerIds: ['p1'] }), roster)).toEqual([]);
    expect(raciProblems(row({ q1: 'A', q3: 'R' }, { partnerIds: ['p1', 'p2'] }), roster)).toEqual([]);
  });

  it('are nobody accountable, nobody responsible', () => {
    expect(kinds(raciProblems(row({}), roster))).toEqual(['no-accountable', 'no-responsible']);
    expect(words({ q1: 'R' })).toEqual(['No one accountable']);
    expect(words({ q1: 'A' })).toEqual(['No one responsible']);
    const [problem] = raciProblems(row({ q1: 'R' }), roster);
    expect(problem && raciProblemWords(problem, roster, 'DACI')).toBe('No approver');
    expect(problem).toMatchObject({ rule: 'RAC-01', severity: 'error' });
  });

  it('are two accountable, of one organisation or on both sides', () => {
    expect(words({ q1: 'AR', q2: 'A' })).toEqual(['2 accountable: Lead and Legal']);
    expect(words({ q1: 'AR', q3: 'A' })).toEqual(['Accountable on both sides: Contoso and Fabrikam']);
    expect(raciProblems(row({ q1: 'AR', q3: 'A' }), roster)[0]).toMatchObject({
      rule: 'RAC-02',
      roleIds: ['q1', 'q3'],
    });
  });

  it('are a joint activity with one side silent, but only where somebody acts at all', () => {
    const joint = { partnerIds: ['p1', 'p2'] };
    expect(words({ q1: 'AR', q3: 'C' }, joint)).toEqual(['No one acts for Fabrikam']);
    expect(kinds(raciProblems(row({ q3: 'C' }, joint), roster))).not.toContain('silent-side');
    expect(words({ q1: 'AR', q3: 'C' }, { partnerIds: ['p1'] })).toEqual([]);
  });

  it('are an A without a person, until the work is done', () => {
    expect(words({ q4: 'AR' })).toEqual(['No person yet: Expert']);
    expect(words({ q1: 'A', q4: 'R' })).toEqual([]);
    expect(words({ q4: 'AR' }, { status: 'done' })).toEqual([]);
  });

  it('are everyone consulted, where there are many of them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`m${index}`, make('roles', { id: `m${index}`, partnerId: 'p1' })]),
    );
    const wide = { ...roster, roles: { q1: roster.roles['q1']!, ...many } };
    const all = Object.fromEntries(Object.keys(many).map((id) => [id, 'C']));
    expect(kinds(raciProblems(row({ q1: 'AR', ...all }), wide))).toEqual(['everyone-consulted']);
    expect(kinds(raciProblems(row({ q1: 'AR', ...all, m0: 'I' }), wide))).toEqual([]);
    expect(words({ q1: 'AR', q2: 'C', q3: 'C', q4: 'C' })).toEqual([]);
  });

  it('ignore letters of roles that are gone', () => {
    expect(kinds(raciProblems(row({ gone: 'AR' }), roster))).toEqual(['no-accountable', 'no-responsible']);
  });
});

describe('the samples', () => {
  it.each(samples)('$key has no error in any row', async ({ key }) => {
    let count = 0;
    const newId = () => {
      count += 1;
      return `id-${count}`;
    };
    const { document } = await sampleDocument(key, { start: '2026-11-23', newId });
    const why = exemptions(document.activities, schedule(document));
    for (const activity of Object.values(document.activities)) {
      expect(why(activity)).toBe(null);
      const errors = raciProblems(activity, document).filter(({ severity }) => severity === 'error');
      expect(errors, activity.title).toEqual([]);
    }
  });
});
