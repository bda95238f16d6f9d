import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays } from '@/domain/calendar-day';
import { putOnTimeline } from '@/domain/risks/risk-edits';
import { today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import { useUnsentForm } from '@/ui/use-open-draft';
import type { RiskRow } from '@/views/risks/risk-row';
import { LabelledDate } from './labelled-date';
import classes from './risk-panel.module.css';
import { RoleSelect } from './role-select';

/** An action with owner and dates; it becomes an activity of the plan. */
export function PutOnTimeline({ row, onDone }: { row: RiskRow; onDone: () => void }) {
  const store = useRoadmapStore();
  const [title, setTitle] = useState('');
  useUnsentForm('What shall be done', title, () => setTitle(''));
  const [ownerRoleId, setOwner] = useState(row.risk.ownerRoleId);
  const [start, setStart] = useState(() => {
    const { start: planned = '' } = store.document.roadmap;
    return planned > today() ? planned : today();
  });
  const [end, setEnd] = useState(() => addDays(start, 11));
  const [problem, setProblem] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return setProblem('Say what shall be done.');
    const result = store.edit(`Put “${title.trim()}” on the timeline`, (tx) => {
      putOnTimeline(tx, store.document, row.id, { title: title.trim(), ownerRoleId, start, end });
    });
    if (result.ok) onDone();
    else setProblem(result.problems.map(({ message }) => message).join(' '));
  };
  return (
    <form className={classes.form} onSubmit={add} noValidate aria-label="Put an action on the timeline">
      <Stack gap="xs">
        <TextInput
          label="What shall be done"
          data-autofocus
          autoFocus
          maxLength={500}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <RoleSelect label="Who answers for it" value={ownerRoleId} onChange={setOwner} />
        <Group grow gap="xs" align="start">
          <LabelledDate label="Start" value={start} isRequired onChange={(day) => day && setStart(day)} />
          <LabelledDate label="End" value={end} isRequired onChange={(day) => day && setEnd(day)} />
        </Group>
        {problem ? (
          <Text size="sm" c="red" role="alert">
            {problem}
          </Text>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" size="compact-sm">
            Add to the plan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
