import type { Records } from '@/domain/entities';
import { partnerColour } from '@/domain/plan/colours';
import type { Role } from '@/domain/role';
import type { MatrixColumn, MatrixGroup } from '@/ui/matrix/matrix-props';

/** What a role is called where only one word fits. */
export function roleName(role: Role): string {
  return role.label || role.personName || role.code || 'Unnamed role';
}

/** Roles by organisation: ours first, then the others in the order of the plan; roles in the order they were made. */
export function rolesByOrganisation(
  roles: readonly Role[],
  partners: readonly Records['partners'][],
  homeId: string | null,
): { partner: Records['partners']; roles: Role[] }[] {
  const home = partners.filter(({ id }) => id === homeId);
  const others = partners.filter(({ id }) => id !== homeId);
  return [...home, ...others].map((partner) => ({
    partner,
    roles: roles.filter(({ partnerId }) => partnerId === partner.id),
  }));
}

/** The columns of the matrix, and the organisations over them. */
export function raciColumns(
  roles: readonly Role[],
  partners: readonly Records['partners'][],
  homeId: string | null,
): { columns: MatrixColumn[]; groups: MatrixGroup[] } {
  const organisations = rolesByOrganisation(roles, partners, homeId).filter((one) => one.roles.length > 0);
  return {
    columns: organisations.flatMap(({ partner, roles: own }) =>
      own.map((role) => ({ id: role.id, label: roleName(role), groupId: partner.id })),
    ),
    groups: organisations.map(({ partner }) => ({
      id: partner.id,
      label: partner.name || 'Unnamed partner',
      colour: partnerColour(partner),
    })),
  };
}
