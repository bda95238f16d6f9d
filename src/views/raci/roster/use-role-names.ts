import { notifications } from '@mantine/notifications';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { changeRecord } from '@/domain/change-record';
import { beforeEdit } from '@/records/before-edit';
import type { RoadmapStore } from '@/store/roadmap-store';
import { roleName } from '@/views/raci/raci-columns';

const tell = (message: string) => notifications.show({ color: 'orange', message });

function renameRole(store: RoadmapStore, id: string, name: string): void {
  const role = store.document.roles[id as never];
  if (!role || name === role.label) return;
  const result = store.edit(`Rename “${roleName(role)}”`, (tx) =>
    changeRecord(tx, 'roles', id, { label: name }, beforeEdit(store)),
  );
  if (!result.ok) tell(result.problems.map(({ message }) => message).join(' '));
}

function addRole(store: RoadmapStore, partnerId: string, label: string): string | null {
  let made = '';
  const result = store.edit('Add a role', (tx) => {
    made = tx.add('roles', { partnerId: partnerId as never, label });
  });
  if (result.ok) return made;
  tell(result.problems.map(({ message }) => message).join(' '));
  return null;
}

/** Gives the focus to a role once a field for its name no longer has it. */
function useFocusOnRole() {
  const roster = useRef<HTMLElement>(null);
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const face = roster.current?.querySelector<HTMLElement>(`[data-role="${next.current}"]`);
    if (!face) return;
    next.current = null;
    face.focus();
  });
  const focus = useCallback((id: string) => {
    next.current = id;
  }, []);
  return { roster, focus };
}

/** Naming roles in the roster, those there are and those being added; the focus stays with them. */
export function useRoleNames(store: RoadmapStore) {
  const { roster, focus } = useFocusOnRole();
  /** Where a role is being added, and the button that began it. */
  const [adding, setAdding] = useState<{ partnerId: string; button: HTMLElement } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const rename = useCallback(
    (id: string, name: string | null, isByKey: boolean) => {
      setRenaming(null);
      if (name !== null) renameRole(store, id, name);
      if (isByKey) focus(id);
    },
    [store, focus],
  );
  // Nothing is made until it has a name.
  const endAdding = (name: string | null, isByKey: boolean) => {
    if (!adding) return;
    setAdding(null);
    const made = name === null ? null : addRole(store, adding.partnerId, name);
    if (!isByKey) return;
    if (made === null) adding.button.focus();
    else focus(made);
  };
  return { roster, renaming, setRenaming, rename, adding, setAdding, endAdding };
}
