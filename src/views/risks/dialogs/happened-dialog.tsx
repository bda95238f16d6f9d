import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fieldsOf } from '@/domain/entities';
import { describe } from '@/domain/field';
import { bandOf, scaleOf } from '@/domain/risk-scale';
import { timeWithZone } from '@/domain/risks/escalation-clock';
import { type Happened, happen } from '@/domain/risks/risk-edits';
import { incidentKinds } from '@/domain/vocabulary';
import { today } from '@/store/today';
import { useRoadmapStore, useRows } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useUnsentForm } from '@/ui/use-open-draft';
import { LabelledDate } from '@/views/risks/panel/labelled-date';
import type { RiskRow } from '@/views/risks/risk-row';

const recordKinds = [
  { value: 'incident', label: 'Incident: it hurts now' },
  { value: 'issue', label: 'Issue: it has to be solved' },
];

const optional = (words: Readonly<Record<string, string>>) => [
  { value: '', label: '–' },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];

const severities = (() => {
  const schema = fieldsOf('risks')['severity'];
  return Object.entries((schema && describe(schema)?.choices) ?? {}).map(([value, label]) => ({ value, label }));
})();

const nowClock = () => {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
};

/** How far the clock here is ahead of UTC at that day and time, in minutes. */
const minutesAhead = (day: string, clock: string) => -new Date(`${day}T${clock}:00`).getTimezoneOffset();

/** What is filled in, and the way to store it. */
function useHappened(row: RiskRow, onStored: () => void) {
  const store = useRoadmapStore();
  const { risk } = row;
  const paths = useRows('policies').filter(({ params }) => params.kind === 'escalation');
  const [form, setForm] = useState(() => ({
    recordKind: 'incident' as Happened['recordKind'],
    severity: risk.severity ?? bandOf(scaleOf(store.document.roadmap), risk.scores.current)?.level ?? 'medium',
    incidentKind: (risk.incidentKind ?? '') as keyof typeof incidentKinds | '',
    day: today(),
    clock: nowClock(),
    pathId: (risk.escalationPolicyId ?? paths[0]?.id ?? '') as string,
    note: '',
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => {
    const { recordKind, severity, incidentKind, day, clock, pathId, note } = form;
    const happened: Happened = {
      recordKind,
      severity,
      occurredAt: day,
      occurredTime: clock ? timeWithZone(clock, minutesAhead(day, clock)) : '',
      note: note.trim(),
      ...(incidentKind ? { incidentKind } : {}),
      ...(pathId ? { escalationPolicyId: pathId } : {}),
    };
    const label = `“${risk.title || row.code}” happened`;
    const result = store.edit(label, (tx) => happen(tx, row.id, happened, { on: today() }));
    if (result.ok) onStored();
    else setProblem(result.problems.map(({ message }) => message).join(' '));
  };
  return { form, change: (part: Partial<typeof form>) => setForm({ ...form, ...part }), paths, problem, save };
}

type Form = Pick<ReturnType<typeof useHappened>, 'form' | 'change'>;

/** A risk has come true: what it is now, how bad, when, and who is called. */
export function HappenedDialog({ row, onClose }: { row: RiskRow; onClose: () => void }) {
  const { form, change, paths, problem, save } = useHappened(row, onClose);
  useUnsentForm('What happened', form.note, () => change({ note: '' }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <Dialog opened onClose={onClose} title="This happened" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">
            “{row.risk.title || row.code}” becomes an {form.recordKind}. Its scores, actions and history stay with it.
          </Text>
          <SegmentedControl
            aria-label="What it is now"
            data={recordKinds}
            value={form.recordKind}
            onChange={(value) => change({ recordKind: value as Happened['recordKind'] })}
          />
          <HowBad form={form} change={change} />
          <When form={form} change={change} />
          <NativeSelect
            label="Escalation path"
            description={
              paths.length ? 'Its answer times start from the day and time above.' : 'No policy of the plan is one yet.'
            }
            data={optional(Object.fromEntries(paths.map(({ id, title }) => [id, title || 'Unnamed path'])))}
            value={form.pathId}
            onChange={(event) => change({ pathId: event.currentTarget.value })}
          />
          <Textarea
            label="What happened"
            autosize
            minRows={2}
            maxLength={500}
            value={form.note}
            onChange={(event) => change({ note: event.currentTarget.value.replace(/\n/g, ' ') })}
          />
          {problem ? (
            <Text size="sm" c="red" role="alert">
              {problem}
            </Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Record it</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function HowBad({ form, change }: Form) {
  return (
    <Group grow align="start">
      <NativeSelect
        label="Severity"
        data={severities}
        value={form.severity}
        onChange={(event) => change({ severity: event.currentTarget.value as Happened['severity'] })}
      />
      <NativeSelect
        label="Kind of incident"
        data={optional(incidentKinds)}
        value={form.incidentKind}
        onChange={(event) => change({ incidentKind: event.currentTarget.value as typeof form.incidentKind })}
      />
    </Group>
  );
}

function When({ form, change }: Form) {
  return (
    <Group grow align="start">
      <LabelledDate label="Day" value={form.day} isRequired onChange={(day) => day && change({ day })} />
      <TextInput
        label="Time, on the clock here"
        type="time"
        value={form.clock}
        onChange={(event) => change({ clock: event.currentTarget.value })}
      />
    </Group>
  );
}
