import { addDays } from '@/domain/calendar-day';
import { applyEntries, type ChangeEntry } from '@/domain/change';
import { checkSteps, runChecks } from '@/domain/checks/run-checks';
import type { RoadmapDocument } from '@/domain/document';
import { Scheduler } from '@/domain/schedule/scheduler';
import { checkablePlan, FAULTS_AT_LEAST } from '../support/checkable-plan';
import { type Figure, figure, percentile } from './support/figure';
import { timed } from './support/timed';

const TODAY = '2027-06-01';
const RUNS = 12;

/** Moves one activity to and fro, as an edit before each run does: dates stand, what follows from them is worked out anew. */
function editing(scheduler: Scheduler): () => void {
  const { document } = scheduler;
  const id = Object.values(document.activities).find(({ notBefore }) => notBefore !== undefined)?.id ?? '';
  let shift = 1;
  return () => {
    const before = document.activities[id]!;
    const after = { ...before, notBefore: addDays(before.notBefore!, shift) };
    const entry = { entity: 'activities', id, before, after } as ChangeEntry;
    shift = -shift;
    applyEntries(document, [entry]);
    scheduler.update([entry]);
  };
}

/** The middle of some runs after an edit each, and of as many to warm up. */
async function runTime(document: RoadmapDocument): Promise<number> {
  const times: number[] = [];
  const scheduler = new Scheduler(document);
  const edit = editing(scheduler);
  for (let run = 0; run < RUNS * 2; run += 1) {
    let found = 0;
    edit();
    const time = await timed(() => {
      found = runChecks(document, scheduler, TODAY).open.length;
    });
    if (found < FAULTS_AT_LEAST) throw new Error(`Only ${found} findings: the plan is too easy.`);
    if (run >= RUNS) times.push(time);
  }
  return percentile(times, 50);
}

/** The longest that one rule keeps everything else waiting, in the middle of some runs. */
async function longestStep(document: RoadmapDocument): Promise<number> {
  const scheduler = new Scheduler(document);
  const edit = editing(scheduler);
  const times: number[] = [];
  for (let run = 0; run < RUNS * 2; run += 1) {
    edit();
    const steps = checkSteps(document, scheduler, TODAY);
    let longest = 0;
    let isDone = false;
    while (!isDone)
      longest = Math.max(
        longest,
        await timed(() => {
          isDone = steps.next().done === true;
        }),
      );
    if (run >= RUNS) times.push(longest);
  }
  return percentile(times, 50);
}

/** Figures of the checks, in Node. */
export async function figures(): Promise<Figure[]> {
  const document = structuredClone(checkablePlan(5000, 500));
  return [
    figure('checks.all.5000', await runTime(document), 'ms', 50),
    figure('checks.longestStep.5000', await longestStep(document), 'ms', 16),
  ];
}
