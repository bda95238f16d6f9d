import type { Approval } from '@/domain/approval';
import { isOpenApproval } from '@/domain/approval-state';
import type { RoadmapDocument } from '@/domain/document';

/** Approvals still to be given, by the activity they are for. */
export function openApprovalsOf(document: RoadmapDocument): ReadonlyMap<string, readonly Approval[]> {
  const all = new Map<string, Approval[]>();
  for (const approval of Object.values(document.approvals)) {
    if (approval.activityId === undefined || approval.dueOn === undefined || !isOpenApproval(approval)) continue;
    const known = all.get(approval.activityId);
    if (known) known.push(approval);
    else all.set(approval.activityId, [approval]);
  }
  return all;
}
