import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setDates } from '@/domain/activity-edits';
import { addDays } from '@/domain/calendar-day';
import { applyEntries, inverse } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { preview } from '@/domain/schedule/preview';
import { schedule } from '@/domain/schedule/schedule';
import { Scheduler } from '@/domain/schedule/scheduler';
import { EditRefused, transact } from '@/domain/transaction';
import { arbitraryNetwork, networkTimeout, variationRuns } from '../../support/arbitrary-network';

const surroundings = { newId: () => 'change', now: () => '2027-01-01T09:00:00Z', author: 'A test' };

const wanted = fc.record(
  {
    start: fc.integer({ min: 0, max: 150 }).map((offset) => addDays('2027-01-01', offset)),
    end: fc.integer({ min: 0, max: 170 }).map((offset) => addDays('2027-01-01', offset)),
  },
  { requiredKeys: [] },
);

/** All that a preview changes on its way and has to put back. */
function numbersOf({ placement }: Scheduler) {
  const { start, end, flags, network } = placement;
  const { mode, duration, notBefore, ownStart, ownEnd } = network;
  return { start, end, flags, mode, duration, notBefore, ownStart, ownEnd };
}

const without = (all: Set<string>, some: Set<string>) => new Set([...all].filter((id) => !some.has(id)));

/** What the edit itself does, or undefined where it refuses. */
function edited(document: RoadmapDocument, id: string, dates: { start?: string; end?: string }, scheduler: Scheduler) {
  try {
    return transact(document, surroundings, 'Drag', (tx) => setDates(tx, document, id, dates, scheduler.dates.get(id)));
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

describe('the preview of a drag', () => {
  it(
    'says what the edit then does, and leaves the schedule as it was',
    () => {
      const met = { moves: 0, several: 0, none: 0, ends: 0, critical: 0 };
      fc.assert(
        fc.property(arbitraryNetwork, fc.nat(100), wanted, (document, choice, dates) => {
          if (dates.start === undefined && dates.end === undefined) return;
          const ids = Object.keys(document.activities);
          const id = ids[choice % ids.length]!;
          const scheduler = new Scheduler(document);
          const before = new Map(scheduler.dates);
          const criticalBefore = scheduler.withFloatUpTo(0);
          const change = edited(document, id, dates, scheduler);
          const shown = preview(scheduler, [{ id, ...dates }]);
          expect(scheduler.dates).toEqual(before);
          expect(numbersOf(scheduler)).toEqual(numbersOf(new Scheduler(document)));
          if (change) applyEntries(document, change.entries);
          const after = schedule(document);
          const expected = [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
            const [from, to] = [before.get(key), after.get(key)];
            return from?.start !== to?.start || from?.end !== to?.end;
          });
          expect(shown.moves.map((move) => move.id).sort(), `${id} ${JSON.stringify(dates)}`).toEqual(expected.sort());
          for (const move of shown.moves) {
            expect(move.to, move.id).toEqual(after.get(move.id));
            expect(move.from, move.id).toBe(scheduler.dates.get(move.id));
          }
          const fresh = new Scheduler(document);
          expect(shown.projectEnd.to).toBe(fresh.projectEnd);
          const criticalAfter = fresh.withFloatUpTo(0);
          expect(new Set(shown.critical.joined)).toEqual(without(criticalAfter, criticalBefore));
          expect(new Set(shown.critical.left)).toEqual(without(criticalBefore, criticalAfter));
          met.moves += shown.moves.length;
          if (shown.moves.length > 1) met.several += 1;
          if (shown.moves.length === 0) met.none += 1;
          if (shown.projectEnd.workingDays !== 0) met.ends += 1;
          if (shown.critical.joined.length) met.critical += 1;
          if (change) applyEntries(document, inverse(change.entries));
        }),
        { numRuns: variationRuns * 2 },
      );
      for (const [kind, count] of Object.entries(met)) expect(count, kind).toBeGreaterThan(variationRuns / 15);
    },
    networkTimeout,
  );
});
