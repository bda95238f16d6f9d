import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { commandGroups, shortcutText } from './command';
import { commands } from './commands';
import { isMac } from './use-commands';

const inTables: readonly [string, string][] = [
  ['Move between cells', 'Arrows, Tab'],
  ['Edit a cell', 'Enter or F2'],
  ['Keep and go down; on the last row: a new row', 'Enter'],
  ['Leave a cell as it was', 'Escape'],
  ['Choose a range of cells', 'Shift+Arrows'],
  ['Choose whole rows; all of them', 'Space; Ctrl+A'],
  ['Fill a range down, or to the right', 'Ctrl+D, Ctrl+R'],
  ['Empty a range; remove whole rows', 'Delete'],
  ['Copy and paste, also from a spreadsheet', 'Ctrl+C, Ctrl+V'],
  ['Open the details of a row', 'Ctrl+Enter'],
  ['Row menu', 'Shift+F10'],
];

const onTimeline: readonly (readonly [string, readonly [string, string][]])[] = [
  [
    'In the outline',
    [
      ['Put a row inside the one above, or out again', 'Alt+Shift+Right, Left'],
      ['Move a row up or down', 'Alt+Shift+Up, Down'],
      ['Fold or unfold', 'Alt+Left, Right'],
    ],
  ],
  [
    'On the chart',
    [
      ['Go to the bar above or below; with Shift choose it too', 'Up, Down'],
      ['Move by a day; with Shift by a week', 'Left, Right'],
      ['Move the end, or the start', 'Alt or Ctrl+Left, Right'],
      ['Go to another lane; with Ctrl add its partner', 'Alt+Up, Down'],
      ['Add an activity', 'N'],
      ['Link what is chosen', 'L'],
      ['Follow what drives it, or what it drives', 'D, Shift+D'],
      ['Open the signs on its row', 'M'],
      ['Put into the backlog', 'B'],
      ['Zoom; show everything; go to today', '+, −; F; T'],
      ['Menu', 'Shift+F10'],
    ],
  ],
  [
    'On names of lanes',
    [
      ['Menu', 'Enter'],
      ['Rename or recolour', 'F2'],
      ['Move up or down', 'Alt+Up, Down'],
      ['Add one below, delete', 'Insert, Delete'],
    ],
  ],
  [
    'On calendar and board',
    [
      ['Go from day to day, from card to card', 'Arrows'],
      ['Other months; today', 'Page Up, Page Down; T'],
      ['Add on a day; open', 'Enter'],
      ['Carry and drop', 'Space, Arrows, Space'],
      ['Move a card to the column beside', 'Ctrl+Left, Right'],
    ],
  ],
  [
    'While presenting',
    [
      ['Next, back, first, last', 'Right, Left, Home, End'],
      ['Pointer, blank screen, internal items', 'P, B, I'],
      ['Change a bar', 'Tab, Enter'],
    ],
  ],
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
        {onTimeline.map(([title, rows]) => (
          <Section key={title} title={title} rows={rows} />
        ))}
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
