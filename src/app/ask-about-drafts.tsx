import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { drafts } from '@/ui/drafts';

/** Asks what to do about typed text that was refused, before anything leaves it behind. */
export function AskAboutDrafts() {
  const question = useSyncExternalStore(drafts.subscribe, drafts.question);
  if (!question) return null;
  return (
    <Modal
      opened
      onClose={question.stay}
      title="What you typed is not entered yet"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      zIndex={1000}
    >
      <Stack>
        {question.refused.map(({ draft, problem, place }) => {
          const { label, text } = draft.words();
          return (
            <div key={place}>
              <Text size="sm" fw={600}>
                {label}
              </Text>
              <Text size="sm">{problem}</Text>
              {text && !problem.includes(text) && (
                <Text size="sm" c="dimmed" lineClamp={3}>{`You typed: “${text}”`}</Text>
              )}
            </div>
          );
        })}
        <Group justify="flex-end">
          <Button variant="default" onClick={question.leave}>
            Leave without it
          </Button>
          <Button onClick={question.stay} data-autofocus>
            Stay and fix it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
