import { z } from 'zod';
import { date, line, recordFields, reference, references, setting, text } from './field';

/** One request for a sign-off, with its clock. */
export const approvalSchema = z.strictObject({
  ...recordFields('approvals'),
  title: line('Title'),
  subject: setting(
    'Subject',
    {
      creative: 'Creative',
      messaging: 'Messaging',
      announcement: 'Announcement',
      claims: 'Claims',
      'channel-usage': 'Channel usage',
      'legal-terms': 'Legal terms',
      disclosure: 'Disclosure',
      'data-handling': 'Data handling',
      'brand-usage': 'Brand usage',
      'landing-page': 'Landing page',
    },
    'creative',
  ),
  status: setting(
    'Status',
    {
      'not-requested': 'Not requested',
      requested: 'Requested',
      'changes-requested': 'Changes requested',
      approved: 'Approved',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      'pre-approved': 'Pre-approved',
    },
    'not-requested',
  ),
  approverRoleIds: references('Approvers', 'roles'),
  activityId: reference('For activity', 'activities'),
  assetId: reference('For asset', 'assets'),
  policyId: reference('For policy', 'policies'),
  requestedOn: date('Requested on'),
  dueOn: date('Due on'),
  decidedOn: date('Decided on'),
  version: line('Version'),
  comment: text('Comment'),
});

export type Approval = z.infer<typeof approvalSchema>;
