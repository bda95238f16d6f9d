import { ActionIcon, Button, Checkbox, Popover, Stack, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import type { GridLayout } from './use-grid-layout';

/** Which columns are on screen; the first always is. */
export function ColumnChooser<Row>({ layout }: { layout: GridLayout<Row> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Columns" disabled={isOpen}>
          <ActionIcon size="lg" aria-label="Columns" onClick={() => setOpen(!isOpen)}>
            <IconColumns3 size="1.125rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {layout.columns.slice(1).map((column) => (
            <Checkbox
              key={column.id}
              size="sm"
              label={column.label}
              checked={layout.visible.includes(column)}
              onChange={() => layout.toggle(column.id)}
            />
          ))}
          <Button variant="subtle" size="compact-sm" onClick={layout.reset}>
            As at first
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
