import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';

/** What is known of a file that is about to be opened. */
export interface ForeignRoadmap {
  name: string;
  title: string;
  /** The roadmap of the same id that is already here. */
  present: { title: string; changedAt: string; isBinned: boolean } | null;
  partners: { id: string; name: string }[];
  organisationId: string | null;
  /** The organisation whose own file this is. */
  ownFileOf: string | null;
}

/** What the person decided; null where they cancelled. */
export type ForeignAnswer = { how: 'add' | 'replace' | 'keep-both'; organisationId: string | null } | null;

/** Asks which organisation the person is, and what to do where the roadmap is already here. */
export function askForeignRoadmap(file: ForeignRoadmap): Promise<ForeignAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: ForeignAnswer) => {
      // First the answer: closing counts as cancelling where there is none yet.
      resolve(answer);
      modals.close(id);
    };
    const id = modals.open({
      title: file.present ? 'This roadmap is already here' : `Open “${file.title || file.name}”`,
      size: 'lg',
      onClose: () => resolve(null),
      children: <Question file={file} finish={finish} />,
    });
  });
}

function Question({ file, finish }: { file: ForeignRoadmap; finish: (answer: ForeignAnswer) => void }) {
  const [organisation, setOrganisation] = useState(file.organisationId ?? '');
  const organisationId = organisation && organisation !== 'none' ? organisation : null;
  const knowsUs = file.present !== null && file.organisationId !== null;
  const answer = (how: 'add' | 'replace' | 'keep-both') => finish({ how, organisationId });
  return (
    <Stack>
      {file.ownFileOf && !knowsUs && (
        <Alert color="orange" title={`This is ${file.ownFileOf}’s own file`}>
          It holds everything {file.ownFileOf} wrote down, and perhaps internal notes. If you are not part of it, ask
          whether you were meant to have all of it.
        </Alert>
      )}
      {file.present && (
        <Text>
          {file.present.isBinned ? 'A copy of it lies in the bin.' : `“${file.present.title}” is in your library.`}{' '}
          Replacing it keeps the present state under “Versions”; keeping both adds the file as a copy.
        </Text>
      )}
      {file.partners.length > 0 && !knowsUs && (
        <Radio.Group
          label="Which organisation are you?"
          description="Your answer stays on this computer: it is not written into the roadmap."
          value={organisation}
          onChange={setOrganisation}
        >
          <Stack gap="xs" mt="xs">
            {file.partners.map((partner) => (
              <Radio key={partner.id} value={partner.id} label={partner.name || 'Unnamed organisation'} />
            ))}
            <Radio value="none" label="None of these" />
          </Stack>
        </Radio.Group>
      )}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={() => finish(null)}>
          Cancel
        </Button>
        {file.present ? (
          <>
            <Button variant="default" onClick={() => answer('keep-both')}>
              Keep both
            </Button>
            <Button onClick={() => answer('replace')}>Replace</Button>
          </>
        ) : (
          <Button onClick={() => answer('add')} data-autofocus>
            Open
          </Button>
        )}
      </Group>
    </Stack>
  );
}
