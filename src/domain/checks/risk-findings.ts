import { addDays } from '@/domain/calendar-day';
import { accountable } from '@/domain/raci';
import type { Risk } from '@/domain/risk';
import { REVIEW_DAYS } from '@/domain/risks/review-round';
import { riskCategories } from '@/domain/vocabulary';
import type { CheckContext } from './check-context';
import { type Found, listed, type Mend, named, thresholdOf } from './rule';

type Category = keyof typeof riskCategories;

/** When a risk has to be looked at again. */
export const reviewThresholds = {
  riskReviewDays: { label: 'Days after which a risk is reviewed again', usual: REVIEW_DAYS },
};
/** From which score a fallback is asked for. */
export const backupThresholds = {
  backupFromScore: { label: 'Score from which a supply risk needs a fallback', usual: 10 },
};

/** A risk by its title. */
export const titleOf = (risk: Risk) => named(risk.title, 'An unnamed risk');
/** A finding at a field of a risk. */
export const atRisk = (risk: Risk, field: string, sentence: string, rest: Partial<Found> = {}): Found => ({
  sentence,
  where: { entity: 'risks', id: risk.id, field },
  ...rest,
});

/** A risk proper that would do harm. */
export const isThreat = ({ recordKind, polarity }: Risk) => recordKind === 'risk' && polarity === 'threat';
/** High or critical, as it is rated now. */
export const isSerious = (context: CheckContext, risk: Risk) => {
  const level = context.bandOf(risk)?.level;
  return level === 'high' || level === 'critical';
};

/** Categories among these in which nothing is recorded, and of which nobody said that there is nothing. */
export function unconsidered({ risks, roadmap }: CheckContext, categories: readonly Category[]): Category[] {
  return categories.filter(
    (category) => !roadmap.noneHere.includes(category) && !risks.some((risk) => risk.category === category),
  );
}

/** Categories as words in a sentence. */
export const words = (categories: readonly Category[]) =>
  listed(categories.map((category) => riskCategories[category].toLowerCase()));

/** The day on which a warning sign was to be looked for, where that has passed. */
export const missedLook = (risk: Risk, today: string): string | undefined =>
  risk.trigger.trim() && risk.nextReviewOn !== undefined && risk.nextReviewOn < today ? risk.nextReviewOn : undefined;

/** Risks whose review is due, or that nobody has looked at for long. */
export function notReviewed(context: CheckContext): Found[] {
  const days = thresholdOf(context.roadmap.thresholds, reviewThresholds, 'riskReviewDays');
  const since = addDays(context.today, -days);
  return context.openRisks.flatMap((risk) => {
    const { reviewedOn, raisedOn, nextReviewOn } = risk;
    // Said by TIE-05, with the sign to look for.
    if (missedLook(risk, context.today) || risk.recordKind === 'exception') return [];
    const last = reviewedOn ?? raisedOn;
    const isDue = nextReviewOn !== undefined && nextReviewOn <= context.today;
    if (isDue) return [atRisk(risk, 'nextReviewOn', `${titleOf(risk)} is due for review since ${nextReviewOn}.`)];
    if (last === undefined || last >= since) return [];
    return [atRisk(risk, 'reviewedOn', `${titleOf(risk)} was last looked at on ${last}.`)];
  });
}

/** Risks whose actions should be done by now. */
export function overdueActions(context: CheckContext): Found[] {
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

/** Risks without owner, with the likely one where there is one. */
export function withoutOwner(context: CheckContext): Found[] {
  return context.openRisks
    .filter(({ ownerRoleId }) => ownerRoleId === undefined)
    .map((risk) => {
      const owner = likelyOwner(context, risk);
      const mend = owner !== undefined && {
        label: `Make ${context.roleName(owner)} its owner`,
        apply: (tx: Parameters<Mend['apply']>[0]) => {
          tx.update('risks', risk.id, (draft) => {
            draft.ownerRoleId = owner as Risk['ownerRoleId'];
          });
          return undefined;
        },
      };
      return atRisk(risk, 'ownerRoleId', `${titleOf(risk)} has no owner.`, mend ? { mend } : {});
    });
}

/** Critical risks without escalation path. */
export function withoutPath(context: CheckContext): Found[] {
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
