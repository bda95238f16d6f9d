import { Alert, Button, Checkbox, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { writeCsv } from '@/formats/spreadsheet/write-csv';
import { writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { today } from '@/records/today';
import { useHostActions } from '@/store/host-actions';
import { useRoadmapStore } from '@/store/workspace-context';
import { breathe } from './breathe';
import { restrictedCount, withoutRestricted } from './shared-document';
import { sheetOf, type WorkbookSheet, workbookOf, workbookSheets } from './workbook';

type Form = 'xlsx' | 'csv';

/** Saves the roadmap as a workbook, or one of its sheets as CSV. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const store = useRoadmapStore();
  const { saveFile } = useHostActions();
  const [form, setForm] = useState<Form>('xlsx');
  const [sheet, setSheet] = useState<WorkbookSheet>('plan');
  const [leavesOut, setLeavesOut] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const restricted = restrictedCount(store.document);
  const save = async () => {
    setBusy(true);
    await breathe();
    const document = leavesOut ? withoutRestricted(store.document) : store.document;
    const source = { document, schedule: store.schedule(), today: today() };
    const { title } = document.roadmap;
    const bytes = form === 'xlsx' ? await writeXlsx(workbookOf(source), breathe) : writeCsv(sheetOf(sheet, source));
    const name = form === 'xlsx' ? title : `${title} – ${workbookSheets[sheet]}`;
    const saved = await saveFile(name, form, bytes);
    setBusy(false);
    if (saved === 'saved') onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Export to a spreadsheet" size="lg">
      <Stack>
        <Radio.Group label="Save as" value={form} onChange={(value) => setForm(value as Form)}>
          <Stack gap="xs" mt="xs">
            <Radio
              value="xlsx"
              label="Excel workbook"
              description="Plan, RACI, risks, heat maps and roster, each on its own sheet. It can be edited and imported again."
            />
            <Radio value="csv" label="CSV" description="One sheet as plain text, for any other program." />
          </Stack>
        </Radio.Group>
        {form === 'csv' && (
          <Select
            label="Sheet"
            data={csvSheets}
            value={sheet}
            onChange={(value) => setSheet((value ?? 'plan') as WorkbookSheet)}
            allowDeselect={false}
          />
        )}
        {restricted > 0 && (
          <Alert color="yellow" icon={<IconLock size="1.125rem" />} title={restrictedWords(restricted)}>
            <Checkbox
              mt="xs"
              label="Leave them out"
              checked={leavesOut}
              onChange={(event) => setLeavesOut(event.currentTarget.checked)}
            />
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          Internal notes are never part of it.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => void save()} loading={isBusy} data-autofocus>
            Save…
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const csvSheets = (Object.keys(workbookSheets) as WorkbookSheet[])
  .filter((name) => name !== 'heat')
  .map((name) => ({ value: name, label: workbookSheets[name] }));

function restrictedWords(count: number): string {
  return count === 1
    ? 'One record may be seen by some organisations only'
    : `${count} records may be seen by some organisations only`;
}
