import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { Scheduler } from '@/domain/schedule/scheduler';
import { arbitraryNetwork, networkRuns, networkTimeout } from '../../support/arbitrary-network';
import { SlowSchedule } from '../../support/slow-schedule';

const isPlacedByHand = ({ status, scheduling, start }: RoadmapDocument['activities'][string]) =>
  start !== undefined && status !== 'cancelled' && (scheduling === 'fixed' || status !== 'planned');

describe('the schedule and a slow one that walks day by day', () => {
  it(
    'give the same dates and the same broken links on random networks',
    () => {
      const met = { dated: 0, undated: 0, summaries: 0, byHand: 0, broken: 0, points: 0, joint: 0 };
      fc.assert(
        fc.property(arbitraryNetwork, (document) => {
          const slow = new SlowSchedule(document);
          const { dates } = new Scheduler(document);
          for (const activity of Object.values(document.activities)) {
            const expected = slow.dates.get(activity.id);
            const found = dates.get(activity.id);
            if (!expected) {
              met.undated += 1;
              expect(found, activity.id).toBeUndefined();
              continue;
            }
            met.dated += 1;
            const placed = found && { start: dayNumber(found.start), end: dayNumber(found.end) };
            expect(placed, activity.id).toEqual(expected);
            expect(found?.isSummary).toBe(slow.isSummary(activity));
            if (found?.isSummary) met.summaries += 1;
            if (found?.isPoint) met.points += 1;
            if (activity.partnerIds.length > 1) met.joint += 1;
            const broken = found?.isSummary ? [] : slow.brokenBy(activity, expected);
            if (!isPlacedByHand(activity) && activity.status !== 'cancelled') expect(broken, activity.id).toEqual([]);
            if (!isPlacedByHand(activity) || found?.isSummary || slow.isCancelled(activity)) continue;
            met.byHand += 1;
            const own = broken.filter((name) => name.startsWith(`${activity.id} `)).map((name) => name.split(' ')[1]);
            met.broken += own.length;
            expect(found?.brokenLinks, activity.id).toEqual(own);
          }
        }),
        { numRuns: networkRuns },
      );
      // Every kind of activity has to come up, or the comparison says little.
      for (const [kind, count] of Object.entries(met)) expect(count, kind).toBeGreaterThan(networkRuns / 5);
    },
    networkTimeout,
  );

  it(
    'leaves nothing later than its latest dates, and no float negative without a deadline or fixed dates',
    () => {
      const met = { floats: 0, negative: 0, positive: 0, unbound: 0 };
      fc.assert(
        fc.property(arbitraryNetwork, (document) => {
          const scheduler = new Scheduler(document);
          const all = Object.values(document.activities);
          const isBound = all.some(({ deadline, scheduling }) => deadline !== undefined || scheduling === 'fixed');
          for (const { id } of all) {
            const float = scheduler.floatOf(id);
            const dates = scheduler.dates.get(id);
            if (!float || !dates) continue;
            met.floats += 1;
            expect(float.free, id).toBeGreaterThanOrEqual(0);
            if (float.total < 0) met.negative += 1;
            if (float.total > 0) met.positive += 1;
            if (!isBound) met.unbound += 1;
            if (!isBound) expect(float.total, id).toBeGreaterThanOrEqual(0);
            if (!isBound) expect(float.free, id).toBeLessThanOrEqual(float.total);
            if (float.total < 0) continue;
            expect(dates.start <= float.latestStart, `${id} start`).toBe(true);
            expect(dates.end <= float.latestEnd, `${id} end`).toBe(true);
          }
        }),
        { numRuns: networkRuns },
      );
      for (const [kind, count] of Object.entries(met)) expect(count, kind).toBeGreaterThan(networkRuns / 5);
    },
    networkTimeout,
  );
});
