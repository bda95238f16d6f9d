import { ActionIcon, CloseButton, TextInput, Tooltip } from '@mantine/core';
import { IconListDetails, IconSearch } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import type { Activity } from '@/domain/activity';
import { outlineOf } from '@/domain/plan/outline';
import { activityKinds } from '@/domain/vocabulary';
import { useSession } from '@/store/session-store';
import { useRoadmapStore } from '@/store/workspace-context';
import classes from './tray.module.css';
import { type AskForPlace, TrayButton } from './tray-button';
import { TraySection } from './tray-section';

/** More are not drawn: a filter finds them sooner than scrolling. */
const MOST_SHOWN = 150;
/** From so many on there is a filter. */
const FILTER_FROM = 6;

interface BacklogProps {
  backlog: readonly Activity[];
  isFiltered: boolean;
  onAsk: AskForPlace;
}

/** Activities without dates. */
export const BacklogSection = memo(function BacklogSection({ backlog, isFiltered, onAsk }: BacklogProps) {
  const store = useRoadmapStore();
  const [text, setText] = useState('');
  const sorted = useMemo(() => outlineOf(backlog).map(({ activity }) => activity), [backlog]);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length
    ? sorted.filter((activity) => {
        const all = `${activity.title} ${activityKinds[activity.kind]} ${activity.notes}`.toLowerCase();
        return words.every((word) => all.includes(word));
      })
    : sorted;
  const noteOf = (activity: Activity) => {
    const parent = activity.parentId === undefined ? undefined : store.document.activities[activity.parentId]?.title;
    return [activityKinds[activity.kind], parent].filter(Boolean).join(' · ');
  };
  return (
    <TraySection section="backlog" count={backlog.length}>
      {backlog.length >= FILTER_FROM && (
        <TextInput
          size="xs"
          className={classes['filter'] ?? ''}
          aria-label="Filter the backlog"
          placeholder="Filter"
          leftSection={<IconSearch size="0.875rem" />}
          rightSection={text && <CloseButton size="xs" aria-label="Clear the filter" onClick={() => setText('')} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul className={classes['list']}>
        {found.slice(0, MOST_SHOWN).map((activity) => (
          <li key={activity.id} className={classes['row']}>
            <TrayButton item={{ type: 'activity', id: activity.id }} onAsk={onAsk} note={noteOf(activity)} />
            <Tooltip label="Open details">
              <ActionIcon
                size="sm"
                className={classes['details'] ?? ''}
                aria-label={`Open details of ${activity.title || 'Untitled'}`}
                onClick={() => useSession.getState().inspect({ entity: 'activities', ids: [activity.id] })}
              >
                <IconListDetails size="1rem" stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className={classes['hint']}>{`And ${found.length - MOST_SHOWN} more: type above to find one.`}</p>
      )}
      {found.length === 0 && <p className={classes['hint']}>{emptyWords(backlog.length > 0, isFiltered)}</p>}
    </TraySection>
  );
});

function emptyWords(hasOthers: boolean, isFiltered: boolean): string {
  if (hasOthers) return 'Nothing in the backlog matches.';
  if (isFiltered) return 'No activity without dates passes the filter of the timeline.';
  return 'Activities without dates wait here. Drag a bar onto this panel, or press B on it, to take its dates away.';
}
