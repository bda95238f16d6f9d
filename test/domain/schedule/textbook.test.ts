import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/calendar-day';
import { Scheduler } from '@/domain/schedule/scheduler';
import { planOf } from '../../support/plan';

/** A Monday; every day works, so that day numbers are the textbook's. */
const FIRST = '2029-01-01';
const everyDay = { calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7] } };

/** Early start, early finish, late start, late finish and slack as textbooks count: a finish is the end of its last day. */
function textbookRow(scheduler: Scheduler, id: string): number[] {
  const dates = scheduler.dates.get(id)!;
  const float = scheduler.floatOf(id)!;
  const day = (name: string) => dayNumber(name) - dayNumber(FIRST);
  return [day(dates.start), day(dates.end) + 1, day(float.latestStart), day(float.latestEnd) + 1, float.total];
}

/** Activities on arrows, "1-2": each follows all that end where it begins. */
function arrowPlan(durations: Record<string, number>) {
  const names = Object.keys(durations);
  return planOf(
    Object.fromEntries(
      names.map((name) => {
        const before = names.filter((other) => other.split('-')[1] === name.split('-')[0]);
        return [`n${name}`, { duration: durations[name], notBefore: FIRST, after: before.map((other) => `n${other}`) }];
      }),
    ),
    everyDay,
  );
}

// Taylor, Introduction to Management Science, solutions of chapter 8, problems 5 and 6: ES, EF, LS, LF, slack.
const problemFive: Record<string, number[]> = {
  '1-2': [0, 7, 2, 9, 2],
  '1-3': [0, 10, 0, 10, 0],
  '2-4': [7, 13, 9, 15, 2],
  '3-4': [10, 15, 10, 15, 0],
  '3-5': [10, 14, 14, 18, 4],
  '4-5': [15, 18, 15, 18, 0],
  '5-6': [18, 20, 18, 20, 0],
};
const problemSix: Record<string, number[]> = {
  '1-2': [0, 8, 1, 9, 1],
  '1-3': [0, 10, 0, 10, 0],
  '1-4': [0, 9, 6, 15, 6],
  '2-5': [8, 14, 9, 15, 1],
  '2-6': [8, 12, 16, 20, 8],
  '3-5': [10, 15, 10, 15, 0],
  '4-5': [9, 9, 15, 15, 6],
  '4-7': [9, 16, 20, 27, 11],
  '5-7': [15, 27, 15, 27, 0],
  '5-8': [15, 30, 16, 31, 1],
  '6-9': [12, 30, 20, 38, 8],
  '7-8': [27, 31, 27, 31, 0],
  '8-9': [31, 38, 31, 38, 0],
};

