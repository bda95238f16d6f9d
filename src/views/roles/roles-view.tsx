import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Activity } from '@/domain/activity';
import { effectsInWords, effectsOfRemoval } from '@/domain/removal';
import type { Role } from '@/domain/role';
import type { Transaction } from '@/domain/transaction';
import { beforeEdit } from '@/records/before-edit';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useRows } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { DataGrid, type GridHandle } from '@/ui/grid/data-grid';
import { EmptyTable } from '@/ui/grid/empty-table';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { TablePage } from '@/ui/grid/table-page';
import { useFilteredRows } from '@/ui/grid/text-filter';
import { useGridLayout } from '@/ui/grid/use-grid-layout';
import { useTableActs } from '@/ui/grid/use-table-acts';
import { AddOrganisation } from './add-organisation';
import { applyRoleEdit, duplicateRole, NO_ORGANISATION } from './apply-role-edit';
import { type RoleRow, roleColumns } from './role-columns';

const nouns = { one: 'role', many: 'roles' };

/** Everybody who can be responsible, in an editable table. */
export function RolesView() {
  const store = useRoadmapStore();
  const roles = useRows('roles');
  const partners = useRows('partners');
  const activities = useRows('activities');
  const formats = useFormats();
  const grid = useRef<GridHandle>(null);
  const [filter, setFilter] = useState('');
  const [isAsking, setAsking] = useState(false);
  const columns = useMemo(() => roleColumns({ formats, partners, roles }), [formats, partners, roles]);
  const layout = useGridLayout('roles', columns);
  const rows = useRoleRows(roles, activities);
  const textOf = useMemo(
    () => (row: RoleRow) => columns.map((column) => column.format(column.value(row))).join(' '),
    [columns],
  );
  const filtered = useFilteredRows(rows, filter, textOf);
  const acts = useTableActs({
    store,
    nouns,
    nameOf: (id) => store.document.roles[id]?.label ?? '',
    labelOf: (id) => columns.find((column) => column.id === id)?.label ?? id,
    apply: (tx: Transaction, edit, added) => applyRoleEdit(tx, edit, added, beforeEdit(store)),
    remove: (tx: Transaction, id) => {
      if (tx.get('roles', id)) tx.remove('roles', id);
    },
    duplicate: duplicateRole,
    effects: (ids) => {
      const records = effectsOfRemoval(store.document, 'roles', ids);
      return { records, words: effectsInWords(records) };
    },
    keep: filtered.keep,
  });
  const revealId = useSession(({ selection }) => (selection?.entity === 'roles' ? (selection.ids[0] ?? null) : null));
  const count =
    filtered.rows.length === rows.length ? String(rows.length) : `${filtered.rows.length} of ${rows.length}`;
  const hasPartners = partners.length > 0;
  const add = () => (hasPartners ? grid.current?.addRow() : setAsking(true));
  return (
    <TablePage
      title="Roles"
      count={count}
      filter={filter}
      onFilter={setFilter}
      layout={layout}
      addLabel="Add role"
      onAdd={add}
    >
      <DataGrid
        handle={grid}
        label="Roles"
        nouns={nouns}
        rows={filtered.rows}
        layout={layout}
        newRowLabel="Add a role…"
        cannotAdd={hasPartners ? null : NO_ORGANISATION}
        revealId={revealId}
        empty={
          <EmptyRoles hasRoles={rows.length > 0} hasPartners={hasPartners} onAdd={add} onClear={() => setFilter('')} />
        }
        onEdit={acts.onEdit}
        onRemove={acts.onRemove}
        onDuplicate={acts.onDuplicate}
        onOpen={(ids) => useSession.getState().inspect({ entity: 'roles', ids })}
        onSelect={(ids) => useSession.getState().select({ entity: 'roles', ids })}
      />
      <RemovalDialog asked={acts.asked} onRemove={acts.removeAsked} onCancel={acts.cancel} />
      <AddOrganisation
        opened={isAsking}
        onClose={() => setAsking(false)}
        onAdded={() => {
          setAsking(false);
          // The row for a new role is there one frame after its organisation is.
          requestAnimationFrame(() => grid.current?.addRow());
        }}
      />
    </TablePage>
  );
}

interface EmptyRolesProps {
  hasRoles: boolean;
  hasPartners: boolean;
  onAdd: () => void;
  onClear: () => void;
}

function EmptyRoles({ hasRoles, hasPartners, onAdd, onClear }: EmptyRolesProps) {
  if (hasRoles) {
    return (
      <EmptyTable title="Nothing matches" text="No role holds all these words.">
        <Button variant="default" onClick={onClear}>
          Clear the filter
        </Button>
      </EmptyTable>
    );
  }
  const text = hasPartners
    ? 'A role is a function in one organisation, such as partner manager or legal. Activities are given to roles, and people can follow later.'
    : NO_ORGANISATION;
  return (
    <EmptyTable title="No roles yet" text={text}>
      <Button leftSection={<IconPlus size="1rem" />} onClick={onAdd}>
        {hasPartners ? 'Add the first role' : 'Add an organisation'}
      </Button>
    </EmptyTable>
  );
}

/** Roles with what they hold; the same row as long as nothing in it changes. */
function useRoleRows(roles: readonly Role[], activities: readonly Activity[]): readonly RoleRow[] {
  const [known] = useState(() => new Map<string, RoleRow>());
  return useMemo(() => {
    const held = { A: new Map<string, number>(), R: new Map<string, number>() };
    for (const { raci } of activities) {
      for (const [roleId, letters] of Object.entries(raci)) {
        for (const letter of ['A', 'R'] as const)
          if (letters.includes(letter)) held[letter].set(roleId, (held[letter].get(roleId) ?? 0) + 1);
      }
    }
    return roles.map((role) => {
      const before = known.get(role.id);
      const next = { id: role.id, role, accountable: held.A.get(role.id) ?? 0, responsible: held.R.get(role.id) ?? 0 };
      const isSame =
        before?.role === role && before.accountable === next.accountable && before.responsible === next.responsible;
      const row = isSame ? before : next;
      known.set(role.id, row);
      return row;
    });
  }, [roles, activities, known]);
}
