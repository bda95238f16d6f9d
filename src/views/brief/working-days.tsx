import { Button, Text } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useSession } from '@/store/session-store';
import { useHeader, useRows } from '@/store/workspace-context';
import classes from './brief-view.module.css';

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** "Mon – Fri" where they follow each other, else one by one. */
function weekInWords(workingDays: readonly number[]): string {
  const days = week.filter((_, index) => workingDays.includes(index + 1));
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined) return 'no working day';
  const isRow = days.length > 2 && week.indexOf(last ?? '') - week.indexOf(first) === days.length - 1;
  return isRow ? `${first} – ${last}` : days.join(', ');
}

/** On which days work is done, in a line, and the way to change it. */
export function WorkingDays() {
  const { calendar } = useHeader();
  const partners = useRows('partners');
  const own = partners.filter((partner) => Object.keys(partner.holidays).length > 0).length;
  const general = Object.keys(calendar.holidays).length;
  const words = [
    weekInWords(calendar.workingDays),
    general > 0 ? `${count(general, 'holiday')} for everyone` : 'no holidays for everyone',
    own > 0 ? `${count(own, 'organisation')} ${own === 1 ? 'has its' : 'have their'} own` : '',
  ];
  return (
    <div className={classes.records}>
      <Text size="sm" fw={500} className={classes.recordsLabel ?? ''}>
        Working days
      </Text>
      <div className={classes.chips}>
        <Text size="sm" c="dimmed">
          {words.filter(Boolean).join(' · ')}
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCalendarOff size="0.9375rem" stroke={1.5} aria-hidden />}
          onClick={() => useSession.getState().wantCommand('edit.calendars')}
        >
          Working days and holidays…
        </Button>
      </div>
    </div>
  );
}
