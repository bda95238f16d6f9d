import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { people } from '@/domain/my-work';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { roleName, rolesByOrganisation } from '@/views/raci/raci-columns';
import type { RaciModel, RaciTotals } from '@/views/raci/use-raci-model';
import { MoveRoleDialog, type RoleMove } from './move-role-dialog';
import { type RoleActs, RoleItem } from './role-item';
import { RoleMenu } from './role-menu';
import classes from './roster.module.css';

const tell = (message: string) => notifications.show({ color: 'orange', message });

const NONE: readonly string[] = [];

const openRole = (id: string) => useSession.getState().inspect({ entity: 'roles', ids: [id] });

function renameRole(store: RoadmapStore, id: string, name: string): void {
  const role = store.document.roles[id as never];
  if (!role || name === role.label) return;
  const result = store.edit(`Rename “${roleName(role)}”`, (tx) =>
    tx.update('roles', id, (draft) => {
      draft.label = name;
    }),
  );
  if (!result.ok) tell(result.problems.map(({ message }) => message).join(' '));
}

/** The most at once of a role that has too much, else 0. */
function overloadOf({ loads }: RaciTotals, roleId: string): number {
  const load = loads.get(roleId);
  return load && load.overloaded.length > 0 ? load.peak : 0;
}

/** Everybody who can be given something, by organisation. */
export function Roster({ model, totals }: { model: RaciModel; totals: RaciTotals }) {
  const { store, roles, partners, homeId } = model;
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const organisations = useMemo(() => rolesByOrganisation(roles, partners, homeId), [roles, partners, homeId]);
  const heldBy = useMemo(
    () => new Map(people(roles).flatMap(({ roleIds }) => roleIds.map((id) => [id, roleIds.length] as const))),
    [roles],
  );
  const selectedIds = useSession(({ selection }) => (selection?.entity === 'roles' ? selection.ids : NONE));
  const acts = useMemo(
    (): RoleActs => ({
      open: openRole,
      startRename: setRenaming,
      rename: (id, name) => {
        setRenaming(null);
        if (name !== null) renameRole(store, id, name);
      },
      more: (roleId, button) => setMenu({ roleId, button }),
    }),
    [store],
  );
  const add = (partnerId: string) => {
    let made = '';
    const result = store.edit('Add a role', (tx) => {
      made = tx.add('roles', { partnerId: partnerId as never });
    });
    if (result.ok) setRenaming(made);
    else tell(result.problems.map(({ message }) => message).join(' '));
  };
  return (
    <aside className={classes.roster} aria-label="Roster">
      <h2 className={classes.title}>Roster</h2>
      <p className={classes.hint}>Drag a role onto a row, or press Space on it and choose with the arrows.</p>
      {organisations.length === 0 && (
        <p className={classes.hint}>There are no organisations yet. Add them under Partners; then roles can follow.</p>
      )}
      {organisations.map(({ partner, roles: own }) => (
        <Organisation
          key={partner.id}
          name={partner.name || 'Unnamed partner'}
          count={own.length}
          onAdd={() => add(partner.id)}
        >
          {own.map((role) => (
            <RoleItem
              key={role.id}
              role={role}
              held={heldBy.get(role.id) ?? 0}
              backup={backupOf(model, role.backupRoleId)}
              overload={overloadOf(totals, role.id)}
              isSelected={selectedIds.includes(role.id)}
              isRenaming={role.id === renaming}
              acts={acts}
            />
          ))}
        </Organisation>
      ))}
      <RoleMenus model={model} menu={menu} onClose={() => setMenu(null)} onRename={setRenaming} />
    </aside>
  );
}

/** The menu of a role and the button it was opened by. */
interface OpenMenu {
  roleId: string;
  button: HTMLElement;
}

interface RoleMenusProps {
  model: RaciModel;
  menu: OpenMenu | null;
  onClose: () => void;
  onRename: (roleId: string) => void;
}

/** The menu of a role, and the dialog that follows some of its items. */
function RoleMenus({ model, menu, onClose, onRename }: RoleMenusProps) {
  const [move, setMove] = useState<RoleMove | null>(null);
  const role = menu ? model.store.document.roles[menu.roleId as never] : undefined;
  return (
    <>
      <RoleMenu
        button={menu?.button ?? null}
        name={role ? roleName(role) : ''}
        onOpen={() => menu && openRole(menu.roleId)}
        onRename={() => menu && onRename(menu.roleId)}
        onMerge={() => menu && setMove({ kind: 'merge', roleId: menu.roleId })}
        onReassign={() => menu && setMove({ kind: 'reassign', roleId: menu.roleId })}
        onClose={() => {
          menu?.button.focus();
          onClose();
        }}
      />
      {move && <MoveRoleDialog model={model} move={move} onClose={() => setMove(null)} />}
    </>
  );
}

interface OrganisationProps {
  name: string;
  count: number;
  onAdd: () => void;
  children: ReactNode;
}

function Organisation({ name, count, onAdd, children }: OrganisationProps) {
  return (
    <section aria-label={name}>
      <h3 className={classes.organisation}>
        <span className={classes.organisationName}>{name}</span>
        <span className={classes.count}>{count}</span>
        <Tooltip label="Add a role">
          <ActionIcon size="sm" aria-label={`Add a role to ${name}`} onClick={onAdd}>
            <IconPlus size="1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </h3>
      {count === 0 && (
        <Button size="compact-sm" variant="subtle" ml="0.5rem" onClick={onAdd}>
          Add the first role
        </Button>
      )}
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function backupOf({ store }: RaciModel, id: string | undefined): string {
  const role = id === undefined ? undefined : store.document.roles[id as never];
  return role ? role.personName || roleName(role) : '';
}
