import type { Activity } from '@/domain/activity';
import { letterWord, withCell } from '@/domain/raci';
import { withAccountable, withResponsible } from '@/domain/raci-edits';
import type { CheckContext, Work } from './check-context';
import type { Mend } from './rule';

/** A mend that gives an activity other responsibilities, as they then stand. */
function mendRaci(
  label: string,
  activityId: string,
  next: (raci: Activity['raci']) => Activity['raci'],
): { mend: Mend } {
  const apply: Mend['apply'] = (tx) => {
    const activity = tx.get('activities', activityId);
    if (activity) tx.put('activities', { ...activity, raci: next(activity.raci) });
    return undefined;
  };
  return { mend: { label, apply } };
}

const word = (context: CheckContext, letter: 'A' | 'R') =>
  letterWord(letter, context.roadmap.raciVariant).toLowerCase();

/** The role that an activity without A would best be given to: the one that does it, where it is one. */
export function mendNoOwner(context: CheckContext, { activity, doers }: Work): { mend?: Mend } {
  const [only, second] = doers;
  if (only === undefined || second !== undefined) return {};
  return mendRaci(`Make ${context.roleName(only)} ${word(context, 'A')}`, activity.id, (raci) =>
    withAccountable(raci, only),
  );
}

/** Keeps one A: the one that also does the work, else the first. Who loses the A still has a say. */
export function mendManyOwners(context: CheckContext, { activity, owners, doers }: Work): { mend?: Mend } {
  const kept = owners.find((id) => doers.includes(id)) ?? owners[0];
  if (kept === undefined) return {};
  return mendRaci(`Keep only ${context.roleName(kept)} ${word(context, 'A')}`, activity.id, (raci) =>
    withAccountable(raci, kept),
  );
}

/** Lets the one who is accountable do it, too. */
export function mendNoDoer(context: CheckContext, { activity, owners }: Work): { mend?: Mend } {
  const [only, second] = owners;
  if (only === undefined || second !== undefined) return {};
  return mendRaci(`Make ${context.roleName(only)} ${word(context, 'R')}, too`, activity.id, (raci) =>
    withResponsible(raci, only),
  );
}

/** Consults the role of one of these functions, of an organisation that takes part where there is one. */
export function mendConsult(
  context: CheckContext,
  { activity }: Work,
  functions: ReadonlySet<string>,
): { mend?: Mend } {
  const able = context.roles.filter((role) => functions.has(role.function));
  const role = able.find(({ partnerId }) => activity.partnerIds.includes(partnerId)) ?? able[0];
  if (!role) return {};
  return mendRaci(`Consult ${context.roleName(role.id)}`, activity.id, (raci) =>
    withCell(raci, role.id, `${(raci[role.id] ?? '').replace('I', '')}C`),
  );
}
