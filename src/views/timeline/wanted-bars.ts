import { dayName, dayNumber } from '@/domain/calendar-day';
import { type PhaseMove, phaseMove, phaseShift, stayingInWords } from '@/domain/schedule/phase-move';
import type { Scheduler } from '@/domain/schedule/scheduler';
import type { WantedDates } from '@/domain/schedule/wanted-dates';
import { EditRefused } from '@/domain/transaction';
import type { Placement } from './chart/vis-layer';

/** Dates that bars put somewhere else ask for; a phase asks for what is inside it. */
export interface WantedBars {
  wanted: WantedDates[];
  stays: PhaseMove['stays'];
}

const cannotMove = (id: string, message: string) => new EditRefused([{ entity: 'activities', id, message }]);

/** What bars ask for where they are put; what goes along with its phase is not asked again for itself. */
export function wantedOfBars(scheduler: Scheduler, placements: readonly Pick<Placement, 'id' | 'from' | 'to'>[]) {
  const { dates } = scheduler;
  const phases = placements.filter(({ id }) => dates.get(id)?.isSummary);
  const all: WantedBars = { wanted: [], stays: [] };
  const done = new Set<string>();
  for (const phase of phases) addPhase(scheduler, phase, all, done);
  for (const placement of placements) {
    const wanted = done.has(placement.id) ? undefined : wantedOfBar(scheduler, placement);
    if (wanted) all.wanted.push(wanted);
  }
  return all;
}

function addPhase(
  scheduler: Scheduler,
  { id, from }: Pick<Placement, 'id' | 'from'>,
  all: WantedBars,
  done: Set<string>,
): void {
  const { placement } = scheduler;
  const { wanted, goes, stays } = phaseMove(placement, id, phaseShift(placement, id, dayName(from)));
  const isNew = (each: { id: string }) => !done.has(each.id);
  all.wanted.push(...wanted.filter(isNew));
  all.stays.push(...stays.filter(isNew));
  for (const each of [...goes, ...stays.map((stay) => stay.id)]) done.add(each);
}

function wantedOfBar(
  scheduler: Scheduler,
  { id, from, to }: Pick<Placement, 'id' | 'from' | 'to'>,
): WantedDates | undefined {
  const dates = scheduler.dates.get(id);
  const start = dayName(from);
  const end = dayName(to - 1);
  if (!dates || dates.isSummary || (dates.start === start && dates.end === end)) return undefined;
  const isResized = dayNumber(dates.end) - dayNumber(dates.start) !== to - 1 - from;
  if (isResized) return dates.start === start ? { id, end } : { id, start, end };
  return scheduler.document.activities[id]?.scheduling === 'fixed' ? { id, start, end } : { id, start };
}

/** Refuses to move a phase in which nothing can be moved. */
export function refuseEmptyMove(scheduler: Scheduler, ids: readonly string[], { wanted, stays }: WantedBars): void {
  const phase = ids.find((id) => scheduler.dates.get(id)?.isSummary);
  if (phase !== undefined && wanted.length === 0 && stays.length > 0)
    throw cannotMove(phase, 'Everything inside this phase is done, under way or cancelled, so it stays where it is.');
}

/** What would not go along with the phases among these, in words; empty where everything does. */
export function stayingWith(scheduler: Scheduler, ids: readonly string[]): string {
  const stays = new Map<string, PhaseMove['stays'][number]>();
  for (const id of ids)
    if (scheduler.dates.get(id)?.isSummary)
      for (const each of phaseMove(scheduler.placement, id, 1).stays) stays.set(each.id, each);
  return stayingInWords([...stays.values()]);
}
