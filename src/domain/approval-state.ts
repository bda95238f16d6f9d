import type { Approval, approvalAnswers } from './approval';
import { inOrder } from './document';

/** What an approval came to: its stored status while nobody has said more, else what the answers say. */
export type ApprovalState = Approval['status'] | keyof typeof approvalAnswers;

/** What an approval has come to: each approver's newest answer on this version counts; approved when all said yes. */
export function approvalState(approval: Approval): ApprovalState {
  if (approval.status !== 'requested') return approval.status;
  const newest = new Map<string, keyof typeof approvalAnswers>();
  const given = inOrder(approval.answers).map(([, answer]) => answer);
  // Sorting keeps what was added later behind on the same day.
  given.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0));
  for (const { roleId, answer, version } of given) if (version === approval.version) newest.set(roleId ?? '', answer);
  const answers = [...newest.values()];
  if (answers.includes('rejected')) return 'rejected';
  if (answers.includes('changes-requested')) return 'changes-requested';
  const isWhole = newest.has('') || approval.approverRoleIds.every((id) => newest.has(id));
  return newest.size > 0 && isWhole ? 'approved' : 'requested';
}

const open: readonly ApprovalState[] = ['not-requested', 'requested', 'changes-requested'];

/** Whether an answer is still awaited. */
export const isOpenApproval = (approval: Approval): boolean => open.includes(approvalState(approval));
