import type { ReactNode } from 'react';
import type { SlipReport, Variance, VarianceState } from '@/domain/schedule/baseline';
import type { Version } from '@/domain/version';
import { useToday } from '@/store/today';
import { useFormats } from '@/ui/formats';
import classes from './slip-report.module.css';

interface SlipSheetProps {
  title: string;
  organisations: readonly string[];
  version: Pick<Version, 'name' | 'at'>;
  report: SlipReport;
  variances: readonly Variance[];
}

/** So many rows of a part fit on the page. */
const MOST_ROWS = 8;
/** So many names are listed in a line. */
const MOST_NAMES = 12;

const days = (count: number) => `${Math.abs(count)} working ${Math.abs(count) === 1 ? 'day' : 'days'}`;
const shiftWords = (count: number) =>
  count === 0 ? 'on the same day' : `${days(count)} ${count > 0 ? 'later' : 'earlier'}`;

const tiles: readonly [VarianceState, string][] = [
  ['slipped', 'slipped'],
  ['ahead', 'ahead'],
  ['unchanged', 'on plan'],
  ['new', 'new'],
  ['dropped', 'dropped'],
];

/** The report as one page: the end of the plan, counts, where slipping began, what it took along. */
export function SlipSheet({ title, organisations, version, report, variances }: SlipSheetProps) {
  const { day } = useFormats();
  const today = useToday();
  const { counts, projectEnd, causes, worst, milestones, deadlines } = report;
  const nothing = counts.slipped + counts.ahead + counts.new + counts.dropped === 0;
  return (
    <article className={classes['sheet']} aria-label="Slip report">
      <header className={classes['head']}>
        <h1>{title}</h1>
        <p>{organisations.join(' · ')}</p>
        <p>
          Compared with “{version.name}” of {day(version.at.slice(0, 10))}. As of {day(today)}.
        </p>
      </header>
      <End {...projectEnd} />
      <dl className={classes['tiles']}>
        {tiles.map(([state, word]) => (
          <div key={state} data-state={counts[state] ? state : undefined}>
            <dt>{word}</dt>
            <dd>{counts[state]}</dd>
          </div>
        ))}
      </dl>
      {nothing && <p>Everything stands where the baseline has it.</p>}
      <Part
        title="Where slipping began"
        rows={causes}
        last={{ title: 'Pushes', of: (row) => (row.pushes ? `${row.pushes} more` : '–') }}
      />
      <Part title="What slipped most" rows={worst} />
      <Part title="Milestones, gates and launches" rows={milestones} />
      <Part
        title="Deadlines no longer kept"
        rows={deadlines}
        last={{ title: 'Deadline', of: (row) => day(row.deadline) }}
      />
      <Names title="New" state="new" variances={variances} />
      <Names title="Dropped" state="dropped" variances={variances} />
      <footer className={classes['foot']}>
        Ends compared, in working days of each activity’s own calendar. Made with Waymark.
      </footer>
    </article>
  );
}

function End({ baseline, current, workingDays }: SlipReport['projectEnd']) {
  const { day } = useFormats();
  if (baseline === null || current === null) return null;
  const direction = workingDays > 0 ? 'slipped' : workingDays < 0 ? 'ahead' : undefined;
  return (
    <p className={classes['end']}>
      The plan ends on <b>{day(current)}</b>
      {current === baseline ? ', as in the baseline.' : ', '}
      {current !== baseline && (
        <>
          <b data-state={direction}>{shiftWords(workingDays)}</b> than in the baseline ({day(baseline)}).
        </>
      )}
    </p>
  );
}

interface PartProps<Row extends Variance> {
  title: string;
  rows: readonly Row[];
  last?: { title: string; of: (row: Row) => ReactNode };
}

/** A table of activities; left out where there is none. */
function Part<Row extends Variance>({ title, rows, last }: PartProps<Row>) {
  const { day } = useFormats();
  if (rows.length === 0) return null;
  return (
    <section className={classes['part']}>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Activity</th>
            <th scope="col">Baseline end</th>
            <th scope="col">End now</th>
            <th scope="col">Difference</th>
            {last && <th scope="col">{last.title}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <tr key={row.id}>
              <td>{row.title || 'Untitled'}</td>
              <td>{row.baseline ? day(row.baseline.end) : '–'}</td>
              <td>{row.current ? day(row.current.end) : '–'}</td>
              <td data-state={row.state}>{differenceOf(row)}</td>
              {last && <td>{last.of(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p className={classes['more']}>and {rows.length - MOST_ROWS} more</p>}
    </section>
  );
}

function differenceOf({ state, baseline, current, endShift }: Variance): string {
  if (!baseline) return 'new';
  if (!current) return 'dropped';
  if (state === 'unchanged') return 'on plan';
  // Ends on two days off can differ by no working day.
  return endShift === 0 ? state : shiftWords(endShift);
}

function Names({ title, state, variances }: { title: string; state: VarianceState; variances: readonly Variance[] }) {
  const names = variances
    .filter((variance) => variance.state === state)
    .map((variance) => variance.title || 'Untitled');
  if (names.length === 0) return null;
  const rest = names.length - MOST_NAMES;
  return (
    <p className={classes['names']}>
      <b>{title}:</b> {names.slice(0, MOST_NAMES).join(', ')}
      {rest > 0 ? ` and ${rest} more` : ''}
    </p>
  );
}
