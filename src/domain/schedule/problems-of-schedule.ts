import { type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { isPlacedByHand } from './dates';
import { mode } from './network';
import type { Placement } from './placement';

/** Lags beyond this many working days, about ten years, are hardly meant. */
const LONG_LAG = 2600;
const WORKING_DAYS_A_YEAR = 260;

/** What is wrong with the dates of a plan, with the field to mend. */
export type ScheduleProblem =
  | { kind: 'no-working-day'; entity: 'roadmap'; id: string; field: 'calendar' }
  | {
      kind: 'double-holiday';
      entity: 'roadmap' | 'partners';
      id: string;
      field: 'calendar' | 'holidays';
      on: CalendarDay;
      names: string[];
    }
  | {
      kind: 'deadline-before-start';
      entity: 'activities';
      id: string;
      field: 'deadline';
      deadline: CalendarDay;
      start: CalendarDay;
    }
  | {
      kind: 'deadline-missed';
      entity: 'activities';
      id: string;
      field: 'deadline';
      deadline: CalendarDay;
      end: CalendarDay;
      workingDays: number;
    }
  | {
      kind: 'link-broken';
      entity: 'activities';
      id: string;
      field: 'links';
      holderId: string;
      linkKey: string;
      from: string;
      by: 'fixed' | 'started' | 'done';
      workingDays: number;
    }
  | {
      kind: 'long-lag';
      entity: 'activities';
      id: string;
      field: 'links';
      linkKey: string;
      from: string;
      lag: number;
      years: number;
    }
  | { kind: 'fixed-without-dates'; entity: 'activities'; id: string; field: 'start' }
  | { kind: 'beyond-calendar'; entity: 'activities'; id: string; field: 'start'; at: 'beginning' | 'end' }
  | { kind: 'circle'; entity: 'activities'; id: string; field: 'links' };

/** Everything that is wrong with the dates, in the order of the records; never a wrong date in silence. */
export function problemsOfSchedule(placement: Placement): ScheduleProblem[] {
  const { network } = placement;
  const problems = calendarProblems(network.document);
  for (let node = 0; node < network.ids.length; node += 1) problems.push(...problemsOfNode(placement, node));
  return problems;
}

/** What is wrong with the dates of one activity alone. */
export function problemsOfActivity(placement: Placement, id: string): ScheduleProblem[] {
  const node = placement.network.indexOf.get(id);
  return node === undefined ? [] : problemsOfNode(placement, node);
}

function problemsOfNode(placement: Placement, node: number): ScheduleProblem[] {
  const { network } = placement;
  const { id } = network.activity(node);
  const problems = lagProblems(placement, node);
  if (network.rank[node] === -1) problems.unshift({ kind: 'circle', entity: 'activities', id, field: 'links' });
  if (network.isVoid[node]) return problems;
  return [
    ...problems,
    ...deadlineProblems(placement, node),
    ...dateProblems(placement, node),
    ...linkProblems(placement, node),
  ];
}

function calendarProblems(document: RoadmapDocument): ScheduleProblem[] {
  const { id, calendar } = document.roadmap;
  const problems: ScheduleProblem[] = [];
  if (calendar.workingDays.length === 0)
    problems.push({ kind: 'no-working-day', entity: 'roadmap', id, field: 'calendar' });
  for (const { on, names } of doubleDays(calendar.holidays))
    problems.push({ kind: 'double-holiday', entity: 'roadmap', id, field: 'calendar', on, names });
  for (const partner of Object.values(document.partners))
    for (const { on, names } of doubleDays(partner.holidays))
      problems.push({ kind: 'double-holiday', entity: 'partners', id: partner.id, field: 'holidays', on, names });
  return problems;
}

/** Days that a list of holidays holds more than once; they count once. */
function doubleDays(
  holidays: RoadmapDocument['roadmap']['calendar']['holidays'],
): { on: CalendarDay; names: string[] }[] {
  const byDay = new Map<CalendarDay, string[]>();
  for (const { date, name } of Object.values(holidays)) byDay.set(date, [...(byDay.get(date) ?? []), name]);
  return [...byDay].filter(([, names]) => names.length > 1).map(([on, names]) => ({ on, names }));
}

function lagProblems({ network }: Placement, node: number): ScheduleProblem[] {
  const { id, links } = network.activity(node);
  const problems: ScheduleProblem[] = [];
  for (const linkKey in links) {
    const { from, lag = 0 } = links[linkKey] as (typeof links)[string];
    if (Math.abs(lag) < LONG_LAG) continue;
    const years = Math.round(Math.abs(lag) / WORKING_DAYS_A_YEAR);
    problems.push({ kind: 'long-lag', entity: 'activities', id, field: 'links', linkKey, from, lag, years });
  }
  return problems;
}

function deadlineProblems(placement: Placement, node: number): ScheduleProblem[] {
  const { network } = placement;
  const { id, deadline, notBefore, start, scheduling } = network.activity(node);
  if (deadline === undefined) return [];
  const asked = scheduling === 'fixed' ? start : network.isSummary(node) ? undefined : notBefore;
  const shared = { entity: 'activities', id, field: 'deadline', deadline } as const;
  if (asked !== undefined && deadline < asked && network.mode[node] !== mode.done)
    return [{ kind: 'deadline-before-start', ...shared, start: asked }];
  const end = placement.end[node] as number;
  const last = dayNumber(deadline);
  if (!placement.holds(node) || end <= last) return [];
  // Ending on days off after the deadline is late by no working day, and late all the same.
  return [
    {
      kind: 'deadline-missed',
      ...shared,
      end: dayName(end),
      workingDays: network.calendarOf(node).shift(last + 1, end + 1),
    },
  ];
}

function dateProblems(placement: Placement, node: number): ScheduleProblem[] {
  const { network } = placement;
  const { id } = network.activity(node);
  if (network.isSummary(node)) return [];
  if (network.mode[node] === mode.undated)
    return [{ kind: 'fixed-without-dates', entity: 'activities', id, field: 'start' }];
  if (!placement.isCut(node)) return [];
  const at = network.calendarOf(node).has(network.calendarOf(node).onOrAfter((placement.end[node] as number) + 1))
    ? 'beginning'
    : 'end';
  return [{ kind: 'beyond-calendar', entity: 'activities', id, field: 'start', at }];
}

const placedBy = new Map<number, 'fixed' | 'started' | 'done'>([
  [mode.fixed, 'fixed'],
  [mode.started, 'started'],
  [mode.done, 'done'],
]);

function linkProblems(placement: Placement, node: number): ScheduleProblem[] {
  const { network } = placement;
  const by = placedBy.get(network.mode[node] as number);
  const problems: ScheduleProblem[] = [];
  if (by === undefined || !isPlacedByHand(network, node)) return problems;
  const id = network.ids[node] as string;
  placement.eachHeldBy(node, (link, holder) => {
    const workingDays = placement.shortfall(link, node);
    if (workingDays === 0) return;
    const holderId = network.ids[holder] as string;
    const from = network.ids[network.linkFrom[link] as number] as string;
    const linkKey = network.linkKeys[link] as string;
    problems.push({
      kind: 'link-broken',
      entity: 'activities',
      id,
      field: 'links',
      holderId,
      linkKey,
      from,
      by,
      workingDays,
    });
  });
  return problems;
}
