import { dayNumber } from '@/domain/calendar-day';
import { type CheckContext, isMilestone, type Work } from './check-context';
import { overloadsOf } from './duties';
import { mendManyOwners, mendNoOwner } from './responsibility-mends';
import { missedLook } from './risk-findings';
import { type Found, listed, named, type Rule } from './rule';

/** Kinds that must be protected before they begin; everything else, before it ends. */
const momentKinds: ReadonlySet<string> = new Set(['launch', 'release', 'event', 'milestone', 'gate']);

const riskNamed = (title: string) => named(title, 'an unnamed risk');

/** The day by which work must be protected: the start of a moment, the end of anything longer. */
function protectedBy(context: CheckContext, activityId: string): string | undefined {
  const activity = context.document.activities[activityId];
  const dates = context.scheduler.dates.get(activityId);
  if (!activity || !dates || activity.status === 'done' || activity.status === 'cancelled') return undefined;
  return dates.isPoint || momentKinds.has(activity.kind) ? dates.start : dates.end;
}

function lateActions(context: CheckContext): Found[] {
  const { dates } = context.scheduler;
  return context.openRisks.flatMap((risk) => {
    const found: Found[] = [];
    for (const actionId of risk.actionIds) {
      const status = context.document.activities[actionId]?.status;
      const own = dates.get(actionId);
      if (!own || status === 'done' || status === 'cancelled') continue;
      for (const activityId of risk.activityIds) {
        const by = activityId === actionId ? undefined : protectedBy(context, activityId);
        if (by === undefined || own.end <= by) continue;
        found.push({
          sentence: `${context.titled(actionId)} ends on ${own.end}, too late to protect ${context.titled(activityId)} on ${by} from ${riskNamed(risk.title)}.`,
          where: { entity: 'activities', id: actionId, field: 'end' },
          about: [actionId, activityId, risk.id],
        });
        break;
      }
    }
    return found;
  });
}

function overloadedPath(context: CheckContext): Found[] {
  const spans = new Map(overloadsOf(context).map(({ roleId, spans: days }) => [roleId, days]));
  if (spans.size === 0) return [];
  const { floats, placement } = context.scheduler;
  const isCritical = (id: string) => floats.isCritical(placement.network.indexOf.get(id) ?? -1);
  return context.work.flatMap(({ activity, dates, doers }) => {
    if (dates.isPoint || activity.status === 'done') return [];
    const from = dayNumber(dates.start);
    const to = dayNumber(dates.end);
    const busy = doers.filter((id) => spans.get(id)?.some((span) => span.from <= to && span.to >= from));
    if (busy.length === 0 || !isCritical(activity.id)) return [];
    const who = listed(busy.map((id) => context.roleName(id)));
    return [
      {
        sentence: `${context.titled(activity.id)} decides the end of the plan, and ${who} ${busy.length === 1 ? 'has' : 'have'} too much at once then.`,
        where: { entity: 'activities', id: activity.id, field: 'raci' },
      },
    ];
  });
}

function milestones(context: CheckContext): Found[] {
  const inDoubt = (work: Work) => isMilestone(work) && work.owners.length !== 1;
  // Without any role MIN-04 says so once.
  return context.work
    .filter((work) => context.roles.length > 0 && inDoubt(work))
    .map((work) => {
      const { id } = work.activity;
      const who = listed(work.owners.map((roleId) => context.roleName(roleId)));
      return {
        sentence: work.owners.length
          ? `${who} are ${work.owners.length === 2 ? 'both' : 'all'} accountable for the milestone ${context.titled(id)}.`
          : `Nobody is accountable for the milestone ${context.titled(id)}.`,
        where: { entity: 'activities', id, field: 'raci' },
        ...(work.owners.length ? mendManyOwners(context, work) : mendNoOwner(context, work)),
      };
    });
}

function passedDays(context: CheckContext): Found[] {
  return context.openRisks.flatMap((risk): Found[] => {
    const look = missedLook(risk, context.today);
    if (look)
      return [
        {
          sentence: `The warning sign of ${riskNamed(risk.title)} was to be looked for on ${look}: ${risk.trigger.trim()}`,
          where: { entity: 'risks', id: risk.id, field: 'nextReviewOn' },
        },
      ];
    if (risk.expires === undefined || risk.expires >= context.today) return [];
    return [
      {
        sentence: `${named(risk.title, 'An unnamed exception')} was allowed until ${risk.expires} and is still open.`,
        where: { entity: 'risks', id: risk.id, field: 'expires' },
      },
    ];
  });
}

/** Organisations that are accountable for something and have nobody by name, while others do. */
function unpeopledSides(context: CheckContext): Found[] {
  const peopled = new Set(
    context.roles.filter(({ personName }) => personName.trim()).map(({ partnerId }) => partnerId),
  );
  if (peopled.size === 0) return [];
  const owners = new Map<string, string>();
  for (const { activity, owners: roleIds } of context.work)
    for (const roleId of roleIds) {
      const side = context.document.roles[roleId]?.partnerId;
      if (side !== undefined && !peopled.has(side) && !owners.has(side)) owners.set(side, activity.id);
    }
  return [...owners].map(([side, activityId]) => ({
    sentence: `${context.partnerName(side)} answers for ${context.titled(activityId)}, and no person of it is named.`,
    where: { entity: 'partners', id: side },
  }));
}

/** What shows only where the three editors are read together (peers 4, points 9 to 11). */
export const crossRules: readonly Rule[] = [
  {
    id: 'TIE-01',
    question: 'how',
    severity: 'error',
    title: 'One accountable for every milestone',
    why: 'Somebody has to be able to say that it is reached.',
    views: ['raci', 'timeline'],
    test: milestones,
  },
  {
    id: 'TIE-02',
    question: 'who',
    severity: 'warn',
    title: 'Risk owners take part in the work',
    why: 'Who has no part in the work sees the risk come last.',
    views: ['risks', 'brief'],
    test: (context) => {
      const { taking } = context;
      if (taking.size === 0) return [];
      return context.openRisks
        .filter(({ ownerRoleId }) => ownerRoleId !== undefined && !taking.has(ownerRoleId))
        .map((risk) => ({
          sentence: `${context.roleName(risk.ownerRoleId ?? '')} owns ${riskNamed(risk.title)} and has no part in any activity.`,
          where: { entity: 'risks', id: risk.id, field: 'ownerRoleId' },
        }));
    },
  },
  {
    id: 'TIE-03',
    question: 'how',
    severity: 'warn',
    title: 'Actions before what they protect',
    why: 'A measure that comes after the day it was for protects nothing.',
    views: ['timeline', 'activities'],
    test: lateActions,
  },
  {
    id: 'TIE-04',
    question: 'how',
    severity: 'warn',
    title: 'Time for what decides the end',
    why: 'Every day lost on the critical path is a day lost for the plan.',
    views: ['timeline', 'activities'],
    test: overloadedPath,
  },
  {
    id: 'TIE-05',
    question: 'how',
    severity: 'warn',
    title: 'Warning signs looked for in time',
    why: 'A sign that nobody looks for warns nobody.',
    views: ['risks', 'brief'],
    test: passedDays,
  },
  {
    id: 'TIE-06',
    question: 'who',
    severity: 'warn',
    title: 'People on the side that answers',
    why: 'An organisation answers for nothing; its people do.',
    views: ['partners'],
    test: unpeopledSides,
  },
];
