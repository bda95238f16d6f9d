import { fieldsOf, type Records } from '@/domain/entities';
import { describe } from '@/domain/field';
import type { Role } from '@/domain/role';
import type { Formats } from '@/ui/formats';
import {
  choiceColumn,
  choicesOf,
  type FieldWords,
  lineColumn,
  readonlyColumn,
  yesNoColumn,
} from '@/ui/grid/column-kinds';
import type { GridColumn } from '@/ui/grid/grid-column';

/** A role as a row of the table. */
export interface RoleRow {
  id: string;
  role: Role;
  /** Activities it answers for. */
  accountable: number;
  /** Activities it does the work of. */
  responsible: number;
}

interface ColumnInput {
  formats: Formats;
  partners: readonly Records['partners'][];
  roles: readonly Role[];
}

const words = (field: keyof Role): FieldWords => {
  const schema = fieldsOf('roles')[field];
  return (schema && describe(schema)) ?? { label: field };
};

/** The columns of the table of roles, in order. */
export function roleColumns({ formats, partners, roles }: ColumnInput): GridColumn<RoleRow>[] {
  const organisations = partners.map((partner) => ({
    value: partner.id as string,
    label: partner.name || 'Unnamed partner',
    colour: partner.colour,
  }));
  const others = roles.map((role) => ({
    value: role.id as string,
    label: role.label || role.personName || 'Unnamed role',
    short: role.code,
  }));
  const line = (field: 'label' | 'code' | 'personName' | 'email', width: number, aliases: readonly string[] = []) =>
    lineColumn<RoleRow>(words(field), { id: field, width, value: (row) => row.role[field], aliases });
  const count = (id: 'accountable' | 'responsible', label: string, help: string): GridColumn<RoleRow> =>
    readonlyColumn(
      { label, help },
      {
        id,
        width: 7.5,
        align: 'end',
        value: (row) => row[id],
        format: (value) => (typeof value === 'number' ? formats.number(value) : ''),
      },
    );
  return [
    line('label', 15, ['title', 'name']),
    line('code', 5),
    choiceColumn(words('function'), choicesOf(words('function')), {
      id: 'function',
      width: 11,
      clearable: false,
      value: (row) => row.role.function,
    }),
    choiceColumn(words('partnerId'), organisations, {
      id: 'partnerId',
      width: 12,
      clearable: false,
      value: (row) => row.role.partnerId,
      aliases: ['partner', 'company'],
    }),
    line('personName', 11, ['who', 'contact']),
    line('email', 14, ['email', 'mail']),
    choiceColumn(words('backupRoleId'), others, {
      id: 'backupRoleId',
      width: 8,
      value: (row) => row.role.backupRoleId ?? null,
    }),
    yesNoColumn(
      { ...words('isBoard'), label: 'On board', help: words('isBoard').label },
      { id: 'isBoard', width: 6.5, value: (row) => row.role.isBoard },
    ),
    count('accountable', 'Accountable', 'How many activities it answers for.'),
    count('responsible', 'Responsible', 'How many activities it does the work of.'),
  ];
}
