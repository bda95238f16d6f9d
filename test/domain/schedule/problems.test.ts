import { describe, expect, it } from 'vitest';
import { Network } from '@/domain/schedule/network';
import { Placement } from '@/domain/schedule/placement';
import { problemsOfSchedule, type ScheduleProblem } from '@/domain/schedule/problems-of-schedule';
import { schedule } from '@/domain/schedule/schedule';
import { problemInWords } from '@/domain/schedule/schedule-words';
import { holidaysOf, planOf } from '../../support/plan';

const names = { activity: (id: string) => id.toUpperCase(), partner: (id: string) => id, day: (day: string) => day };
type Plan = ReturnType<typeof planOf>;
const problemsOf = (document: Plan): ScheduleProblem[] => problemsOfSchedule(new Placement(new Network(document)));
const wordsOf = (document: Plan) => problemsOf(document).map((problem) => problemInWords(problem, names));

describe('problems of a schedule', () => {
  it('finds none in a plan that has none', () => {
    expect(problemsOf(planOf({ a: { notBefore: '2027-05-03', deadline: '2027-05-07' }, b: { after: ['a'] } }))).toEqual(
      [],
    );
  });

  it('says by how much a deadline is missed, and when it cannot be met at all', () => {
    expect(wordsOf(planOf({ a: { notBefore: '2027-05-03', duration: 5, deadline: '2027-05-05' } }))).toEqual([
      'It ends on 2027-05-07, 2 working days after the deadline of 2027-05-05.',
    ]);
    expect(
      wordsOf(planOf({ a: { scheduling: 'fixed', start: '2027-05-08', end: '2027-05-08', deadline: '2027-05-07' } })),
    ).toEqual(['The deadline of 2027-05-07 is before the start of 2027-05-08. Change one of them.']);
    const [early] = problemsOf(planOf({ a: { notBefore: '2027-05-03', deadline: '2027-04-30' } }));
    expect(early).toEqual({
      kind: 'deadline-before-start',
      entity: 'activities',
      id: 'a',
      field: 'deadline',
      deadline: '2027-04-30',
      start: '2027-05-03',
    });
    expect(problemsOf(planOf({ a: { notBefore: '2027-05-03', status: 'cancelled', deadline: '2027-04-30' } }))).toEqual(
      [],
    );
  });

  it('says which link fixed, started and done dates break, also of a phase, and by how many working days', () => {
    const document = planOf({
      a: { notBefore: '2027-05-03', duration: 5 },
      fixed: { scheduling: 'fixed', start: '2027-05-06', end: '2027-05-07', after: ['a'] },
      begun: { status: 'in-progress', start: '2027-05-07', end: '2027-05-07', after: ['a'] },
      phase: { kind: 'phase', after: ['a FS 1'] },
      done: { status: 'done', start: '2027-05-10', end: '2027-05-10', parentId: 'phase' },
      kept: { scheduling: 'fixed', start: '2027-05-08', end: '2027-05-09', after: ['a'] },
    });
    expect(
      problemsOf(document).map(
        (problem) => problem.kind === 'link-broken' && [problem.id, problem.holderId, problem.by, problem.workingDays],
      ),
    ).toEqual([
      ['fixed', 'fixed', 'fixed', 2],
      ['begun', 'begun', 'started', 1],
      ['done', 'phase', 'done', 1],
    ]);
    expect(wordsOf(document)).toEqual([
      'Its fixed dates are 2 working days earlier than its link to “A” allows.',
      'It was begun 1 working day earlier than its link to “A” allows.',
      'It was done 1 working day earlier than its link to “A” allows.',
    ]);
    expect(schedule(document).get('fixed')?.brokenLinks).toEqual(['l0']);
    expect(schedule(document).get('kept')?.brokenLinks).toEqual([]);
  });

  it('says that no day works, and schedules all the same', () => {
    const document = planOf({ a: { notBefore: '2027-05-01', duration: 3 } }, { calendar: { workingDays: [] } });
    expect(wordsOf(document)).toEqual([
      'The working week has no working day, so every day counts as one. Choose at least one day.',
    ]);
    expect(schedule(document).get('a')).toMatchObject({ start: '2027-05-01', end: '2027-05-03', workingDays: 3 });
  });

  it('names a holiday that is there twice, and whose list it is', () => {
    const holidays = holidaysOf('2027-05-03 Labour Day', '2027-05-03 May Day');
    const document = planOf({}, { calendar: { holidays }, partners: { p: { holidays } } });
    expect(problemsOf(document).map(({ entity, id, field }) => [entity, id, field])).toEqual([
      ['roadmap', 'plan', 'calendar'],
      ['partners', 'p', 'holidays'],
    ]);
    expect(wordsOf(document)[0]).toBe(
      '2027-05-03 is in the list of holidays 2 times (Labour Day and May Day); it counts once.',
    );
  });

  it('asks about 40 years of lag, and schedules it', () => {
    const document = planOf({ a: { notBefore: '2027-05-03', duration: 1 }, b: { duration: 1, after: ['a FS 10400'] } });
    expect(wordsOf(document)).toEqual(['The lag of 10400 working days after “A” is about 40 years. Check the number.']);
    expect(schedule(document).get('b')?.start).toBe('2067-03-15');
  });

  it('does not cut dates at 1900 or 2199 in silence', () => {
    const late = planOf({
      a: { notBefore: '2199-12-02', duration: 60 },
      b: { after: ['a'] },
      c: { after: ['b SF -5000'] },
    });
    expect(schedule(late).get('a')?.end).toBe('2199-12-31');
    expect(
      problemsOf(late)
        .filter(({ kind }) => kind === 'beyond-calendar')
        .map(({ id }) => id),
    ).toEqual(['a', 'b']);
    const early = planOf({ a: { notBefore: '1900-01-03', duration: 1 }, b: { duration: 2, after: ['a FS -5000'] } });
    expect(schedule(early).get('b')?.start).toBe('1900-01-01');
    expect(wordsOf(early)).toContain(
      'It would start before 1900, so it is shown at the first day. Check the lags before it.',
    );
    const begun = planOf({ a: { status: 'in-progress', start: '2199-12-30', end: '2199-12-31', duration: 9 } });
    expect(wordsOf(begun)).toEqual([
      'It would end after 2199, so it is shown at the last day. Shorten a lag or a duration before it.',
    ]);
  });

  it('leaves a circle, and what waits for it, without dates, says so, and ends', () => {
    const document = planOf({
      a: { notBefore: '2027-05-03', after: ['b'] },
      b: { after: ['a'] },
      c: { notBefore: '2027-05-03', after: ['b'] },
      d: { notBefore: '2027-05-03' },
    });
    expect([...schedule(document).keys()]).toEqual(['d']);
    expect(problemsOf(document).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['circle a', 'circle b', 'circle c']);
    expect(wordsOf(document)[0]).toMatch(/Remove one of the links/);
  });

  it('asks for the dates of a fixed activity that has none', () => {
    expect(wordsOf(planOf({ a: { scheduling: 'fixed' } }))).toEqual([
      'Its dates are fixed but not given. Enter its start and end, or make it automatic.',
    ]);
  });
});

