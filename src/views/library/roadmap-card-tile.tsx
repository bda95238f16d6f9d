import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconCopy, IconDots, IconFileExport, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { copyOfRoadmap } from '@/domain/copy';
import { useHostActions } from '@/store/host-actions';
import { newId } from '@/store/workspace';
import { useWorkspace } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useFormats } from '@/ui/formats';
import { useUnsentForm } from '@/ui/use-open-draft';
import type { LibraryRow } from './library-order';
import classes from './library-view.module.css';
import { PlanPicture } from './plan-picture';

interface TileProps {
  row: LibraryRow;
  onOpen: (key: string) => void;
  onExport: (key: string) => Promise<void>;
}

/** One roadmap of the library, with its menu. */
export function RoadmapCardTile({ row, onOpen, onExport }: TileProps) {
  const workspace = useWorkspace();
  const { day, ago } = useFormats();
  const [renaming, setRenaming] = useState(false);
  const { card, binnedAt } = row;
  const title = card.title || 'Untitled roadmap';
  const { sayRefused } = useHostActions();
  const restore = async () => {
    const done = await workspace.setBinned(row.key, false);
    if (!done.ok) sayRefused(`“${title}” stays in the bin`, done);
  };
  const bin = async () => {
    const done = await workspace.setBinned(row.key, true);
    if (!done.ok) return sayRefused(`“${title}” was not moved to the bin`, done);
    const id = `bin-${row.key}`;
    notifications.show({
      id,
      title: `“${title}” is in the bin`,
      message: (
        <Button
          size="compact-sm"
          variant="light"
          mt={4}
          onClick={() => void restore().then(() => notifications.hide(id))}
        >
          Undo
        </Button>
      ),
      autoClose: 10_000,
    });
  };
  const partners = card.partners.map((partner) => partner.name).filter(Boolean);
  return (
    <article className={classes['card']} aria-label={title}>
      <PlanPicture bars={card.picture} />
      <div className={classes['body']}>
        <div className={classes['heading']}>
          <UnstyledButton
            className={classes['open']}
            onClick={() => (binnedAt ? void restore() : onOpen(row.key))}
            aria-label={binnedAt ? `Take “${title}” out of the bin` : `Open “${title}”`}
          >
            <Text fw={600} lineClamp={2}>
              {title}
            </Text>
          </UnstyledButton>
          <TileMenu
            row={row}
            title={title}
            onBin={bin}
            onRestore={restore}
            onRename={() => setRenaming(true)}
            onExport={onExport}
          />
        </div>
        <Text size="sm" c="dimmed" lineClamp={1} title={partners.join(', ')}>
          {partners.join(', ') || 'No partners yet'}
        </Text>
        <Text size="sm" c="dimmed">
          {card.start && card.end ? `${day(card.start)} – ${day(card.end)}` : 'No horizon yet'}
        </Text>
        <Text size="xs" c="dimmed" mt="auto" pt="xs">
          {binnedAt ? `In the bin since ${ago(binnedAt, Date.now())}` : `Changed ${ago(row.changedAt, Date.now())}`}
        </Text>
      </div>
      {renaming && <RenameDialog row={row} onClose={() => setRenaming(false)} />}
    </article>
  );
}

interface MenuProps {
  row: LibraryRow;
  title: string;
  onBin: () => Promise<void>;
  onRestore: () => Promise<void>;
  onRename: () => void;
  onExport: (key: string) => Promise<void>;
}

function TileMenu({ row, title, onBin, onRestore, onRename, onExport }: MenuProps) {
  const workspace = useWorkspace();
  const { sayRefused } = useHostActions();
  const [asking, setAsking] = useState(false);
  const duplicate = async () => {
    const read = await workspace.contents(row.key);
    if (!read.ok) return sayRefused('Nothing was duplicated', read);
    const made = await workspace.add({ ...read.value, document: copyOfRoadmap(read.value.document, newId()) });
    if (!made.ok) sayRefused('Nothing was duplicated', made);
  };
  const destroy = async () => {
    const done = await workspace.destroy(row.key);
    if (!done.ok) sayRefused(`“${title}” was not deleted`, done);
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon className={classes['menu'] ?? ''} aria-label={`More for “${title}”`}>
            <IconDots size="1.125rem" />
          </ActionIcon>
        </Menu.Target>
        {row.binnedAt ? (
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowBackUp size="1rem" />} onClick={() => void onRestore()}>
              Take out of the bin
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size="1rem" />} color="red" onClick={() => setAsking(true)}>
              Delete for good…
            </Menu.Item>
          </Menu.Dropdown>
        ) : (
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size="1rem" />} onClick={onRename}>
              Rename…
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size="1rem" />} onClick={() => void duplicate()}>
              Duplicate
            </Menu.Item>
            <Menu.Item leftSection={<IconFileExport size="1rem" />} onClick={() => void onExport(row.key)}>
              Export as file…
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size="1rem" />} onClick={() => void onBin()}>
              Move to the bin
            </Menu.Item>
          </Menu.Dropdown>
        )}
      </Menu>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Delete for good?">
        <Stack>
          <Text>“{title}” and all its versions will be gone from this computer. Files you exported stay.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              Cancel
            </Button>
            <Button color="red" onClick={() => void destroy()} data-autofocus>
              Delete for good
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function RenameDialog({ row, onClose }: { row: LibraryRow; onClose: () => void }) {
  const workspace = useWorkspace();
  const { sayRefused } = useHostActions();
  const [title, setTitle] = useState(row.card.title);
  useUnsentForm('Title', title === row.card.title ? '' : title, () => setTitle(row.card.title));
  const keep = async () => {
    onClose();
    if (title.trim() === row.card.title) return;
    const done = await workspace.rename(row.key, title.trim());
    if (!done.ok) sayRefused(`“${row.card.title}” was not renamed`, done);
  };
  return (
    <Dialog opened onClose={onClose} title="Rename roadmap">
      <Stack>
        <TextInput
          label="Title"
          value={title}
          maxLength={500}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void keep()}
          data-autofocus
        />
        <Button onClick={() => void keep()}>Rename</Button>
      </Stack>
    </Dialog>
  );
}
