import { z } from 'zod';
import {
  choice,
  group,
  idOf,
  line,
  number,
  owner,
  parts,
  place,
  recordFields,
  reference,
  score,
  score10,
  setting,
  tags,
  text,
} from './field';

const connectionKind = () =>
  setting(
    'Kind',
    {
      supplies: 'Supplies',
      distributes: 'Distributes',
      buys: 'Buys',
      influences: 'Influences',
      competes: 'Competes',
      'depends-on': 'Depends on',
    },
    'influences',
  );

/** A note on a workshop board. */
export const cardSchema = z.strictObject({
  ...recordFields('cards'),
  board: setting(
    'Board',
    {
      'value-canvas': 'Value canvas',
      journey: 'Customer journey',
      ecosystem: 'Ecosystem map',
      experiments: 'Experiments',
    },
    'value-canvas',
  ),
  column: line('Column'),
  title: line('Title'),
  status: choice('Status', {
    idea: 'Idea',
    ready: 'Ready',
    running: 'Running',
    won: 'Won',
    lost: 'Lost',
    parked: 'Parked',
  }),
  order: z.number().meta({ label: 'Order', format: 'number', hidden: true }).default(0),
  text: text('Text'),
  partnerId: reference('Organisation', 'partners', { isAbout: true }),
  tags: tags('Tags'),
  connections: parts('Connections', {
    to: idOf('cards').meta({ label: 'Card', format: 'reference', refersTo: 'cards' }),
    kind: connectionKind(),
  }),
  partnerConnections: parts('Connections to organisations', {
    partnerId: owner('Organisation', 'partners'),
    kind: connectionKind(),
  }),
  score: group('Score', { impact: score10('Impact'), confidence: score10('Confidence'), ease: score10('Ease') }),
  friction: score('Friction'),
  hypothesis: text('Hypothesis'),
  kpiId: reference('Measured by', 'kpis'),
  activityId: reference('Activity', 'activities'),
  ownerRoleId: reference('Owner', 'roles'),
  test: group('Test', {
    testSize: number('Test group', { min: 0, whole: true }),
    testWins: number('Wins in the test group', { min: 0, whole: true }),
    controlSize: number('Control group', { min: 0, whole: true }),
    controlWins: number('Wins in the control group', { min: 0, whole: true }),
  }),
  place: place(),
  result: text('Result'),
});

export type Card = z.infer<typeof cardSchema>;
