import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '@/domain/calendar-day';
import { applyEntries, type ChangeEntry } from '@/domain/change';
import { findCircle } from '@/domain/circles';
import type { RoadmapDocument } from '@/domain/document';
import type { Records } from '@/domain/entities';
import { problemsOfSchedule } from '@/domain/schedule/problems-of-schedule';
import { schedule } from '@/domain/schedule/schedule';
import { Scheduler } from '@/domain/schedule/scheduler';
import { arbitraryNetwork, networkTimeout, variationRuns } from '../../support/arbitrary-network';

type Activity = Records['activities'];
const numRuns = variationRuns;

const withActivity = (document: RoadmapDocument, activity: Activity): RoadmapDocument => ({
  ...document,
  activities: { ...document.activities, [activity.id]: activity },
});

const numbers = fc.infiniteStream(fc.nat(100_000));
const drawer = (stream: Stream<number>) => (count: number) => (stream.next().value as number) % count;
type Stream<T> = { next(): { value: T } };

describe('the schedule', () => {
  it(
    'does not depend on the order of records, links, partners and holidays',
    () => {
      fc.assert(
        fc.property(arbitraryNetwork, (document) => {
          const backwards = <T>(table: Readonly<Record<string, T>>) =>
            Object.fromEntries(Object.entries(table).reverse());
          const turned = Object.values(document.activities).map((activity) => ({
            ...activity,
            links: backwards(activity.links),
            partnerIds: [...activity.partnerIds].reverse(),
          }));
          const other = new Scheduler({
            ...document,
            partners: backwards(document.partners),
            activities: backwards(Object.fromEntries(turned.map((activity) => [activity.id, activity]))),
          });
          const scheduler = new Scheduler(document);
          expect(other.dates.size).toBe(scheduler.dates.size);
          for (const [id, dates] of scheduler.dates) {
            const found = other.dates.get(id)!;
            expect({ ...found, brokenLinks: [...found.brokenLinks].sort() }, id).toEqual({
              ...dates,
              brokenLinks: [...dates.brokenLinks].sort(),
            });
            expect(other.floatOf(id), id).toEqual(scheduler.floatOf(id));
          }
        }),
        { numRuns },
      );
    },
    networkTimeout,
  );

  it(
    'makes nothing later when a link is removed',
    () => {
      let removed = 0;
      fc.assert(
        fc.property(arbitraryNetwork, fc.nat(100), (document, choice) => {
          const holders = Object.values(document.activities).filter(({ links }) => Object.keys(links).length > 0);
          const holder = holders[choice % Math.max(1, holders.length)];
          if (!holder) return;
          const [, ...rest] = Object.entries(holder.links);
          const before = schedule(document);
          const after = schedule(withActivity(document, { ...holder, links: Object.fromEntries(rest) }));
          // What only that link placed goes to the backlog, and a phase without it may begin later.
          if (after.size !== before.size) return;
          removed += 1;
          for (const [id, { start, end }] of after) {
            expect(start <= before.get(id)!.start, `${id} starts later`).toBe(true);
            expect(end <= before.get(id)!.end, `${id} ends later`).toBe(true);
          }
        }),
        { numRuns },
      );
      expect(removed).toBeGreaterThan(numRuns / 3);
    },
    networkTimeout,
  );
});

/** What a plan must keep: its end, deadlines, and links to fixed dates. Later, or more broken, is worse. */
function promises(scheduler: Scheduler): Map<string, number> {
  const { document, dates, projectEnd, placement } = scheduler;
  const all = new Map([['end', projectEnd === null ? 0 : dayNumber(projectEnd)]]);
  for (const { id, deadline, status } of Object.values(document.activities)) {
    const end = dates.get(id)?.end;
    const counts = status !== 'done' && placement.holds(placement.network.indexOf.get(id)!);
    if (deadline !== undefined && end !== undefined && counts)
      all.set(`deadline of ${id}`, Math.max(0, dayNumber(end) - dayNumber(deadline)));
  }
  for (const problem of problemsOfSchedule(placement))
    if (problem.kind === 'link-broken' && problem.by === 'fixed')
      all.set(`link ${problem.holderId} ${problem.linkKey} of ${problem.id}`, problem.workingDays);
  return all;
}

const worse = (before: Map<string, number>, after: Map<string, number>) =>
  [...after].filter(([name, value]) => value > (before.get(name) ?? 0)).map(([name]) => name);

