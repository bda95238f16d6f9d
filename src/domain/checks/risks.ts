import { addDays } from '@/domain/calendar-day';
import { accountable } from '@/domain/raci';
import type { Risk } from '@/domain/risk';
import { scoreOf } from '@/domain/risk-scale';
import { riskCategories } from '@/domain/vocabulary';
import type { CheckContext } from './check-context';
import { type Found, listed, named, type Rule, thresholdOf } from './rule';

const register = ['risks', 'brief'];
type Category = keyof typeof riskCategories;

const reviewThresholds = { riskReviewDays: { label: 'Days after which a risk is reviewed again', usual: 90 } };
const backupThresholds = { backupFromScore: { label: 'Score from which a supply risk needs a fallback', usual: 10 } };

const titleOf = (risk: Risk) => named(risk.title, 'An unnamed risk');
const atRisk = (risk: Risk, field: string, sentence: string, rest: Partial<Found> = {}): Found => ({
  sentence,
  where: { entity: 'risks', id: risk.id, field },
  ...rest,
});

const isThreat = ({ recordKind, polarity }: Risk) => recordKind === 'risk' && polarity === 'threat';
const isSerious = (context: CheckContext, risk: Risk) => {
  const level = context.bandOf(risk)?.level;
  return level === 'high' || level === 'critical';
};

/** Categories among these in which nothing is recorded, and of which nobody said that there is nothing. */
function unconsidered({ risks, roadmap }: CheckContext, categories: readonly Category[]): Category[] {
  return categories.filter(
    (category) => !roadmap.noneHere.includes(category) && !risks.some((risk) => risk.category === category),
  );
}

const words = (categories: readonly Category[]) =>
  listed(categories.map((category) => riskCategories[category].toLowerCase()));

/** The day on which a warning sign was to be looked for, where that has passed. */
export const missedLook = (risk: Risk, today: string): string | undefined =>
  risk.trigger.trim() &&
  risk.nextReviewOn !== undefined &&
  risk.nextReviewOn < today &&
  (risk.reviewedOn ?? '') < risk.nextReviewOn
    ? risk.nextReviewOn
    : undefined;

function notReviewed(context: CheckContext): Found[] {
  const days = thresholdOf(context.roadmap.thresholds, reviewThresholds, 'riskReviewDays');
  const since = addDays(context.today, -days);
  return context.openRisks.flatMap((risk) => {
    const { reviewedOn, raisedOn, nextReviewOn } = risk;
    // Said by TIE-05, with the sign to look for.
    if (missedLook(risk, context.today)) return [];
    const last = reviewedOn ?? raisedOn;
    const isDue = nextReviewOn !== undefined && nextReviewOn < context.today && (reviewedOn ?? '') < nextReviewOn;
    if (isDue) return [atRisk(risk, 'nextReviewOn', `${titleOf(risk)} was to be reviewed on ${nextReviewOn}.`)];
    if (last === undefined || last >= since) return [];
    return [atRisk(risk, 'reviewedOn', `${titleOf(risk)} was last looked at on ${last}.`)];
  });
}

function overdueActions(context: CheckContext): Found[] {
  const { dates } = context.scheduler;
  return context.openRisks.flatMap((risk) => {
    const late = risk.actionIds.filter((id) => {
      const status = context.document.activities[id]?.status;
      const own = dates.get(id);
      return own !== undefined && own.end < context.today && status !== 'done' && status !== 'cancelled';
    });
    if (late.length === 0) return [];
    const titles = listed(late.map((id) => context.titled(id)));
    return [
      atRisk(
        risk,
        'actionIds',
        `${titles} should have treated ${titleOf(risk)} by now and ${late.length === 1 ? 'is' : 'are'} not done.`,
      ),
    ];
  });
}

/** The one role that is accountable for all it threatens, or nothing. */
function likelyOwner(context: CheckContext, { activityIds, actionIds }: Risk): string | undefined {
  const owners = new Set(
    [...activityIds, ...actionIds].flatMap((id) => {
      const activity = context.document.activities[id];
      return activity ? accountable(activity) : [];
    }),
  );
  return owners.size === 1 ? [...owners][0] : undefined;
}

