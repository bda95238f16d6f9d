import { z } from 'zod';
import { choice, date, group, line, recordFields, reference, references, setting, tags, text, yesNo } from './field';
import * as words from './vocabulary';

/** A thing used or needed: a file, a link, a claim, a template, a playbook. */
export const assetSchema = z.strictObject({
  ...recordFields('assets'),
  name: line('Name'),
  kind: setting(
    'Kind',
    {
      logo: 'Logo',
      image: 'Image',
      copy: 'Copy',
      video: 'Video',
      tagline: 'Tagline',
      'product-photo': 'Product photo',
      'social-template': 'Social template',
      'landing-page': 'Landing page',
      datasheet: 'Datasheet',
      playbook: 'Playbook',
      'email-template': 'E-mail template',
      script: 'Script',
      'case-study': 'Case study',
      demo: 'Demo',
      'integration-docs': 'Integration docs',
      'certification-course': 'Certification course',
      claim: 'Claim',
      'contract-template': 'Contract template',
      sop: 'Standard procedure',
      brief: 'Brief',
    },
    'copy',
  ),
  stackSlot: choice('Enablement slot', {
    portal: 'Partner portal',
    playbook: 'Sales playbook',
    'integration-docs': 'Integration docs',
    'co-brandable-content': 'Co-brandable content',
    demo: 'Demo environment',
    certification: 'Certification programme',
  }),
  priority: choice('Priority', words.priorities),
  status: setting(
    'Status',
    {
      missing: 'Missing',
      draft: 'Draft',
      'in-review': 'In review',
      approved: 'Approved',
      expired: 'Expired',
      retired: 'Retired',
    },
    'missing',
  ),
  version: line('Version'),
  parentVersion: line('Made from version'),
  approvedVersion: line('Approved version'),
  preApproved: yesNo('Pre-approved'),
  parentId: reference('Variant of', 'assets'),
  partnerIds: references('Organisations', 'partners', { isAbout: true }),
  kits: tags('Kits'),
  ownerRoleId: reference('Owner', 'roles'),
  expiresOn: date('Expires on'),
  link: line('Address'),
  evidence: text('Evidence'),
  access: group('Access', {
    use: choice('May use', { everyone: 'Everyone', partners: 'Partners', owner: 'Owner only' }),
    edit: choice('May edit', { everyone: 'Everyone', partners: 'Partners', owner: 'Owner only' }),
  }),
  file: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().max(200),
      type: z.string().max(100),
      size: z.number().int().min(0),
    })
    .meta({ label: 'File', format: 'data', hidden: true })
    .optional(),
});

export type Asset = z.infer<typeof assetSchema>;
