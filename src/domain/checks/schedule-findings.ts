import { setScheduling } from '@/domain/activity-edits';
import type { ScheduleProblem } from '@/domain/schedule/problems-of-schedule';
import { problemInWords, type ScheduleNames } from '@/domain/schedule/schedule-words';
import type { Transaction } from '@/domain/transaction';
import type { CheckContext } from './check-context';
import type { Found } from './rule';

/** Findings for what the schedule itself knows to be wrong, of these kinds. */
export function fromSchedule(context: CheckContext, kinds: readonly ScheduleProblem['kind'][]): Found[] {
  const names: ScheduleNames = {
    activity: (id) => context.document.activities[id]?.title || 'an unnamed activity',
    partner: (id) => context.partnerName(id),
    day: (day) => day,
  };
  return context.scheduleProblems
    .filter(({ kind }) => kinds.includes(kind))
    .map((problem) => {
      const words = problemInWords(problem, names);
      const about =
        'linkKey' in problem
          ? [problem.id, problem.linkKey]
          : 'on' in problem
            ? [problem.id, problem.on]
            : [problem.id];
      const small = `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
      return {
        sentence: problem.entity === 'activities' ? `${context.titled(problem.id)}: ${small}` : words,
        where: { entity: problem.entity, id: problem.id, field: problem.field },
        about,
      };
    });
}

/** Planned work with fixed dates can be let go, so that the link moves it. */
export function mendBrokenLink(context: CheckContext, found: Found): Found {
  const id = found.where.id ?? '';
  const activity = context.document.activities[id];
  if (activity?.scheduling !== 'fixed' || activity.status !== 'planned') return found;
  const dates = context.scheduler.dates.get(id);
  return {
    ...found,
    mend: {
      label: 'Let the link move it',
      apply: (tx: Transaction) => {
        setScheduling(tx, id, 'auto', dates);
        return undefined;
      },
    },
  };
}
