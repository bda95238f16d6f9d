import { Menu } from '@mantine/core';
import type { TableName } from '@/domain/field';
import type { LaneBlock } from '@/domain/plan/build-model';
import { JOINT, NO_GROUP } from '@/domain/plan/grouping';
import type { Grouping } from '@/domain/plan/look';
import { useSession } from '@/store/session-store';
import type { LaneActs } from './lane-acts';

/** A lane whose menu is open, and where. */
export interface LaneMenuTarget {
  block: LaneBlock;
  at: { x: number; y: number };
}

interface LaneMenuProps {
  target: LaneMenuTarget;
  grouping: Grouping;
  acts: LaneActs;
  /** Activities that stand in the lane. */
  ids: readonly string[];
  onAddActivity: () => void;
  onEdit: (key: string) => void;
  onClose: () => void;
}

const recordsOf: Partial<Record<Grouping, TableName>> = { partner: 'partners', owner: 'roles' };

/** What can be done with a lane: any lane gives its activities, own lanes are changed too. */
export function LaneMenu({ target, grouping, acts, ids, onAddActivity, onEdit, onClose }: LaneMenuProps) {
  const { block, at } = target;
  const { inspect, select } = useSession.getState();
  const isSomething = block.key !== NO_GROUP && block.key !== JOINT;
  const entity = isSomething ? recordsOf[grouping] : undefined;
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" withinPortal returnFocus>
      <Menu.Target>
        <div style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {block.key !== JOINT && <Menu.Item onClick={onAddActivity}>Add an activity to it</Menu.Item>}
        <Menu.Item disabled={ids.length === 0} onClick={() => select({ entity: 'activities', ids: [...ids] })}>
          {ids.length === 1 ? 'Select its activity' : `Select its ${ids.length} activities`}
        </Menu.Item>
        {entity && <Menu.Item onClick={() => inspect({ entity, ids: [block.key] })}>Open details</Menu.Item>}
        {grouping === 'lane' && <OwnLaneItems block={block} acts={acts} onEdit={onEdit} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function OwnLaneItems({ block, acts, onEdit }: { block: LaneBlock } & Pick<LaneMenuProps, 'acts' | 'onEdit'>) {
  const keys = acts.keys();
  const place = keys.indexOf(block.key);
  const add = (after?: string) => {
    const key = acts.add(after);
    if (key !== null) onEdit(key);
  };
  if (place < 0)
    return (
      <>
        <Menu.Divider />
        <Menu.Item onClick={() => add()}>Add a lane…</Menu.Item>
      </>
    );
  return (
    <>
      <Menu.Divider />
      <Menu.Item rightSection="F2" onClick={() => onEdit(block.key)}>
        Rename or recolour…
      </Menu.Item>
      <Menu.Item rightSection="Alt+↑" disabled={place === 0} onClick={() => acts.move(block.key, place - 1)}>
        Move up
      </Menu.Item>
      <Menu.Item
        rightSection="Alt+↓"
        disabled={place === keys.length - 1}
        onClick={() => acts.move(block.key, place + 1)}
      >
        Move down
      </Menu.Item>
      <Menu.Item rightSection="Insert" onClick={() => add(block.key)}>
        Add a lane below…
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" rightSection="Del" onClick={() => acts.remove(block.key)}>
        Delete the lane
      </Menu.Item>
    </>
  );
}
