import { limitOf } from '@/domain/thresholds';
import type { CheckContext } from './check-context';
import { type Overload, overloads } from './overload';

/** Roles with more to do at once than the roadmap's limit. */
export function overloadsOf(context: CheckContext): readonly Overload[] {
  const limit = limitOf(context.roadmap, 'rolesActivitiesAtOnce');
  return context.once('overloads', () => overloads(context.work, limit));
}

/** Roles that anything but a RACI cell points to, as owner, approver, manager or backup. */
export function dutiesBeside(context: CheckContext): Set<string | undefined> {
  const { document, roadmap } = context;
  const used = new Set<string | undefined>();
  for (const { managerRoleId, sponsorRoleId } of context.partners) used.add(managerRoleId).add(sponsorRoleId);
  for (const { ownerRoleId } of [...context.risks, ...context.kpis, ...Object.values(document.assets)])
    used.add(ownerRoleId);
  for (const policy of context.policies) {
    used.add(policy.ownerRoleId);
    for (const { roleId } of Object.values(policy.steps)) used.add(roleId);
  }
  for (const { approverRoleIds } of Object.values(document.approvals)) for (const id of approverRoleIds) used.add(id);
  for (const { ownerRoleId } of [...Object.values(roadmap.objectives), ...Object.values(roadmap.cadences)])
    used.add(ownerRoleId);
  for (const { backupRoleId, isBoard, id } of context.roles) {
    used.add(backupRoleId);
    if (isBoard) used.add(id);
  }
  return used;
}
