import { describe, expect, test } from 'vitest';
import { applyEntries } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import {
  addHolidays,
  changeHoliday,
  type Holidays,
  inOrderOfDate,
  MOST_HOLIDAYS,
  mergeHolidays,
  placeOfSource,
  previewOfHolidays,
  problemOfDay,
  problemOfList,
  putHolidays,
  replaceFromSource,
  setWorkingDays,
} from '@/domain/holiday-edits';
import { schedule } from '@/domain/schedule/schedule';
import { EditRefused, type Transaction, transact } from '@/domain/transaction';
import { holidaysOf, planOf } from '../support/plan';

let count = 0;
const newId = () => {
  count += 1;
  return `n${count}`;
};
const surroundings = { newId, now: () => '2026-11-01T00:00:00Z', author: 'T' };
const list = (...texts: string[]) => holidaysOf(...texts) as unknown as Holidays;
const shown = (holidays: Holidays) => inOrderOfDate(holidays).map(([, { date, name }]) => `${date} ${name}`.trim());

function edited(document: RoadmapDocument, recipe: (tx: Transaction) => void): RoadmapDocument {
  const copy = structuredClone(document) as RoadmapDocument;
  applyEntries(copy, transact(copy, surroundings, 'Edit', recipe)?.entries ?? []);
  return copy;
}

const germany = {
  source: 'Germany [DE]',
  years: [2026],
  holidays: [
    { date: '2026-05-01', name: 'Labour Day' },
    { date: '2026-05-14', name: 'Ascension Day' },
  ],
};

describe('adding to a list', () => {
  test('keeps it by date and says which days were there already', () => {
    const result = addHolidays(
      list('2026-12-24 Closed'),
      [
        { date: '2026-05-01', name: 'Labour Day' },
        { date: '2026-12-24', name: 'Christmas Eve' },
        { date: '2026-05-01', name: 'May Day' },
      ],
      newId,
    );
    expect(shown(result.list)).toEqual(['2026-05-01 Labour Day', '2026-12-24 Closed']);
    expect([result.added, result.merged]).toEqual([1, ['2026-12-24', '2026-05-01']]);
  });

  test('gives a name to a day that had none', () => {
    const { list: next } = addHolidays(list('2026-05-01'), [{ date: '2026-05-01', name: 'Labour Day' }], newId);
    expect(shown(next)).toEqual(['2026-05-01 Labour Day']);
  });

  test('two copies that fetch the same hold the same members', () => {
    const once = replaceFromSource({}, germany, newId).list;
    expect(replaceFromSource({}, germany, newId).list).toEqual(once);
    expect(Object.keys(once)).toEqual(['DE_2026-05-01', 'DE_2026-05-14']);
  });
});

describe('days that are there twice', () => {
  test('become one with both names', () => {
    const result = mergeHolidays(
      list('2026-05-01 Labour Day', '2026-06-01 X', '2026-05-01 May Day', '2026-05-01 May Day'),
    );
    expect(shown(result.list)).toEqual(['2026-05-01 Labour Day / May Day', '2026-06-01 X']);
    expect(result.merged).toEqual(['2026-05-01', '2026-05-01']);
  });
});

describe('refreshing', () => {
  const before = addHolidays(
    replaceFromSource({}, { ...germany, holidays: [...germany.holidays, { date: '2026-06-17', name: 'Old' }] }, newId)
      .list,
    [
      { date: '2026-12-24', name: 'Closed' },
      { date: '2026-07-04', name: 'Independence Day', source: 'United States [US]' },
      { date: '2027-05-01', name: 'Next year', source: 'Germany [DE]' },
    ],
    newId,
  ).list;

  test('replaces what came from the same place in these years, and nothing else', () => {
    const result = replaceFromSource(before, germany, newId);
    expect(shown(result.list)).toEqual([
      '2026-05-01 Labour Day',
      '2026-05-14 Ascension Day',
      '2026-07-04 Independence Day',
      '2026-12-24 Closed',
      '2027-05-01 Next year',
    ]);
    expect([result.added, result.removed, result.merged]).toEqual([0, 1, []]);
  });

  test('a country is known again under another name, and a region is another place', () => {
    expect(replaceFromSource(before, { ...germany, source: 'Deutschland [DE]' }, newId).removed).toBe(1);
    expect(replaceFromSource(before, { ...germany, source: 'Germany, Bayern [DE-BY]' }, newId).removed).toBe(0);
  });

  test('what a person changed is theirs and stays', () => {
    const changed = changeHoliday(before, 'DE_2026-05-14', { name: 'Bridge weekend' });
    const result = replaceFromSource(changed, germany, newId);
    expect(shown(result.list)).toContain('2026-05-14 Bridge weekend');
    expect(result.merged).toEqual(['2026-05-14']);
  });

  test('sources without a place in brackets are a person’s own', () => {
    expect([placeOfSource('Germany [DE]'), placeOfSource('Intranet'), placeOfSource('')]).toEqual(['DE', null, null]);
  });
});

