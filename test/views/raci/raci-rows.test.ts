import { describe, expect, it } from 'vitest';
import { make } from '@/domain/entities';
import { outlineOf } from '@/domain/plan/outline';
import { exemptions } from '@/domain/raci';
import { schedule } from '@/domain/schedule/schedule';
import { raciColumns } from '@/views/raci/raci-columns';
import { RowCache, type RowGrouping, raciLines } from '@/views/raci/raci-rows';
import { planOf } from '../../support/plan';

const document = planOf(
  {
    late: {
      parentId: 'phase',
      order: 2,
      notBefore: '2027-03-01',
      duration: 2,
      stage: 'launch',
      partnerIds: ['home', 'p1'],
    },
    phase: { kind: 'phase', order: 1 },
    soon: { parentId: 'phase', order: 1, notBefore: '2027-01-04', duration: 2, stage: 'launch', raci: { q1: 'AS' } },
    joint: { order: 2, notBefore: '2027-01-04', duration: 2, stage: 'identify', partnerIds: ['p1', 'p2', 'home'] },
  },
  { partners: { p1: {}, p2: {}, home: {} } },
);

function linesOf(grouping: RowGrouping, wanted = '', cache = new RowCache()) {
  const dates = schedule(document);
  const exemptionOf = exemptions(document.activities, dates);
  return raciLines({
    document,
    activities: Object.values(document.activities),
    schedule: dates,
    grouping,
    homeId: 'home',
    rowOf: (activity, depth) => cache.row(activity, depth, exemptionOf(activity), [], 'RACI'),
    isShown: ({ label }) => label.includes(wanted),
  });
}
const words = (lines: ReturnType<typeof linesOf>) =>
  lines.map((line) =>
    line.kind === 'heading' ? `# ${line.label} ${line.detail}` : `${'-'.repeat(line.row.depth)}${line.row.id}`,
  );

describe('lines of the matrix', () => {
  it('are the outline where they are grouped by phase', () => {
    expect(words(linesOf('phase'))).toEqual(['phase', '-soon', '-late', 'joint']);
    expect(
      outlineOf(Object.values(document.activities).filter(({ id }) => id !== 'phase')).map(({ depth }) => depth),
    ).toEqual([0, 0, 0]);
  });

  it('stand under stages in the order of dates, without empty phases', () => {
    expect(words(linesOf('stage'))).toEqual(['# Identify 1', 'joint', '# Launch 2', 'soon', 'late']);
  });

  it('stand under the partner they are with, several apart from one', () => {
    expect(words(linesOf('partner'))).toEqual([
      '# p1 1',
      'late',
      '# Several partners 1',
      'joint',
      '# No organisation 1',
      'soon',
    ]);
  });

  it('leave out what is filtered, with headings that have nothing left', () => {
    expect(words(linesOf('stage', 'soon'))).toEqual(['# Launch 1', 'soon']);
  });

  it('are the same rows as long as nothing changes in them, and hold what the variant shows', () => {
    const cache = new RowCache();
    const rowsOf = () => linesOf('phase', '', cache).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    const [first, again] = [rowsOf(), rowsOf()];
    expect(first.every((row, index) => row === again[index])).toBe(true);
    expect(first.find(({ id }) => id === 'soon')?.texts).toEqual({ q1: 'A' });
  });
});

describe('columns of the matrix', () => {
  it('are roles by organisation, ours first, organisations without roles left out', () => {
    const partners = ['p1', 'p2', 'home'].map((id) => make('partners', { id, name: id }));
    const roles = [
      ['q1', 'p1'],
      ['q2', 'home'],
      ['q3', 'p1'],
    ].map(([id, partnerId]) => make('roles', { id: id as string, partnerId, label: id }));
    const { columns, groups } = raciColumns(roles, partners, 'home');
    expect(columns.map(({ id, groupId }) => `${groupId} ${id}`)).toEqual(['home q2', 'p1 q1', 'p1 q3']);
    expect(groups.map(({ id }) => id)).toEqual(['home', 'p1']);
  });
});
