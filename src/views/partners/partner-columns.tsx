import { inOrder } from '@/domain/document';
import { fieldsOf, type Records } from '@/domain/entities';
import { describe } from '@/domain/field';
import type { Partner } from '@/domain/partner';
import type { Formats } from '@/ui/formats';
import {
  choiceColumn,
  choicesOf,
  dateColumn,
  type FieldWords,
  lineColumn,
  moneyColumn,
  numberColumn,
  readonlyColumn,
} from '@/ui/grid/column-kinds';
import type { GridColumn } from '@/ui/grid/grid-column';
import classes from './partners-view.module.css';

/** A partner as a row of the table. */
export interface PartnerRow {
  id: string;
  partner: Partner;
  /** How many activities it takes part in. */
  activities: number;
}

interface ColumnInput {
  formats: Formats;
  currency: string;
  roles: readonly Records['roles'][];
  tierProgram: Records['roadmap']['tierProgram'];
}

const words = (field: keyof Partner): FieldWords => {
  const schema = fieldsOf('partners')[field];
  return (schema && describe(schema)) ?? { label: field };
};

/** The columns of the table of partners, in order. */
export function partnerColumns({ formats, currency, roles, tierProgram }: ColumnInput): GridColumn<PartnerRow>[] {
  const managers = roles.map((role) => ({
    value: role.id as string,
    label: role.label || role.personName || 'Unnamed role',
    short: role.code,
    hint: role.label ? role.personName : '',
  }));
  const tiers = inOrder(tierProgram).map(([value, tier]) => ({ value, label: tier.key || 'Unnamed tier' }));
  const choice = (field: 'motion' | 'stage' | 'class', width: number) =>
    choiceColumn<PartnerRow>(words(field), choicesOf(words(field)), {
      id: field,
      width,
      clearable: field !== 'stage',
      value: (row) => row.partner[field] ?? null,
    });
  return [
    lineColumn(words('name'), {
      id: 'name',
      width: 17,
      value: (row) => row.partner.name,
      render: renderName,
      aliases: ['partner', 'organisation', 'company'],
    }),
    choice('motion', 12),
    choice('stage', 8),
    choice('class', 8),
    choiceColumn(words('tierId'), tiers, {
      id: 'tierId',
      width: 7,
      clearable: true,
      value: (row) => row.partner.tierId || null,
      aliases: ['tier'],
    }),
    lineColumn(words('region'), { id: 'region', width: 9, value: (row) => row.partner.region }),
    choiceColumn(words('managerRoleId'), managers, {
      id: 'managerRoleId',
      width: 9.5,
      value: (row) => row.partner.managerRoleId ?? null,
      aliases: ['manager'],
    }),
    moneyColumn(words('revenue'), formats, currency, {
      id: 'revenue',
      width: 9,
      value: (row) => row.partner.revenue ?? null,
    }),
    numberColumn(
      words('strategicValue'),
      formats,
      { min: 0, max: 100 },
      { id: 'strategicValue', width: 8.5, value: (row) => row.partner.strategicValue ?? null },
    ),
    dateColumn({ label: 'Agreement ends' }, formats, {
      id: 'agreementEnd',
      width: 9.5,
      value: (row) => row.partner.agreement.end ?? null,
      aliases: ['agreement end', 'ends'],
    }),
    readonlyColumn(
      { label: 'Activities', help: 'How many activities it takes part in.' },
      {
        id: 'activities',
        width: 6.5,
        align: 'end',
        value: (row) => row.activities,
        format: (value) => (typeof value === 'number' ? formats.number(value) : ''),
      },
    ),
  ];
}

function renderName(row: PartnerRow, text: string) {
  return (
    <span className={classes.name}>
      <span className={classes.dot} style={{ background: row.partner.colour ?? 'var(--mantine-color-gray-5)' }} />
      <span className={classes.text} title={text}>
        {text || <span className={classes.quiet}>Unnamed</span>}
      </span>
    </span>
  );
}
