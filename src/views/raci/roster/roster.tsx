import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { people } from '@/domain/my-work';
import { useSession } from '@/store/session-store';
import { roleName, rolesByOrganisation } from '@/views/raci/raci-columns';
import type { RaciModel, RaciTotals } from '@/views/raci/use-raci-model';
import { MoveRoleDialog, type RoleMove } from './move-role-dialog';
import { NameField, type RoleActs, RoleItem } from './role-item';
import { RoleMenu } from './role-menu';
import classes from './roster.module.css';
import { useRoleNames } from './use-role-names';

const NONE: readonly string[] = [];

const openRole = (id: string) => useSession.getState().inspect({ entity: 'roles', ids: [id] });

/** The most at once of a role that has too much, else 0. */
function overloadOf({ loads }: RaciTotals, roleId: string): number {
  const load = loads.get(roleId);
  return load && load.overloaded.length > 0 ? load.peak : 0;
}

interface RosterProps {
  model: RaciModel;
  totals: RaciTotals;
  /** Lies over the matrix. */
  isOver: boolean;
}

/** Everybody who can be given something, by organisation. */
export function Roster({ model, totals, isOver }: RosterProps) {
  const { store, roles, partners, homeId } = model;
  const { roster, renaming, setRenaming, rename, adding, setAdding, endAdding } = useRoleNames(store);
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
      rename,
      more: (roleId, button) => setMenu({ roleId, button }),
    }),
    [setRenaming, rename],
  );
  return (
    <aside
      ref={roster}
      className={classes.roster}
      aria-label="Roster"
      data-roster=""
      data-over={isOver ? '' : undefined}
    >
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
          onAdd={(button) => setAdding({ partnerId: partner.id, button })}
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
          {adding?.partnerId === partner.id && (
            <li className={classes.item}>
              <NameField name="" onDone={endAdding} />
            </li>
          )}
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
  onAdd: (button: HTMLElement) => void;
  children: ReactNode;
}

function Organisation({ name, count, onAdd, children }: OrganisationProps) {
  return (
    <section aria-label={name}>
      <h3 className={classes.organisation}>
        <span className={classes.organisationName}>{name}</span>
        <span className={classes.count}>{count}</span>
        <Tooltip label="Add a role">
          <ActionIcon size="sm" aria-label={`Add a role to ${name}`} onClick={(event) => onAdd(event.currentTarget)}>
            <IconPlus size="1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </h3>
      {count === 0 && (
        <Button size="compact-sm" variant="subtle" ml="0.5rem" onClick={(event) => onAdd(event.currentTarget)}>
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
