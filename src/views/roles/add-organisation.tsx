import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nextPartnerColour } from '@/domain/plan/colours';
import { useRoadmapStore } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useUnsentForm } from '@/ui/use-open-draft';
import { NO_ORGANISATION } from './apply-role-edit';

interface AddOrganisationProps {
  opened: boolean;
  onClose: () => void;
  onAdded: () => void;
}

/** Asks for the organisation that a first role needs. */
export function AddOrganisation({ opened, onClose, onAdded }: AddOrganisationProps) {
  const store = useRoadmapStore();
  const [name, setName] = useState('');
  useUnsentForm('Organisation', name, () => setName(''));
  const add = () => {
    const result = store.edit(`Add “${name.trim()}”`, (tx) => {
      tx.add('partners', { name: name.trim(), colour: nextPartnerColour([]) });
    });
    if (!result.ok) return;
    setName('');
    onAdded();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title="Which organisation?" returnFocus={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) add();
        }}
      >
        <Text size="sm" mb="sm">
          {NO_ORGANISATION.split('.')[0]}. Name the first one, yours for example; more can follow under Partners.
        </Text>
        <TextInput
          label="Organisation"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!name.trim()}>
            Add organisation
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
