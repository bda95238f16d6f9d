import { describe, expect, test } from 'vitest';
import type { Activity } from '@/domain/activity';
import { setKind } from '@/domain/activity-edits';
import { applyEntries } from '@/domain/change';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { schedule } from '@/domain/schedule/schedule';
import { transact } from '@/domain/transaction';

const surroundings = { newId: () => 'made', now: () => '2026-11-23T09:00:00Z', author: 'A test' };

/** The activity after it was given a kind. */
function changed(fields: Partial<Activity>, kind: Activity['kind']): { activity: Activity; document: RoadmapDocument } {
  const activity = make('activities', { id: 'a', title: 'A', notBefore: '2027-01-04', ...fields } as never);
  const document = { ...emptyDocument('plan', 'Plan'), activities: { a: activity } } as RoadmapDocument;
  const change = transact(document, surroundings, 'Change kind', (tx) => setKind(tx, 'a', kind));
  if (change) applyEntries(document, change.entries);
  return { activity: document.activities['a'] as Activity, document };
}

describe('what becomes a milestone', () => {
  test('is a point where it took a day, or said nothing', () => {
    for (const fields of [{ duration: 1 }, {}]) {
      const { activity, document } = changed(fields, 'milestone');
      expect(activity.duration).toBe(0);
      expect(schedule(document).get('a')?.isPoint).toBe(true);
    }
  });

  test('is a point on its day where that day is fixed', () => {
    const day = { scheduling: 'fixed', start: '2027-01-04', end: '2027-01-04', duration: 1 } as const;
    const { document } = changed(day, 'milestone');
    expect(schedule(document).get('a')?.isPoint).toBe(true);
  });

  test('stays as long as it is where that is longer', () => {
    expect(changed({ duration: 10 }, 'milestone').activity.duration).toBe(10);
    const span = { scheduling: 'fixed', start: '2027-01-04', end: '2027-01-08' } as const;
    expect(changed(span, 'milestone').activity.duration).toBeUndefined();
  });

  test('other kinds, and a milestone that is one already, keep their day', () => {
    expect(changed({ duration: 1 }, 'launch').activity.duration).toBe(1);
    expect(changed({ kind: 'milestone', duration: 1 }, 'milestone').activity.duration).toBe(1);
  });
});
