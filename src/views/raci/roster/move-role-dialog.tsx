import { Button, Group, Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { mergeRoles, reassignRole, recordsOfRole } from '@/domain/role-edits';
import { Dialog } from '@/ui/dialog';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import { roleName } from '@/views/raci/raci-columns';
import type { RaciModel } from '@/views/raci/use-raci-model';

/** What a person asked for: another role takes over, and the first one goes or stays. */
export interface RoleMove {
  kind: 'merge' | 'reassign';
  roleId: string;
}

/** Asks which role takes over, and says what that changes. */
export function MoveRoleDialog({ model, move, onClose }: { model: RaciModel; move: RoleMove; onClose: () => void }) {
  const { store, roles, partners } = model;
  const [otherId, setOtherId] = useState<string | null>(null);
  const role = store.document.roles[move.roleId as never];
  const count = useMemo(() => recordsOfRole(store.document, move.roleId), [store, move.roleId]);
  if (!role) return null;
  const isMerge = move.kind === 'merge';
  const name = roleName(role);
  const options = partners.map((partner) => ({
    group: partner.name || 'Unnamed partner',
    items: roles
      .filter(({ id, partnerId }) => partnerId === partner.id && id !== move.roleId)
      .map((other) => ({
        value: other.id as string,
        label: [roleName(other), other.personName].filter(Boolean).join(' · '),
      })),
  }));
  const other = otherId === null ? undefined : store.document.roles[otherId as never];
  const go = () => {
    if (!other || otherId === null) return;
    const label = isMerge
      ? `Merge “${name}” into “${roleName(other)}”`
      : `Give everything of “${name}” to “${roleName(other)}”`;
    const result = store.edit(label, (tx) =>
      isMerge ? mergeRoles(tx, otherId, move.roleId) : reassignRole(tx, move.roleId, otherId),
    );
    if (result.ok) showUndoNotice(`${label}: done.`, label, store);
    else notifications.show({ color: 'orange', message: result.problems.map(({ message }) => message).join(' ') });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={isMerge ? `Merge “${name}” with another role` : `Give everything of “${name}” to another`}
    >
      <Select
        label={isMerge ? 'Into which role?' : 'To which role?'}
        placeholder="Choose a role"
        searchable
        data-autofocus
        data={options}
        value={otherId}
        onChange={setOtherId}
      />
      <Text size="sm" mt="sm">
        {wordsOf(count, isMerge, name)}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!other} onClick={go}>
          {isMerge ? 'Merge' : 'Give everything'}
        </Button>
      </Group>
    </Dialog>
  );
}

function wordsOf(count: number, isMerge: boolean, name: string): string {
  const what =
    count === 0 ? 'Nothing points to it yet.' : `${count} ${count === 1 ? 'record changes' : 'records change'}.`;
  const letters = 'Letters of both meet in one cell; approvals, risks, KPIs and the rest go along.';
  return isMerge
    ? `${what} ${letters} “${name}” itself goes.`
    : `${what} ${letters} “${name}” stays, with nothing to do.`;
}
