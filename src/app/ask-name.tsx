import { Button, CloseButton, Group, Paper, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { changeSettings } from '@/store/settings';
import { useSettings, useUndoLabel } from '@/store/workspace-context';
import { useOpenDraft } from '@/ui/use-open-draft';
import classes from './ask-name.module.css';

/** Asks once, after the first edit and without getting in the way, who is editing. */
export function AskName() {
  const { name } = useSettings();
  const [draft, setDraft] = useState('');
  const [later, setLater] = useState(false);
  const undoLabel = useUndoLabel();
  const keep = () => {
    if (draft.trim()) changeSettings({ name: draft.trim() });
  };
  useOpenDraft(draft.trim() !== '' && !name && !later, {
    words: () => ({ label: 'Your name', text: draft }),
    enter: () => {
      keep();
      return null;
    },
    discard: () => setDraft(''),
    focus: () => undefined,
  });
  if (name || later || !undoLabel) return null;
  return (
    <Paper className={classes['card'] ?? ''} shadow="md" withBorder p="md" role="region" aria-label="Your name">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={600}>
          Who is editing?
        </Text>
        <CloseButton size="sm" aria-label="Ask later" onClick={() => setLater(true)} />
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        Your name goes with your changes, so that others see whose they are.
      </Text>
      <Group wrap="nowrap" gap="xs">
        <TextInput
          flex={1}
          placeholder="Your name"
          aria-label="Your name"
          maxLength={200}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
        <Button onClick={keep} disabled={!draft.trim()}>
          Keep
        </Button>
      </Group>
    </Paper>
  );
}
