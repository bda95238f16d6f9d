import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';

interface ApplyBarProps {
  /** "Add 9 holidays". */
  words: string;
  isEnabled: boolean;
  /** Why it cannot be applied, known before. */
  problem: string | null;
  /** Applies; answers what is wrong, or null. */
  onApply: () => string | null;
  onBack: () => void;
}

/** Back, and the one button that changes the roadmap. */
export function ApplyBar({ words, isEnabled, problem, onApply, onBack }: ApplyBarProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const shown = problem ?? refused;
  return (
    <Group justify="flex-end" wrap="nowrap">
      {shown && (
        <Text size="sm" c="red" role="alert" flex={1}>
          {shown}
        </Text>
      )}
      <Button variant="default" onClick={onBack}>
        Back
      </Button>
      <Button disabled={!isEnabled || problem !== null} onClick={() => setRefused(onApply())}>
        {words}
      </Button>
    </Group>
  );
}