describe('odd plans', () => {
  it('a chain of 10,000 links and phases 3,000 deep are scheduled', () => {
    const chain: Record<string, Record<string, unknown>> = { a0: { duration: 1, notBefore: '2027-05-03' } };
    for (let index = 1; index < 10_000; index += 1) chain[`a${index}`] = { duration: 0, after: [`a${index - 1} FS`] };
    expect(schedule(planOf(chain)).size).toBe(10_000);
    const deep: Record<string, Record<string, unknown>> = { a0: {} };
    for (let index = 1; index < 3000; index += 1)
      deep[`a${index}`] = { parentId: `a${index - 1}`, notBefore: '2027-05-03' };
    expect(schedule(planOf(deep)).get('a0')).toMatchObject({ start: '2027-05-03', isSummary: true });
  }, 60_000);

  it('a phase that holds only cancelled work holds nobody', () => {
    const dates = schedule(
      planOf({
        phase: { kind: 'phase' },
        gone: { parentId: 'phase', status: 'cancelled', notBefore: '2027-06-01' },
        after: { notBefore: '2027-05-03', after: ['phase', 'gone'] },
      }),
    );
    expect(dates.get('after')?.start).toBe('2027-05-03');
    expect(dates.get('phase')?.start).toBe('2027-06-01');
  });

  it('a milestone stands at the end of its day: what follows starts the next working day', () => {
    const dates = schedule(
      planOf({
        work: { duration: 5, notBefore: '2027-05-03' },
        gate: { kind: 'milestone', after: ['work'] },
        next: { duration: 1, after: ['gate'] },
        phase: { kind: 'phase' },
        inside: { kind: 'milestone', parentId: 'phase', after: ['gate'] },
      }),
    );
    expect(dates.get('gate')).toMatchObject({ start: '2027-05-07', isPoint: true, workingDays: 0 });
    expect(dates.get('next')?.start).toBe('2027-05-10');
    expect(dates.get('phase')).toMatchObject({ start: '2027-05-07', isPoint: true, isSummary: true });
  });
});
