import { Button, Group, Paper, Popover, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { CellValue } from '@/ui/cells/cell-value';
import classes from './bulk-bar.module.css';
import type { GridColumn } from './grid-column';
import { ValueField } from './value-field';

interface BulkBarProps<Row> {
  count: number;
  columns: readonly GridColumn<Row>[];
  /** Sets a column of all selected rows; the words of a refusal, or null. */
  onSet: (columnId: string, value: CellValue) => string | null;
  onRemove: () => void;
  onClear: () => void;
}

/** Stands over the grid while rows are selected: set a column for all of them, remove them, or let go. */
export function BulkBar<Row>({ count, columns, onSet, onRemove, onClear }: BulkBarProps<Row>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Paper className={classes.bar} shadow="md" withBorder role="region" aria-label="Selected rows">
      <Text size="sm" fw={600} px="xs">
        {count} selected
      </Text>
      <Popover opened={isOpen} onChange={setOpen} position="top" shadow="md" trapFocus returnFocus width="20rem">
        <Popover.Target>
          <Button size="compact-sm" variant="light" onClick={() => setOpen(!isOpen)}>
            Set…
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <BulkForm
            columns={columns.filter((column) => column.editor !== 'readonly')}
            onSet={(columnId, value) => {
              const refusal = onSet(columnId, value);
              if (refusal === null) setOpen(false);
              return refusal;
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <Button size="compact-sm" variant="subtle" color="red" onClick={onRemove}>
        Remove
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        Clear
      </Button>
    </Paper>
  );
}

function BulkForm<Row>({ columns, onSet }: Pick<BulkBarProps<Row>, 'columns' | 'onSet'>) {
  const [columnId, setColumnId] = useState<string | null>(null);
  const [value, setValue] = useState<CellValue | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const column = columns.find((candidate) => candidate.id === columnId);
  const apply = () => {
    if (column && value !== undefined && problem === null) setProblem(onSet(column.id, value));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Select
        label="Column"
        size="sm"
        searchable
        data-autofocus
        data={columns.map(({ id, label }) => ({ value: id, label }))}
        value={columnId}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => {
          const next = columns.find((candidate) => candidate.id === chosen);
          setColumnId(chosen);
          setProblem(null);
          setValue(next?.editor === 'yesNo' ? true : undefined);
        }}
      />
      {column ? (
        <ValueField
          key={column.id}
          column={column}
          value={value ?? null}
          problem={problem}
          onChange={(read) => {
            setProblem(read.ok ? null : read.message);
            if (read.ok) setValue(read.value);
          }}
        />
      ) : null}
      <Group justify="flex-end" mt="sm">
        <Button type="submit" size="compact-sm" disabled={!column || value === undefined || problem !== null}>
          Set for all
        </Button>
      </Group>
    </form>
  );
}
