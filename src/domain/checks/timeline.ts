import { addDays, daysBetween } from '@/domain/calendar-day';
import { limitOf, sharedLimits } from '@/domain/thresholds';
import type { Transaction } from '@/domain/transaction';
import type { CheckContext } from './check-context';
import { clashesOf } from './clashes';
import { countOf, type Found, listed, type Rule, thresholdOf } from './rule';
import { fromSchedule, mendBrokenLink } from './schedule-findings';
import { launchRules } from './timeline-launches';

const timeline = ['timeline', 'activities'];
const atActivity = (id: string, field: string, sentence: string, rest: Partial<Found> = {}): Found => ({
  sentence,
  where: { entity: 'activities', id, field },
  ...rest,
});

const pairThresholds = { pairedDays: { label: 'Days that paired milestones may lie apart', usual: 14 } };

function outsideHorizon(context: CheckContext): Found[] {
  const { start, end, id: roadmapId } = context.roadmap;
  return context.work.flatMap(({ activity: { id }, dates }) => {
    const isEarly = start !== undefined && dates.start < start;
    const isLate = end !== undefined && dates.end > end;
    if (!isEarly && !isLate) return [];
    const words = isEarly
      ? `starts on ${dates.start}, before the horizon of ${start}`
      : `ends on ${dates.end}, after the horizon of ${end}`;
    return [
      atActivity(id, isEarly ? 'start' : 'end', `${context.titled(id)} ${words}.`, {
        mend: {
          label: 'Widen the horizon',
          apply: (tx) => {
            tx.update('roadmap', roadmapId, (draft) => {
              if (isEarly) draft.start = dates.start;
              if (isLate) draft.end = dates.end;
            });
            return undefined;
          },
        },
      }),
    ];
  });
}

function clashFindings(context: CheckContext): Found[] {
  const activities = context.work.map(({ activity }) => activity);
  return clashesOf(activities, context.scheduler.dates, limitOf(context.roadmap, 'clashDays')).map(
    ({ first, second, partnerIds, daysApart }) => {
      const who = listed(partnerIds.map((id) => context.partnerName(id)));
      const how = daysApart === 0 ? 'overlap' : `are ${countOf(daysApart, 'day', 'days')} apart`;
      return atActivity(
        first,
        'start',
        `${context.titled(first)} and ${context.titled(second)} of ${who} ${how} and speak to the same people.`,
        { about: [first, second] },
      );
    },
  );
}

function pairsApart(context: CheckContext): Found[] {
  const limit = thresholdOf(context.roadmap.thresholds, pairThresholds, 'pairedDays');
  const { dates } = context.scheduler;
  const seen = new Set<string>();
  return context.work.flatMap(({ activity: { id, pairId }, dates: own }) => {
    const other = pairId === undefined ? undefined : dates.get(pairId);
    const status = pairId === undefined ? undefined : context.document.activities[pairId]?.status;
    if (!other || status === 'cancelled' || seen.has(`${pairId} ${id}`)) return [];
    seen.add(`${id} ${pairId}`);
    const apart = Math.abs(daysBetween(own.end, other.end));
    if (apart <= limit) return [];
    return [
      atActivity(
        id,
        'pairId',
        `${context.titled(id)} and ${context.titled(pairId ?? '')} belong together and end ${countOf(apart, 'day', 'days')} apart.`,
      ),
    ];
  });
}

/** Partners that are live and have nothing planned for the next three months. */
function idlePartners(context: CheckContext): Found[] {
  const until = addDays(context.today, 91);
  const busy = new Set<string>();
  for (const { activity, dates } of context.work)
    if (dates.end >= context.today && dates.start <= until) for (const id of activity.partnerIds) busy.add(id);
  return context.partners
    .filter(({ id, stage, paused }) => (stage === 'launch' || stage === 'scale') && !paused && !busy.has(id))
    .map(({ id }) => ({
      sentence: `${context.partnerName(id)} is live, and nothing is planned with it until ${until}.`,
      where: { entity: 'partners', id },
    }));
}

/** Work that names no organisation, or no motion where the roadmap has several. */
function untagged(context: CheckContext): Found[] {
  const needsMotion = context.roadmap.motions.length > 1;
  return context.work.flatMap((work) => {
    const { id, partnerIds, motion, raci } = work.activity;
    const lacksPartner = partnerIds.length === 0 && context.partners.length > 0;
    if (!lacksPartner && !(needsMotion && motion === undefined)) return [];
    const sides = [...new Set(Object.keys(raci).flatMap((roleId) => context.document.roles[roleId]?.partnerId ?? []))];
    const what = lacksPartner ? 'which organisation it belongs to' : 'which motion it belongs to';
    const mend = lacksPartner &&
      sides.length > 0 && {
        label: `Put it with ${listed(sides.map((each) => context.partnerName(each)))}`,
        apply: (tx: Transaction) => {
          tx.update('activities', id, (draft) => {
            draft.partnerIds = sides;
          });
          return undefined;
        },
      };
    return [
      atActivity(
        id,
        lacksPartner ? 'partnerIds' : 'motion',
        `${context.titled(id)} does not say ${what}.`,
        mend ? { mend } : {},
      ),
    ];
  });
}

