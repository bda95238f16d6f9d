import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fieldsOf } from '@/domain/entities';
import { describe } from '@/domain/field';
import { bandOf, scaleOf } from '@/domain/risk-scale';
import { timeWithZone } from '@/domain/risks/escalation-clock';
import { type Happened, happen } from '@/domain/risks/risk-edits';
import { incidentKinds } from '@/domain/vocabulary';
import { today } from '@/records/today';
import { useRoadmapStore, useRows } from '@/store/workspace-context';
import { LabelledDate } from '@/views/risks/panel/labelled-date';
import type { RiskRow } from '@/views/risks/risk-row';

type Severity = Happened['severity'];

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

/** A risk has come true: what it is now, how bad, when, and who is called. */
export function HappenedDialog({ row, onClose }: { row: RiskRow; onClose: () => void }) {
  const store = useRoadmapStore();
  const policies = useRows('policies').filter(({ params }) => params.kind === 'escalation');
  const { risk } = row;
  const [kind, setKind] = useState<Happened['recordKind']>('incident');
  const [severity, setSeverity] = useState<Severity>(
    risk.severity ?? bandOf(scaleOf(store.document.roadmap), risk.scores.current)?.level ?? 'medium',
  );
  const [incidentKind, setIncidentKind] = useState<string>(risk.incidentKind ?? '');
  const [day, setDay] = useState(today());
  const [clock, setClock] = useState(nowClock());
  const [policyId, setPolicy] = useState<string>(risk.escalationPolicyId ?? policies[0]?.id ?? '');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const happened: Happened = {
      recordKind: kind,
      severity,
      occurredAt: day,
      occurredTime: clock ? timeWithZone(clock, minutesAhead(day, clock)) : '',
      note: note.trim(),
      ...(incidentKind ? { incidentKind: incidentKind as keyof typeof incidentKinds } : {}),
      ...(policyId ? { escalationPolicyId: policyId } : {}),
    };
    const result = store.edit(`“${risk.title || row.code}” happened`, (tx) =>
      happen(tx, row.id, happened, { on: today() }),
    );
    if (result.ok) onClose();
    else setProblem(result.problems.map(({ message }) => message).join(' '));
  };
  return (
    <Modal opened onClose={onClose} title="This happened" size="lg">
      <form onSubmit={save} noValidate>
        <Stack gap="sm">
          <Text size="sm">
            “{risk.title || row.code}” becomes an {kind}. Its scores, actions and history stay with it.
          </Text>
          <SegmentedControl
            aria-label="What it is now"
            data={[
              { value: 'incident', label: 'Incident: it hurts now' },
              { value: 'issue', label: 'Issue: it has to be solved' },
            ]}
            value={kind}
            onChange={(value) => setKind(value as Happened['recordKind'])}
          />
          <Group grow align="start">
            <NativeSelect
              label="Severity"
              data={severities}
              value={severity}
              onChange={(event) => setSeverity(event.currentTarget.value as Severity)}
            />
            <NativeSelect
              label="Kind of incident"
              data={optional(incidentKinds)}
              value={incidentKind}
              onChange={(event) => setIncidentKind(event.currentTarget.value)}
            />
          </Group>
          <Group grow align="start">
            <LabelledDate label="Day" value={day} isRequired onChange={(next) => next && setDay(next)} />
            <TextInput
              label="Time, on the clock here"
              type="time"
              value={clock}
              onChange={(event) => setClock(event.currentTarget.value)}
            />
          </Group>
          <NativeSelect
            label="Escalation path"
            description={
              policies.length
                ? 'Its answer times start from the day and time above.'
                : 'No policy of the plan is one yet.'
            }
            data={optional(Object.fromEntries(policies.map(({ id, title }) => [id, title || 'Unnamed path'])))}
            value={policyId}
            onChange={(event) => setPolicy(event.currentTarget.value)}
          />
          <Textarea
            label="What happened"
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value.replace(/\n/g, ' '))}
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
    </Modal>
  );
}
