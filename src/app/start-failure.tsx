import { Button, MantineProvider, Stack, Text, Title } from '@mantine/core';
import { startFailureWords } from './error-words';
import { theme } from './theme';

/** Shown instead of an empty library where the roadmaps cannot be reached. */
export function StartFailure({ problem }: { problem: 'newer' | 'cannot-open' }) {
  const words = startFailureWords(problem);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Stack h="100dvh" align="center" justify="center" p="xl" role="alert">
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <Text maw="34rem" ta="center" c="dimmed">
          {words.text}
        </Text>
        <Button onClick={() => location.reload()}>Try again</Button>
      </Stack>
    </MantineProvider>
  );
}
