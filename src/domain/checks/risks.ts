import { scoreOf } from '@/domain/risk-scale';
import { happen } from '@/domain/risks/risk-edits';
import { riskCategories } from '@/domain/vocabulary';
import {
  atRisk,
  backupThresholds,
  isSerious,
  isThreat,
  notReviewed,
  overdueActions,
  reviewThresholds,
  titleOf,
  unconsidered,
  withoutOwner,
  withoutPath,
  words,
} from './risk-findings';
import { type Rule, thresholdOf } from './rule';

const register = ['risks', 'brief'];

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
                const { occurredAt = context.today, occurredTime } = risk;
                const severity = risk.severity ?? context.bandOf(risk)?.level ?? 'medium';
                const happened = { recordKind: 'incident', severity, occurredAt, occurredTime, note: '' } as const;
                happen(tx, risk.id, happened, { on: context.today });
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
