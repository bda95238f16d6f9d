import { Menu } from '@mantine/core';
import { IconArrowsExchange, IconGitMerge, IconId, IconPencil } from '@tabler/icons-react';
import classes from './roster.module.css';

interface RoleMenuProps {
  /** What it was opened by; null while closed. */
  button: HTMLElement | null;
  name: string;
  onOpen: () => void;
  onRename: () => void;
  onMerge: () => void;
  onReassign: () => void;
  onClose: () => void;
}

/** What can be done with one role; one menu for the whole roster. */
export function RoleMenu({ button, name, onOpen, onRename, onMerge, onReassign, onClose }: RoleMenuProps) {
  if (!button) return null;
  const { left, bottom } = button.getBoundingClientRect();
  const icon = { size: '1rem', stroke: 1.6 };
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width="15rem"
      transitionProps={{ duration: 0 }}
      clickOutsideEvents={['mousedown', 'touchstart']}
      trapFocus
      returnFocus={false}
    >
      <Menu.Target>
        <div className={classes.menuPlace} style={{ left, top: bottom }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`More for ${name}`}>
        <Menu.Item leftSection={<IconId {...icon} />} onClick={onOpen}>
          Open
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
          Rename
        </Menu.Item>
        <Menu.Item leftSection={<IconGitMerge {...icon} />} onClick={onMerge}>
          Merge with another…
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsExchange {...icon} />} onClick={onReassign}>
          Give everything to another…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
