import { Checkbox, Text } from '@mantine/core';
import type { FetchedHoliday } from '@/formats/holidays/public-holidays';
import { useFormats } from '@/ui/formats';
import { weekdayShort } from './calendar-words';
import classes from './panels.module.css';

interface FetchedDaysProps {
  days: readonly FetchedHoliday[];
  isTicked: (day: FetchedHoliday) => boolean;
  onTurn: (days: readonly FetchedHoliday[]) => void;
}

/** What was fetched, each day with a box to tick. */
export function FetchedDays({ days, isTicked, onTurn }: FetchedDaysProps) {
  const formats = useFormats();
  const ticked = days.filter(isTicked);
  if (days.length === 0)
    return (
      <Text size="sm" c="dimmed" role="status">
        There are no holidays of these kinds.
      </Text>
    );
  return (
    <div className={classes['fetched']}>
      <Checkbox
        size="xs"
        label={`${ticked.length} of ${days.length} chosen`}
        checked={ticked.length === days.length}
        indeterminate={ticked.length > 0 && ticked.length < days.length}
        onChange={() => onTurn(ticked.length === days.length ? days : days.filter((day) => !isTicked(day)))}
      />
      <ul aria-label="Fetched holidays">
        {days.map((day) => (
          <li key={day.date}>
            <Checkbox
              size="xs"
              checked={isTicked(day)}
              onChange={() => onTurn([day])}
              label={
                <span className={classes['fetchedDay']}>
                  <span>
                    {weekdayShort(day.date)} {formats.day(day.date)}
                  </span>
                  <span>
                    {day.name}
                    {day.from !== null && <em> from {day.from}: counts as a whole day if chosen</em>}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
