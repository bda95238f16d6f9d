import { ActionIcon, Button, Group, SegmentedControl, Select, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { IconFolderOpen, IconPlus, IconSearch, IconSettings } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { RoadmapRow } from '@/storage/database';
import { useLibrary } from '@/store/workspace-context';
import { WaymarkSign } from '@/ui/waymark-sign';
import classes from './library-view.module.css';
import { RoadmapCardTile } from './roadmap-card-tile';
import { SampleList } from './sample-list';

const orders = {
  changed: 'Last changed',
  title: 'Title',
  start: 'Horizon start',
} as const;
type Order = keyof typeof orders;

const compare: Record<Order, (a: RoadmapRow, b: RoadmapRow) => number> = {
  changed: (a, b) => (a.changedAt < b.changedAt ? 1 : -1),
  title: (a, b) => a.card.title.localeCompare(b.card.title),
  start: (a, b) => (a.card.start ?? '9999').localeCompare(b.card.start ?? '9999'),
};

interface LibraryViewProps {
  onOpen: (key: string) => void;
  onOpenFile: () => void;
  onNew: () => void;
  onSettings: () => void;
  onExport: (key: string) => Promise<void>;
}

/** Every roadmap of this copy as a card, the bin, and ways to begin one. */
export function LibraryView({ onOpen, onOpenFile, onNew, onSettings, onExport }: LibraryViewProps) {
  const rows = useLibrary();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>('changed');
  const [place, setPlace] = useState<'library' | 'bin'>('library');
  const binned = rows.filter((row) => row.binnedAt !== null);
  const kept = rows.filter((row) => row.binnedAt === null);
  const shown = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return (place === 'bin' ? binned : kept)
      .filter(({ card }) => {
        const text =
          `${card.title} ${card.client} ${card.partners.map((partner) => partner.name).join(' ')}`.toLowerCase();
        return words.every((word) => text.includes(word));
      })
      .sort(compare[order]);
  }, [binned, kept, query, order, place]);
  const isEmpty = kept.length === 0 && place === 'library';
  return (
    <div className={classes['page']}>
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
      <main className={classes['main']}>
        <Group justify="space-between" align="flex-end" mb="lg">
          <Title order={1} size="h2">
            {place === 'bin' ? 'Bin' : isEmpty ? 'Plan your first partnership' : 'Roadmaps'}
          </Title>
          {(kept.length > 0 || binned.length > 0) && (
            <Group gap="xs">
              {rows.length > 1 && (
                <>
                  <TextInput
                    placeholder="Search titles and partners"
                    aria-label="Search the library"
                    leftSection={<IconSearch size="1rem" />}
                    value={query}
                    onChange={(event) => setQuery(event.currentTarget.value)}
                    w="16rem"
                  />
                  <Select
                    aria-label="Sort by"
                    data={Object.entries(orders).map(([value, label]) => ({ value, label }))}
                    value={order}
                    onChange={(value) => value && setOrder(value as Order)}
                    allowDeselect={false}
                    w="10rem"
                    comboboxProps={{ shadow: 'md' }}
                  />
                </>
              )}
              {(binned.length > 0 || place === 'bin') && (
                <SegmentedControl
                  aria-label="Library or bin"
                  value={place}
                  onChange={(value) => setPlace(value as 'library' | 'bin')}
                  data={[
                    { value: 'library', label: `Library (${kept.length})` },
                    { value: 'bin', label: `Bin (${binned.length})` },
                  ]}
                />
              )}
            </Group>
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
