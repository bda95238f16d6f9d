import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Audience } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { schedule } from '@/domain/schedule/schedule';
import { writeCsv } from '@/formats/spreadsheet/write-csv';
import { writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { AudienceQuestion, useAudienceChoice } from '@/records/audience-choice';
import { breathe } from '@/store/breathe';
import { useHostActions } from '@/store/host-actions';
import type { RoadmapStore } from '@/store/roadmap-store';
import { today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import { sheetOf, type WorkbookSheet, workbookOf, workbookSheets } from './workbook';

type Form = 'xlsx' | 'csv';

const FAILED = 'The spreadsheet could not be made: there may be too little memory. Try one sheet as CSV.';

/** Saves the roadmap as a workbook, or one of its sheets as CSV. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const store = useRoadmapStore();
  const { saveFile } = useHostActions();
  const [form, setForm] = useState<Form>('xlsx');
  const [sheet, setSheet] = useState<WorkbookSheet>('plan');
  const [isBusy, setBusy] = useState(false);
  const choice = useAudienceChoice();
  const save = async () => {
    setBusy(true);
    await breathe();
    try {
      const file = await fileOf(store, { form, sheet, audience: choice.audience });
      if ((await saveFile(file.name, form, file.bytes)) === 'saved') onClose();
    } catch {
      notifications.show({ color: 'red', title: 'Nothing was exported', message: FAILED });
    }
    setBusy(false);
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
        <AudienceQuestion choice={choice} />
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

interface Wish {
  form: Form;
  /** The sheet of a CSV file. */
  sheet: WorkbookSheet;
  audience: Audience;
}

async function fileOf(store: RoadmapStore, { form, sheet, audience }: Wish) {
  const document = projected(store.document, audience);
  const source = { document, schedule: schedule(document), today: today() };
  const { title } = document.roadmap;
  if (form === 'xlsx') return { name: title, bytes: await writeXlsx(workbookOf(source), breathe) };
  return { name: `${title} – ${workbookSheets[sheet]}`, bytes: writeCsv(sheetOf(sheet, source)) };
}

const csvSheets = (Object.keys(workbookSheets) as WorkbookSheet[])
  .filter((name) => name !== 'heat')
  .map((name) => ({ value: name, label: workbookSheets[name] }));