function withoutOwner(context: CheckContext): Found[] {
  return context.openRisks
    .filter(({ ownerRoleId }) => ownerRoleId === undefined)
    .map((risk) => {
      const owner = likelyOwner(context, risk);
      const mend = owner !== undefined && {
        label: `Make ${context.roleName(owner)} its owner`,
        apply: (tx: Parameters<NonNullable<Found['mend']>['apply']>[0]) => {
          tx.update('risks', risk.id, (draft) => {
            draft.ownerRoleId = owner as Risk['ownerRoleId'];
          });
          return undefined;
        },
      };
      return atRisk(risk, 'ownerRoleId', `${titleOf(risk)} has no owner.`, mend ? { mend } : {});
    });
}

function withoutPath(context: CheckContext): Found[] {
  const paths = context.policies.filter(({ params, status }) => params.kind === 'escalation' && status !== 'retired');
  const [only, second] = paths;
  return context.openRisks
    .filter((risk) => isThreat(risk) && risk.escalationPolicyId === undefined)
    .filter((risk) => context.bandOf(risk)?.level === 'critical')
    .map((risk) =>
      atRisk(risk, 'escalationPolicyId', `${titleOf(risk)} is critical and has no escalation path.`, {
        ...(only && !second
          ? {
              mend: {
                label: `Use ${named(only.title, 'the escalation path')}`,
                apply: (tx) => {
                  tx.update('risks', risk.id, (draft) => {
                    draft.escalationPolicyId = only.id;
                  });
                  return undefined;
                },
              },
            }
          : {}),
      }),
    );
}

