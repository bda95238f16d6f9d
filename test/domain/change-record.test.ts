import { describe, expect, test } from 'vitest';
import { applyEntries } from '@/domain/change';
import { changeRecord, type FieldValues } from '@/domain/change-record';
import type { RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import { schedule } from '@/domain/schedule/schedule';
import { EditRefused, transact } from '@/domain/transaction';
import { activityStatuses } from '@/domain/vocabulary';
import { planOf } from '../support/plan';

const today = '2026-05-01';
let made = 0;
const surroundings = {
  newId: () => `made-${++made}`,
  now: () => '2026-05-01T09:00:00Z',
  author: 'A test',
};

/** Changes fields of a record, one edit, in place. */
function change(document: RoadmapDocument, entity: TableName, id: string, values: FieldValues): void {
  const before = { document, schedule: schedule(document), today };
  const done = transact(document, surroundings, 'Change', (tx) => changeRecord(tx, entity, id, values, before));
  applyEntries(document, done?.entries ?? []);
}

/** The one activity after a change of its fields, and its dates then. */
function changed(fields: object, values: FieldValues) {
  const document = planOf({ a: { ...fields } });
  change(document, 'activities', 'a', values);
  return { activity: document.activities['a'], dates: schedule(document).get('a') };
}

// 2026-05-04 is a Monday.
const auto = { notBefore: '2026-05-04', duration: 5 };
const fixed = { scheduling: 'fixed', start: '2026-05-04', end: '2026-05-08' };

describe('dates of an activity, whatever gesture they come from', () => {
  test('another start of an automatic one is its "not before"; the length stays', () => {
    const { activity, dates } = changed(auto, { start: '2026-05-11' });
    expect(activity).toMatchObject({ notBefore: '2026-05-11', duration: 5 });
    expect(dates).toMatchObject({ start: '2026-05-11', end: '2026-05-15' });
  });

  test('another length of a fixed one moves its end over the weekend', () => {
    expect(changed(fixed, { duration: 6 }).activity).toMatchObject({ start: '2026-05-04', end: '2026-05-11' });
  });

  test('another length of work under way moves its end, and it stays where it began', () => {
    const begun = { ...auto, status: 'in-progress', start: '2026-05-05', end: '2026-05-11' };
    const { dates } = changed(begun, { duration: 2 });
    expect(dates).toMatchObject({ start: '2026-05-05', end: '2026-05-06' });
  });

  test('no length at all makes a fixed one a point, an automatic one a milestone', () => {
    expect(changed(fixed, { duration: 0 }).dates).toMatchObject({
      start: '2026-05-04',
      end: '2026-05-04',
      isPoint: true,
    });
    expect(changed(auto, { duration: 0 }).dates).toMatchObject({ isPoint: true });
  });

  test('an end before the start is refused, and so is no end of what has a place', () => {
    expect(() => changed(fixed, { end: '2026-05-01' })).toThrow('before the start');
    expect(() => changed(fixed, { end: undefined })).toThrow(EditRefused);
    expect(changed({}, { end: undefined }).dates).toBeUndefined();
  });

  test('a length that is none is refused, and changes nothing', () => {
    for (const duration of [-1, 1.5, Number.NaN]) expect(() => changed(fixed, { duration })).toThrow(EditRefused);
  });

  test('no start is the backlog', () => {
    const { activity, dates } = changed({ ...auto, after: [] }, { start: undefined });
    expect(dates).toBeUndefined();
    expect(activity).not.toHaveProperty('notBefore');
  });

  test('a start and a length together are both kept, in whatever order they stand', () => {
    expect(changed(fixed, { duration: 2, start: '2026-05-11' }).dates).toMatchObject({
      start: '2026-05-11',
      end: '2026-05-12',
    });
    expect(changed(auto, { start: '2026-05-11', duration: 2 }).dates).toMatchObject({
      start: '2026-05-11',
      end: '2026-05-12',
    });
  });

  test('done work keeps the dates it had', () => {
    expect(changed(auto, { status: 'done' }).activity).toMatchObject({
      status: 'done',
      start: '2026-05-04',
      end: '2026-05-08',
      progress: 100,
    });
  });

  test('in every status, begun or not, automatic or fixed, it stands where it was put', () => {
    const days = { start: '2026-05-04', end: '2026-05-08' };
    for (const status of Object.keys(activityStatuses))
      for (const scheduling of ['auto', 'fixed'])
        for (const own of [{}, days]) {
          if (scheduling === 'fixed' && !('start' in own)) continue;
          const { dates } = changed(
            { ...auto, ...own, status, scheduling },
            { start: '2026-05-12', end: '2026-05-14' },
          );
          expect(dates, `${status}, ${scheduling}, ${JSON.stringify(own)}`).toMatchObject({
            start: '2026-05-12',
            end: '2026-05-14',
          });
        }
  });
});

describe('other records', () => {
  test('a score changed by its field is kept in the history of the risk, once a day', () => {
    const document = planOf({});
    const risk = make('risks', {
      id: 'r',
      scores: { inherent: {}, current: { likelihood: 2, impact: 2 }, target: {} },
    } as never);
    Object.assign(document.risks, { r: risk });
    change(document, 'risks', 'r', { 'scores.current.likelihood': 4, title: 'Late' });
    change(document, 'risks', 'r', { 'scores.current.impact': 3 });
    expect(document.risks['r']).toMatchObject({ title: 'Late', scores: { current: { likelihood: 4, impact: 3 } } });
    expect(Object.values(document.risks['r']?.history ?? {})).toMatchObject([
      { what: 'rescored', on: today, likelihood: 4, impact: 3 },
    ]);
  });

  test('a stage of an organisation is written down in its stage history', () => {
    const document = planOf({}, { partners: { p: {} } });
    change(document, 'partners', 'p', { stage: 'launch', name: 'Clock' });
    expect(document.partners['p']).toMatchObject({ stage: 'launch', name: 'Clock' });
    expect(Object.values(document.partners['p']?.stageLog ?? {})).toMatchObject([{ stage: 'launch', on: today }]);
  });

  test('a field that lies in something gone is refused, and nothing is changed', () => {
    const document = planOf({ a: auto });
    expect(() => change(document, 'activities', 'a', { 'checklist.gone.text': 'x' })).toThrow(EditRefused);
    expect(() => change(document, 'risks', 'gone', { title: 'x' })).toThrow(EditRefused);
    expect(document.activities['a']).toMatchObject(auto);
  });
});
