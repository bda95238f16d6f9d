import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconFolderOpen, IconPlus, IconSettings } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useLibrary } from '@/store/workspace-context';
import { WaymarkSign } from '@/ui/waymark-sign';
import { foundRows } from './library-order';
import { LibraryTools, type Looking } from './library-tools';
import classes from './library-view.module.css';
import { RoadmapCardTile } from './roadmap-card-tile';
import { SampleList } from './sample-list';

interface LibraryViewProps {
  /** Said above the roadmaps. */
  notice?: ReactNode;
  onOpen: (key: string) => void;
  onOpenFile: () => void;
  onNew: () => void;
  onSettings: () => void;
  onExport: (key: string) => Promise<void>;
}

/** Every roadmap of this copy as a card, the bin, and ways to begin one. */
export function LibraryView({ notice, onOpen, onOpenFile, onNew, onSettings, onExport }: LibraryViewProps) {
  const rows = useLibrary();
  const [looking, setLooking] = useState<Looking>({ query: '', order: 'changed', place: 'library' });
  const { query, order, place } = looking;
  const binned = rows.filter((row) => row.binnedAt !== null);
  const kept = rows.filter((row) => row.binnedAt === null);
  const shown = foundRows(place === 'bin' ? binned : kept, query, order);
  const isEmpty = kept.length === 0 && place === 'library';
  return (
    <div className={classes['page']}>
      <LibraryBar onOpenFile={onOpenFile} onNew={onNew} onSettings={onSettings} />
      {notice}
      <main className={classes['main']}>
        <Group justify="space-between" align="flex-end" mb="lg">
          <Title order={1} size="h2">
            {place === 'bin' ? 'Bin' : isEmpty ? 'Plan your first partnership' : 'Roadmaps'}
          </Title>
          {rows.length > 0 && (
            <LibraryTools
              looking={looking}
              onLook={(change) => setLooking({ ...looking, ...change })}
              kept={kept.length}
              binned={binned.length}
            />
          )}
        </Group>
        {isEmpty ? (
          <>
            <Text c="dimmed" maw="46rem" mb="lg">
              Start from one of six worked examples and make it yours, or begin with a blank page. Everything stays on
              this computer; you pass a roadmap on as one file.
            </Text>
            <SampleList onCreated={onOpen} onBlank={onNew} />
          </>
        ) : shown.length === 0 ? (
          <Text c="dimmed" py="xl">
            {place === 'bin' && !query
              ? 'The bin is empty.'
              : `Nothing here has “${query}” in its title, client or partners.`}
          </Text>
        ) : (
          <div className={classes['cards']}>
            {shown.map((row) => (
              <RoadmapCardTile key={row.key} row={row} onOpen={onOpen} onExport={onExport} />
            ))}
          </div>
        )}
      </main>
    </div>
  );
}

function LibraryBar({ onOpenFile, onNew, onSettings }: Pick<LibraryViewProps, 'onOpenFile' | 'onNew' | 'onSettings'>) {
  return (
    <header className={classes['bar']}>
      <Group gap="xs" wrap="nowrap">
        <WaymarkSign size="1.625rem" />
        <Text fw={700} size="lg">
          Waymark
        </Text>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" leftSection={<IconFolderOpen size="1.0625rem" stroke={1.7} />} onClick={onOpenFile}>
          Open a file
        </Button>
        <Button leftSection={<IconPlus size="1.0625rem" stroke={2} />} onClick={onNew}>
          New roadmap
        </Button>
        <Tooltip label="Settings">
          <ActionIcon size="lg" aria-label="Settings" onClick={onSettings}>
            <IconSettings size="1.25rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </header>
  );
}
