import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type SampleSummary, samples } from '@/domain/samples/sample-library';
import { motions } from '@/domain/vocabulary';
import classes from './library-view.module.css';
import { NewFromSample } from './new-from-sample';

/** The six samples and the blank page, each with what it is for; choosing one asks only for the start. */
export function SampleList({ onCreated, onBlank }: { onCreated: (key: string) => void; onBlank: () => void }) {
  const [chosen, setChosen] = useState<SampleSummary | null>(null);
  return (
    <>
      <div className={classes['cards']}>
        {samples.map((sample) => (
          <SampleTile key={sample.key} sample={sample} onClick={() => setChosen(sample)} />
        ))}
        <UnstyledButton className={`${classes['sample']} ${classes['blank']}`} onClick={onBlank}>
          <Group gap="xs">
            <IconPlus size="1.125rem" />
            <Text fw={600}>Blank roadmap</Text>
          </Group>
          <Text size="sm" c="dimmed">
            For when you know what you want: name it, name your organisation, and start writing.
          </Text>
        </UnstyledButton>
      </div>
      {chosen && <NewFromSample sample={chosen} onClose={() => setChosen(null)} onCreated={onCreated} />}
    </>
  );
}

/** One sample, with what it is for. */
export function SampleTile({ sample, onClick }: { sample: SampleSummary; onClick: () => void }) {
  return (
    <UnstyledButton className={classes['sample']} onClick={onClick} aria-haspopup="dialog">
      <Text size="xs" fw={600} c="trail">
        {motions[sample.motion]}
      </Text>
      <Text fw={600}>{sample.title}</Text>
      <Text size="sm" c="dimmed">
        {sample.forWhat}
      </Text>
      <Text size="xs" c="dimmed" mt="auto" pt={4}>
        {sample.partnerNames.join(', ')} · {sample.activityCount} activities
      </Text>
    </UnstyledButton>
  );
}
