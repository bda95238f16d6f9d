import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Stands where a table has no rows: what belongs here, and the buttons that go on from here. */
export function EmptyTable({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" maw="28rem" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text}
      </Text>
      {children}
    </Stack>
  );
}
