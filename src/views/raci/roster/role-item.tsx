import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconDots, IconGitMerge, IconId, IconMail, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RoleLoad } from '@/domain/raci-totals';
import type { Role } from '@/domain/role';
import { functions } from '@/domain/vocabulary';
import { roleName } from '@/views/raci/raci-columns';
import { type RoleDragData, roleDragId } from '@/views/raci/raci-drag';
import classes from './roster.module.css';

/** What can be done with a role in the roster. */
export interface RoleActs {
  open: (id: string) => void;
  rename: (id: string, name: string) => void;
  merge: (id: string) => void;
  reassign: (id: string) => void;
}

interface RoleItemProps {
  role: Role;
  /** How many roles its person has. */
  held: number;
  backup: string;
  load: RoleLoad | undefined;
  isSelected: boolean;
  isNew: boolean;
  acts: RoleActs;
}

/** A role in the roster: carried onto the matrix, opened, or changed by its menu. */
export function RoleItem({ role, held, backup, load, isSelected, isNew, acts }: RoleItemProps) {
  const [isRenaming, setRenaming] = useState(isNew);
  const data: RoleDragData = { roleId: role.id };
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id: roleDragId(role.id), data });
  const person = role.personName || 'No person yet';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') acts.open(role.id);
    else if (event.key === 'F2') setRenaming(true);
    else {
      listeners?.['onKeyDown']?.(event);
      return;
    }
    event.preventDefault();
  };
  if (isRenaming)
    return (
      <li className={classes.item}>
        <NameField
          name={role.label}
          onDone={(name) => {
            setRenaming(false);
            if (name !== null) acts.rename(role.id, name);
          }}
        />
      </li>
    );
  return (
    <li className={classes.item} data-selected={isSelected ? '' : undefined} data-dragged={isDragging ? '' : undefined}>
      <button
        type="button"
        ref={setNodeRef}
        className={classes.face}
        {...attributes}
        {...listeners}
        onKeyDown={onKeyDown}
        onClick={() => acts.open(role.id)}
        title={role.email || undefined}
      >
        <span className={classes.name}>
          {roleName(role)}
          {load && load.overloaded.length > 0 && (
            <span className={classes.over} title={`Up to ${load.peak} at once`}>
              overloaded
            </span>
          )}
        </span>
        <span className={classes.detail}>
          <span data-missing={role.personName ? undefined : ''}>{person}</span>
          {held > 1 && ` (${held} roles)`}
          {` · ${functions[role.function]}`}
        </span>
        {(role.email || backup) && (
          <span className={classes.detail}>
            {role.email && (
              <>
                <IconMail size="0.75rem" stroke={1.6} aria-hidden /> {role.email}
              </>
            )}
            {backup && `${role.email ? ' · ' : ''}Backup: ${backup}`}
          </span>
        )}
      </button>
      <Menu position="bottom-end" width="15rem">
        <Menu.Target>
          <ActionIcon size="md" className={classes.dots} aria-label={`More for ${roleName(role)}`}>
            <IconDots size="1rem" stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconId size="1rem" stroke={1.6} />} onClick={() => acts.open(role.id)}>
            Open
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size="1rem" stroke={1.6} />} onClick={() => setRenaming(true)}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconGitMerge size="1rem" stroke={1.6} />} onClick={() => acts.merge(role.id)}>
            Merge with another…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsExchange size="1rem" stroke={1.6} />}
            onClick={() => acts.reassign(role.id)}
          >
            Give everything to another…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function NameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.select(), []);
  const done = (value: string | null) => {
    // Leaving the field by a key also takes the focus from it.
    if (isDone.current) return;
    isDone.current = true;
    onDone(value);
  };
  return (
    <input
      ref={field}
      className={classes.nameField}
      defaultValue={name}
      aria-label="Name of the role"
      placeholder="Partner manager, Legal…"
      onBlur={(event) => done(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(event.currentTarget.value.trim());
        else if (event.key === 'Escape') done(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
