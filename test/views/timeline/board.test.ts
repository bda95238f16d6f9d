import { describe, expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { schedule } from '@/domain/schedule/schedule';
import { boardColumns, cardBeside } from '@/views/timeline/board/board-columns';
import { cardFacts } from '@/views/timeline/board/card-facts';

const activity = (id: string, fields: Record<string, unknown> = {}): Activity =>
  make('activities', { id, title: id, order: 1, ...fields } as never);
const all = [
  activity('late', { stage: 'launch', notBefore: '2027-03-08', duration: 1 }),
  activity('undated2', { stage: 'launch', order: 2 }),
  activity('undated1', { stage: 'launch', order: 1 }),
  activity('early', { stage: 'launch', notBefore: '2027-03-01', duration: 1, status: 'done' }),
  activity('none'),
  activity('renewal', { stage: 'renew' }),
];
const document = {
  ...emptyDocument('r', 'r'),
  activities: Object.fromEntries(all.map((one) => [one.id, one])),
} as RoadmapDocument;
const dates = schedule(document);
const ids = (by: 'stage' | 'status') =>
  Object.fromEntries(boardColumns(all, by, dates).map(({ label, cards }) => [label, cards.map(({ id }) => id)]));

describe('columns', () => {
  test('by stage: dated ones in time, undated ones behind, those without a stage first', () => {
    expect(ids('stage')).toMatchObject({
      Identify: [],
      Launch: ['early', 'late', 'undated1', 'undated2'],
      Renew: ['renewal'],
      'No stage': ['none'],
    });
    expect(Object.keys(ids('stage'))[0]).toBe('No stage');
  });

  test('by status every activity stands in exactly one', () => {
    expect(Object.values(ids('status')).flat().sort()).toEqual(all.map(({ id }) => id as string).sort());
    expect(ids('status')).toMatchObject({ Done: ['early'], Blocked: [] });
  });

  test('arrows lead up and down, and sideways over empty columns', () => {
    const columns = boardColumns(all, 'stage', dates);
    expect(cardBeside(columns, 'early', 'down')).toBe('late');
    expect(cardBeside(columns, 'early', 'up')).toBeNull();
    expect(cardBeside(columns, 'undated2', 'right')).toBe('renewal');
    expect(cardBeside(columns, 'renewal', 'right')).toBeNull();
    expect(cardBeside(columns, 'early', 'left')).toBe('none');
    expect(cardBeside(columns, 'none', 'left')).toBeNull();
    expect(cardBeside(columns, 'gone', 'left')).toBeNull();
  });
});

describe('a card', () => {
  const facts = (one: Activity, today: string) =>
    cardFacts(one, dates.get(one.id), {
      document,
      by: 'stage',
      today: Date.parse(today) / 86_400_000,
      colour: '#123456',
      dayShort: (day) => day,
    });

  test('is overdue from the day after its end, unless it is done', () => {
    expect(facts(all[0] as Activity, '2027-03-08').isOverdue).toBe(false);
    expect(facts(all[0] as Activity, '2027-03-09').isOverdue).toBe(true);
    expect(facts(all[3] as Activity, '2027-03-09').isOverdue).toBe(false);
  });

  test('says no dates, and how far its checklist is', () => {
    const list = { c1: { text: 'a', order: 1, done: true }, c2: { text: 'b', order: 2, done: false } };
    expect(facts(activity('x', { checklist: list }), '2027-03-09')).toMatchObject({
      dates: 'No dates',
      checklist: { done: 1, all: 2 },
    });
    expect(facts(activity('x'), '2027-03-09').checklist).toBeNull();
  });
});