describe('a float', () => {
  it(
    'is just how much later an activity can be without harm, and free float without moving anything',
    () => {
      const met = { moved: 0, beyond: 0, free: 0 };
      fc.assert(
        fc.property(arbitraryNetwork, numbers, (document, stream) => {
          const below = drawer(stream);
          const scheduler = new Scheduler(document);
          const { network } = scheduler.placement;
          const kept = promises(scheduler);
          const isWhole = [...kept].every(([name, value]) => name === 'end' || value === 0);
          // The start of a phase is the first of several starts, so what it drives bounds each of them alone: less than could be.
          const hasPhaseStart = network.linkFrom.some(
            (source, link) => network.linkCode[link]! % 2 === 1 && network.isSummary(source),
          );
          const candidates = Object.values(document.activities).filter(({ id }) => {
            const node = network.indexOf.get(id)!;
            return network.mode[node] === 0 && !network.isSummary(node) && (scheduler.floatOf(id)?.total ?? -1) >= 0;
          });
          const activity = candidates[below(Math.max(1, candidates.length))];
          if (!activity) return;
          const { latestStart, free } = scheduler.floatOf(activity.id)!;
          const calendar = network.calendarOf(network.indexOf.get(activity.id)!);
          const startingOn = (notBefore: string) => new Scheduler(withActivity(document, { ...activity, notBefore }));
          expect(worse(kept, promises(startingOn(latestStart)))).toEqual([]);
          met.moved += 1;
          const freely = calendar.day(calendar.onOrAfter(dayNumber(scheduler.dates.get(activity.id)!.start)) + free);
          const moved = startingOn(addDays('1970-01-01', freely));
          const others = [...moved.dates].filter(([id, { start, end, isSummary }]) => {
            const was = scheduler.dates.get(id);
            const isCancelled = network.isVoid[network.indexOf.get(id)!] === 1;
            return id !== activity.id && !isSummary && !isCancelled && (start !== was?.start || end !== was.end);
          });
          expect(others).toEqual([]);
          if (free > 0) met.free += 1;
          if (!isWhole || hasPhaseStart) return;
          expect(worse(kept, promises(startingOn(addDays(latestStart, 1)))), 'one day more does harm').not.toEqual([]);
          met.beyond += 1;
        }),
        { numRuns: numRuns * 3 },
      );
      for (const [kind, count] of Object.entries(met)) expect(count, kind).toBeGreaterThan(numRuns / 5);
    },
    networkTimeout,
  );
});

const changes: ((activity: Activity, below: (count: number) => number) => Partial<Activity>)[] = [
  (_, below) => ({ notBefore: addDays('2027-01-01', below(150)) }),
  (_, below) => ({ duration: below(20) }),
  (_, below) => ({ deadline: addDays('2027-01-01', below(150)) }),
  (activity, below) => {
    const start = addDays('2027-01-01', below(120));
    return { scheduling: activity.scheduling === 'auto' ? 'fixed' : 'auto', start, end: addDays(start, below(10)) };
  },
  (_, below) => ({ status: (['planned', 'in-progress', 'done', 'cancelled', 'blocked'] as const)[below(5)]! }),
  (_, below) => ({ partnerIds: [[], ['p0'], ['p0', 'p1']][below(3)] as never }),
  (activity) => ({ links: Object.fromEntries(Object.entries(activity.links).slice(1)) }),
  (_, below) => ({ links: { added: { from: `a${below(60)}`, type: 'FS', order: 0 } } as never }),
  (_, below) => ({ parentId: `a${below(60)}` as never }),
];

/** One random edit that leaves the document valid; undefined where it would not. */
function randomEdit(document: RoadmapDocument, below: (count: number) => number): ChangeEntry | undefined {
  const all = Object.values(document.activities);
  const before = all[below(all.length)]!;
  if (
    below(12) === 0 &&
    all.length > 1 &&
    !all.some(
      ({ parentId, links }) => parentId === before.id || Object.values(links).some(({ from }) => from === before.id),
    )
  )
    return { entity: 'activities', id: before.id, before, after: null };
  const after = { ...before, ...changes[below(changes.length)]!(before, below) };
  const at = (id: string) => (id === after.id ? after : document.activities[id]);
  const pointsOut = after.parentId !== undefined && !at(after.parentId);
  if (pointsOut || Object.values(after.links).some(({ from }) => !at(from))) return undefined;
  if (findCircle([after.id], at, () => all.map(({ id }) => at(id)!))) return undefined;
  return { entity: 'activities', id: after.id, before, after };
}

describe('a schedule kept up to date', () => {
  it(
    'is after every edit what a new one would be, and keeps the objects of what did not change',
    () => {
      const met = { edits: 0, moved: 0, kept: 0 };
      fc.assert(
        fc.property(arbitraryNetwork, numbers, (document, stream) => {
          const below = drawer(stream);
          const scheduler = new Scheduler(document);
          for (let step = 0; step < 12; step += 1) {
            const entry = randomEdit(document, below);
            if (!entry) continue;
            const before = scheduler.dates;
            if (below(2)) scheduler.floats;
            applyEntries(document, [entry]);
            const moved = new Set(scheduler.update([entry]));
            const fresh = new Scheduler(document);
            met.edits += 1;
            met.moved += moved.size;
            expect(new Map(scheduler.dates), JSON.stringify(entry.after)).toEqual(new Map(fresh.dates));
            for (const id of new Set([...before.keys(), ...fresh.dates.keys()])) {
              expect(scheduler.dates.get(id) === before.get(id), `${id} is kept or told of`).toBe(!moved.has(id));
              expect(scheduler.floatOf(id), id).toEqual(fresh.floatOf(id));
            }
            if (moved.size === 0) {
              expect(scheduler.dates).toBe(before);
              met.kept += 1;
            }
          }
        }),
        { numRuns },
      );
      for (const [kind, count] of Object.entries(met)) expect(count, kind).toBeGreaterThan(numRuns);
    },
    networkTimeout,
  );
});