describe('networks with published answers', () => {
  it.each([
    ['5', problemFive, ['1-3', '3-4', '4-5', '5-6']],
    ['6', problemSix, ['1-3', '3-5', '5-7', '7-8', '8-9']],
  ])('Taylor, Introduction to Management Science, chapter 8, problem %s', (_, answers, critical) => {
    const durations = Object.fromEntries(Object.entries(answers).map(([name, [start, end]]) => [name, end! - start!]));
    const scheduler = new Scheduler(arrowPlan(durations));
    for (const [name, row] of Object.entries(answers)) {
      const found = textbookRow(scheduler, `n${name}`);
      // A dummy of no duration is a point at the end of the day before, so only its finishes and slack are the book's.
      if (durations[name] === 0) expect([found[1], found[3], found[4]], name).toEqual([row[1], row[3], row[4]]);
      else expect(found, name).toEqual(row);
    }
    expect([...scheduler.withFloatUpTo(0)].sort()).toEqual(critical.map((name) => `n${name}`));
  });

  it('the precedence diagram of a university course, with start-to-start links', () => {
    // "Network Construction – Precedence Diagram Method", 15 March 2019: durations and relationships as given there;
    // A-D-H-M-N is the longest path of full durations, 2 + 12 + 16 + 5 + 3 = 38 days, as in the text's list of paths.
    const scheduler = new Scheduler(
      planOf(
        {
          A: { duration: 2, notBefore: FIRST },
          B: { duration: 10, after: ['A SS'] },
          C: { duration: 13, after: ['A'] },
          D: { duration: 12, after: ['A'] },
          E: { duration: 12, after: ['B'] },
          F: { duration: 7, after: ['B'] },
          G: { duration: 10, after: ['D'] },
          H: { duration: 16, after: ['D'] },
          I: { duration: 6, after: ['F'] },
          J: { duration: 12, after: ['C', 'G SS'] },
          K: { duration: 5, after: ['I SS'] },
          L: { duration: 8, after: ['E', 'I', 'K'] },
          M: { duration: 5, after: ['H'] },
          N: { duration: 3, after: ['G', 'J', 'L', 'M'] },
        },
        everyDay,
      ),
    );
    expect(textbookRow(scheduler, 'N')).toEqual([35, 38, 35, 38, 0]);
    expect([...scheduler.withFloatUpTo(0)]).toEqual(['A', 'D', 'H', 'M', 'N']);
  });

  it('the PERT example of Wikipedia, in hundredths of a day', () => {
    // "Program evaluation and review technique", en.wikipedia.org: expected times, and ES, EF, LS, LF, slack of the table there.
    const scheduler = new Scheduler(
      planOf(
        {
          a: { duration: 400, notBefore: FIRST },
          b: { duration: 533, notBefore: FIRST },
          c: { duration: 517, after: ['a'] },
          d: { duration: 633, after: ['a'] },
          e: { duration: 517, after: ['b', 'c'] },
          f: { duration: 450, after: ['d'] },
          g: { duration: 517, after: ['e'] },
        },
        everyDay,
      ),
    );
    expect(textbookRow(scheduler, 'b')).toEqual([0, 533, 384, 917, 384]);
    expect(textbookRow(scheduler, 'd')).toEqual([400, 1033, 868, 1501, 468]);
    expect(textbookRow(scheduler, 'f')).toEqual([1033, 1483, 1501, 1951, 468]);
    expect([...scheduler.withFloatUpTo(0)]).toEqual(['a', 'c', 'e', 'g']);
  });

  it('the widget project on weekdays, with dates, total and free float', () => {
    // SAS/OR User's Guide: Project Management, The CPM Procedure, Example 4.6, Output 4.6.1 (INTERVAL=WEEKDAY, from 1 December 2003).
    const days: Record<string, [number, string[]]> = {
      approve: [5, []],
      drawings: [10, ['approve']],
      study: [5, ['approve']],
      specs: [5, ['approve']],
      prototype: [15, ['drawings', 'specs']],
      strategy: [10, ['study']],
      materials: [10, ['prototype']],
      facility: [10, ['prototype']],
      initial: [10, ['materials', 'facility']],
      evaluate: [10, ['initial']],
      test: [15, ['strategy', 'initial']],
      changes: [5, ['evaluate', 'test']],
      production: [0, ['changes']],
      marketing: [0, ['strategy', 'initial']],
    };
    const scheduler = new Scheduler(
      planOf(
        Object.fromEntries(
          Object.entries(days).map(([id, [duration, after]]) => [id, { duration, after, notBefore: '2003-12-01' }]),
        ),
      ),
    );
    const row = (id: string) => {
      const { start, end } = scheduler.dates.get(id)!;
      const { latestStart, latestEnd, total, free } = scheduler.floatOf(id)!;
      return [start, end, latestStart, latestEnd, total, free].join(' ');
    };
    expect(row('approve')).toBe('2003-12-01 2003-12-05 2003-12-01 2003-12-05 0 0');
    expect(row('drawings')).toBe('2003-12-08 2003-12-19 2003-12-08 2003-12-19 0 0');
    expect(row('study')).toBe('2003-12-08 2003-12-12 2004-01-19 2004-01-23 30 0');
    expect(row('specs')).toBe('2003-12-08 2003-12-12 2003-12-15 2003-12-19 5 5');
    expect(row('prototype')).toBe('2003-12-22 2004-01-09 2003-12-22 2004-01-09 0 0');
    expect(row('strategy')).toBe('2003-12-15 2003-12-26 2004-01-26 2004-02-06 30 30');
    expect(row('materials')).toBe('2004-01-12 2004-01-23 2004-01-12 2004-01-23 0 0');
    expect(row('facility')).toBe('2004-01-12 2004-01-23 2004-01-12 2004-01-23 0 0');
    expect(row('initial')).toBe('2004-01-26 2004-02-06 2004-01-26 2004-02-06 0 0');
    expect(row('evaluate')).toBe('2004-02-09 2004-02-20 2004-02-16 2004-02-27 5 5');
    // The guide gives a point the morning of 8 March; ours stands at the end of the working day before.
    expect(scheduler.dates.get('production')?.end).toBe('2004-03-05');
    expect(scheduler.projectEnd).toBe('2004-03-05');
  });
});
