import type { Approval } from '@/domain/approval';
import { type CalendarDay, dayName, dayNumber, daysBetween } from '@/domain/calendar-day';
import { type Dates, datesOf, isPlacedByHand } from './dates';
import { Floats, latestEnd } from './floats';
import { type Move, moveOf } from './moves';
import { NO_DAY } from './network';
import type { Former, Placement } from './placement';
import { ripple } from './ripple';
import type { Scheduler } from './scheduler';
import { type WantedDates, withWantedDates } from './wanted-dates';

/** Something that holds now and would not any more. */
export type Break =
  | { kind: 'deadline'; id: string; on: CalendarDay; workingDays: number }
  | { kind: 'link'; id: string; holderId: string; linkKey: string; from: string; workingDays: number }
  | { kind: 'approval'; id: string; approvalId: string; on: CalendarDay; days: number }
  | { kind: 'agreement' | 'renewal'; id: string; partnerId: string; on: CalendarDay; workingDays: number };

/** What wanted dates would come to. */
export interface Preview {
  moves: Move[];
  breaks: Break[];
  /** How many breaks there are of each kind. */
  counts: { readonly [kind in Break['kind']]: number };
  projectEnd: { from: CalendarDay | null; to: CalendarDay | null; workingDays: number };
  /** Ids that would become critical, and that would not be any more; none where it was not asked for. */
  critical: { joined: string[]; left: string[] };
}

/**
 * Works out what wanted dates would come to, and leaves everything as it was. Costs what they move and one backward pass; without what
 * becomes critical, what they move.
 */
export function preview(
  scheduler: Scheduler,
  wanted: readonly WantedDates[],
  asked: { critical: boolean } = { critical: true },
): Preview {
  const { placement } = scheduler;
  const { network } = placement;
  // Both are of the plan as it stands, so they are asked for before anything is supposed.
  const before: Before = { end: latestEnd(placement), floats: asked.critical ? scheduler.floats : null };
  const changed: number[] = [];
  for (const each of wanted) {
    const node = network.indexOf.get(each.id);
    if (node === undefined) continue;
    const supposed = withWantedDates(
      network.activity(node),
      each,
      scheduler.dates.get(each.id),
      network.calendarOf(node),
    );
    if (!supposed) continue;
    network.read(node, supposed);
    changed.push(node);
  }
  const placed = ripple(placement, changed);
  const result = compare(scheduler, placed, before);
  const broken = placed.flatMap(({ node }) => brokenLinks(placement, node));
  for (const former of placed.reverse()) placement.restore(former);
  for (const node of changed) network.read(node, network.activity(node));
  for (const { node, link, entry } of broken) if (placement.shortfall(link, node) === 0) result.breaks.push(entry);
  const counts = { deadline: 0, link: 0, approval: 0, agreement: 0, renewal: 0 };
  for (const { kind } of result.breaks) counts[kind] += 1;
  return { ...result, counts };
}

/** The plan as it stands: its end, and its floats where somebody wants to know what becomes critical. */
interface Before {
  end: number;
  floats: Floats | null;
}

function compare(scheduler: Scheduler, placed: readonly Former[], before: Before): Omit<Preview, 'counts'> {
  const { placement } = scheduler;
  const { network } = placement;
  const moves: Move[] = [];
  const breaks: Break[] = [];
  const approvals = scheduler.openApprovals();
  for (const former of placed) {
    const id = network.ids[former.node] as string;
    const from = scheduler.dates.get(id);
    const to = datesOf(placement, former.node);
    if (from?.start === to?.start && from?.end === to?.end) continue;
    moves.push(moveOf(id, from, to, network.calendarOf(former.node)));
    if (to)
      breaks.push(...passedDays(placement, former.node, from, to), ...lateApprovals(from, to, approvals.get(id) ?? []));
  }
  const critical =
    before.floats && placed.length ? criticalChange(placement, before.floats, new Floats(placement)) : none();
  return { moves, breaks, projectEnd: endChange(placement, before.end, latestEnd(placement)), critical };
}

const none = (): Preview['critical'] => ({ joined: [], left: [] });

function endChange(placement: Placement, from: number, to: number): Preview['projectEnd'] {
  if (from === NO_DAY || to === NO_DAY)
    return { from: from === NO_DAY ? null : dayName(from), to: to === NO_DAY ? null : dayName(to), workingDays: 0 };
  return { from: dayName(from), to: dayName(to), workingDays: placement.network.calendars.of([]).shift(from, to) };
}

function criticalChange(placement: Placement, before: Floats, after: Floats): Preview['critical'] {
  const change = none();
  const { ids } = placement.network;
  for (let node = 0; node < ids.length; node += 1) {
    const was = before.isCritical(node);
    if (was !== after.isCritical(node)) change[was ? 'left' : 'joined'].push(ids[node] as string);
  }
  return change;
}

/** Deadlines and agreements that the activity ends after, and did not before. */
function passedDays(placement: Placement, node: number, from: Dates | undefined, to: Dates): Break[] {
  const { network } = placement;
  const { id, deadline, partnerIds } = network.activity(node);
  const breaks: Break[] = [];
  if (!placement.holds(node)) return breaks;
  const calendar = network.calendarOf(node);
  const late = (on: CalendarDay | undefined) =>
    on === undefined || to.end <= on || (from && from.end > on)
      ? undefined
      : { id, on, workingDays: calendar.shift(dayNumber(on) + 1, dayNumber(to.end) + 1) };
  const missed = late(deadline);
  if (missed) breaks.push({ kind: 'deadline', ...missed });
  for (const partnerId of to.isSummary ? [] : partnerIds) {
    const agreement = network.document.partners[partnerId]?.agreement;
    const ended = late(agreement?.end);
    const renewed = late(agreement?.renewalOn);
    if (ended) breaks.push({ kind: 'agreement', partnerId, ...ended });
    if (renewed) breaks.push({ kind: 'renewal', partnerId, ...renewed });
  }
  return breaks;
}

/** Approvals that were due before the activity starts and would be due after that. */
function lateApprovals(from: Dates | undefined, to: Dates, approvals: readonly Approval[]): Break[] {
  return approvals.flatMap(({ id: approvalId, activityId: id, dueOn: on }) =>
    id === undefined || on === undefined || on <= to.start || (from && on > from.start)
      ? []
      : [{ kind: 'approval' as const, id, approvalId, on, days: daysBetween(to.start, on) }],
  );
}

/** Links that the fixed or actual dates of an activity break, with the working days they are short of. */
function brokenLinks(placement: Placement, node: number): { node: number; link: number; entry: Break }[] {
  const { network } = placement;
  const broken: { node: number; link: number; entry: Break }[] = [];
  if (!isPlacedByHand(network, node)) return broken;
  const id = network.ids[node] as string;
  placement.eachHeldBy(node, (link, holder) => {
    const workingDays = placement.shortfall(link, node);
    if (workingDays === 0) return;
    const linkKey = network.linkKeys[link] as string;
    const ids = {
      holderId: network.ids[holder] as string,
      from: network.ids[network.linkFrom[link] as number] as string,
    };
    broken.push({ node, link, entry: { kind: 'link', id, linkKey, workingDays, ...ids } });
  });
  return broken;
}
