import { letterWord } from '@/domain/raci';
import { sharedLimits } from '@/domain/thresholds';
import { type CheckContext, isMilestone, type Work } from './check-context';
import { dutiesBeside, overloadsOf } from './duties';
import { mendConsult, mendManyOwners, mendNoDoer, mendNoOwner } from './responsibility-mends';
import { type Found, listed, named, type Rule } from './rule';

const raci = ['raci', 'activities'];
const roster = ['raci', 'roles'];
const legal: ReadonlySet<string> = new Set(['legal', 'compliance']);
const customerFacing: ReadonlySet<string> = new Set(['sales', 'customer-success', 'support']);
const regulatory: ReadonlySet<string> = new Set(['compliance', 'security']);
const ownership: ReadonlySet<string> = new Set(['partnerships', 'marketing', 'legal']);

const atRaci = ({ activity }: Work, sentence: string, rest: Pick<Found, 'mend'> = {}): Found => ({
  sentence,
  where: { entity: 'activities', id: activity.id, field: 'raci' },
  ...rest,
});

/** Work that has letters at all; where there are none, MIN-04 says so, and for milestones TIE-01 says everything about the A. */
const lettered = (context: CheckContext): readonly Work[] =>
  context.once('lettered', () =>
    context.work.filter(({ activity }) => {
      for (const _ in activity.raci) return true;
      return false;
    }),
  );

const word = (context: CheckContext, letter: 'A' | 'R') =>
  letterWord(letter, context.roadmap.raciVariant).toLowerCase();

