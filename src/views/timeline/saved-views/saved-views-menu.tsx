import { ActionIcon, Button, Popover, Text, TextInput, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconCheck, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { type FormEvent, memo, type ReactNode, useState } from 'react';
import type { EditResult } from '@/store/roadmap-store';
import { useHeader, useRoadmapStore } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import { useUnsentForm } from '@/ui/use-open-draft';
import { type TimelineLook, useTimelineSettings } from '@/views/timeline/timeline-settings';
import { lookOfSettings, sameLook } from './look-record';
import {
  addView,
  removalLabel,
  removeView,
  renameView,
  type SavedView,
  savedViewsOf,
  updateView,
} from './saved-view-edits';
import classes from './saved-views.module.css';

const LONGEST_NAME = 80;

/** Says why a view could not be kept; true where it was. */
function tell(result: EditResult): boolean {
  if (!result.ok)
    notifications.show({
      color: 'orange',
      title: 'This was not changed',
      message: result.problems.map((problem) => problem.message).join(' '),
    });
  return result.ok;
}

/** The button that opens the views saved with this roadmap. */
export const SavedViewsMenu = memo(function SavedViewsMenu() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onDismiss={() => drafts.leave(() => setIsOpen(false))}
      position="bottom-start"
      shadow="md"
      width="21rem"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} stroke={1.7} />}
          onClick={() => setIsOpen((open) => !open)}
        >
          Views
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">{isOpen && <ViewList onDone={() => setIsOpen(false)} />}</Popover.Dropdown>
    </Popover>
  );
});

function ViewList({ onDone }: { onDone: () => void }) {
  const store = useRoadmapStore();
  const views = savedViewsOf(useHeader());
  const look = useTimelineSettings();
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <>
      {views.length === 0 && (
        <Text size="sm" c="dimmed" px="xs" py={4}>
          A view keeps mode, lanes, colours, filters and zoom. It travels with the file.
        </Text>
      )}
      <ul className={classes.list} aria-label="Saved views">
        {views.map((view) =>
          view.key === renamed ? (
            <li key={view.key}>
              <NameForm
                label={`New name of ${view.name}`}
                initial={view.name}
                act="Rename"
                onName={(name) => {
                  if (name === view.name || tell(renameView(store, view, name))) setRenamed(null);
                }}
              />
            </li>
          ) : (
            <ViewRow
              key={view.key}
              view={view}
              look={look}
              onApply={() => {
                look.apply(lookOfSettings(view.settings));
                onDone();
              }}
              onRename={() => setRenamed(view.key)}
            />
          ),
        )}
      </ul>
      {renamed === null && <SaveForm views={views} look={look} onDone={onDone} />}
    </>
  );
}

function ViewRow(props: { view: SavedView; look: TimelineLook; onApply: () => void; onRename: () => void }) {
  const { view, look, onApply, onRename } = props;
  const store = useRoadmapStore();
  const isShown = sameLook(look, lookOfSettings(view.settings));
  const remove = () => {
    if (tell(removeView(store, view))) showUndoNotice(`Deleted the view “${view.name}”.`, removalLabel(view), store);
  };
  return (
    <li className={classes.row}>
      <button type="button" className={classes.name} aria-current={isShown || undefined} onClick={onApply}>
        <IconCheck className={classes.check} data-on={isShown || undefined} aria-hidden />
        <span dir="auto">{view.name}</span>
      </button>
      <RowAct label={`Make ${view.name} what is shown now`} onAct={() => tell(updateView(store, view, look))}>
        <IconRefresh size={16} stroke={1.7} />
      </RowAct>
      <RowAct label={`Rename ${view.name}`} onAct={onRename}>
        <IconPencil size={16} stroke={1.7} />
      </RowAct>
      <RowAct label={`Delete ${view.name}`} onAct={remove}>
        <IconTrash size={16} stroke={1.7} />
      </RowAct>
    </li>
  );
}

function RowAct({ label, onAct, children }: { label: string; onAct: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="md" aria-label={label} onClick={onAct}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function SaveForm({ views, look, onDone }: { views: readonly SavedView[]; look: TimelineLook; onDone: () => void }) {
  const store = useRoadmapStore();
  const sameName = (name: string) => views.find((view) => view.name.toLowerCase() === name.toLowerCase());
  return (
    <NameForm
      label="Name of the view shown now"
      initial=""
      act={(name) => (sameName(name) ? 'Replace' : 'Save')}
      onName={(name) => {
        const there = sameName(name);
        if (tell(there ? updateView(store, there, look) : addView(store, name, look))) onDone();
      }}
    />
  );
}

interface NameFormProps {
  label: string;
  initial: string;
  act: string | ((name: string) => string);
  onName: (name: string) => void;
}

function NameForm({ label, initial, act, onName }: NameFormProps) {
  const [text, setText] = useState(initial);
  useUnsentForm(label, text === initial ? '' : text, () => setText(initial));
  const name = text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name) onName(name);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={LONGEST_NAME}
        data-autofocus={initial !== '' || undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!name}>
        {typeof act === 'string' ? act : act(name)}
      </Button>
    </form>
  );
}
