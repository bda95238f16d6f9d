import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** A table shows only the rows on screen, so it is printed from its workbook: says so, with the way there. */
export function sayHowToPrint(exportWorkbook: () => void): void {
  const id = notifications.show({
    title: 'Tables are printed from Excel',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">The workbook has a sheet for each, set out for paper.</Text>
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
