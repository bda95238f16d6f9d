import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** A table shows only the rows on screen, so it is printed from its workbook: says so, with the way there. */
export function sayHowToPrint(isInWorkbook: boolean, exportWorkbook: () => void): void {
  if (!isInWorkbook) {
    notifications.show({
      title: 'This table is printed from Excel',
      message: 'Choose its rows (Ctrl+A), copy them (Ctrl+C), and paste them into a sheet.',
      autoClose: 12_000,
    });
    return;
  }
  const id = notifications.show({
    title: 'This table is printed from Excel',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">The workbook has a sheet of it.</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            exportWorkbook();
          }}
        >
          Make it
        </Button>
      </Group>
    ),
    autoClose: 12_000,
  });
}
