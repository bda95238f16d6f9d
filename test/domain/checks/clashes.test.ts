import { describe, expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { clashesOf } from '@/domain/checks/clashes';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { schedule } from '@/domain/schedule/schedule';

type Fields = { partners?: string[]; audience?: string; briefAudience?: string; public?: boolean } & Partial<
  Pick<Activity, 'status'>
>;

const live = (id: string, start: string, end: string, fields: Fields = {}): Activity =>
  make('activities', {
    id,
    title: id,
    scheduling: 'fixed',
    start,
    end,
    partnerIds: (fields.partners ?? ['p1']) as never,
    audience: fields.audience ?? '',
    status: fields.status ?? 'planned',
    brief: { audience: fields.briefAudience ?? '' } as never,
    flags: { publicFacing: fields.public ?? true } as never,
  });

const clashes = (activities: Activity[], days = 3, between?: { from: number; to: number }) => {
  const document = {
    ...emptyDocument('r', 'r'),
    activities: Object.fromEntries(activities.map((activity) => [activity.id, activity])),
  } as RoadmapDocument;
  return clashesOf(activities, schedule(document), days, between);
};

describe('clashes of public activities', () => {
  test('three days from end to start clash, four do not', () => {
    const first = live('a', '2027-03-01', '2027-03-04');
    expect(clashes([first, live('b', '2027-03-07', '2027-03-08')])).toEqual([
      { first: 'a', second: 'b', partnerIds: ['p1'], daysApart: 3 },
    ]);
    expect(clashes([first, live('b', '2027-03-08', '2027-03-09')])).toEqual([]);
  });

  test('with no days between them, only what overlaps clashes', () => {
    const first = live('a', '2027-03-01', '2027-03-04');
    expect(clashes([first, live('b', '2027-03-05', '2027-03-05')], 0)).toEqual([]);
    expect(clashes([first, live('b', '2027-03-04', '2027-03-05')], 0)).toMatchObject([{ daysApart: 0 }]);
  });

  test('a long one clashes with each that falls into it, whatever ended in between', () => {
    const found = clashes([
      live('c', '2027-03-20', '2027-03-20'),
      live('long', '2027-03-01', '2027-03-31'),
      live('b', '2027-03-03', '2027-03-03'),
    ]);
    expect(found.map(({ first, second }) => [first, second])).toEqual([
      ['long', 'b'],
      ['long', 'c'],
    ]);
  });

  test('needs an organisation in common, and names it', () => {
    const a = live('a', '2027-03-01', '2027-03-01', { partners: ['p1', 'p2'] });
    expect(clashes([a, live('b', '2027-03-02', '2027-03-02', { partners: ['p3'] })])).toEqual([]);
    expect(clashes([a, live('b', '2027-03-02', '2027-03-02', { partners: ['p3', 'p2'] })])).toMatchObject([
      { partnerIds: ['p2'] },
    ]);
  });

  test('audiences part them only where both name one; case and the brief count', () => {
    const a = live('a', '2027-03-01', '2027-03-01', { audience: 'CFOs' });
    expect(clashes([a, live('b', '2027-03-02', '2027-03-02', { audience: 'Developers' })])).toEqual([]);
    expect(clashes([a, live('b', '2027-03-02', '2027-03-02', { briefAudience: ' cfos ' })])).toHaveLength(1);
    expect(clashes([a, live('b', '2027-03-02', '2027-03-02')])).toHaveLength(1);
  });

  test('leaves out what is not public, cancelled, done, undated or a phase', () => {
    const a = live('a', '2027-03-01', '2027-03-01');
    expect(clashes([a, live('b', '2027-03-01', '2027-03-01', { public: false })])).toEqual([]);
    for (const status of ['cancelled', 'done'] as const)
      expect(clashes([a, live('b', '2027-03-01', '2027-03-01', { status })])).toEqual([]);
    const undated = make('activities', {
      id: 'b',
      partnerIds: ['p1'] as never,
      flags: { publicFacing: true } as never,
    });
    expect(clashes([a, undated])).toEqual([]);
    const child = { ...live('c', '2027-03-01', '2027-03-01', { public: false }), parentId: 'b' as Activity['id'] };
    expect(clashes([a, undated, child])).toEqual([]);
  });

  test('leaves out a pair of which one follows the other by a link', () => {
    const a = live('a', '2027-03-01', '2027-03-01');
    const links = { l: { from: 'a', type: 'FS', lag: 0 } } as never;
    expect(clashes([a, { ...live('b', '2027-03-02', '2027-03-02'), links }])).toEqual([]);
    expect(clashes([a, live('b', '2027-03-02', '2027-03-02')])).toHaveLength(1);
  });

  test('a span of days keeps the pairs that touch it, with a partner outside it', () => {
    const all = [
      live('feb', '2027-02-27', '2027-02-28'),
      live('mar', '2027-03-02', '2027-03-02'),
      live('may', '2027-05-02', '2027-05-02'),
      live('may2', '2027-05-03', '2027-05-03'),
    ];
    const march = { from: Date.UTC(2027, 2, 1) / 86_400_000, to: Date.UTC(2027, 3, 1) / 86_400_000 };
    expect(clashes(all, 3, march).map(({ first, second }) => [first, second])).toEqual([['feb', 'mar']]);
  });

  test('thousands at once end in a bounded list, soon', () => {
    const many = Array.from({ length: 3000 }, (_, index) => live(`a${index}`, '2027-03-01', '2027-03-02'));
    expect(clashes(many)).toHaveLength(5000);
  });
});
