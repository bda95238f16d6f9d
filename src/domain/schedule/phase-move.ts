import { type CalendarDay, dayName, dayNumber } from '@/domain/calendar-day';
import { mode } from './network';
import type { Placement } from './placement';
import { decidingLinks } from './trace';
import type { WantedDates } from './wanted-dates';

/** Why something inside a phase does not go along with it. */
export type StayingBecause = 'done' | 'started' | 'cancelled';

/** What moving a phase asks of what is inside it. */
export interface PhaseMove {
  /** Dates to give; what follows these through links inside the phase is given none and goes along by itself. */
  wanted: WantedDates[];
  /** Everything that goes along, unless something outside the phase holds it. */
  goes: string[];
  /** Work that has begun, is done or was cancelled: its dates are facts. */
  stays: { id: string; because: StayingBecause }[];
}

const facts = new Map<number, StayingBecause>([
  [mode.started, 'started'],
  [mode.done, 'done'],
  [mode.ended, 'cancelled'],
]);

/** By how many working days of its own calendar a phase goes where it is moved to start on a day; never 0 for another day. */
export function phaseShift(placement: Placement, id: string, to: CalendarDay): number {
  const { network } = placement;
  const node = network.indexOf.get(id);
  if (node === undefined || !placement.isDated(node)) return 0;
  const calendar = network.calendarOf(node);
  const from = placement.start[node] as number;
  const day = dayNumber(to);
  if (day === from) return 0;
  return day > from
    ? Math.max(1, calendar.shift(from, day))
    : Math.min(-1, calendar.onOrBefore(day) - calendar.onOrBefore(from));
}

/** Moves everything inside a phase by the same working days, each counted in its own calendar, and leaves the lengths as they are. */
export function phaseMove(placement: Placement, id: string, workingDays: number): PhaseMove {
  const { network } = placement;
  const move: PhaseMove = { wanted: [], goes: [], stays: [] };
  const phase = network.indexOf.get(id);
  if (phase === undefined || workingDays === 0) return move;
  const going = new Set<number>();
  network.eachLeaf(phase, (leaf) => {
    if (!placement.isDated(leaf)) return;
    const because = facts.get(network.mode[leaf] as number);
    if (because) move.stays.push({ id: network.ids[leaf] as string, because });
    else going.add(leaf);
  });
  for (const leaf of going) {
    move.goes.push(network.ids[leaf] as string);
    const wanted = wantedOf(placement, leaf, workingDays, going);
    if (wanted) move.wanted.push(wanted);
  }
  return move;
}

function wantedOf(
  placement: Placement,
  leaf: number,
  workingDays: number,
  going: ReadonlySet<number>,
): WantedDates | null {
  const { network } = placement;
  const calendar = network.calendarOf(leaf);
  const shifted = (day: number) => calendar.day(calendar.onOrAfter(day) + workingDays);
  const start = shifted(placement.start[leaf] as number);
  const id = network.ids[leaf] as string;
  if (network.mode[leaf] === mode.fixed) {
    const end = Math.max(start, calendar.day(calendar.onOrBefore(placement.end[leaf] as number) + workingDays));
    return { id, start: dayName(start), end: dayName(end) };
  }
  // A limit that the links inside do not need is left alone, so that moving there and back leaves none behind.
  const isInTheWay = (network.notBefore[leaf] as number) > start;
  return goesByItself(placement, leaf, going) && !isInTheWay ? null : { id, start: dayName(start) };
}

/** Whether a link from something that moves as well decides its start. */
function goesByItself(placement: Placement, leaf: number, going: ReadonlySet<number>): boolean {
  const { network } = placement;
  return decidingLinks(placement, leaf).some(({ link }) => {
    let isMoved = false;
    network.eachLeaf(network.linkFrom[link] as number, (source) => {
      isMoved ||= going.has(source);
    });
    return isMoved;
  });
}

/** What stays behind, in words; empty where everything goes along. */
export function stayingInWords(stays: PhaseMove['stays']): string {
  const words: Record<StayingBecause, string> = { done: 'done', started: 'under way', cancelled: 'cancelled' };
  const [first] = stays;
  if (!first) return '';
  if (stays.length === 1) return `1 activity inside is ${words[first.because]} and stays where it is.`;
  const parts = (Object.keys(words) as StayingBecause[]).flatMap((because) => {
    const count = stays.filter((each) => each.because === because).length;
    return count ? [`${count} ${words[because]}`] : [];
  });
  return `${stays.length} activities inside stay where they are: ${parts.join(', ')}.`;
}
