import {
  IconAlertTriangle,
  IconBan,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleX,
  IconDiamond,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Activity } from '@/domain/activity';
import { fieldsOf, type Records } from '@/domain/entities';
import { describe } from '@/domain/field';
import type { Formats } from '@/ui/formats';
import {
  choiceColumn,
  choicesOf,
  dateColumn,
  type FieldWords,
  lineColumn,
  numberColumn,
  percentColumn,
  referencesColumn,
} from '@/ui/grid/column-kinds';
import type { GridChoice, GridColumn } from '@/ui/grid/grid-column';
import type { ActivityRow } from './activity-row';
import classes from './activity-table.module.css';
import { analysisColumns } from './analysis-columns';
import { holdersOf, letterWords } from './raci-letters';

interface ColumnInput {
  formats: Formats;
  partners: readonly Records['partners'][];
  roles: readonly Records['roles'][];
  raciVariant: Records['roadmap']['raciVariant'];
  /** Stands before the title, behind its indent. */
  beforeTitle?: ((row: ActivityRow) => ReactNode) | undefined;
}

/** The words of one of an activity's fields. */
const words = (field: keyof Activity): FieldWords => {
  const schema = fieldsOf('activities')[field];
  return (schema && describe(schema)) ?? { label: field };
};

const statusIcons = {
  planned: IconCircle,
  'in-progress': IconCircleHalf2,
  blocked: IconCircleX,
  done: IconCircleCheckFilled,
  cancelled: IconBan,
};

const lockedPhase = (row: ActivityRow) => (row.dates?.isSummary ? 'Its dates follow from what is inside it.' : null);

/** Every role as a choice: its code, its name, and who and where it is. */
export function roleChoices({ roles, partners }: Pick<ColumnInput, 'roles' | 'partners'>): GridChoice[] {
  const names = new Map(partners.map((partner) => [partner.id as string, partner.name]));
  return roles.map((role) => ({
    value: role.id,
    label: role.label || role.personName || 'Unnamed role',
    short: role.code,
    hint: [role.label ? role.personName : '', names.get(role.partnerId)].filter(Boolean).join(' · '),
  }));
}

/** The columns of the table of activities, in order. */
export function activityColumns(input: ColumnInput): GridColumn<ActivityRow>[] {
  const { formats, partners } = input;
  const organisations = partners.map((partner) => ({
    value: partner.id,
    label: partner.name || 'Unnamed partner',
    colour: partner.colour,
  }));
  return [
    lineColumn(words('title'), {
      id: 'title',
      width: 21,
      value: (row) => row.activity.title,
      render: (row, text) => renderTitle(row, text, input.beforeTitle),
      aliases: ['activity', 'task', 'name'],
    }),
    choiceColumn(words('kind'), choicesOf(words('kind')), {
      id: 'kind',
      width: 8,
      clearable: false,
      value: (row) => row.activity.kind,
    }),
    choiceColumn(words('status'), choicesOf(words('status')), {
      id: 'status',
      width: 9,
      clearable: false,
      value: (row) => row.activity.status,
      render: renderStatus,
    }),
    dateColumn(words('start'), formats, {
      id: 'start',
      width: 8.5,
      value: (row) => row.dates?.start ?? null,
      lockedBecause: lockedPhase,
      render: (row, text) =>
        row.dates ? <span className={classes.text}>{text}</span> : <span className={classes.quiet}>Backlog</span>,
      aliases: ['begin', 'from'],
    }),
    dateColumn(words('end'), formats, {
      id: 'end',
      width: 11.5,
      value: (row) => row.dates?.end ?? null,
      lockedBecause: lockedPhase,
      render: renderEnd,
      aliases: ['due', 'until', 'finish'],
    }),
    numberColumn(
      { ...words('duration'), label: 'Duration', help: 'In working days.' },
      formats,
      { min: 0, max: 10_000, whole: true },
      {
        id: 'duration',
        width: 6,
        value: (row) => row.duration,
        lockedBecause: lockedPhase,
        aliases: ['days', 'working days'],
      },
    ),
    referencesColumn(words('partnerIds'), organisations, {
      id: 'partnerIds',
      width: 14,
      value: (row) => row.activity.partnerIds,
      aliases: ['partners', 'partner', 'organisation'],
    }),
    ...responsibilityColumns(input),
    choiceColumn(words('stage'), choicesOf(words('stage')), {
      id: 'stage',
      width: 8,
      value: (row) => row.activity.stage ?? null,
    }),
    choiceColumn(words('motion'), choicesOf(words('motion')), {
      id: 'motion',
      width: 11,
      value: (row) => row.activity.motion ?? null,
    }),
    percentColumn(words('progress'), formats, {
      id: 'progress',
      width: 6.5,
      value: (row) => row.activity.progress ?? null,
    }),
    choiceColumn(words('scheduling'), choicesOf(words('scheduling')), {
      id: 'scheduling',
      width: 8.5,
      clearable: false,
      value: (row) => row.activity.scheduling,
      lockedBecause: lockedPhase,
    }),
    ...analysisColumns(formats),
  ];
}

