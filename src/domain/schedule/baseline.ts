import { type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import type { Dates } from './dates';
import { NO_DAY } from './network';
import type { Scheduler } from './scheduler';
import { decidingLinks, drivenBy } from './trace';

/** How an activity stands to a baseline: by its end; `dropped` is gone, cancelled or back in the backlog. */
export type VarianceState = 'slipped' | 'ahead' | 'unchanged' | 'new' | 'dropped';

/** One activity against the baseline, in working days of its calendar of today, positive where later or longer. */
export interface Variance {
  id: string;
  title: string;
  state: VarianceState;
  baseline: Dates | undefined;
  current: Dates | undefined;
  startShift: number;
  endShift: number;
  durationShift: number;
}

export interface BaselineComparison {
  /** Every activity that has dates in one of the two, in the order of the document, dropped ones last. */
  variances: Variance[];
  counts: { readonly [state in VarianceState]: number };
  projectEnd: { baseline: CalendarDay | null; current: CalendarDay | null; workingDays: number };
}

/** Compares the plan as it stands with a version of it, each by its own calendars. */
export function compareWithBaseline(current: Scheduler, baseline: Scheduler): BaselineComparison {
  const ids = new Set([...Object.keys(current.document.activities), ...Object.keys(baseline.document.activities)]);
  const variances: Variance[] = [];
  const counts = { slipped: 0, ahead: 0, unchanged: 0, new: 0, dropped: 0 };
  for (const id of ids) {
    const from = standing(baseline, id);
    const to = standing(current, id);
    if (!from && !to) continue;
    const variance = varianceOf(current, baseline, id, from, to);
    counts[variance.state] += 1;
    variances.push(variance);
  }
  return { variances, counts, projectEnd: endVariance(current, baseline) };
}

/** Dates of an activity that is there and not cancelled. */
function standing({ dates, placement }: Scheduler, id: string): Dates | undefined {
  const node = placement.network.indexOf.get(id);
  return node === undefined || placement.network.isVoid[node] ? undefined : dates.get(id);
}

function varianceOf(
  current: Scheduler,
  baseline: Scheduler,
  id: string,
  from: Dates | undefined,
  to: Dates | undefined,
): Variance {
  const here = (to ? current : baseline).placement.network;
  const calendar = here.calendarOf(here.indexOf.get(id) ?? 0);
  const shift = (edge: 'start' | 'end') =>
    from && to ? calendar.shift(dayNumber(from[edge]), dayNumber(to[edge])) : 0;
  return {
    id,
    title: (current.document.activities[id] ?? baseline.document.activities[id])?.title ?? '',
    state: stateOf(from, to),
    baseline: from,
    current: to,
    startShift: shift('start'),
    endShift: shift('end'),
    durationShift: from && to ? to.workingDays - from.workingDays : 0,
  };
}

function stateOf(from: Dates | undefined, to: Dates | undefined): VarianceState {
  if (!to) return 'dropped';
  if (!from) return 'new';
  return to.end > from.end ? 'slipped' : to.end < from.end ? 'ahead' : 'unchanged';
}

function endVariance(current: Scheduler, baseline: Scheduler): BaselineComparison['projectEnd'] {
  const from = baseline.floats.projectEnd;
  const to = current.floats.projectEnd;
  const named = (day: number) => (day === NO_DAY ? null : dayName(day));
  const isBoth = from !== NO_DAY && to !== NO_DAY;
  const workingDays = isBoth ? current.placement.network.calendars.of([]).shift(from, to) : 0;
  return { baseline: named(from), current: named(to), workingDays };
}

/** What one page says about slipping. */
export interface SlipReport extends Pick<BaselineComparison, 'counts' | 'projectEnd'> {
  /** Milestones, gates and launches, in the order of their days. */
  milestones: Variance[];
  /** What slipped most, without phases. */
  worst: Variance[];
  /** What slipped though nothing it follows did: where slipping began, with how many slipped activities it pushes. */
  causes: (Variance & { pushes: number })[];
  /** Deadlines that were kept in the baseline and are not now. */
  deadlines: (Variance & { deadline: CalendarDay })[];
}

const MOST_SHOWN = 10;
const markers: readonly string[] = ['milestone', 'gate', 'launch', 'release'];

/** The one-page slip report of a comparison. */
export function slipReport(current: Scheduler, comparison: BaselineComparison): SlipReport {
  const { variances, counts, projectEnd } = comparison;
  const { activities } = current.document;
  const leaves = variances.filter(({ current: dates, baseline }) => !(dates ?? baseline)?.isSummary);
  const slipped = leaves
    .filter(({ state }) => state === 'slipped')
    .sort((a, b) => b.endShift - a.endShift || (a.id < b.id ? -1 : 1));
  const dayOf = ({ current: dates, baseline }: Variance) => dates?.end ?? baseline?.end ?? '';
  return {
    counts,
    projectEnd,
    milestones: leaves
      .filter(
        ({ id, current: dates, baseline }) =>
          (dates ?? baseline)?.isPoint || markers.includes(activities[id]?.kind ?? ''),
      )
      .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1)),
    worst: slipped.slice(0, MOST_SHOWN),
    causes: causesOf(current, slipped),
    deadlines: variances.flatMap((variance) => {
      const deadline = activities[variance.id]?.deadline;
      const { baseline, current: dates } = variance;
      const isMissed = deadline !== undefined && dates !== undefined && dates.end > deadline;
      return isMissed && !(baseline && baseline.end > deadline) ? [{ ...variance, deadline }] : [];
    }),
  };
}

function causesOf(current: Scheduler, slipped: readonly Variance[]): SlipReport['causes'] {
  const { placement } = current;
  const { network } = placement;
  const ids = new Set(slipped.map(({ id }) => id));
  const isPushed = ({ id }: Variance) =>
    decidingLinks(placement, network.indexOf.get(id) ?? -1).some(({ link }) => {
      let hasSlipped = false;
      network.eachLeaf(network.linkFrom[link] as number, (leaf) => {
        hasSlipped ||= ids.has(network.ids[leaf] as string);
      });
      return hasSlipped;
    });
  return slipped
    .filter((variance) => !isPushed(variance))
    .slice(0, MOST_SHOWN)
    .map((variance) => {
      const driven = new Set(drivenBy(placement, variance.id).map(({ id }) => id));
      return { ...variance, pushes: [...driven].filter((id) => ids.has(id)).length };
    });
}
