import type { Activity } from './activity';
import type { RoadmapDocument } from './document';
import { letterWord, type RaciProblem, type RaciVariant, raciProblems, withCell } from './raci';
import { withAccountable, withResponsible } from './raci-edits';

/** A way to put a row right: what it does in words, and the responsibilities after it. */
export interface RaciMend {
  label: string;
  raci: Activity['raci'];
}

type Plan = Pick<RoadmapDocument, 'roles' | 'partners' | 'activities'>;
/** More proposals than this are no help. */
const MOST_CHOICES = 4;

/** Ways to mend one problem of a row, the best first; none where only a person can tell. */
export function raciMends(problem: RaciProblem, activity: Activity, plan: Plan, variant: RaciVariant): RaciMend[] {
  const { raci } = activity;
  const name = (id: string) => plan.roles[id]?.label || plan.roles[id]?.personName || 'the role';
  const owner = letterWord('A', variant).toLowerCase();
  const doer = letterWord('R', variant).toLowerCase();
  switch (problem.kind) {
    case 'no-accountable': {
      const isDone = Object.entries(raci).some(([id, letters]) => letters?.includes('R') && plan.roles[id]);
      return candidates(activity, plan).map((id) => {
        const next = withAccountable(raci, id);
        return isDone
          ? { label: `Make ${name(id)} ${owner}`, raci: next }
          : { label: `Make ${name(id)} ${owner} and ${doer}`, raci: withResponsible(next, id) };
      });
    }
    case 'several-accountable':
      return problem.roleIds.map((id) => ({
        label: `Keep ${name(id)} ${owner}, others ${variant === 'DACI' ? 'contribute' : 'are consulted'}`,
        raci: withAccountable(raci, id),
      }));
    case 'no-responsible':
      return doers(activity, plan).map((id) => ({
        label: `Make ${name(id)} ${doer}`,
        raci: withResponsible(raci, id),
      }));
    case 'silent-side':
      return problem.partnerIds.flatMap((partnerId) =>
        candidates(activity, plan, (id) => plan.roles[id]?.partnerId === partnerId)
          .slice(0, 2)
          .map((id) => ({ label: `Make ${name(id)} ${doer}`, raci: withResponsible(raci, id) })),
      );
    case 'everyone-consulted': {
      const informed = problem.roleIds.reduce((next, id) => withCell(next, id, 'I'), raci);
      return [{ label: 'Inform them instead', raci: informed }];
    }
    case 'accountable-unstaffed':
      return [];
  }
}

/** A row after the best mend of each of its errors, one after the other, with the words of what was done; null where nothing can be. */
export function mendedRow(activity: Activity, plan: Plan, variant: RaciVariant): RaciMend | null {
  let current = activity;
  const labels: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    const error = raciProblems(current, plan).find(({ severity }) => severity === 'error');
    const mend = error && raciMends(error, current, plan, variant)[0];
    if (!mend) break;
    current = { ...current, raci: mend.raci };
    labels.push(mend.label);
  }
  return labels.length ? { label: labels.join('; '), raci: current.raci } : null;
}

/** Who should do a row: its owner first. */
function doers(activity: Activity, plan: Plan): string[] {
  const owner = Object.keys(activity.raci).find((id) => activity.raci[id as never]?.includes('A') && plan.roles[id]);
  const others = candidates(activity, plan).filter((id) => id !== owner);
  return (owner ? [owner, ...others] : others).slice(0, MOST_CHOICES);
}

/** Roles in the order in which they would best answer for a row. */
function candidates(activity: Activity, plan: Plan, isMeant: (roleId: string) => boolean = () => true): string[] {
  const beside = ownersBeside(activity, plan);
  const sides = new Set<string>(activity.partnerIds);
  const points = (id: string) => {
    const role = plan.roles[id];
    const letters = activity.raci[id as never] ?? '';
    // Who does it or answers for its neighbours knows it best; then who is asked, takes part, and has a name.
    return (
      (letters.includes('R') ? 100 : 0) +
      Math.min(beside.get(id) ?? 0, 10) * 6 +
      (/[SC]/.test(letters) ? 15 : 0) +
      (role && sides.has(role.partnerId) ? 10 : 0) +
      (role?.function === 'partnerships' ? 5 : 0) +
      (role?.personName.trim() ? 3 : 0)
    );
  };
  return Object.keys(plan.roles)
    .filter(isMeant)
    .map((id) => ({ id, points: points(id) }))
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_CHOICES)
    .map(({ id }) => id);
}

/** How many of the activities beside this one each role answers for. */
function ownersBeside(activity: Activity, { activities }: Plan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const other of Object.values(activities)) {
    if (other.id === activity.id || other.parentId !== activity.parentId || other.stage !== activity.stage) continue;
    for (const [id, letters] of Object.entries(other.raci))
      if (letters?.includes('A')) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
