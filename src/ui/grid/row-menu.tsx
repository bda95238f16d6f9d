import { Menu } from '@mantine/core';
import { IconCopy, IconLayoutSidebarRightExpand, IconRowInsertBottom, IconTrash } from '@tabler/icons-react';

/** Where a row's menu stands on screen, and for how many rows. */
export interface MenuPlace {
  x: number;
  y: number;
  count: number;
}

interface RowMenuProps {
  place: MenuPlace | null;
  canAdd: boolean;
  onClose: () => void;
  onOpen: () => void;
  onAddBelow: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** What can be done with a row, or with all selected ones: by right click, Shift+F10 or the menu key. */
export function RowMenu({ place, canAdd, onClose, onOpen, onAddBelow, onDuplicate, onRemove }: RowMenuProps) {
  if (!place) return null;
  const icon = { size: '1rem', stroke: 1.6 };
  const several = place.count > 1 ? ` ${place.count}` : '';
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      width="13rem"
      transitionProps={{ duration: 0 }}
      // Mantine also takes a key outside for a click outside: the very key that opened the menu.
      clickOutsideEvents={['mousedown', 'touchstart']}
      returnFocus={false}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Row">
        <Menu.Item leftSection={<IconLayoutSidebarRightExpand {...icon} />} onClick={onOpen}>
          Open{several}
        </Menu.Item>
        {canAdd ? (
          <>
            <Menu.Item leftSection={<IconRowInsertBottom {...icon} />} onClick={onAddBelow}>
              Add below
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={onDuplicate}>
              Duplicate{several}
            </Menu.Item>
          </>
        ) : null}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={onRemove}>
          Remove{several}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