/** What can go wrong (domain brief 4.9). */
export const riskRules: readonly Rule[] = [
  {
    id: 'RSK-01',
    question: 'how',
    severity: 'warn',
    title: 'Risks on record',
    why: 'Every partnership has risks; those that are not written down have no owner.',
    views: register,
    test: (context) => {
      const isEmpty = context.risks.length === 0 && context.work.length > 0;
      const isConsidered = context.roadmap.noneHere.length === Object.keys(riskCategories).length;
      return isEmpty && !isConsidered ? [{ sentence: 'No risk is recorded.', where: { entity: 'risks' } }] : [];
    },
  },
  {
    id: 'RSK-02',
    question: 'how',
    severity: 'error',
    title: 'An owner for every risk',
    why: 'A risk without an owner is watched by nobody.',
    views: register,
    test: withoutOwner,
  },
  {
    id: 'RSK-03',
    question: 'how',
    severity: 'warn',
    title: 'Risks are rated',
    why: 'Without likelihood and impact the worst looks like the least.',
    views: register,
    test: (context) =>
      context.openRisks
        .filter((risk) => risk.recordKind === 'risk' && scoreOf(risk.scores.current) === null)
        .map((risk) => atRisk(risk, 'scores', `${titleOf(risk)} is not rated yet.`)),
  },
  {
    id: 'RSK-04',
    question: 'how',
    severity: 'error',
    title: 'High risks are treated or accepted',
    why: 'Doing nothing about a high risk should be a decision, not an oversight.',
    views: register,
    test: (context) =>
      context.openRisks
        .filter((risk) => isThreat(risk) && isSerious(context, risk))
        .filter((risk) => risk.actionIds.length === 0 && risk.response !== 'accept' && risk.status !== 'accepted')
        .map((risk) =>
          atRisk(
            risk,
            'actionIds',
            `${titleOf(risk)} is ${context.bandOf(risk)?.name.toLowerCase()}, and no action treats it.`,
          ),
        ),
  },
  {
    id: 'RSK-05',
    question: 'how',
    severity: 'warn',
    title: 'Risks are reviewed',
    why: 'A rating from last quarter describes last quarter.',
    views: register,
    thresholds: reviewThresholds,
    test: notReviewed,
  },
  {
    id: 'RSK-06',
    question: 'how',
    severity: 'warn',
    title: 'Actions done in time',
    why: 'Until the action is done, the risk is as large as before.',
    views: register,
    test: overdueActions,
  },
  {
    id: 'RSK-07',
    question: 'who',
    severity: 'info',
    title: 'Risks across borders',
    why: 'Currency, trade rules and culture are what cross-border partnerships trip over.',
    views: register,
    test: (context) => {
      const missing = unconsidered(context, ['market', 'regulatory', 'conflict']);
      if (missing.length === 0) return [];
      return context.partners
        .filter(({ crossBorder }) => crossBorder)
        .map(({ id }) => ({
          sentence: `${context.partnerName(id)} is across a border, and nothing is said about ${words(missing)}: currency, trade and culture.`,
          where: { entity: 'partners', id, field: 'crossBorder' },
        }));
    },
  },
  {
    id: 'RSK-08',
    question: 'how',
    severity: 'info',
    title: 'The usual risks are considered',
    why: 'Dependency, data and incentives are where most partnerships fail.',
    views: register,
    test: (context) => {
      if (context.risks.length === 0) return [];
      const missing = unconsidered(context, ['dependency', 'data-privacy', 'incentives']);
      return missing.length === 0
        ? []
        : [{ sentence: `No risk is recorded about ${words(missing)}.`, where: { entity: 'risks' } }];
    },
  },
  {
    id: 'RSK-09',
    question: 'how',
    severity: 'error',
    title: 'A path for critical risks',
    why: 'When it happens there is no time to ask whom to call.',
    views: register,
    test: withoutPath,
  },
  {
    id: 'RSK-10',
    question: 'how',
    severity: 'warn',
    title: 'What happened is an incident',
    why: 'An incident has a severity, a time and a path; a risk has none of them.',
    views: register,
    test: (context) =>
      context.risks
        .filter(({ recordKind, status }) => recordKind === 'risk' && status === 'occurred')
        .map((risk) =>
          atRisk(risk, 'recordKind', `${titleOf(risk)} has happened and is still kept as a risk.`, {
            mend: {
              label: 'Make it an incident',
              apply: (tx) => {
                tx.update('risks', risk.id, (draft) => {
                  draft.recordKind = 'incident';
                  draft.occurredAt ??= context.today;
                });
                return { entity: 'risks', id: risk.id, field: 'severity' };
              },
            },
          }),
        ),
  },
  {
    id: 'RSK-11',
    question: 'who',
    severity: 'info',
    title: 'Risks of alliances and joint ventures',
    why: 'They fail by diverging aims, by culture, and by an exit nobody planned.',
    views: register,
    test: (context) => {
      const missing = unconsidered(context, ['conflict', 'ip-exit']);
      if (missing.length === 0) return [];
      return context.partners
        .filter(({ legalForm, motion }) =>
          [legalForm, motion].some((each) => each === 'alliance' || each === 'joint-venture'),
        )
        .map(({ id }) => ({
          sentence: `${context.partnerName(id)} is a close alliance, and nothing is said about ${words(missing)}.`,
          where: { entity: 'partners', id, field: 'legalForm' },
        }));
    },
  },
  {
    id: 'RSK-12',
    question: 'how',
    severity: 'info',
    title: 'A fallback for what we depend on',
    why: 'A supplier that fails is replaced faster when somebody has thought of it.',
    views: register,
    thresholds: backupThresholds,
    test: (context) => {
      const from = thresholdOf(context.roadmap.thresholds, backupThresholds, 'backupFromScore');
      return context.openRisks
        .filter((risk) => isThreat(risk) && (risk.category === 'supply' || risk.category === 'dependency'))
        .filter((risk) => (scoreOf(risk.scores.current) ?? 0) >= from && !risk.fallback.trim())
        .map((risk) => atRisk(risk, 'fallback', `${titleOf(risk)} has no fallback plan.`));
    },
  },
  {
    id: 'RSK-13',
    question: 'how',
    severity: 'warn',
    title: 'Risks assessed before the first launch',
    why: 'After the launch it is called damage.',
    views: register,
    test: (context) => {
      const [first] = context.launches;
      const { riskAssessedOn, id } = context.roadmap;
      if (!first || (riskAssessedOn !== undefined && riskAssessedOn <= first.dates.start)) return [];
      const launch = context.titled(first.activity.id);
      const sentence =
        riskAssessedOn === undefined
          ? `No day is set for assessing the risks before ${launch} on ${first.dates.start}.`
          : `The risks are assessed on ${riskAssessedOn}, after ${launch} on ${first.dates.start}.`;
      return [{ sentence, where: { entity: 'roadmap', id, field: 'riskAssessedOn' } }];
    },
  },
];
