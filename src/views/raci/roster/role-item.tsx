import { useDraggable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { IconDots, IconMail } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { Role } from '@/domain/role';
import { functions } from '@/domain/vocabulary';
import { useOpenDraft } from '@/ui/use-open-draft';
import { roleName } from '@/views/raci/raci-columns';
import { type RoleDragData, roleDragId } from '@/views/raci/raci-drag';
import classes from './roster.module.css';

/** What can be done with a role in the roster. */
export interface RoleActs {
  open: (id: string) => void;
  /** Begins to type another name, and ends it: null leaves it as it was. */
  startRename: (id: string) => void;
  rename: (id: string, name: string | null, isByKey: boolean) => void;
  more: (id: string, button: HTMLElement) => void;
}

interface RoleItemProps {
  role: Role;
  /** How many roles its person has. */
  held: number;
  backup: string;
  /** The most at once where that is too much, else 0. */
  overload: number;
  isSelected: boolean;
  isRenaming: boolean;
  acts: RoleActs;
}

/** A role in the roster: carried onto the matrix, opened, or changed by its menu. */
export const RoleItem = memo(function RoleItem(props: RoleItemProps) {
  const { role, isSelected, isRenaming, acts } = props;
  const data: RoleDragData = { roleId: role.id };
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id: roleDragId(role.id), data });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') acts.open(role.id);
    else if (event.key === 'F2') acts.startRename(role.id);
    else {
      listeners?.['onKeyDown']?.(event);
      return;
    }
    event.preventDefault();
  };
  if (isRenaming)
    return (
      <li className={classes.item}>
        <NameField name={role.label} onDone={(name, isByKey) => acts.rename(role.id, name, isByKey)} />
      </li>
    );
  return (
    <li className={classes.item} data-selected={isSelected ? '' : undefined} data-dragged={isDragging ? '' : undefined}>
      <button
        type="button"
        ref={setNodeRef}
        className={classes.face}
        data-role={role.id}
        {...attributes}
        {...listeners}
        onKeyDown={onKeyDown}
        onClick={() => acts.open(role.id)}
        title={role.email || undefined}
      >
        <RoleWords {...props} />
      </button>
      <ActionIcon
        size="md"
        className={classes.dots}
        aria-label={`More for ${roleName(role)}`}
        aria-haspopup="menu"
        onClick={(event) => acts.more(role.id, event.currentTarget)}
      >
        <IconDots size="1rem" stroke={1.6} />
      </ActionIcon>
    </li>
  );
});

/** What a role says of itself: name, person, function, how to reach whom. */
function RoleWords({ role, held, backup, overload }: RoleItemProps) {
  const person = role.personName || 'No person yet';
  return (
    <>
      <span className={classes.name}>
        {roleName(role)}
        {overload > 0 && (
          <span className={classes.over} title={`Up to ${overload} at once`}>
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
    </>
  );
}

interface NameFieldProps {
  name: string;
  /** What was typed, or null where it was given up; whether a key ended it, so that the focus has to go somewhere. */
  onDone: (name: string | null, isByKey: boolean) => void;
}

/** Where the name of a role is typed; without any it is as if nothing had been typed. */
export function NameField({ name, onDone }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const [isTyped, setTyped] = useState(false);
  const typed = () => field.current?.value.trim() ?? '';
  useOpenDraft(isTyped, {
    words: () => ({ label: 'Name of the role', text: typed() }),
    enter: () => {
      done(typed(), false);
      return null;
    },
    discard: () => done(null, false),
    focus: () => field.current?.focus(),
  });
  const done = (value: string | null, isByKey: boolean) => {
    // Leaving the field by a key also takes the focus from it.
    if (isDone.current) return;
    isDone.current = true;
    onDone(value || null, isByKey);
  };
  return (
    <input
      ref={field}
      className={classes.nameField}
      defaultValue={name}
      aria-label="Name of the role"
      placeholder="Partner manager, Legal…"
      onInput={() => setTyped(true)}
      onBlur={(event) => done(event.currentTarget.value.trim(), false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(event.currentTarget.value.trim(), true);
        else if (event.key === 'Escape') done(null, true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
