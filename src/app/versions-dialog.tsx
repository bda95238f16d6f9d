import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { VersionRow } from '@/storage/database';
import { listVersions, loadVersion } from '@/storage/kept-files';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { navigate } from './route';

/** The frozen states of the open roadmap, each of which can be opened as a copy. */
export function VersionsDialog({ store, onClose }: { store: RoadmapStore; onClose: () => void }) {
  const workspace = useWorkspace();
  const { day, time } = useFormats();
  const [versions, setVersions] = useState<VersionRow[] | null>(null);
  useEffect(() => {
    void listVersions(workspace.storage, store.key).then(setVersions);
  }, [workspace, store]);
  const openCopy = async (row: VersionRow) => {
    const version = await loadVersion(workspace.storage, store.key, row.id);
    if (!version) {
      notifications.show({ color: 'red', title: 'This version cannot be read', message: 'Nothing was changed.' });
      return;
    }
    const { roadmap } = version.document;
    const document = {
      ...version.document,
      roadmap: { ...roadmap, id: crypto.randomUUID() as never, title: `${roadmap.title} (${row.name})` },
    };
    const organisationId = workspace.rows().find((item) => item.key === store.key)?.organisationId ?? null;
    const key = await workspace.add({ document, versions: [], assets: new Map(), organisationId });
    onClose();
    navigate({ at: 'roadmap', key, view: 'brief' });
  };
  return (
    <Modal opened onClose={onClose} title="Earlier versions" size="lg">
      {versions?.length === 0 && (
        <Text c="dimmed">
          There are none yet. Waymark keeps a version whenever a file replaces this roadmap, so that nothing is lost.
        </Text>
      )}
      <Stack gap="sm">
        {versions?.map((row) => (
          <Group key={row.id} justify="space-between" wrap="nowrap">
            <div>
              <Text fw={550}>{row.name}</Text>
              <Text size="sm" c="dimmed">
                {day(row.at.slice(0, 10))}, {time(Date.parse(row.at))}
                {row.author ? ` · ${row.author}` : ''}
              </Text>
            </div>
            <Button variant="default" onClick={() => void openCopy(row)}>
              Open as a copy
            </Button>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
