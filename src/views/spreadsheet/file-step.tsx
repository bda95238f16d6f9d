import { Button, FileButton, Group, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import classes from './import-dialog.module.css';
import { type ImportKind, importKinds } from './import-setup';
import type { ImportFlow } from './use-import';

const kinds = (Object.keys(importKinds) as ImportKind[]).map((kind) => ({ value: kind, label: importKinds[kind] }));

/** The file, its sheet, what it holds, and which row names the columns. */
export function FileStep({ flow }: { flow: ImportFlow }) {
  const { book, sheet, setup } = flow;
  return (
    <Stack maw="44rem" w="100%">
      <Group className={classes['file'] ?? ''}>
        <IconFileSpreadsheet size="1.5rem" stroke={1.5} aria-hidden />
        <Text flex={1}>
          {flow.fileName ||
            'An Excel workbook (.xlsx) or a CSV file, up to 50 MB. It can also be dropped on the window.'}
        </Text>
        <FileButton accept=".xlsx,.xlsm,.csv,.tsv,.txt" onChange={(file) => file && flow.take(file)}>
          {(props) => (
            <Button {...props} variant={book ? 'default' : 'filled'} data-autofocus>
              {book ? 'Another file…' : 'Choose a file…'}
            </Button>
          )}
        </FileButton>
      </Group>
      {book && book.sheets.length > 1 && (
        <Select
          label="Sheet"
          data={book.sheets.map(({ name, rows }, index) => ({
            value: String(index),
            label: `${name} (${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`,
          }))}
          value={String(sheet ? book.sheets.indexOf(sheet) : 0)}
          onChange={(value) => flow.chooseSheet(Number(value ?? 0))}
          allowDeselect={false}
        />
      )}
      {book && !setup && <Text>This sheet holds nothing. Choose another one.</Text>}
      {sheet && setup && (
        <>
          <div>
            <Text size="sm" fw={500} id="import-kind">
              What it holds
            </Text>
            <SegmentedControl
              data={kinds}
              value={setup.kind}
              onChange={(kind) => flow.chooseKind(kind as ImportKind)}
              aria-labelledby="import-kind"
            />
          </div>
          <HeaderRow flow={flow} />
        </>
      )}
    </Stack>
  );
}

function HeaderRow({ flow }: { flow: ImportFlow }) {
  const { sheet, setup } = flow;
  if (!sheet || !setup) return null;
  const number = sheet.rows[setup.headerPlace]?.number ?? 1;
  const choose = (value: string | number) => {
    const place = sheet.rows.findIndex((row) => row.number === Number(value));
    if (place >= 0) flow.chooseHeader(place);
  };
  const below = sheet.rows.length - setup.headerPlace - 1;
  return (
    <NumberInput
      label="Row that names the columns"
      description={`${below} ${below === 1 ? 'row' : 'rows'} below it: ${setup.headers.filter(Boolean).slice(0, 6).join(', ')}${setup.headers.length > 6 ? ' …' : ''}`}
      value={number}
      min={1}
      max={sheet.rows.at(-1)?.number ?? 1}
      onChange={choose}
      maw="32rem"
    />
  );
}
