import type { linkTypes } from '@/domain/activity';
import { type CalendarDay, dayName, dayNumber, weekday } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { FF } from './link-rule';
import { mode } from './network';
import type { Placement } from './placement';
import { decidingLinks } from './trace';

/** A link that holds an activity, with the day of its source that counts: its end for FS and FF, its start for SS and SF. */
export interface HoldingLink {
  /** The activity itself, or the phase around it that waits. */
  holderId: string;
  linkKey: string;
  from: string;
  type: keyof typeof linkTypes;
  lag: number;
  sourceDay: CalendarDay;
}

/** What decides when an activity starts. */
export type Reason =
  | { kind: 'backlog'; because: 'nothing-places-it' | 'fixed-without-dates' | 'circle' }
  | { kind: 'fixed' | 'started' | 'done' | 'cancelled' }
  | { kind: 'phase'; firstIds: string[] }
  | { kind: 'not-before'; on: CalendarDay }
  | ({ kind: 'link' } & HoldingLink);

/** A day that does not count as a working day, and why: outside the working week, holidays, or both. */
export interface SkippedDay {
  day: CalendarDay;
  isOutsideWeek: boolean;
  /** Holidays of that day; without an organisation it is the roadmap's. */
  holidays: { name: string; partnerId: string | null }[];
}

/** Why an activity starts when it does. */
export interface Explanation {
  id: string;
  start: CalendarDay | null;
  /** Several where they say the same day. */
  reasons: Reason[];
  /** Days between the first reason's day and the start (or, for FF and SF, the end) on which no work is done. */
  skipped: SkippedDay[];
  /** Links that its fixed or actual dates break. */
  broken: (HoldingLink & { workingDays: number })[];
}

/** Finds what decides the start of an activity; undefined where there is no such activity. */
export function explain(placement: Placement, id: string): Explanation | undefined {
  const { network } = placement;
  const node = network.indexOf.get(id);
  if (node === undefined) return undefined;
  const start = placement.isDated(node) ? dayName(placement.start[node] as number) : null;
  const reasons = reasonsOf(placement, node);
  const isPlain = network.mode[node] === mode.auto && !network.isSummary(node);
  return {
    id,
    start,
    reasons,
    skipped: start === null || !isPlain ? [] : skippedBefore(placement, node, reasons[0]),
    broken: isPlain || network.isSummary(node) || network.isVoid[node] ? [] : brokenLinks(placement, node),
  };
}

function reasonsOf(placement: Placement, node: number): Reason[] {
  const { network } = placement;
  const how = network.mode[node] as number;
  if (network.rank[node] === -1) return [{ kind: 'backlog', because: 'circle' }];
  if (how === mode.undated && !network.isSummary(node)) return [{ kind: 'backlog', because: 'fixed-without-dates' }];
  if (!placement.isDated(node)) return [{ kind: 'backlog', because: 'nothing-places-it' }];
  if (network.isSummary(node)) return [{ kind: 'phase', firstIds: firstInside(placement, node) }];
  if (how === mode.fixed) return [{ kind: 'fixed' }];
  if (how === mode.started) return [{ kind: 'started' }];
  if (how === mode.done) return [{ kind: 'done' }];
  if (how === mode.ended) return [{ kind: 'cancelled' }];
  const reasons: Reason[] = decidingLinks(placement, node).map(({ link, holder }) => ({
    kind: 'link',
    ...holdingLink(placement, link, holder),
  }));
  const { notBefore } = network.activity(node);
  const calendar = network.calendarOf(node);
  if (notBefore !== undefined && calendar.shift(dayNumber(notBefore), placement.start[node] as number) === 0)
    reasons.push({ kind: 'not-before', on: notBefore });
  return reasons;
}

function firstInside(placement: Placement, node: number): string[] {
  const { network } = placement;
  const first: string[] = [];
  for (let at = network.children.start[node] as number; at < (network.children.start[node + 1] as number); at += 1) {
    const child = network.children.list[at] as number;
    if (placement.start[child] === placement.start[node]) first.push(network.ids[child] as string);
  }
  return first;
}

function holdingLink(placement: Placement, link: number, holder: number): HoldingLink {
  const { network } = placement;
  const linkKey = network.linkKeys[link] as string;
  const stored = network.activity(holder).links[linkKey];
  const source = network.linkFrom[link] as number;
  const code = network.linkCode[link] as number;
  return {
    holderId: network.ids[holder] as string,
    linkKey,
    from: network.ids[source] as string,
    type: stored?.type ?? 'FS',
    lag: network.linkLag[link] as number,
    sourceDay: dayName((code === 0 || code === FF ? placement.end[source] : placement.start[source]) as number),
  };
}

/** The day from which counting begins, and the day it comes to. */
function skippedBefore(placement: Placement, node: number, reason: Reason | undefined): SkippedDay[] {
  const start = placement.start[node] as number;
  if (reason?.kind === 'not-before') return skippedFrom(placement, node, dayNumber(reason.on), start);
  if (reason?.kind !== 'link') return [];
  const day = dayNumber(reason.sourceDay);
  const first = reason.type === 'FS' && !placement.isPoint(node) ? day + 1 : reason.type === 'SF' ? day - 1 : day;
  const last = reason.type === 'FS' || reason.type === 'SS' ? start : (placement.end[node] as number);
  return skippedFrom(placement, node, first, Math.min(last, first + LONGEST));
}

/** No more days than these are looked through. */
const LONGEST = 366;

function skippedFrom(placement: Placement, node: number, from: number, to: number): SkippedDay[] {
  const { network } = placement;
  const calendar = network.calendarOf(node);
  const { partnerIds } = network.activity(node);
  const skipped: SkippedDay[] = [];
  for (let day = from; day < to; day += 1)
    if (!calendar.works(day)) skipped.push(dayOff(network.document, partnerIds, dayName(day)));
  return skipped;
}

/** Why nothing is done on a day by these organisations together. */
export function dayOff(document: RoadmapDocument, partnerIds: readonly string[], day: CalendarDay): SkippedDay {
  const { workingDays, holidays } = document.roadmap.calendar;
  const skipped: SkippedDay = {
    day,
    isOutsideWeek: workingDays.length > 0 && !workingDays.includes(weekday(day)),
    holidays: [],
  };
  const look = (list: typeof holidays, partnerId: string | null) => {
    for (const { date, name } of Object.values(list)) {
      const isKnown = skipped.holidays.some((known) => known.name === name && known.partnerId === partnerId);
      if (date === day && !isKnown) skipped.holidays.push({ name, partnerId });
    }
  };
  look(holidays, null);
  for (const id of new Set(partnerIds)) look(document.partners[id]?.holidays ?? {}, id);
  return skipped;
}

function brokenLinks(placement: Placement, node: number): Explanation['broken'] {
  const broken: Explanation['broken'] = [];
  placement.eachHeldBy(node, (link, holder) => {
    const workingDays = placement.shortfall(link, node);
    if (workingDays > 0) broken.push({ ...holdingLink(placement, link, holder), workingDays });
  });
  return broken;
}
