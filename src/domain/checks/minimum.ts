import { type CheckContext, isMilestone } from './check-context';
import { hasPolicy, missingPolicy } from './policies-in-place';
import type { Found, Rule, Where } from './rule';

const some = (members: object) => Object.keys(members).length > 0;

/** A finding about the header of the roadmap, at one of its fields. */
const atBrief = ({ roadmap }: CheckContext, field: string, sentence: string, mend?: Found['mend']): Found => ({
  sentence,
  where: { entity: 'roadmap', id: roadmap.id, field },
  ...(mend ? { mend } : {}),
});

const when = (isMissing: boolean, found: () => Found): Found[] => (isMissing ? [found()] : []);

const brief = ['brief'];
const guardrails = ['guardrails', 'brief'];
const scorecard = ['scorecard', 'brief'];

/** What every roadmap holds at minimum (domain brief 4.1). */
export const minimumRules: readonly Rule[] = [
  {
    id: 'MIN-01',
    question: 'why',
    severity: 'error',
    title: 'A goal of the partnership',
    why: 'Without a goal nobody can say whether the partnership worked.',
    views: brief,
    test: (context) =>
      when(!some(context.roadmap.objectives), () =>
        atBrief(context, 'objectives', 'No goal of the partnership is written down.'),
      ),
  },
  {
    id: 'MIN-02',
    question: 'who',
    severity: 'error',
    title: 'Criteria for choosing partners',
    why: 'Without criteria partners are chosen by their logo.',
    views: brief,
    test: (context) =>
      when(!some(context.roadmap.fitCriteria), () =>
        atBrief(context, 'fitCriteria', 'Nothing says what makes a partner fit.'),
      ),
  },
  {
    id: 'MIN-03',
    question: 'how',
    severity: 'error',
    title: 'Activities with dates',
    why: 'A plan without dates binds nobody.',
    views: ['timeline'],
    test: ({ work }) =>
      when(work.length === 0, () => ({
        sentence: 'No activity has dates: the timeline is empty.',
        where: { entity: 'activities' },
      })),
  },
  {
    id: 'MIN-04',
    question: 'how',
    severity: 'error',
    title: 'Somebody named for every activity',
    why: 'Work that belongs to everybody is done by nobody.',
    views: ['raci', 'activities'],
    test: (context) => {
      if (context.work.length === 0) return [];
      if (context.roles.length === 0)
        return [{ sentence: 'There is no role yet that could own an activity.', where: { entity: 'roles' } }];
      return context.work
        .filter((work) => !some(work.activity.raci) && !isMilestone(work))
        .map(({ activity }) => ({
          sentence: `Nobody is named for ${context.titled(activity.id)}.`,
          where: { entity: 'activities', id: activity.id, field: 'raci' },
        }));
    },
  },
  {
    id: 'MIN-05',
    question: 'how',
    severity: 'error',
    title: 'Brand rules',
    why: 'Each side shows the brand of the other, and must know how.',
    views: guardrails,
    test: (context) => missingPolicy(context, ['brand'], 'Brand rules', 'No rule says how the brands may be used.'),
  },
  {
    id: 'MIN-06',
    question: 'how',
    severity: 'error',
    title: 'Compliance rules',
    why: 'Data, claims and disclosures are answered for by law, on both sides.',
    views: guardrails,
    test: (context) =>
      missingPolicy(
        context,
        ['compliance', 'disclosure', 'data-sharing'],
        'Compliance rules',
        'No rule covers compliance, disclosure or sharing of data.',
      ),
  },
  {
    id: 'MIN-07',
    question: 'measure',
    severity: 'error',
    title: 'How results are tracked',
    why: 'What is not tracked alike on both sides cannot be added up.',
    views: guardrails,
    test: (context) => {
      const { utmTemplate, namingPattern, partnerIdFormat } = context.roadmap.tracking;
      return when(![utmTemplate, namingPattern, partnerIdFormat].some((text) => text.trim()), () =>
        atBrief(context, 'tracking', 'No convention says how links and partners are named for tracking.'),
      );
    },
  },
  {
    id: 'MIN-08',
    question: 'measure',
    severity: 'error',
    title: 'How often it is reviewed',
    why: 'A plan nobody looks at again is out of date within a quarter.',
    views: scorecard,
    test: (context) =>
      when(!some(context.roadmap.cadences), () =>
        atBrief(context, 'cadences', 'Nothing says how often the partnership is reviewed.', {
          label: 'Review it monthly',
          apply: (tx) => {
            tx.update('roadmap', context.roadmap.id, (draft) => {
              const id = tx.surroundings.newId();
              draft.cadences[id] = { what: 'Partner review', interval: 'monthly', order: 1 } as never;
            });
            return { entity: 'roadmap', id: context.roadmap.id, field: 'cadences' };
          },
        }),
      ),
  },
  {
    id: 'MIN-09',
    question: 'measure',
    severity: 'error',
    title: 'One KPI that is fully defined',
    why: 'A figure without definition, unit and target is read differently by each side.',
    views: scorecard,
    test: ({ kpis }) => {
      const isFull = ({ definition, unit, target }: (typeof kpis)[number]) =>
        definition.trim() !== '' && unit.trim() !== '' && (target.min !== undefined || target.max !== undefined);
      if (kpis.some(isFull)) return [];
      const first = kpis[0];
      if (!first) return [{ sentence: 'There is no KPI yet.', where: { entity: 'kpis' } }];
      const field = !first.definition.trim() ? 'definition' : !first.unit.trim() ? 'unit' : 'target';
      return [
        {
          sentence: `No KPI has a definition, a unit and a target; “${first.name || 'the first'}” lacks its ${field}.`,
          where: { entity: 'kpis', id: first.id, field },
        },
      ];
    },
  },
  {
    id: 'MIN-10',
    question: 'who',
    severity: 'error',
    title: 'At least two organisations',
    why: 'It takes two to be partners, and owners on each side.',
    views: ['partners'],
    test: ({ partners }) =>
      when(partners.length < 2, () => ({
        sentence: partners.length ? 'Only one organisation is in this roadmap.' : 'No organisation is in this roadmap.',
        where: { entity: 'partners' },
      })),
  },
  {
    id: 'MIN-11',
    question: 'why',
    severity: 'warn',
    title: 'Why we partner',
    why: 'Both sides stay in it only while each knows what it is for and what it gets.',
    views: brief,
    test: (context) => {
      const hasExchange = context.partners.some(({ gives, gets }) => some(gives) || some(gets));
      if (!context.roadmap.intent.trim())
        return [atBrief(context, 'intent', 'The intent of the partnership is not written down.')];
      if (hasExchange) return [];
      const [first] = context.partners;
      const where: Where = first ? { entity: 'partners', id: first.id, field: 'gives' } : { entity: 'partners' };
      return [{ sentence: 'Nothing says what each side gives and gets.', where }];
    },
  },
  {
    id: 'MIN-12',
    question: 'who',
    severity: 'warn',
    title: 'Who the right partners are',
    why: 'Fit is cheaper to judge before the contract than after it.',
    views: brief,
    test: (context) => {
      const isScored = context.partners.some(({ fit }) => Object.values(fit).some(({ score }) => score !== undefined));
      return when(!some(context.roadmap.idealPartner) && !isScored, () =>
        atBrief(context, 'idealPartner', 'No ideal partner is described, and no partner has been scored.'),
      );
    },
  },
  {
    id: 'MIN-13',
    question: 'how',
    severity: 'warn',
    title: 'How we work together',
    why: 'Work stops where nobody knows who approves, or whom to call.',
    views: guardrails,
    test: (context) => {
      if (context.roadmap.motions.length === 0)
        return [atBrief(context, 'motions', 'How the partners work together is not said: no motion is chosen.')];
      return hasPolicy(context, 'approval-rule', 'escalation')
        ? []
        : missingPolicy(
            context,
            ['escalation'],
            'Escalation',
            'There is neither an approval rule nor an escalation path.',
          );
    },
  },
  {
    id: 'MIN-14',
    question: 'measure',
    severity: 'warn',
    title: 'How we measure and improve',
    why: 'Figures that change nothing are not worth collecting.',
    views: scorecard,
    test: (context) => {
      if (context.kpis.length > 0 && context.roadmap.howWeLearn.trim()) return [];
      if (!context.roadmap.howWeLearn.trim())
        return [atBrief(context, 'howWeLearn', 'Nothing says how results lead to changes of the plan.')];
      return [{ sentence: 'Nothing is measured: there is no KPI.', where: { entity: 'kpis' } }];
    },
  },
  {
    id: 'MIN-15',
    question: 'how',
    severity: 'warn',
    title: 'The motions of the partnership',
    why: 'Rules, samples and figures depend on the kind of partnership.',
    views: brief,
    test: (context) =>
      when(context.roadmap.motions.length === 0, () =>
        atBrief(context, 'motions', 'No motion, such as co-marketing or reselling, is chosen.'),
      ),
  },
  {
    id: 'MIN-16',
    question: 'who',
    severity: 'info',
    title: 'The scope',
    why: 'Markets left open are later claimed by two partners.',
    views: brief,
    test: (context) => {
      const { markets, geographies, industries } = context.roadmap.scope;
      return when(markets.length + geographies.length + industries.length === 0, () =>
        atBrief(context, 'scope', 'No market, geography or industry is named.'),
      );
    },
  },
  {
    id: 'MIN-17',
    question: 'why',
    severity: 'info',
    title: 'What prompted it',
    why: 'When the reason goes away, the plan should be looked at again.',
    views: brief,
    test: (context) =>
      when(!some(context.roadmap.triggers), () =>
        atBrief(context, 'triggers', 'What prompted this roadmap is not recorded.'),
      ),
  },
];
