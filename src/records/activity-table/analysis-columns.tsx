import type { VarianceState } from '@/domain/schedule/baseline';
import type { CellValue } from '@/ui/cells/cell-value';
import type { Formats } from '@/ui/formats';
import { readonlyColumn } from '@/ui/grid/column-kinds';
import type { GridColumn } from '@/ui/grid/grid-column';
import type { ActivityRow } from './activity-row';
import classes from './activity-table.module.css';

/** The columns of float, for views that show them on demand. */
export const floatColumnIds = ['totalFloat', 'freeFloat', 'critical'] as const;
/** The columns against the baseline. */
export const varianceColumnIds = ['endVariance', 'baselineState', 'startVariance'] as const;

const criticalWords = { critical: 'Critical', near: 'Near-critical' } as const;

const varianceWords: Readonly<Record<VarianceState, string>> = {
  slipped: 'Slipped',
  ahead: 'Ahead',
  unchanged: 'On plan',
  new: 'New',
  dropped: 'Dropped',
};

const BASELINE_HELP = 'Needs a baseline: choose a kept version as baseline first.';

/** What the schedule says beside the dates: float, the critical path, and the variance against the baseline. */
export function analysisColumns(formats: Formats): GridColumn<ActivityRow>[] {
  return [
    floatColumn(
      formats,
      'totalFloat',
      'Total float',
      'Working days it can slip without moving the end of the plan. 0 is critical.',
    ),
    floatColumn(formats, 'freeFloat', 'Free float', 'Working days it can slip without moving any other activity.'),
    wordColumn('critical', 'Critical', 'Whether it has no float, or little: see the days set in the timeline.', {
      words: criticalWords,
      value: (row) => row.critical,
      render: (row, text) => (
        <span className={classes.critical} data-critical={row.critical}>
          {text}
        </span>
      ),
    }),
    shiftColumn(formats, 'startVariance', 'Start variance', 'startShift'),
    shiftColumn(formats, 'endVariance', 'Finish variance', 'endShift'),
    wordColumn('baselineState', 'Against baseline', BASELINE_HELP, {
      words: varianceWords,
      value: (row) => row.variance?.state,
      render: (row, text) => (
        <span className={classes.variance} data-state={row.variance?.state}>
          {text}
        </span>
      ),
    }),
  ];
}

/** A float: worked out, never typed. */
function floatColumn(
  formats: Formats,
  id: 'totalFloat' | 'freeFloat',
  label: string,
  help: string,
): GridColumn<ActivityRow> {
  return readonlyColumn<ActivityRow>(
    { label, help },
    {
      id,
      width: 6.5,
      align: 'end',
      startsHidden: true,
      value: (row) => row[id] ?? null,
      format: (value) => (typeof value === 'number' ? formats.number(value) : ''),
    },
  );
}

interface WordColumn {
  words: Readonly<Record<string, string>>;
  value: (row: ActivityRow) => string | undefined;
  render: NonNullable<GridColumn<ActivityRow>['render']>;
}

/** A word the program finds; sorted in the order of the words, not of the alphabet. */
function wordColumn(id: string, label: string, help: string, { words, value, render }: WordColumn) {
  const known = Object.keys(words);
  const wordOf = (key: CellValue) => (typeof key === 'string' ? (words[key] ?? '') : '');
  return readonlyColumn<ActivityRow>(
    { label, help },
    {
      id,
      width: 8,
      startsHidden: true,
      value: (row) => value(row) ?? null,
      format: wordOf,
      render,
      sortBy: (row) => {
        const key = value(row);
        return key === undefined ? null : known.indexOf(key);
      },
    },
  );
}

/** Working days later (+) or earlier (−) than in the baseline; nothing where one of the two has no dates. */
function shiftColumn(formats: Formats, id: string, label: string, field: 'startShift' | 'endShift') {
  return readonlyColumn<ActivityRow>(
    { label, help: `In working days, later is more. ${BASELINE_HELP}` },
    {
      id,
      width: 7.5,
      align: 'end',
      startsHidden: true,
      value: ({ variance }) => (variance?.baseline && variance.current ? variance[field] : null),
      format: (value) => (typeof value === 'number' ? `${value > 0 ? '+' : ''}${formats.number(value)}` : ''),
    },
  );
}
