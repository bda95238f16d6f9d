import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { commandGroups, shortcutText } from './command';
import { commands } from './commands';
import { isMac } from './use-commands';

const inTables: readonly [string, string][] = [
  ['Move between cells', 'Arrows, Tab'],
  ['Edit a cell', 'Enter or F2'],
  ['Keep and go down; on the last row: a new row', 'Enter'],
  ['Leave a cell as it was', 'Escape'],
  ['Select rows', 'Space, Shift+Arrows'],
  ['Copy and paste rows, also from a spreadsheet', 'Ctrl+C, Ctrl+V'],
  ['Open the details of a row', 'Ctrl+Enter'],
  ['Row menu', 'Shift+F10'],
];

/** Every shortcut, from the command records and the tables. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size="xl">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {commandGroups.map((group) => (
          <Section
            key={group}
            title={group}
            rows={commands
              .filter((command) => command.group === group && command.shortcut)
              .map((command) => [command.title, shortcutText(command.shortcut ?? '', isMac)])}
          />
        ))}
        <Section title="In tables" rows={inTables} />
      </SimpleGrid>
    </Modal>
  );
}

function Section({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        {title}
      </Title>
      {rows.map(([label, keys]) => (
        <Group key={label} justify="space-between" wrap="nowrap" gap="md">
          <Text size="sm">{label.replace('…', '')}</Text>
          <Kbd size="sm" style={{ whiteSpace: 'nowrap' }}>
            {keys}
          </Kbd>
        </Group>
      ))}
    </Stack>
  );
}
