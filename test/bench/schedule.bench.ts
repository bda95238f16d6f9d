import { addDays } from '@/domain/calendar-day';
import { applyEntries, type ChangeEntry } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { preview } from '@/domain/schedule/preview';
import { Scheduler } from '@/domain/schedule/scheduler';
import { largeNetwork } from '../support/large-network';
import { launchBenchApp } from './support/bench-app';
import { type Figure, figure, percentile } from './support/figure';
import { dragWithPreview } from './support/preview-drag';
import { timed } from './support/timed';

/** A large plan whose records lie in memory as those of a document out of storage do. */
const storedNetwork = (activities: number): RoadmapDocument => structuredClone(largeNetwork(activities));

/** Times of working out dates and the critical path of everything, from nothing, after as many runs to warm up. */
async function fullTimes(document: RoadmapDocument, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs * 2; run += 1) {
    const time = await timed(() => new Scheduler(document).withFloatUpTo(0));
    if (run >= runs) times.push(time);
  }
  return times;
}

/** Activities whose start others wait for, spread over the plan. */
function movable(scheduler: Scheduler, count: number): string[] {
  const { document, dates } = scheduler;
  const free = Object.values(document.activities).filter(
    ({ id, status, scheduling, notBefore }) =>
      notBefore !== undefined && status === 'planned' && scheduling === 'auto' && dates.get(id)?.isSummary === false,
  );
  return Array.from({ length: count }, (_, index) => free[Math.floor((index * free.length) / count)]!.id);
}

/** Each activity a month later, and back: 95 of 100 moves, with what they move, take at most this. */
async function moveTime(scheduler: Scheduler, ids: readonly string[]): Promise<number> {
  const { document } = scheduler;
  const times: number[] = [];
  let reach = 0;
  for (const id of ids) {
    for (const shift of [30, -30]) {
      const before = document.activities[id]!;
      const after = { ...before, notBefore: addDays(before.notBefore!, shift) };
      const entry = { entity: 'activities', id, before, after } as ChangeEntry;
      applyEntries(document, [entry]);
      times.push(
        await timed(() => {
          reach = Math.max(reach, scheduler.update([entry]).length);
        }),
      );
    }
  }
  if (reach < 20) throw new Error(`The widest move reached ${reach} activities: the plan is too easy.`);
  return percentile(times, 95);
}

/** A bar dragged to and fro, a preview a frame: the mean. */
async function previewTime(scheduler: Scheduler, ids: readonly string[]): Promise<number> {
  let total = 0;
  let frames = 0;
  for (const id of ids) {
    const { start } = scheduler.dates.get(id)!;
    for (const shift of [1, 7, 21]) {
      const time = await timed(() => preview(scheduler, [{ id, start: addDays(start, shift) }]));
      frames += 1;
      // The first frames of a drag warm the engine up, as in the app.
      if (frames > 15) total += time;
    }
  }
  return total / (frames - 15);
}

/**
 * How the time grows from 1,000 to 100,000 activities, as a share of n·log n. The small time is that of a hundred different plans, each
 * read once a round: one small plan again and again would come out of the processor's cache, and the large one never can. Fastest
 * rounds, which owe least to other programs.
 */
async function scaling(): Promise<number> {
  const plans = Array.from({ length: 100 }, (_, index) => structuredClone(largeNetwork(1000, 7 + index)));
  const rounds: number[] = [];
  for (let round = 0; round < 6; round += 1)
    rounds.push(await timed(() => plans.forEach((plan) => void new Scheduler(plan).withFloatUpTo(0))));
  const small = Math.min(...rounds) / plans.length;
  const large = Math.min(...(await fullTimes(storedNetwork(100_000), 5)));
  const perfect = (100_000 * Math.log(100_000)) / (1000 * Math.log(1000));
  return large / small / perfect;
}

/** Main-thread time of a frame while a bar is dragged that moves many others, all of them shown where they would go. */
async function frameTime(): Promise<number> {
  const app = await launchBenchApp();
  try {
    return (await dragWithPreview(app, largeNetwork(10_000))).cost;
  } finally {
    await app.close();
  }
}

/** Figures of the scheduling engine, in Node, and of its preview on screen. */
export async function figures(): Promise<Figure[]> {
  const document = storedNetwork(10_000);
  const full = percentile(await fullTimes(document, 12), 50);
  const scheduler = new Scheduler(document);
  const ids = movable(scheduler, 60);
  const move = await moveTime(scheduler, ids);
  const ripple = await previewTime(scheduler, ids);
  return [
    figure('schedule.full.10000', full, 'ms', 60),
    figure('schedule.move.10000', move, 'ms', 10),
    figure('schedule.preview.10000', ripple, 'ms', 8),
    figure('schedule.scaling', await scaling(), 'count', 1),
    figure('schedule.frame.preview.10000', await frameTime(), 'ms', 8),
  ];
}