describe('what is refused, in words', () => {
  test('a day that does not exist, or is there already', () => {
    expect(problemOfDay({}, '2027-02-29')).toContain('does not exist');
    expect(problemOfDay({}, '2028-02-29')).toBeNull();
    expect(problemOfDay(list('2026-05-01 Labour Day'), '2026-05-01')).toBe(
      'This day is in the list already (Labour Day).',
    );
    expect(problemOfDay(list('2026-05-01 Labour Day'), '2026-05-01', 'h0')).toBeNull();
    expect(changeHoliday(list('2026-05-01 A', '2026-05-02 B'), 'h0', { date: '2026-05-02' })).toEqual(
      list('2026-05-01 A', '2026-05-02 B'),
    );
  });

  test('more than 2,000 days in a list, and not one fewer', () => {
    const many = (length: number) =>
      addHolidays(
        {},
        Array.from({ length }, (_, day) => ({
          date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
          name: '',
        })),
        newId,
      ).list;
    const full = many(MOST_HOLIDAYS);
    const document = planOf({}, { partners: { de: {} } });
    const put = (holidays: Holidays) =>
      edited(document, (tx) => putHolidays(tx, { entity: 'partners', id: 'de' }, holidays));
    expect(Object.keys(put(full).partners['de']!.holidays)).toHaveLength(MOST_HOLIDAYS);
    expect(() => put(many(MOST_HOLIDAYS + 1))).toThrow('at most 2,000');
    expect(problemOfDay(full, '2040-01-01')).toContain('at most 2,000');
    expect([problemOfList(full), problemOfList(many(MOST_HOLIDAYS + 1))?.includes('2,001')]).toEqual([null, true]);
  });

  test('a week without a working day, and an organisation that is gone', () => {
    const document = planOf({});
    expect(() => edited(document, (tx) => setWorkingDays(tx, []))).toThrow('At least one day of the week');
    expect(() => edited(document, (tx) => putHolidays(tx, { entity: 'partners', id: 'gone' }, {}))).toThrow(
      EditRefused,
    );
    expect(edited(document, (tx) => setWorkingDays(tx, [6, 1, 1, 9])).roadmap.calendar.workingDays).toEqual([1, 6]);
  });
});

describe('what other calendars would do to the plan', () => {
  // Friday 1 May 2026 is Labour Day in Germany; Monday 25 May is Whit Monday there and Memorial Day in the United States.
  const plan = planOf(
    {
      build: { partnerIds: ['de', 'us'], notBefore: '2026-04-30', duration: 2, deadline: '2026-05-01' },
      launch: { partnerIds: ['us'], after: ['build'], duration: 1 },
      party: { partnerIds: ['us'], scheduling: 'fixed', start: '2026-07-01', end: '2026-07-03' },
      fixedBehind: { scheduling: 'fixed', start: '2026-05-04', end: '2026-05-04', after: ['build'] },
      other: { notBefore: '2026-04-30', duration: 2 },
    },
    { partners: { de: {}, us: {} } },
  );
  const change = {
    lists: [
      {
        owner: { entity: 'partners', id: 'de' } as const,
        list: list('2026-05-01 Labour Day', '2026-05-25 Whit Monday'),
      },
      {
        owner: { entity: 'partners', id: 'us' } as const,
        list: list('2026-05-04 Company day', '2026-07-03 Independence Day'),
      },
    ],
  };

  test('a joint activity works only when both sides do, and what follows moves', () => {
    const preview = previewOfHolidays(plan, change);
    expect(preview.moves.map(({ id, from, to, endShift }) => [id, from?.end, to?.end, endShift])).toEqual([
      // Thursday, then neither Labour Day nor the other side's Monday: Tuesday.
      ['build', '2026-05-01', '2026-05-05', 2],
      ['launch', '2026-05-04', '2026-05-06', 2],
    ]);
    expect(preview.resized).toEqual(['party']);
    expect(preview.breaks.map(({ kind, id }) => [kind, id])).toEqual([
      ['deadline-missed', 'build'],
      ['link-broken', 'fixedBehind'],
    ]);
    expect(preview.projectEnd).toEqual({ from: '2026-07-03', to: '2026-07-03' });
  });

  test('is what the plan says once it is applied, and changes nothing before', () => {
    const untouched = structuredClone(plan);
    const preview = previewOfHolidays(plan, change);
    expect(plan).toEqual(untouched);
    const after = schedule(
      edited(plan, (tx) => {
        for (const { owner, list: holidays } of change.lists) putHolidays(tx, owner, holidays);
      }),
    );
    for (const { id, to } of preview.moves) expect(after.get(id)).toEqual(to);
  });

  test('a working Saturday and 29 February as a day off', () => {
    const leap = planOf({ a: { notBefore: '2028-02-28', duration: 2 }, b: { notBefore: '2028-03-03', duration: 2 } });
    const off = previewOfHolidays(leap, {
      lists: [{ owner: { entity: 'roadmap' }, list: list('2028-02-29 Leap day') }],
    });
    expect(off.moves.map(({ id, to }) => [id, to?.end])).toEqual([['a', '2028-03-01']]);
    const saturdays = previewOfHolidays(leap, { workingDays: [1, 2, 3, 4, 5, 6] });
    expect(saturdays.moves.map(({ id, to }) => [id, to?.end])).toEqual([['b', '2028-03-04']]);
  });

  test('an organisation whose days no longer count', () => {
    const counted = edited(plan, (tx) => putHolidays(tx, { entity: 'partners', id: 'de' }, change.lists[0]!.list));
    const gone = previewOfHolidays(counted, { lists: [{ owner: { entity: 'partners', id: 'de' }, list: {} }] });
    expect(gone.moves.map(({ id, endShift }) => [id, endShift])).toEqual([
      ['build', -1],
      ['launch', -1],
    ]);
  });
});