/** One is accountable, any number do the work; both are letters of the same matrix. */
function responsibilityColumns(input: ColumnInput): GridColumn<ActivityRow>[] {
  const choices = roleChoices(input);
  const label = (letter: 'A' | 'R') => letterWords(letter, input.raciVariant);
  const accountable = choiceColumn<ActivityRow>(
    { label: label('A'), help: 'The one role that answers for it.' },
    choices,
    {
      id: 'accountable',
      width: 10,
      value: (row) => holdersOf(row.activity.raci, 'A')[0] ?? null,
      aliases: ['owner', 'accountable', 'approver', 'a'],
      render: (row, text) => <Holders ids={holdersOf(row.activity.raci, 'A')} choices={choices} text={text} />,
    },
  );
  const responsible = referencesColumn<ActivityRow>(
    { label: label('R'), help: 'The roles that do the work.' },
    choices,
    {
      id: 'responsible',
      width: 10,
      value: (row) => holdersOf(row.activity.raci, 'R'),
      aliases: ['responsible', 'doing', 'driver', 'r'],
    },
  );
  return [accountable, responsible];
}

/** The holder by name; where an older file names several, all of them. */
function Holders({ ids, choices, text }: { ids: readonly string[]; choices: readonly GridChoice[]; text: string }) {
  const found = ids.flatMap((id) => choices.find((choice) => choice.value === id) ?? []);
  const names = found.length > 1 ? found.map((choice) => choice.short || choice.label).join(', ') : text;
  return (
    <span
      className={classes.text}
      title={found.map((choice) => [choice.label, choice.hint].filter(Boolean).join(' – ')).join('\n')}
    >
      {names}
    </span>
  );
}

function renderTitle(row: ActivityRow, text: string, before?: (row: ActivityRow) => ReactNode) {
  const isPoint = row.activity.kind === 'milestone' || row.activity.kind === 'gate';
  return (
    <span
      className={classes.title}
      style={{ paddingLeft: `${row.depth * 1.25}rem` }}
      data-phase={row.hasChildren ? '' : undefined}
    >
      {before?.(row)}
      {isPoint ? <IconDiamond size="0.875rem" className={classes.icon} aria-label="Milestone" /> : null}
      <span className={classes.text} title={text}>
        {text || <span className={classes.quiet}>Untitled</span>}
      </span>
    </span>
  );
}

function renderStatus(row: ActivityRow, text: string) {
  const Icon = statusIcons[row.activity.status];
  return (
    <span className={classes.status} data-status={row.activity.status}>
      <Icon size="0.9375rem" className={classes.icon} aria-hidden />
      {text}
    </span>
  );
}

function renderEnd(row: ActivityRow, text: string) {
  if (!row.dates) return <span className={classes.quiet}>Backlog</span>;
  if (!row.isOverdue) return <span className={classes.text}>{text}</span>;
  return (
    <span className={classes.overdue}>
      <IconAlertTriangle size="0.9375rem" className={classes.icon} aria-hidden />
      {text} overdue
    </span>
  );
}
