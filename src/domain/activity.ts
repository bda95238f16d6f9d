import { z } from 'zod';
import {
  byRecord,
  choice,
  date,
  days,
  group,
  idOf,
  line,
  money,
  number,
  owner,
  parts,
  percent,
  presetKey,
  recordFields,
  reference,
  references,
  setting,
  tags,
  text,
  yesNo,
} from './field';
import * as words from './vocabulary';

export const linkTypes = {
  FS: 'Finish to start',
  SS: 'Start to start',
  FF: 'Finish to finish',
  SF: 'Start to finish',
} as const;

/** Letters of A R S C I in this order, at least one, e.g. "AR". */
const letters = z
  .string()
  .regex(/^(?=.)A?R?S?C?I?$/, 'holds letters other than A, R, S, C and I in this order')
  .meta({ letters: 'ARSCI' });

/** Anything with dates: work, a milestone, a launch, a phase; both dates or none (none is the backlog). */
export const activitySchema = z
  .strictObject({
    ...recordFields('activities'),
    title: line('Title'),
    kind: setting('Kind', words.activityKinds, 'activity'),
    subKind: line('Variant', { help: 'Such as cross-promotion, for a campaign.' }),
    stage: choice('Stage', words.stages),
    motion: choice('Motion', words.motions),
    status: setting('Status', words.activityStatuses, 'planned'),
    progress: percent('Progress'),
    partnerIds: references('Organisations', 'partners', {
      help: 'Who takes part; two or more make it a joint activity.',
      isAbout: true,
    }),
    parentId: reference('Part of', 'activities'),
    order: z.number().meta({ label: 'Order', format: 'number', hidden: true }).default(0),
    laneId: line('Lane', { hidden: true, memberOf: 'lanes' }),
    scheduling: setting('Scheduling', { auto: 'Automatic', fixed: 'Fixed dates' }, 'auto', {
      help: 'Automatic: starts as soon as links, working days and "not before" allow. Fixed: stays where it is put.',
    }),
    duration: days('Duration'),
    // Not on the form before the schedule follows it.
    onDaysOff: yesNo('Runs on days off', { hidden: true }),
    notBefore: date('Not before'),
    deadline: date('Deadline'),
    start: date('Start'),
    end: date('End'),
    links: parts('Follows', {
      from: idOf('activities').meta({ label: 'Activity', format: 'reference', refersTo: 'activities' }),
      type: setting('Link', linkTypes, 'FS'),
      lag: number('Lag', { min: -5000, max: 20_000, whole: true, unit: 'working days' }),
    }),
    raci: byRecord('Responsibilities', 'roles', letters),
    priority: choice('Priority', words.priorities),
    checklist: parts('Checklist', {
      key: presetKey(),
      text: line('Item'),
      ownerRoleId: reference('Owner', 'roles'),
      due: date('Due'),
      done: yesNo('Done'),
    }),
    brief: group('Brief', {
      objective: text('Objective'),
      audience: text('Audience'),
      message: text('Message'),
      offer: text('Offer'),
      channels: tags('Channels'),
      deliverables: tags('Deliverables'),
    }),
    tracking: group('Tracking', {
      link: line('Tracking link'),
      code: line('Code'),
      utmSource: line('UTM source'),
      utmMedium: line('UTM medium'),
      utmCampaign: line('UTM campaign'),
      validatedOn: date('Validated on'),
    }),
    launchTracking: parts('Tracking by organisation', {
      partnerId: owner('Organisation', 'partners'),
      code: line('Code'),
      url: line('Address'),
      conversionOn: date('Conversion tested on'),
      leadCaptureOn: date('Lead capture tested on'),
      crmRoutingOn: date('CRM routing tested on'),
      by: line('By'),
    }),
    swaps: parts('Cross-promotion', {
      fromPartnerId: owner('From', 'partners'),
      toPartnerId: owner('To', 'partners'),
      what: line('What'),
      reach: number('Reach', { min: 0 }),
    }),
    market: group('Market', {
      size: number('Size', { min: 0 }),
      reachable: percent('Reachable'),
      price: money('Price'),
    }),
    flags: group('Flags', {
      publicFacing: yesNo('Public'),
      coBranded: yesNo('Co-branded'),
      containsClaims: yesNo('Contains claims'),
      endorsement: yesNo('Endorsement'),
      collectsLeads: yesNo('Collects leads'),
      usesPersonalData: yesNo('Uses personal data'),
      coCreated: yesNo('Co-created'),
      regulated: yesNo('Regulated'),
    }),
    audience: line('Audience'),
    pairId: reference('Paired milestone', 'activities'),
    assetIds: references('Assets', 'assets'),
    kpiIds: references('KPIs', 'kpis'),
  })
  .refine((activity) => (activity.start === undefined) === (activity.end === undefined), {
    message: 'has only one of its two dates',
    path: ['end'],
  })
  .refine((activity) => !activity.start || !activity.end || activity.start <= activity.end, {
    message: 'ends before it starts',
    path: ['end'],
  });

export type Activity = z.infer<typeof activitySchema>;
