import { Button, Divider, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addMonths, nextMonday } from '@/domain/calendar-day';
import { applyEntries } from '@/domain/change';
import { emptyDocument } from '@/domain/document';
import { nextPartnerColour } from '@/domain/plan/colours';
import { type SampleSummary, samples } from '@/domain/samples/sample-library';
import { transact } from '@/domain/transaction';
import { useHostActions } from '@/store/host-actions';
import { today } from '@/store/today';
import { newId } from '@/store/workspace';
import { useWorkspace } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useUnsentForm } from '@/ui/use-open-draft';
import { NewFromSample } from './new-from-sample';
import { SampleTile } from './sample-list';

/** Begins a roadmap: blank with a title and the person's organisation, or from one of the samples. */
export function NewRoadmapDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (key: string) => void }) {
  const workspace = useWorkspace();
  const [title, setTitle] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [sample, setSample] = useState<SampleSummary | null>(null);
  const sent = useUnsentForm('New roadmap', `${title} ${organisation}`, () => {
    setTitle('');
    setOrganisation('');
  });
  const { sayRefused } = useHostActions();
  const created = (key: string) => {
    sent();
    onClose();
    onCreated(key);
  };
  const createBlank = async () => {
    const document = emptyDocument(newId(), title.trim() || 'New roadmap');
    const start = nextMonday(today());
    let organisationId: string | null = null;
    const change = transact(document, workspace.surroundings(), 'Create roadmap', (tx) => {
      tx.update('roadmap', document.roadmap.id, (roadmap) => {
        roadmap.start = start;
        roadmap.end = addMonths(start, 12);
      });
      if (organisation.trim())
        organisationId = tx.add('partners', { name: organisation.trim(), colour: nextPartnerColour([]) });
    });
    applyEntries(document, change?.entries ?? []);
    const made = await workspace.add({ document, versions: [], assets: new Map(), organisationId });
    if (made.ok) created(made.value);
    else sayRefused('The roadmap was not created', made);
  };
  if (sample) return <NewFromSample sample={sample} onClose={() => setSample(null)} onCreated={created} />;
  return (
    <Dialog opened onClose={onClose} title="New roadmap" size="56rem">
      <Stack>
        <Group align="flex-end" grow preventGrowOverflow={false}>
          <TextInput
            label="Title"
            placeholder="Such as: Launch with Acme"
            value={title}
            maxLength={500}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void createBlank()}
            data-autofocus
          />
          <TextInput
            label="Your organisation"
            placeholder="Such as: Northwind"
            value={organisation}
            maxLength={500}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void createBlank()}
          />
          <Button onClick={() => void createBlank()} style={{ flexGrow: 0 }}>
            Create blank
          </Button>
        </Group>
        <Divider label="or start from a worked example" />
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
          {samples.map((item) => (
            <SampleTile key={item.key} sample={item} onClick={() => setSample(item)} />
          ))}
        </SimpleGrid>
      </Stack>
    </Dialog>
  );
}