/** Who does what (domain brief 4.4). */
export const responsibilityRules: readonly Rule[] = [
  {
    id: 'RAC-01',
    question: 'how',
    severity: 'error',
    title: 'Somebody accountable',
    why: 'Where nobody answers for the result, nobody notices that it is late.',
    views: raci,
    test: (context) =>
      lettered(context)
        .filter((work) => work.owners.length === 0 && !isMilestone(work))
        .map((work) =>
          atRaci(
            work,
            `Nobody is ${word(context, 'A')} for ${context.titled(work.activity.id)}.`,
            mendNoOwner(context, work),
          ),
        ),
  },
  {
    id: 'RAC-02',
    question: 'how',
    severity: 'error',
    title: 'Only one accountable',
    why: 'Two who answer for it wait for each other.',
    views: raci,
    test: (context) =>
      lettered(context)
        .filter((work) => work.owners.length > 1 && !isMilestone(work))
        .map((work) =>
          atRaci(
            work,
            `${work.owners.length} roles are ${word(context, 'A')} for ${context.titled(work.activity.id)}: ${listed(work.owners.map((id) => context.roleName(id)))}.`,
            mendManyOwners(context, work),
          ),
        ),
  },
  {
    id: 'RAC-03',
    question: 'how',
    severity: 'error',
    title: 'Somebody who does it',
    why: 'Answering for work does not get it done.',
    views: raci,
    test: (context) =>
      lettered(context)
        .filter((work) => work.doers.length === 0)
        .map((work) =>
          atRaci(
            work,
            `Nobody is ${word(context, 'R')} for ${context.titled(work.activity.id)}.`,
            mendNoDoer(context, work),
          ),
        ),
  },
  {
    id: 'RAC-04',
    question: 'how',
    severity: 'warn',
    title: 'Roles that carry too much',
    why: 'Whoever does everything at once finishes nothing on time.',
    views: roster,
    thresholds: { rolesActivitiesAtOnce: sharedLimits.rolesActivitiesAtOnce },
    test: (context) =>
      overloadsOf(context).map(({ roleId, most, on }) => ({
        sentence: `${context.roleName(roleId)} has ${most} activities at once on ${on}.`,
        where: { entity: 'roles', id: roleId },
      })),
  },
  {
    id: 'RAC-05',
    question: 'how',
    severity: 'info',
    title: 'Roles without a duty',
    why: 'Whoever is on the list for nothing is asked about everything.',
    views: roster,
    test: (context) => {
      const { work, roles, document } = context;
      if (work.length === 0) return [];
      const idle = roles.filter(({ id }) => !context.taking.has(id));
      if (idle.length === 0) return [];
      // Work without dates is a duty, too.
      const used = new Set(Object.values(document.activities).flatMap(({ raci: row }) => Object.keys(row)));
      const beside = dutiesBeside(context);
      return idle
        .filter(({ id }) => !used.has(id) && !beside.has(id))
        .map(({ id }) => ({
          sentence: `${context.roleName(id)} has no duty in any activity.`,
          where: { entity: 'roles', id },
        }));
    },
  },
  {
    id: 'RAC-06',
    question: 'who',
    severity: 'warn',
    title: 'An owner on every side',
    why: 'A side on which nobody acts finds out last.',
    views: raci,
    test: (context) =>
      lettered(context).flatMap((work) => {
        const { partnerIds, id } = work.activity;
        if (partnerIds.length < 2) return [];
        // Where nobody acts at all, other rules say so.
        if (work.owners.length + work.doers.length === 0) return [];
        const acts = (roleId: string, partnerId: string) => context.document.roles[roleId]?.partnerId === partnerId;
        const silent = partnerIds.filter(
          (partnerId) =>
            !work.owners.some((roleId) => acts(roleId, partnerId)) &&
            !work.doers.some((roleId) => acts(roleId, partnerId)),
        );
        if (silent.length === 0) return [];
        const names = listed(silent.map((partnerId) => context.partnerName(partnerId)));
        return [
          atRaci(work, `${context.titled(id)} is joint work, but nobody at ${names} is responsible or accountable.`),
        ];
      }),
  },
  {
    id: 'RAC-07',
    question: 'how',
    severity: 'error',
    title: 'Legal is asked about claims',
    why: 'A claim that cannot be proved is answered for by both brands.',
    views: raci,
    test: (context) =>
      context.launches
        .filter(({ activity }) => activity.flags.containsClaims || activity.flags.endorsement)
        .filter(({ activity }) => !context.takesPart(activity, legal, 'ARSC'))
        .map((work) =>
          atRaci(
            work,
            `${context.titled(work.activity.id)} makes claims or endorsements, and neither legal nor compliance is consulted.`,
            mendConsult(context, work, legal),
          ),
        ),
  },
  {
    id: 'RAC-08',
    question: 'how',
    severity: 'warn',
    title: 'Sales or customer success at a launch',
    why: 'Leads and customers call them first, so they should know before.',
    views: raci,
    test: (context) =>
      context.launches
        .filter(({ activity }) => activity.flags.collectsLeads || activity.flags.publicFacing)
        .filter(({ activity }) => !context.takesPart(activity, customerFacing))
        .map((work) =>
          atRaci(
            work,
            `Neither sales nor customer success knows of ${context.titled(work.activity.id)}.`,
            mendConsult(context, work, customerFacing),
          ),
        ),
  },
  {
    id: 'RAC-09',
    question: 'who',
    severity: 'warn',
    title: 'A person for work under way',
    why: 'A role without a person answers no mail.',
    views: roster,
    test: (context) => {
      const busy = new Map<string, string>();
      for (const { activity, owners, doers } of context.work)
        if (activity.status === 'in-progress')
          for (const id of [...owners, ...doers]) if (!busy.has(id)) busy.set(id, activity.id);
      return context.roles
        .filter(({ id, personName }) => busy.has(id) && !personName.trim())
        .map(({ id }) => ({
          sentence: `${context.roleName(id)} has no person, and ${context.titled(busy.get(id) ?? '')} is under way.`,
          where: { entity: 'roles', id, field: 'personName' },
        }));
    },
  },
  {
    id: 'RAC-10',
    question: 'who',
    severity: 'info',
    title: 'Who owns the partnership',
    why: 'Partnerships, marketing or legal usually own one; where none does, it falls between the others.',
    views: raci,
    test: (context) => {
      const owners = new Set(context.work.flatMap((work) => [...work.owners]));
      if (owners.size === 0) return [];
      const isOwned = [...owners].some((id) => ownership.has(context.document.roles[id]?.function ?? ''));
      return isOwned
        ? []
        : [
            {
              sentence: 'Nobody of partnerships, marketing or legal is accountable for any activity.',
              where: { entity: 'roles' },
            },
          ];
    },
  },
  {
    id: 'RAC-11',
    question: 'how',
    severity: 'error',
    title: 'Compliance or security in regulated work',
    why: 'Regulated work done without them is done twice.',
    views: raci,
    test: (context) =>
      context.work
        .filter(({ activity }) => activity.flags.regulated)
        .filter(({ activity }) => !context.takesPart(activity, regulatory))
        .map((work) =>
          atRaci(
            work,
            `${context.titled(work.activity.id)} is regulated, and neither compliance nor security takes part.`,
            mendConsult(context, work, regulatory),
          ),
        ),
  },
  {
    id: 'RAC-12',
    question: 'how',
    severity: 'info',
    title: 'Approving one’s own work',
    why: 'A second pair of eyes finds what the first has missed.',
    views: ['guardrails', 'raci', 'activities'],
    test: (context) =>
      Object.values(context.document.approvals).flatMap(({ id, title, activityId, approverRoleIds }) => {
        const [only, second] = approverRoleIds;
        const activity = activityId === undefined ? undefined : context.document.activities[activityId];
        if (!activity || only === undefined || second !== undefined) return [];
        const person = (roleId: string) => context.document.roles[roleId]?.personName.trim() || roleId;
        const doer = Object.keys(activity.raci).find(
          (roleId) =>
            activity.raci[roleId as keyof typeof activity.raci]?.includes('R') && person(roleId) === person(only),
        );
        if (doer === undefined) return [];
        return [
          {
            sentence: `${context.roleName(only)} does ${named(activity.title, 'an activity')} and alone approves ${named(title, 'it')}.`,
            where: { entity: 'approvals', id, field: 'approverRoleIds' },
          },
        ];
      }),
  },
];
