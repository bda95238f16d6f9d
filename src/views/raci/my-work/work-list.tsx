import type { ReactNode } from 'react';
import type { Table } from '@/domain/document';
import type { workOf } from '@/domain/my-work';
import type { RaciVariant } from '@/domain/raci';
import { activityStatuses } from '@/domain/vocabulary';
import { useFormats } from '@/ui/formats';
import { LetterChips, spokenLetters } from '@/views/raci/letter-chips';
import classes from './my-work.module.css';

interface WorkListProps {
  activities: Table<'activities'>;
  variant: RaciVariant;
  work: ReturnType<typeof workOf>;
  by: 'month' | 'week';
  onOpen: (activityId: string) => void;
}

/** Months or weeks with what goes on in them: letters, activity, dates, status. */
export function WorkList({ activities, variant, work, by, onOpen }: WorkListProps) {
  const { day, dayShort } = useFormats();
  const line = (activityId: string, letters: string, dates: string, isContinued: boolean) => {
    const activity = activities[activityId];
    if (!activity) return null;
    return (
      <tr key={activityId} data-continued={isContinued ? '' : undefined}>
        <td>
          <LetterChips letters={letters} variant={variant} />
          <span className="visually-hidden">{spokenLetters(letters, variant)}</span>
        </td>
        <td>
          <button type="button" className={classes.link} onClick={() => onOpen(activityId)}>
            {activity.title || 'Untitled'}
          </button>
          {isContinued && <span className={classes.quiet}> goes on</span>}
        </td>
        <td className={classes.dates}>{dates}</td>
        <td className={classes.status}>{activityStatuses[activity.status]}</td>
      </tr>
    );
  };
  if (work.periods.length + work.undated.length === 0)
    return <p className={classes.none}>Nothing is given to this one yet.</p>;
  return (
    <>
      {work.periods.map(({ key, first, items }) =>
        periodOf(
          key,
          periodTitle({ key, first }, by, day),
          items.map((item) =>
            line(
              item.activityId,
              item.letters,
              item.start === item.end ? dayShort(item.start) : `${dayShort(item.start)} – ${dayShort(item.end)}`,
              item.isContinued,
            ),
          ),
        ),
      )}
      {work.undated.length > 0 &&
        periodOf(
          'undated',
          'Without dates',
          work.undated.map(({ activityId, letters }) => line(activityId, letters, '', false)),
        )}
    </>
  );
}

/** A month or week under its heading, as a table. */
const periodOf = (key: string, title: string, rows: ReactNode) => (
  <section key={key} className={classes.period}>
    <h2 className={classes.periodTitle}>{title}</h2>
    <table className={classes.table}>
      <thead className="visually-hidden">
        <tr>
          <th>Letters</th>
          <th>Activity</th>
          <th>Dates</th>
          <th>Status</th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  </section>
);

const months = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** January 2027, or "Week 3, from 18 January 2027". */
export function periodTitle(
  { key, first }: { key: string; first: string },
  by: 'month' | 'week',
  day: (day: string) => string,
): string {
  if (by === 'week') return `Week ${Number(key.slice(6))}, from ${day(first)}`;
  return months.format(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1, 1));
}
