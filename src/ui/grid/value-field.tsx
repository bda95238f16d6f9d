import { MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CellValue, Parsed } from '@/ui/cells/cell-value';
import { useFormats } from '@/ui/formats';
import type { GridChoice, GridColumn } from './grid-column';

interface ValueFieldProps<Row> {
  column: GridColumn<Row>;
  value: CellValue;
  problem: string | null;
  onChange: (read: Parsed) => void;
}

const named = (choices: readonly GridChoice[]) =>
  choices.map(({ value, label, short }) => ({ value, label: [short, label].filter(Boolean).join(' – ') || 'Unnamed' }));

/** One value of a column as a field of a form. */
export function ValueField<Row>({ column, value, problem, onChange }: ValueFieldProps<Row>) {
  const formats = useFormats();
  const [text, setText] = useState('');
  const frame = { label: 'New value', size: 'sm', mt: 'xs', error: problem } as const;
  const list = { data: named(column.choices ?? []), searchable: true, comboboxProps: { withinPortal: false } };
  switch (column.editor) {
    case 'yesNo':
      return (
        <Switch
          mt="sm"
          label={column.label}
          checked={value === true}
          onChange={(event) => onChange({ ok: true, value: event.currentTarget.checked })}
        />
      );
    case 'choice':
      return (
        <Select
          {...frame}
          {...list}
          clearable={column.clearable !== false}
          value={typeof value === 'string' ? value : null}
          onChange={(chosen) => onChange({ ok: true, value: chosen })}
        />
      );
    case 'choices':
    case 'references':
      return (
        <MultiSelect
          {...frame}
          {...list}
          value={Array.isArray(value) ? [...value] : []}
          onChange={(chosen) => onChange({ ok: true, value: chosen })}
        />
      );
    default:
      return (
        <TextInput
          {...frame}
          value={text}
          placeholder={column.editor === 'date' ? formats.dayExample : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onChange(column.parse(event.currentTarget.value));
          }}
        />
      );
  }
}
