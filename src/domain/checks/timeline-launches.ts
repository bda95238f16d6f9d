import type { Activity } from '@/domain/activity';
import type { CheckContext, Work } from './check-context';
import { countOf, type Found, type Rule } from './rule';

const timeline = ['timeline', 'activities'];

/** The first launch of each partner, by partner id. */
function firstLaunches(context: CheckContext): ReadonlyMap<string, Work> {
  return context.once('firstLaunches', () => {
    const first = new Map<string, Work>();
    for (const launch of context.launches)
      for (const id of launch.activity.partnerIds) if (!first.has(id)) first.set(id, launch);
    return first;
  });
}

/** Onboarding work with a partner that ends on or after the day of its first launch, and ticks left open once that has begun. */
function lateOnboarding(context: CheckContext): Found[] {
  const found: Found[] = [];
  const first = firstLaunches(context);
  if (first.size === 0) return found;
  for (const { activity, dates } of context.work) {
    if (activity.kind !== 'onboarding' || activity.status === 'done') continue;
    for (const partnerId of activity.partnerIds) {
      const launch = first.get(partnerId);
      if (!launch || launch.activity.status === 'done' || dates.end < launch.dates.start) continue;
      found.push({
        sentence: `${context.titled(activity.id)} ends on ${dates.end}, and ${context.titled(launch.activity.id)} with ${context.partnerName(partnerId)} starts on ${launch.dates.start}.`,
        where: { entity: 'activities', id: activity.id, field: 'end' },
        about: [activity.id, partnerId],
      });
      break;
    }
  }
  for (const { id, onboarding } of context.partners) {
    const launch = first.get(id);
    if (!launch || launch.dates.start > context.today) continue;
    const open = Object.values(onboarding).filter(({ done }) => done === undefined).length;
    if (open > 0)
      found.push({
        sentence: `${context.titled(launch.activity.id)} has begun, and ${countOf(open, 'step', 'steps')} of onboarding ${context.partnerName(id)} ${open === 1 ? 'is' : 'are'} open.`,
        where: { entity: 'partners', id, field: 'onboarding' },
      });
  }
  return found;
}

const isBriefed = ({ brief }: Activity) =>
  [brief.objective, brief.audience, brief.message, brief.offer].some((text) => text.trim() !== '') ||
  brief.deliverables.length > 0;

/** Whether one of the activities it follows is a brief or a kick-off, or has one. */
function isPrepared({ document }: CheckContext, { links }: Activity): boolean {
  return Object.values(links).some(({ from }) => {
    const source = document.activities[from];
    return source !== undefined && (isBriefed(source) || /\bbrief|kick-?off/i.test(source.title));
  });
}

/** The rules about launches and what comes before them. */
export const launchRules: readonly Rule[] = [
  {
    id: 'TIM-07',
    question: 'how',
    severity: 'error',
    title: 'Onboarded before the first launch',
    why: 'A partner that launches before it is ready makes its first mistakes in public.',
    views: timeline,
    test: lateOnboarding,
  },
  {
    id: 'TIM-08',
    question: 'how',
    severity: 'info',
    title: 'A brief before a launch',
    why: 'What two sides understand differently costs more later.',
    views: timeline,
    test: (context) =>
      context.launches
        .filter(({ activity }) => activity.status !== 'done' && !isBriefed(activity) && !isPrepared(context, activity))
        .map(({ activity: { id } }) => ({
          sentence: `${context.titled(id)} has no brief, and follows no kick-off.`,
          where: { entity: 'activities', id, field: 'brief' },
        })),
  },
  {
    id: 'TIM-13',
    question: 'how',
    severity: 'info',
    title: 'Announced together',
    why: 'News that one side tells alone is news about one side.',
    views: timeline,
    test: (context) => {
      if (context.partners.length < 2) return [];
      const announced = new Set(
        Object.values(context.document.approvals)
          .filter(({ subject }) => subject === 'announcement')
          .map(({ activityId }) => activityId),
      );
      return context.launches.flatMap(({ activity }) => {
        const sides = new Set(Object.keys(activity.raci).map((id) => context.document.roles[id]?.partnerId));
        if (sides.size !== 1 || announced.has(activity.id) || activity.status === 'done') return [];
        const [side] = sides;
        return [
          {
            sentence: `Only ${context.partnerName(side ?? '')} has a part in ${context.titled(activity.id)}, and no joint announcement is to be approved.`,
            where: { entity: 'activities', id: activity.id, field: 'raci' },
          },
        ];
      });
    },
  },
];
