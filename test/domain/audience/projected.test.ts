import { describe, expect, it } from 'vitest';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import type { RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import { withoutReferences, withoutUnseen } from '@/domain/references';
import { schedule } from '@/domain/schedule/schedule';
import { planOf } from '../../support/plan';

type Fields = Record<string, unknown>;

const withTables = (
  document: RoadmapDocument,
  tables: { [E in TableName]?: Record<string, Fields> },
  header: Fields = {},
): RoadmapDocument => {
  const made = Object.entries(tables).map(([table, rows]) => [
    table,
    {
      ...document[table as TableName],
      ...Object.fromEntries(
        Object.entries(rows).map(([id, fields]) => [id, make(table as TableName, { id, ...fields })]),
      ),
    },
  ]);
  const roadmap = make('roadmap', { ...document.roadmap, ...header });
  return { ...document, ...Object.fromEntries(made), roadmap } as RoadmapDocument;
};

const ours: Audience = { kind: 'own', organisation: 'p1' };
const theirs: Audience = { kind: 'shared', with: ['p2'] };
const both = { partners: { p1: { name: 'Plainfield' }, p2: { name: 'Querent' } } };
const p1Only = { visibility: ['p1'] };

describe('who sees a record', () => {
  const document = planOf(
    {
      all: {},
      mine: { visibility: ['p1'] },
      shared: { visibility: ['p1', 'p2'] },
      phase: { visibility: ['p1'] },
      inside: { parentId: 'phase' },
      deep: { parentId: 'inside', visibility: ['p1', 'p2'] },
    },
    both,
  );
  const seen = (audience: Audience) => Object.keys(projected(document, audience).activities);

  it('everybody sees what is kept from nobody, and nothing inside a phase that is kept from somebody', () => {
    expect(seen(EVERYBODY)).toEqual(['all']);
  });

  it('an organisation sees what it is named in, as far as every phase around it allows', () => {
    expect(seen(theirs)).toEqual(['all', 'shared']);
    expect(seen(ours)).toEqual(['all', 'mine', 'shared', 'phase', 'inside', 'deep']);
    expect(seen({ kind: 'shared', with: ['p1', 'p2'] })).toEqual(['all', 'shared']);
  });

  it('whoever has not said which organisation it is sees the whole', () => {
    expect(projected(document, { kind: 'own', organisation: null })).toEqual(document);
  });
});

describe('what is internal', () => {
  const document = withTables(planOf({ a: { internalNotes: { p1: 'ours', p2: 'yours' } } }, both), {
    partners: { p2: { name: 'Querent', fit: {}, internalNotes: { p1: 'floor of 52' } } },
  });

  it('is for nobody else, not even for whom it came from', () => {
    expect(projected(document, theirs).activities['a']?.internalNotes).toEqual({});
    expect(projected(document, EVERYBODY).partners['p2']?.internalNotes).toEqual({});
  });

  it('of one organisation is for itself', () => {
    expect(projected(document, ours).activities['a']?.internalNotes).toEqual({ p1: 'ours' });
    expect(projected(document, ours).partners['p2']?.internalNotes).toEqual({ p1: 'floor of 52' });
  });
});

describe('dates', () => {
  it('a predecessor left out becomes a not-before where its follower stands, and what follows needs nothing', () => {
    const document = planOf(
      {
        secret: { notBefore: '2027-01-04', duration: 10, ...p1Only },
        next: { duration: 2, after: ['secret FS +3'] },
        later: { duration: 2, after: ['next'] },
      },
      both,
    );
    const { activities } = projected(document, EVERYBODY);
    expect(activities['next']).toMatchObject({ notBefore: schedule(document).get('next')?.start, links: {} });
    expect(activities['later']).toEqual(document.activities['later']);
  });

  it('what waits for a phase stays where it is, though less of the phase is seen', () => {
    const document = planOf(
      {
        phase: { start: '2027-01-04', end: '2027-01-29', duration: 20 },
        short: { parentId: 'phase', notBefore: '2027-01-04', duration: 2 },
        long: { parentId: 'phase', notBefore: '2027-01-04', duration: 20, ...p1Only },
        next: { duration: 1, after: ['phase'] },
      },
      both,
    );
    const seen = projected(document, EVERYBODY);
    expect(seen.activities['phase']).toMatchObject({ start: '2027-01-04', end: '2027-01-05' });
    expect(schedule(seen).get('phase')).toMatchObject({ start: '2027-01-04', end: '2027-01-05' });
    expect(schedule(seen).get('next')?.start).toBe('2027-02-01');
  });

  it('a phase of which nothing is seen inside has no dates', () => {
    const document = planOf(
      {
        phase: { start: '2027-01-04', end: '2027-01-29', duration: 20 },
        inside: { parentId: 'phase', notBefore: '2027-01-04', duration: 20, ...p1Only },
      },
      both,
    );
    const seen = projected(document, EVERYBODY);
    expect(schedule(seen).has('phase')).toBe(false);
    expect(JSON.stringify(seen.activities)).not.toMatch(/2027|20/);
  });

  it('holidays of an organisation left out move nothing', () => {
    const holidays = { h1: { date: '2027-01-06', name: 'Feast', order: 1 } };
    const document = planOf(
      { a: { notBefore: '2027-01-04', duration: 5, partnerIds: ['p1', 'p3'] } },
      { partners: { ...both.partners, p3: { holidays, visibility: ['p1'] } } },
    );
    const seen = projected(document, EVERYBODY);
    expect(seen.activities['a']?.partnerIds).toEqual(['p1']);
    expect(schedule(seen).get('a')?.end).toBe('2027-01-11');
  });
});

describe('roles left out', () => {
  const document = withTables(
    planOf({ a: { raci: { r1: 'AR', r2: 'R', r3: 'C' } }, b: { raci: { r2: 'A', r3: 'R' } } }, both),
    {
      roles: {
        r1: { partnerId: 'p1', personName: 'Ada', ...p1Only },
        r2: { partnerId: 'p1', personName: 'Bo', ...p1Only },
        r3: { partnerId: 'p2', personName: 'Cy' },
      },
      risks: { k: { ownerRoleId: 'r1', approver: 'ada ' } },
      approvals: { v: { approverRoleIds: ['r1', 'r2', 'r3'] } },
    },
  );
  const seen = projected(document, EVERYBODY);
  const raciOf = (id: string) => seen.activities[id]?.raci;

  it('have one stand-in for each letter: the one A stays the one A, and how many they are is not said', () => {
    expect(raciOf('a')).toEqual({ 'held-A-p1': 'A', 'held-R-p1': 'R', r3: 'C' });
    expect(raciOf('b')).toEqual({ 'held-A-p1': 'A', r3: 'R' });
    expect(seen.roles['held-A-p1']).toMatchObject({ label: 'Held by the other side', partnerId: 'p1', personName: '' });
  });

  it('are one stand-in wherever else they are pointed to, and their names do not stand in other fields', () => {
    expect(seen.risks['k']).toMatchObject({ ownerRoleId: 'held-any-p1', approver: '' });
    expect(seen.approvals['v']?.approverRoleIds).toEqual(['held-any-p1', 'r3']);
    expect(JSON.stringify(seen)).not.toMatch(/Ada|Bo\b|r1|r2/);
  });

  it('go with their letters where their organisation is left out too', () => {
    const third = withTables(document, { partners: { p1: { name: 'Plainfield', visibility: ['p1'] } } });
    expect(projected(third, EVERYBODY).activities['a']?.raci).toEqual({ r3: 'C' });
  });
});

describe('what would still tell of what is left out', () => {
  const document = withTables(
    planOf({ secret: { title: 'Talks with Verity', ...p1Only }, open: {} }, both),
    {
      partners: { p3: { name: 'Verity', ...p1Only } },
      assets: {
        f: { name: 'Deck', file: { sha256: 'a'.repeat(64), name: 'floor 52.pdf', type: 'application/pdf', size: 1 } },
      },
      reviews: { v: { attendees: { a1: { name: 'Verity' }, a2: { name: 'Cy' } } } },
    },
    {
      savedViews: {
        v1: { name: 'Ours', settings: { ownerIds: ['p1'], mode: 'lanes' }, order: 1 },
        v2: { name: 'Third', settings: { partnerIds: ['p3'] }, order: 2 },
        v3: { name: 'Before the talks with Verity', settings: {}, order: 3 },
      },
      lintWaivers: {
        w1: { ruleId: 'TIE-01', recordId: 'secret', reason: 'r', approver: 'Ada', order: 1 },
        w2: { ruleId: 'TIE-01', recordId: 'open', reason: 'r', approver: 'Ada', order: 2 },
      },
    },
  );
  const { roadmap, assets } = projected(document, EVERYBODY);

  it('saved views made for it go', () => {
    expect(Object.keys(roadmap.savedViews)).toEqual(['v1']);
  });

  it('waivers of it go; others stay without why and by whom', () => {
    expect(roadmap.lintWaivers).toEqual({
      w2: {
        ruleId: 'TIE-01',
        recordId: 'open',
        reason: '',
        approver: '',
        order: 2,
      } as Records['roadmap']['lintWaivers'][string],
    });
  });

  it('names of files are plain', () => {
    expect(assets['f']?.file?.name).toBe('File.pdf');
    expect(projected(document, ours).assets['f']?.file?.name).toBe('floor 52.pdf');
  });
});

describe('what is about something left out', () => {
  const hidden = { name: 'Verity', ...p1Only };
  const seen = projected(
    withTables(planOf({ secret: p1Only, theirs: { partnerIds: ['p3'] }, joint: { partnerIds: ['p1', 'p3'] } }, both), {
      partners: { p3: hidden },
      risks: { r: { ...p1Only, scores: { current: { likelihood: 4, impact: 5 } } } },
      approvals: { v: { title: 'Approve the talks', activityId: 'secret' } },
      kpis: {
        k: {
          readings: { m1: { on: '2027-01-04', value: 7, partnerId: 'p3' }, m2: { on: '2027-01-04', value: 8 } },
          targets: { m1: { on: '2027-01-04', min: 3, partnerId: 'p3' } },
        },
      },
      policies: { l: { appliesTo: { partnerIds: ['p3'] } }, m: { appliesTo: {} } },
      reviews: {
        w: {
          ballots: { b: { about: { riskId: 'r' }, consensus: { likelihood: 4 } }, c: { question: 'Which?' } },
          decisions: { d: { text: 'Part from them', partnerId: 'p3' } },
          snapshot: {},
        },
      },
      commercials: {
        t: {
          total: 100_00,
          amount: 60_00,
          split: { p1: 70, p3: 30 },
          ownership: { p1: 50, p2: 50 },
          lines: { l1: { planned: 40_00, activityId: 'secret' }, l2: { planned: 60_00 } },
          contributions: { c1: { partnerId: 'p1', amount: 40_00 } },
        },
        rate: { title: 'Their rate', partnerId: 'p3' },
      },
    }),
    EVERYBODY,
  );

  it('goes with it: records, entries, readings, votes', () => {
    expect(Object.keys(seen.activities)).toEqual(['joint']);
    expect(seen.approvals).toEqual({});
    expect(seen.kpis['k']).toMatchObject({ readings: { m2: { value: 8 } }, targets: {} });
    expect(Object.keys(seen.kpis['k']?.readings ?? {})).toEqual(['m2']);
    expect(Object.keys(seen.policies)).toEqual(['m']);
    expect(Object.keys(seen.reviews['w']?.ballots ?? {})).toEqual(['c']);
    expect(seen.reviews['w']?.decisions).toEqual({});
    expect(Object.keys(seen.commercials)).toEqual(['t']);
  });

  it('cannot be read from what remains of a whole: shares and sums of which a member is left out go', () => {
    expect(seen.commercials['t']).toMatchObject({ split: {}, ownership: { p1: 50, p2: 50 }, amount: 60_00 });
    expect(seen.commercials['t']).not.toHaveProperty('total');
    expect(Object.keys(seen.commercials['t']?.lines ?? {})).toEqual(['l2']);
  });

  it('stays where the organisation merely leaves the roadmap: that is a removal, not a secret', () => {
    const answered = make('approvals', { id: 'v', answers: { a: { partnerId: 'p3', comment: 'Fine' } } });
    const gone = (entity: string, id: string) => entity === 'partners' && id === 'p3';
    expect(withoutReferences('approvals', answered, gone)?.answers['a']?.comment).toBe('Fine');
    expect(withoutUnseen('approvals', answered, gone)?.answers).toEqual({});
  });
});
