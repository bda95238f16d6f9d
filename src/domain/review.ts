import { z } from 'zod';
import {
  about,
  byRecord,
  choice,
  date,
  group,
  line,
  number,
  parts,
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

/** One vote of those present, revealed; votes that are not are never in the document. */
const ballot = {
  about: about(),
  question: line('Question'),
  choices: tags('Choices'),
  round: number('Round', { min: 1, whole: true }),
  abstained: number('Abstained', { min: 0, whole: true }),
  reason: text('Reason'),
  consensus: group('Consensus', {
    likelihood: number('Likelihood', { min: 1, max: 6, whole: true }),
    impact: number('Impact', { min: 1, max: 6, whole: true }),
    value: number('Value'),
    choice: line('Choice'),
  }),
  spread: byRecord('By organisation', 'partners', z.record(z.string().max(100), z.number().int().min(0))),
  votes: parts(
    'Single votes',
    {
      roleId: reference('Role', 'roles'),
      partnerId: reference('Organisation', 'partners'),
      name: line('Name'),
      likelihood: number('Likelihood', { min: 1, max: 6, whole: true }),
      impact: number('Impact', { min: 1, max: 6, whole: true }),
      value: number('Value'),
      choice: line('Choice'),
    },
    { assessment: true },
  ),
};

/** A meeting, retrospective or audit that freezes findings, learnings and a decision. */
export const reviewSchema = z.strictObject({
  ...recordFields('reviews'),
  title: line('Title'),
  kind: setting('Kind', words.reviewKinds, 'partner-review'),
  cadenceId: line('Cadence', { hidden: true, memberOf: 'cadences' }),
  date: date('Date'),
  held: yesNo('Held'),
  partnerIds: references('Organisations', 'partners', { isAbout: true }),
  activityId: reference('About activity', 'activities', { isAbout: true }),
  attendees: parts('Attendees', {
    name: line('Name'),
    roleId: reference('Role', 'roles', { isAbout: true }),
    partnerId: reference('Organisation', 'partners', { isAbout: true }),
    absent: yesNo('Absent'),
  }),
  agenda: parts('Agenda', {
    key: presetKey(),
    text: line('Item'),
    minutes: number('Minutes', { min: 0 }),
    done: yesNo('Done'),
  }),
  worked: text('What worked'),
  failed: text('What did not'),
  learnings: parts('Learnings', {
    text: line('Learning'),
    source: line('Source'),
    actionActivityId: reference('Action', 'activities'),
  }),
  findings: parts('Findings', {
    key: presetKey(),
    area: line('Area'),
    score: number('Score', { min: 1, max: 5 }),
  }),
  snapshot: parts('Figures then', {
    kpiId: reference('KPI', 'kpis', { isAbout: true }),
    value: number('Value'),
    target: number('Target'),
  }),
  decisions: parts('Decisions', {
    kind: choice('Decision', words.decisions),
    text: line('What'),
    partnerId: reference('Organisation', 'partners', { isAbout: true }),
    byRoleId: reference('Decided by', 'roles'),
    on: date('On'),
    due: date('Due'),
    reason: text('Reason'),
    activityId: reference('Activity', 'activities'),
  }),
  entries: parts('Log', {
    kind: setting(
      'Kind',
      { action: 'Action', parked: 'Parked', question: 'Question', agreement: 'Agreement' },
      'action',
    ),
    text: line('What'),
    roleId: reference('Who', 'roles'),
    due: date('Due'),
    activityId: reference('Activity', 'activities'),
    about: about(),
    closed: yesNo('Closed'),
  }),
  ballots: parts('Votes', ballot, { hidden: true }),
  scopeNote: text('Scope', { help: 'For a scaled or friendly-ended partnership: what changes.' }),
  friendlyEnd: yesNo('Planned, friendly end'),
  reconciliation: byRecord('Figures of each party', 'partners', z.number()),
  agreed: number('Agreed figure'),
  nextDate: date('Next date'),
});

export type Review = z.infer<typeof reviewSchema>;
