import { raciLetters, withCell } from '@/domain/raci';
import type { CheckContext, Work } from './check-context';
import type { Mend } from './rule';

/** Gives a role other letters in one activity: those added, those taken away. */
function letters(activityId: string, roleId: string, add: string, drop = ''): Mend['apply'] {
  return (tx) => {
    const activity = tx.get('activities', activityId);
    if (!activity) return undefined;
    const before = activity.raci[roleId as keyof typeof activity.raci] ?? '';
    const after = raciLetters.filter((letter) => (before + add).includes(letter) && !drop.includes(letter)).join('');
    tx.put('activities', { ...activity, raci: withCell(activity.raci, roleId, after) });
    return undefined;
  };
}

/** The role that an activity without A would best be given to: the one that does it, where it is one. */
export function mendNoOwner(context: CheckContext, { activity, doers }: Work): { mend?: Mend } {
  const [only, second] = doers;
  if (only === undefined || second !== undefined) return {};
  return {
    mend: {
      label: `Make ${context.roleName(only)} accountable`,
      apply: letters(activity.id, only, 'A'),
    },
  };
}

/** Keeps one A: the one that also does the work, else the first. */
export function mendManyOwners(context: CheckContext, { activity, owners, doers }: Work): { mend?: Mend } {
  const kept = owners.find((id) => doers.includes(id)) ?? owners[0];
  if (kept === undefined) return {};
  return {
    mend: {
      label: `Keep only ${context.roleName(kept)} accountable`,
      apply: (tx) => {
        // Who loses the A still has a say.
        for (const id of owners) if (id !== kept) letters(activity.id, id, doers.includes(id) ? '' : 'C', 'A')(tx);
        return undefined;
      },
    },
  };
}

/** Lets the one who is accountable do it, too. */
export function mendNoDoer(context: CheckContext, { activity, owners }: Work): { mend?: Mend } {
  const [only, second] = owners;
  if (only === undefined || second !== undefined) return {};
  return {
    mend: {
      label: `Let ${context.roleName(only)} do it, too`,
      apply: letters(activity.id, only, 'R'),
    },
  };
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
  return {
    mend: {
      label: `Consult ${context.roleName(role.id)}`,
      apply: letters(activity.id, role.id, 'C'),
    },
  };
}
