import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { slipReport, type Variance } from '@/domain/schedule/baseline';
import type { Baseline } from '@/records/baseline';
import { useScheduler } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';

const shiftWords = (days: number) => (days === 0 ? 'on time' : days > 0 ? `${days} later` : `${-days} earlier`);

/** One page on what slipped against the baseline, and where slipping began. */
export function SlipReport({ baseline, onClose }: { baseline: Baseline; onClose: () => void }) {
  const { scheduler, revision } = useScheduler();
  const { day } = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schedule is kept up to date in place; the revision stands for it
  const report = useMemo(() => slipReport(scheduler, baseline.comparison), [scheduler, baseline, revision]);
  const { counts, projectEnd } = report;
  const endWords =
    projectEnd.baseline && projectEnd.current
      ? `The plan ends on ${day(projectEnd.current)}; the baseline ended on ${day(projectEnd.baseline)} (${shiftWords(projectEnd.workingDays)} in working days).`
      : '';
  return (
    <Modal opened onClose={onClose} title={`Slip report against “${baseline.version.name}”`} size="xl">
      <Stack>
        <Text>
          {counts.slipped} slipped, {counts.ahead} ahead, {counts.unchanged} unchanged, {counts.new} new,{' '}
          {counts.dropped} dropped. {endWords}
        </Text>
        <Part title="Where slipping began" rows={report.causes} empty="Nothing slipped by itself." />
        <Part title="What slipped most" rows={report.worst} empty="Nothing slipped." />
        <Part title="Milestones, gates and launches" rows={report.milestones} empty="There are none." />
        {report.deadlines.length > 0 && <Part title="Deadlines no longer kept" rows={report.deadlines} empty="" />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Part({ title, rows, empty }: { title: string; rows: readonly Variance[]; empty: string }) {
  const { dayShort } = useFormats();
  return (
    <section>
      <Text fw={650} mb={4}>
        {title}
      </Text>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Activity</Table.Th>
              <Table.Th>Baseline end</Table.Th>
              <Table.Th>End now</Table.Th>
              <Table.Th>Working days</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{row.title || 'Untitled'}</Table.Td>
                <Table.Td>{row.baseline ? dayShort(row.baseline.end) : '–'}</Table.Td>
                <Table.Td>{row.current ? dayShort(row.current.end) : '–'}</Table.Td>
                <Table.Td>{row.baseline && row.current ? shiftWords(row.endShift) : row.state}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
