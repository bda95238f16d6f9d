import { z } from 'zod';
import {
  choice,
  date,
  dayText,
  group,
  line,
  number,
  owner,
  parts,
  recordFields,
  reference,
  setting,
  tags,
  text,
} from './field';
import * as words from './vocabulary';

/** A measure with its target, its place in the tree and its readings. */
export const kpiSchema = z.strictObject({
  ...recordFields('kpis'),
  name: line('Name'),
  metricId: line('Catalogue metric', { help: 'Such as F01; empty for a measure of your own.' }),
  definition: text('Definition'),
  unit: line('Unit'),
  direction: setting('Better is', { up: 'Higher', down: 'Lower' }, 'up'),
  group: setting(
    'Group',
    { performance: 'Performance', efficiency: 'Efficiency', engagement: 'Engagement & reach', trust: 'Brand & trust' },
    'performance',
  ),
  level: setting('Level', { outcome: 'Outcome', supporting: 'Supporting', operational: 'Operational' }, 'supporting'),
  term: setting('Term', { short: 'Short', mid: 'Mid', long: 'Long' }, 'short'),
  parentId: reference('Part of', 'kpis'),
  objectiveId: line('Objective', { hidden: true, memberOf: 'objectives' }),
  baseline: number('Baseline'),
  target: group('Target', { min: number('At least'), max: number('At most') }),
  targets: parts('Targets in time', {
    on: dayText.meta({ label: 'On', format: 'date' }),
    min: number('At least'),
    max: number('At most'),
    partnerId: reference('Organisation', 'partners', { isAbout: true }),
  }),
  from: date('Measured from'),
  until: date('Measured until'),
  weight: number('Weight', { min: 0 }),
  rollUp: choice('Rolls up as', { worst: 'The worst part', weighted: 'Weighted parts' }),
  figures: setting('Figures', { entered: 'Entered', computed: 'Computed from the plan' }, 'entered'),
  cadence: choice('Measured', words.cadences),
  ownerRoleId: reference('Owner', 'roles'),
  source: line('Source'),
  sourceKind: choice('Kind of source', { 'first-party': 'Own figures', 'third-party': 'Of a third party' }),
  agreedBy: parts('Agreed by', { partnerId: owner('Organisation', 'partners'), on: date('On') }),
  partnerId: reference('Organisation', 'partners', { isAbout: true }),
  tags: tags('Tags'),
  readings: parts('Readings', {
    on: dayText.meta({ label: 'On', format: 'date' }),
    value: z.number().meta({ label: 'Value', format: 'number' }),
    partnerId: reference('Organisation', 'partners', { isAbout: true }),
    note: line('Note'),
  }),
});

export type Kpi = z.infer<typeof kpiSchema>;
