import type { z } from 'zod';
import type { policySchema } from '@/domain/policy';
import type { approvalSubjects, escalationKinds } from '@/domain/vocabulary';
import type { Fields } from './sample';

type Params = NonNullable<z.input<typeof policySchema>['params']>;
/** What a policy sets, by its kind; lists of objects become members. */
export type PolicyParams = {
  [P in Params as P['kind']]: { kind: P['kind'] } & { [K in keyof P]?: unknown };
}[Params['kind']];

/** A policy of a sample: what it sets, its title, the rule in a few sentences, and who owns it. */
export function rule(
  params: PolicyParams,
  title: string,
  statement: string,
  owner: string,
  more: Fields<'policies'> = {},
) {
  return {
    params,
    title,
    statement,
    ownerRoleId: `@${owner}`,
    reviewOn: '@W12.5',
    ...more,
  } satisfies Fields<'policies'>;
}

/** Rules for the look and sound of anything that carries two names. */
export function brandRule(statement: string, tone: string, owner: string) {
  const params: PolicyParams = {
    kind: 'brand',
    logoUse: 'Both logos at equal height, clear space of half a logo around each; never redrawn or recoloured.',
    palette: 'The colours of whoever publishes; the other brand appears in one colour.',
    typography: 'The typeface of whoever publishes; names are set as their owners write them.',
    tone,
    placement: 'Logos stand together at the end of a piece, or in the header of a page that both own.',
  };
  return rule(params, 'Brand rules for joint work', statement, owner);
}

/** Who answers, within how many hours, in the order of the path: 'LG 4, PL 24'. */
function stepsOf(path: string) {
  return path.split(', ').map((step, index) => {
    const [role = '', hours] = step.split(' ');
    const text =
      index === 0
        ? 'Takes the case, stops what does harm and tells the next person'
        : 'Decides what happens next and who is told';
    return { roleId: `@${role}`, withinHours: Number(hours), text };
  });
}

/** A path for one kind of trouble, such as 'LG 4, PL 24': first the one who answers, then the one who decides. */
export function escalation(about: keyof typeof escalationKinds, title: string, statement: string, path: string) {
  const owner = path.split(' ')[0] ?? '';
  return rule({ kind: 'escalation', about }, title, statement, owner, { steps: stepsOf(path) });
}

/** One row of the approval matrix: what is looked at, by whom ('LG BR'), and within how many working days. */
export function approvalRule(
  subject: keyof typeof approvalSubjects,
  title: string,
  approvers: string,
  workingDays: number,
  statement: string,
) {
  const roles = approvers.split(' ');
  const approverRoleIds = roles.map((role) => `@${role}`);
  return rule({ kind: 'approval-rule', subject, approverRoleIds, workingDays }, title, statement, roles[0] ?? '');
}

/** Terms for sharing personal data; a sample names the purpose and the kinds of data. */
export function dataSharing(permittedUse: string, categories: readonly string[], retentionDays: number, owner: string) {
  return rule(
    {
      kind: 'data-sharing',
      ownership:
        'Whoever collected the data stays responsible for it; the other side processes it for the stated use only.',
      permittedUse,
      retentionDays,
      breachNoticeHours: 24,
      lawfulBasis: 'Consent given by the person at sign-up, with both organisations named',
      categories,
    },
    'Data-sharing terms',
    'Personal data passes between the organisations only through the agreed export, only with consent that names both, and is deleted when its time is over. Any loss is reported within a day.',
    owner,
  );
}

/** After how many violations within how many days an organisation is out. */
export function terminationTrigger(violations: number, withinDays: number, statement: string) {
  return rule(
    {
      kind: 'termination-trigger',
      violations,
      withinDays,
      notice: 'In writing, with the evidence, and five working days to answer',
    },
    `Ending after ${violations} violations in ${withinDays} days`,
    statement,
    'PL',
  );
}
