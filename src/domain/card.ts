import { z } from 'zod';
import { group, idOf, line, parts, recordFields, reference, score, setting, tags, text } from './field';

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
  order: z.number().meta({ label: 'Order', format: 'number', hidden: true }).default(0),
  text: text('Text'),
  partnerId: reference('Organisation', 'partners'),
  tags: tags('Tags'),
  connections: parts('Connections', {
    to: idOf('cards').meta({ label: 'Card', format: 'reference', refersTo: 'cards' }),
    kind: setting(
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
    ),
  }),
  score: group('Score', { impact: score('Impact'), confidence: score('Confidence'), ease: score('Ease') }),
  result: text('Result'),
});

export type Card = z.infer<typeof cardSchema>;
