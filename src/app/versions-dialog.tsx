import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import { copyOfRoadmap, filesOf } from '@/domain/copy';
import { versionKinds } from '@/domain/version';
import type { VersionRow } from '@/storage/database';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { newId } from '@/store/workspace';
import { useWorkspace } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useFormats } from '@/ui/formats';
import { useUnsentForm } from '@/ui/use-open-draft';
import { storageWords } from './error-words';
import { navigate } from './route';

/** The frozen states of the open roadmap: kept by name, opened as a copy, or laid under the timeline as a baseline. */
export function VersionsDialog({ store, onClose }: { store: RoadmapStore; onClose: () => void }) {
  const workspace = useWorkspace();
  const [versions, setVersions] = useState<VersionRow[] | null>(null);
  const load = useCallback(
    () =>
      void workspace.versions(store.key).then((read) => {
        if (read.ok) setVersions(read.value);
        else refuse('The versions cannot be read now', storageWords(read));
      }),
    [workspace, store],
  );
  useEffect(load, [load]);
  const openCopy = async (row: VersionRow) => {
    const version = await workspace.version(store.key, row.id);
    if (!version) return refuse('This version cannot be read', 'Nothing was changed.');
    const { assets, organisationId, unread } = await workspace.contentsOf(store);
    if (unread.includes('files')) return refuse('No copy was made', 'The files of this roadmap cannot be read now.');
    const document = copyOfRoadmap(version.document, newId(), row.name);
    const made = await workspace.add({ document, versions: [], assets: filesOf(document, assets), organisationId });
    if (!made.ok) return refuse('No copy was made', storageWords(made));
    onClose();
    navigate({ at: 'roadmap', key: made.value, view: 'brief' });
  };
  return (
    <Dialog opened onClose={onClose} title="Versions" size="lg">
      <Stack>
        <KeepVersion store={store} onKept={load} />
        {versions?.length === 0 && (
          <Text c="dimmed" size="sm">
            There are none yet. Keep one before a big change, or as the baseline that the plan is measured against.
            Waymark keeps one by itself whenever a file replaces this roadmap.
          </Text>
        )}
        {versions?.map((row) => (
          <VersionLine key={row.id} row={row} onOpenCopy={() => void openCopy(row)} />
        ))}
      </Stack>
    </Dialog>
  );
}

const refuse = (title: string, message: string) => void notifications.show({ color: 'red', title, message });

function KeepVersion({ store, onKept }: { store: RoadmapStore; onKept: () => void }) {
  const workspace = useWorkspace();
  const [name, setName] = useState('');
  useUnsentForm('Keep a version', name, () => setName(''));
  const [isBusy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const kept = await workspace.keepVersion(store, name.trim() || 'Version', 'baseline');
    if (kept.ok) {
      setName('');
      onKept();
    } else refuse('No version was kept', storageWords(kept));
    setBusy(false);
  };
  return (
    <Group align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        label="Keep the roadmap as it stands now"
        placeholder="Such as: Agreed with HealthFin in March"
        value={name}
        maxLength={500}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && void keep()}
        data-autofocus
      />
      <Button onClick={() => void keep()} loading={isBusy}>
        Keep a version
      </Button>
    </Group>
  );
}

function VersionLine({ row, onOpenCopy }: { row: VersionRow; onOpenCopy: () => void }) {
  const { day, time } = useFormats();
  const baselineId = useSession((session) => session.baselineId);
  const setBaseline = useSession((session) => session.setBaseline);
  const isBaseline = baselineId === row.id;
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text fw={550}>{row.name}</Text>
          <Badge variant="light" color="gray" size="sm">
            {versionKinds[row.kind]}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {day(row.at.slice(0, 10))}, {time(Date.parse(row.at))}
          {row.author ? ` · ${row.author}` : ''}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant={isBaseline ? 'light' : 'default'}
          aria-pressed={isBaseline}
          onClick={() => setBaseline(isBaseline ? null : row.id)}
        >
          {isBaseline ? 'Shown as baseline' : 'Show as baseline'}
        </Button>
        <Button variant="default" onClick={onOpenCopy}>
          Open as a copy
        </Button>
      </Group>
    </Group>
  );
}
