import { z } from 'zod';
import { date, line, parts, recordFields, reference, references, setting, text, yesNo } from './field';
import { hashText } from './hash-text';
import * as words from './vocabulary';

/** What an approver can answer, and the words shown for it. */
export const approvalAnswers = {
  approved: 'Approved',
  'changes-requested': 'Changes requested',
  rejected: 'Rejected',
} as const;

/** One request for a sign-off, with its clock; what it came to follows from the answers (approval-state.ts). */
export const approvalSchema = z.strictObject({
  ...recordFields('approvals'),
  title: line('Title'),
  subject: setting('Subject', words.approvalSubjects, 'creative'),
  status: setting(
    'Status',
    {
      'not-requested': 'Not requested',
      requested: 'Requested',
      withdrawn: 'Withdrawn',
      'pre-approved': 'Pre-approved',
    },
    'not-requested',
  ),
  approverRoleIds: references('Approvers', 'roles'),
  inTurn: yesNo('One after the other'),
  ruleId: reference('Rule', 'policies'),
  activityId: reference('For activity', 'activities', { isAbout: true }),
  assetId: reference('For asset', 'assets', { isAbout: true }),
  policyId: reference('For policy', 'policies', { isAbout: true }),
  requestedOn: date('Requested on'),
  dueOn: date('Due on'),
  version: line('Version'),
  // Answers are only added. One without a role stands for all approvers: it was given when nobody asked who answered.
  answers: parts('Answers', {
    roleId: reference('Approver', 'roles', { isAbout: true }),
    partnerId: reference('Organisation', 'partners', { isAbout: true }),
    answer: setting('Answer', approvalAnswers, 'approved'),
    on: date('On'),
    by: line('By'),
    version: line('Version'),
    sha256: hashText.meta({ label: 'File', format: 'line', hidden: true }).optional(),
    comment: text('Comment'),
  }),
});

export type Approval = z.infer<typeof approvalSchema>;
