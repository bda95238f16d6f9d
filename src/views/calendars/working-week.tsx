import { Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useHeader } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { weekdayLong } from './calendar-words';
import classes from './calendars.module.css';
import { useCalendarEdits } from './use-calendar-edits';

/** The seven days of the week, each a working day or not; changed at once, with a way back. */
export function WorkingWeek() {
  const { changeWeek } = useCalendarEdits();
  const { calendar } = useHeader();
  const { firstDayOfWeek } = useFormats();
  const [problem, setProblem] = useState<string | null>(null);
  const isOn = (day: number) => calendar.workingDays.some((each) => each === day);
  const toggle = (day: number) => {
    const days = [1, 2, 3, 4, 5, 6, 7].filter((each) => isOn(each) !== (each === day));
    setProblem(changeWeek(days, `${weekdayLong(day)} is ${isOn(day) ? 'no' : 'a'} working day now.`));
  };
  const empty =
    calendar.workingDays.length === 0
      ? 'No day is a working day, so every day counts as one. Choose at least one.'
      : null;
  const shown = problem ?? empty;
  return (
    <section className={classes['week']} aria-labelledby="working-week">
      <h3 id="working-week">Working days</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
      <div className={classes['days']} role="group" aria-labelledby="working-week">
        {[0, 1, 2, 3, 4, 5, 6].map((index) => {
          const day = ((index + firstDayOfWeek + 6) % 7) + 1;
          return (
            <Tooltip key={day} label={isOn(day) ? 'A working day' : 'Not a working day'}>
              <UnstyledButton
                className={classes['day']}
                aria-pressed={isOn(day)}
                aria-describedby={shown ? 'working-week-problem' : undefined}
                onClick={() => toggle(day)}
              >
                {weekdayLong(day)}
              </UnstyledButton>
            </Tooltip>
          );
        })}
      </div>
      {shown && (
        <p id="working-week-problem" role="alert" className={classes['problem']}>
          {shown}
        </p>
      )}
      <Text size="xs" c="dimmed">
        The same week counts for every organisation; their holidays are their own.
      </Text>
    </section>
  );
}
