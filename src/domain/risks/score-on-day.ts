import type { CalendarDay } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import type { Risk } from '@/domain/risk';
import { type RiskPair, type ScoreMoment, scoreOf } from '@/domain/risk-scale';
import type { Schedule } from '@/domain/schedule/schedule';

/** When the actions of a risk are all done, by the schedule: a day, not known while one has no dates, or never without actions. */
export type TargetDay =
  | { kind: 'none' }
  | { kind: 'undated'; undated: number }
  | { kind: 'on'; day: CalendarDay; isDone: boolean };

/** The day on which the target score of a risk is due: the latest end of its actions; cancelled ones are none. */
export function targetDayOf(
  risk: Risk,
  { activities }: Pick<RoadmapDocument, 'activities'>,
  dates: Schedule,
): TargetDay {
  const actions = risk.actionIds.flatMap((id) => activities[id] ?? []).filter(({ status }) => status !== 'cancelled');
  if (actions.length === 0) return { kind: 'none' };
  const undated = actions.filter(({ id }) => !dates.has(id)).length;
  if (undated > 0) return { kind: 'undated', undated };
  const day = actions.reduce((latest, { id }) => {
    const end = dates.get(id)?.end ?? '';
    return end > latest ? end : latest;
  }, '');
  return { kind: 'on', day, isDone: actions.every(({ status }) => status === 'done') };
}

/** A score, and which of the three it is. */
export interface ShownScore {
  moment: ScoreMoment;
  pair: RiskPair;
}

const current = (risk: Risk): ShownScore => ({ moment: 'current', pair: risk.scores.current });

const target = (risk: Risk): ShownScore =>
  scoreOf(risk.scores.target) === null ? current(risk) : { moment: 'target', pair: risk.scores.target };

/** The score once everything agreed is done: the target where there are actions for it, else the current one. */
export function scoreAfterActions(risk: Risk, day: TargetDay): ShownScore {
  return day.kind === 'none' ? current(risk) : target(risk);
}

/** The score on a day: the target once all actions have ended by then, else the current one. */
export function scoreOnDay(risk: Risk, due: TargetDay, day: CalendarDay): ShownScore {
  return due.kind === 'on' && due.day <= day ? target(risk) : current(risk);
}
