import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconChevronDown,
  IconCloudOff,
  IconFileExport,
  IconLayoutSidebarRight,
  IconLoader2,
  IconPencil,
  IconPresentation,
  IconSearch,
} from '@tabler/icons-react';
import { memo, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { RoadmapStore } from '@/store/roadmap-store';
import type { SaveStatus } from '@/store/saver-state';
import { useHeader, useRedoLabel, useSaveStatus, useUndoLabel } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { useFormats } from '@/ui/formats';
import { TitleInput } from '@/ui/title-input';
import { ChecksButton } from './checks-button';
import { shortcutText } from './command';
import { commandOf } from './commands';
import classes from './roadmap-frame.module.css';
import { SaveFailureBar, UnsavedElsewhere } from './unsaved-bar';
import { type CommandsInPlace, isMac } from './use-commands';

/** Title, truthful save status, undo and redo, find, export, details. */
export function FrameHeader({ store, commands }: { store: RoadmapStore; commands: CommandsInPlace }) {
  const { title, id } = useHeader();
  const rename = (next: string) =>
    store.edit('Rename roadmap', (tx) =>
      tx.update('roadmap', id, (roadmap) => {
        roadmap.title = next;
      }),
    );
  return (
    <>
      <header className={classes['header']}>
        <div className={classes['title']}>
          <TitleInput
            value={title}
            onCommit={rename}
            label="Title of the roadmap"
            placeholder="Untitled roadmap"
            className={classes['titleInput'] ?? ''}
          />
        </div>
        <SaveIndicator />
        <HistoryActs commands={commands} />
        <ChecksButton commands={commands} />
        <Act id="edit.find" label="Find" icon={<IconSearch size="1.125rem" stroke={1.7} />} commands={commands} />
        <Act id="view.present" label="Present" icon={<IconPresentation size={18} stroke={1.7} />} commands={commands} />
        <Act
          id="view.inspector"
          label="Details"
          icon={<IconLayoutSidebarRight size="1.125rem" stroke={1.7} />}
          commands={commands}
        />
        <Button.Group>
          <Button
            variant="default"
            leftSection={<IconFileExport size="1rem" stroke={1.7} />}
            onClick={() => commands.run('file.export')}
          >
            Export
          </Button>
          <OtherFiles commands={commands} />
        </Button.Group>
      </header>
      <SaveFailureBar store={store} />
      <UnsavedElsewhere open={store} />
    </>
  );
}

const otherFiles = ['file.export', 'file.export-sheets', 'file.import-sheets', 'file.print', 'file.versions'] as const;

/** The other ways out of the roadmap, and in. */
function OtherFiles({ commands }: { commands: CommandsInPlace }) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" px="0.375rem" aria-label="Other files">
          <IconChevronDown size="1rem" stroke={1.7} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {otherFiles.map((id) => {
          const command = commandOf(id);
          const shortcut = command?.shortcut && shortcutText(command.shortcut, isMac);
          return (
            <Menu.Item
              key={id}
              rightSection={<span className={classes['keys']}>{shortcut}</span>}
              onClick={() => commands.run(id)}
            >
              {command?.title}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Undo and redo, which alone follow every edit. */
function HistoryActs({ commands }: { commands: CommandsInPlace }) {
  const undoLabel = useUndoLabel();
  const redoLabel = useRedoLabel();
  return (
    <>
      <Act
        id="edit.undo"
        label={undoLabel ? `Undo: ${undoLabel}` : 'Nothing to undo'}
        icon={undoIcon}
        commands={commands}
        disabled={!undoLabel}
      />
      <Act
        id="edit.redo"
        label={redoLabel ? `Do again: ${redoLabel}` : 'Nothing to do again'}
        icon={redoIcon}
        commands={commands}
        disabled={!redoLabel}
      />
    </>
  );
}

const undoIcon = <IconArrowBackUp size="1.125rem" stroke={1.7} />;
const redoIcon = <IconArrowForwardUp size="1.125rem" stroke={1.7} />;

const Act = memo(function Act({
  id,
  label,
  icon,
  commands,
  disabled = false,
}: {
  id: string;
  label: string;
  icon: ReactNode;
  commands: CommandsInPlace;
  disabled?: boolean;
}) {
  const shortcut = commandOf(id)?.shortcut;
  return (
    <Tooltip label={shortcut ? `${label} (${shortcutText(shortcut, isMac)})` : label}>
      <ActionIcon size="lg" aria-label={label} disabled={disabled} onClick={() => commands.run(id)}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
});

/** Saving…, Saved 14:03, Not saved, or Typing… while something typed is not entered. */
function SaveIndicator() {
  const status = useSaveStatus();
  const isTyping = useSyncExternalStore(drafts.subscribe, drafts.count) > 0;
  const { time } = useFormats();
  const [isSlow, setIsSlow] = useState(false);
  const isSaving = status.state === 'saving';
  useEffect(() => {
    if (!isSaving) return;
    const timer = setTimeout(() => setIsSlow(true), 250);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isSaving]);
  const text = saveStatusWords(status, time);
  const icon =
    status.state === 'not-saved' ? (
      <IconCloudOff size="0.9375rem" />
    ) : isSaving && isSlow ? (
      <IconLoader2 size="0.9375rem" />
    ) : (
      <IconCheck size="0.9375rem" />
    );
  // Not saved is worse news than typing; and nobody needs to be told aloud that they type.
  if (isTyping && status.state !== 'not-saved') {
    return (
      <span className={classes['status']} data-save-state="typing">
        <IconPencil size="0.9375rem" />
        <span>Typing…</span>
      </span>
    );
  }
  return (
    <span className={classes['status']} data-save-state={status.state}>
      {icon}
      <span role="status">{text}</span>
    </span>
  );
}

function saveStatusWords(status: SaveStatus, time: (at: number) => string): string {
  switch (status.state) {
    case 'saving':
      return 'Saving…';
    case 'not-saved':
      return 'Not saved';
    case 'replaced':
      return 'Opening anew…';
    case 'saved':
      return status.at === null ? 'Saved' : `Saved ${time(status.at)}`;
  }
}
