import { Menu } from '@mantine/core';
import { setScheduling, setStatus } from '@/domain/activity-edits';
import { activityStatuses } from '@/domain/vocabulary';
import { useSession } from '@/store/session-store';
import { TraceItems } from './analysis/trace-items';
import { useTimelineEditor } from './timeline-editor';
import { unlink, unplace } from './timeline-edits';

/** What was under the pointer when the menu was asked for. */
export interface ChartMenuTarget {
  id: string | null;
  day: number;
  row: number;
  at: { x: number; y: number };
}

interface ChartMenuProps {
  target: ChartMenuTarget;
  onClose: () => void;
  onAdd: (day: number, row: number) => void;
}

/** The menu of a bar, or of empty space. */
export function ChartMenu({ target, onClose, onAdd }: ChartMenuProps) {
  const { hands, selected } = useTimelineEditor();
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" withinPortal returnFocus>
      <Menu.Target>
        <div style={{ position: 'fixed', left: target.at.x, top: target.at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {target.id === null ? (
          <>
            <Menu.Item onClick={() => onAdd(target.day, target.row)}>Add an activity here</Menu.Item>
            <Menu.Item onClick={() => hands.showAll(null)}>Show everything</Menu.Item>
            <Menu.Item onClick={hands.goToToday}>Go to today</Menu.Item>
          </>
        ) : (
          <BarItems ids={selected.includes(target.id) ? selected : [target.id]} />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function BarItems({ ids }: { ids: readonly string[] }) {
  const { hands, timeline } = useTimelineEditor();
  const { store } = timeline;
  const { inspect } = useSession.getState();
  const activities = ids.map((id) => store.document.activities[id]).filter((activity) => !!activity);
  const links = activities.flatMap((activity) =>
    Object.keys(activity.links).map((key) => [activity.id as string, key] as const),
  );
  const isFixed = activities.every((activity) => activity.scheduling === 'fixed');
  return (
    <>
      <Menu.Item onClick={() => inspect({ entity: 'activities', ids: [...ids] })}>Open details</Menu.Item>
      {ids.length === 1 && <TraceItems id={ids[0] as string} />}
      <Menu.Divider />
      <Menu.Label>Status</Menu.Label>
      {Object.entries(activityStatuses).map(([status, label]) => (
        <Menu.Item
          key={status}
          onClick={() =>
            hands.tell(
              store.edit(`Set status to ${label}`, (tx) => {
                for (const id of ids)
                  setStatus(tx, id, status as keyof typeof activityStatuses, store.schedule().get(id));
              }),
              label,
            )
          }
        >
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        onClick={() =>
          hands.tell(
            store.edit(isFixed ? 'Schedule automatically' : 'Fix the dates', (tx) => {
              for (const id of ids) setScheduling(tx, id, isFixed ? 'auto' : 'fixed', store.schedule().get(id));
            }),
          )
        }
      >
        {isFixed ? 'Schedule automatically' : 'Fix the dates'}
      </Menu.Item>
      <Menu.Item onClick={() => hands.tell(unplace(store, ids), 'Put into the backlog')}>
        Put into the backlog
      </Menu.Item>
      <Menu.Item disabled={links.length === 0} onClick={() => hands.tell(unlink(store, links), 'Links removed')}>
        Remove its links
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" onClick={() => hands.remove(ids)}>
        Remove
      </Menu.Item>
    </>
  );
}