/** What happens when (domain brief 4.5); TIM-14 and TIM-15 add what the schedule itself knows to be wrong. */
export const timelineRules: readonly Rule[] = [
  {
    id: 'TIM-01',
    question: 'how',
    severity: 'error',
    title: 'Dates the right way round',
    why: 'Nothing can end before it starts.',
    views: timeline,
    // Cannot be stored by this program; a record changed behind its back still shows.
    test: (context) =>
      Object.values(context.document.activities)
        .filter(({ start, end }) => start !== undefined && end !== undefined && end < start)
        .map(({ id, start, end }) =>
          atActivity(id, 'end', `${context.titled(id)} ends on ${end}, before it starts on ${start}.`),
        ),
  },
  {
    id: 'TIM-02',
    question: 'how',
    severity: 'warn',
    title: 'Inside the horizon',
    why: 'What lies outside the horizon was not agreed when the horizon was.',
    views: timeline,
    test: outsideHorizon,
  },
  {
    id: 'TIM-03',
    question: 'how',
    severity: 'error',
    title: 'Links that hold',
    why: 'Work that begins before what it builds on is done twice.',
    views: timeline,
    test: (context) =>
      fromSchedule(context, ['link-broken'])
        .filter(({ where }) => context.document.activities[where.id ?? '']?.status !== 'done')
        .map((found) => mendBrokenLink(context, found)),
  },
  {
    id: 'TIM-04',
    question: 'how',
    severity: 'error',
    title: 'No circle of links',
    why: 'What waits for itself never starts.',
    views: timeline,
    test: (context) => fromSchedule(context, ['circle']),
  },
  {
    id: 'TIM-05',
    question: 'how',
    severity: 'warn',
    title: 'Nothing overdue',
    why: 'A plan that is behind and does not say so misleads everyone who reads it.',
    views: timeline,
    test: (context) =>
      context.work
        .filter(({ activity, dates }) => activity.status !== 'done' && dates.end < context.today)
        .map(({ activity: { id }, dates }) =>
          atActivity(id, 'status', `${context.titled(id)} was to end on ${dates.end} and is not done.`),
        ),
  },
  {
    id: 'TIM-06',
    question: 'how',
    severity: 'warn',
    title: 'Promotions that do not collide',
    why: 'Two messages to the same people at once weaken each other.',
    views: ['timeline'],
    thresholds: { clashDays: sharedLimits.clashDays },
    test: clashFindings,
  },
  {
    id: 'TIM-09',
    question: 'who',
    severity: 'info',
    title: 'Something planned with every live partner',
    why: 'A partnership in which nothing happens for a quarter is ending.',
    views: ['partners'],
    test: idlePartners,
  },
  {
    id: 'TIM-10',
    question: 'how',
    severity: 'warn',
    title: 'Paired milestones in step',
    why: 'A joint release is as late as the later half.',
    views: timeline,
    thresholds: pairThresholds,
    test: pairsApart,
  },
  {
    id: 'TIM-11',
    question: 'measure',
    severity: 'warn',
    title: 'A review in the plan',
    why: 'Learning that has no date does not happen.',
    views: timeline,
    test: (context) => {
      const isPlanned =
        context.work.some(({ activity }) => activity.kind === 'review') ||
        Object.values(context.document.reviews).some(({ date }) => date !== undefined);
      return context.work.length === 0 || isPlanned
        ? []
        : [{ sentence: 'No review or retrospective has a date.', where: { entity: 'activities' } }];
    },
  },
  {
    id: 'TIM-12',
    question: 'how',
    severity: 'info',
    title: 'Activities say whose they are',
    why: 'Without it, filters and files for one partner leave work out.',
    views: ['activities', 'timeline'],
    test: untagged,
  },
  {
    id: 'TIM-14',
    question: 'how',
    severity: 'warn',
    title: 'Deadlines kept',
    why: 'A deadline that the plan already misses is known to nobody but the plan.',
    views: timeline,
    test: (context) => fromSchedule(context, ['deadline-missed']),
  },
  {
    id: 'TIM-15',
    question: 'how',
    severity: 'warn',
    title: 'Dates that can be meant',
    why: 'The schedule goes on with odd dates, but hardly as anybody wanted.',
    views: timeline,
    test: (context) =>
      fromSchedule(context, [
        'deadline-before-start',
        'no-working-day',
        'double-holiday',
        'long-lag',
        'fixed-without-dates',
        'beyond-calendar',
      ]),
  },
  ...launchRules,
];
