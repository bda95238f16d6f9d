import { ActionIcon, Button, Paper, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useDerived } from '@/store/derived';
import { useRecord } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import classes from './trace-bar.module.css';
import { type TraceDirection, tracedInWords, useTrace } from './trace-path';

/** Says what path is traced, over the chart, and ends it. */
export function TraceBar() {
  const traced = useTrace((trace) => trace.traced);
  return (
    <div className={classes['place']}>
      <Voice />
      {traced && <Traced id={traced.id} direction={traced.direction} />}
    </div>
  );
}

/** The same words for those who do not see the chart; always there, so that what comes into it is heard. */
function Voice() {
  const traced = useTrace((trace) => trace.traced);
  const { day } = useFormats();
  const words = useDerived(
    traced ? 'all' : [],
    (reading) => traced && tracedInWords(reading.scheduler(), traced, day),
    [traced, day],
  );
  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-voice="trace">
      {words ? `${words.count} ${words.why} Escape ends this.` : ''}
    </div>
  );
}

function Traced({ id, direction }: { id: string; direction: TraceDirection }) {
  const activity = useRecord('activities', id);
  const { day } = useFormats();
  const { start, end } = useTrace.getState();
  const other: TraceDirection = direction === 'drivers' ? 'driven' : 'drivers';
  const words = useDerived('all', (reading) => tracedInWords(reading.scheduler(), { id, direction }, day), [
    id,
    direction,
    day,
  ]);
  useEffect(() => {
    if (!activity) end();
  }, [activity, end]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const isElsewhere = document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) end();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [end]);
  if (!activity) return null;
  return (
    <Paper className={classes['bar'] ?? ''} shadow="md" withBorder role="group" aria-label="Traced path">
      <div className={classes['words']}>
        <Text size="sm" fw={600}>
          {words.count}
        </Text>
        {words.why && (
          <Text size="xs" c="dimmed">
            {words.why}
          </Text>
        )}
      </div>
      <Button size="compact-sm" variant="default" onClick={() => start(id, other)}>
        {other === 'drivers' ? 'What drives it' : 'What it drives'}
      </Button>
      <Tooltip label="End tracing (Esc)">
        <ActionIcon aria-label="End tracing" onClick={end}>
          <IconX size="1.125rem" stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </Paper>
  );
}
