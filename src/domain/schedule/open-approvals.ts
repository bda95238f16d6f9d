import type { Approval } from '@/domain/approval';
import type { RoadmapDocument } from '@/domain/document';

const decided: readonly Approval['status'][] = ['approved', 'pre-approved', 'rejected', 'withdrawn'];

/** Approvals still to be given, by the activity they are for. */
export function openApprovalsOf(document: RoadmapDocument): ReadonlyMap<string, readonly Approval[]> {
  const all = new Map<string, Approval[]>();
  for (const approval of Object.values(document.approvals)) {
    if (approval.activityId === undefined || approval.dueOn === undefined || decided.includes(approval.status))
      continue;
    const known = all.get(approval.activityId);
    if (known) known.push(approval);
    else all.set(approval.activityId, [approval]);
  }
  return all;
}
