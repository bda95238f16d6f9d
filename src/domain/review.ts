import { z } from 'zod';
import {
  byRecord,
  choice,
  date,
  line,
  number,
  parts,
  recordFields,
  reference,
  references,
  setting,
  tags,
  text,
  yesNo,
} from './field';

/** A meeting, retrospective or audit that freezes findings, learnings and a decision. */
export const reviewSchema = z.strictObject({
  ...recordFields('reviews'),
  title: line('Title'),
  kind: setting(
    'Kind',
    {
      'partner-review': 'Partner review',
      'roadmap-update': 'Roadmap update',
      retrospective: 'Retrospective',
      performance: 'Performance review',
      board: 'Governance board',
      audit: 'Audit',
      'quality-audit': 'Quality audit',
      'compliance-check': 'Compliance check',
      'strategy-check': 'Strategy check',
    },
    'partner-review',
  ),
  date: date('Date'),
  held: yesNo('Held'),
  partnerIds: references('Organisations', 'partners'),
  activityId: reference('About activity', 'activities'),
  attendees: tags('Attendees'),
  worked: text('What worked'),
  failed: text('What did not'),
  learnings: parts('Learnings', {
    text: line('Learning'),
    source: line('Source'),
    actionActivityId: reference('Action', 'activities'),
  }),
  findings: parts('Findings', { area: line('Area'), score: number('Score', { min: 1, max: 5 }) }),
  snapshot: parts('Figures then', {
    kpiId: reference('KPI', 'kpis'),
    value: number('Value'),
    target: number('Target'),
  }),
  decision: choice('Decision', {
    scale: 'Scale',
    iterate: 'Iterate',
    renegotiate: 'Renegotiate',
    pause: 'Pause',
    terminate: 'Terminate',
    renew: 'Renew',
  }),
  reason: text('Reason'),
  scopeNote: text('Scope', { help: 'For a scaled or friendly-ended partnership: what changes.' }),
  friendlyEnd: yesNo('Planned, friendly end'),
  reconciliation: byRecord('Figures of each party', 'partners', z.number()),
  agreed: number('Agreed figure'),
  nextDate: date('Next date'),
});

export type Review = z.infer<typeof reviewSchema>;
