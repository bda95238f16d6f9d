import type { Activity } from '@/domain/activity';
import { fieldsOf, type Records } from '@/domain/entities';
import { describe } from '@/domain/field';
import type { Risk } from '@/domain/risk';
import { bandOf, type RiskPair, type RiskScale, type ScoreMoment, scoreOf } from '@/domain/risk-scale';
import type { TargetDay } from '@/domain/risks/score-on-day';
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
  referencesColumn,
} from '@/ui/grid/column-kinds';
import type { GridColumn } from '@/ui/grid/grid-column';
import { BandChip } from './band-chip';
import classes from './register.module.css';
import type { RiskRow } from './risk-row';

interface ColumnInput {
  formats: Formats;
  currency: string;
  scale: RiskScale;
  roles: readonly Records['roles'][];
  partners: readonly Records['partners'][];
  activities: readonly Activity[];
}

type Column = GridColumn<RiskRow>;

const words = (field: keyof Risk): FieldWords => {
  const schema = fieldsOf('risks')[field];
  return (schema && describe(schema)) ?? { label: field };
};

type MakeChoice = (
  field: 'recordKind' | 'polarity' | 'category' | 'status' | 'response' | 'severity' | 'incidentKind',
  width: number,
  more?: Partial<Column>,
) => Column;
type MakeDate = (
  field: 'raisedOn' | 'nextReviewOn' | 'reviewedOn' | 'closedOn' | 'occurredAt' | 'expires',
  startsHidden?: boolean,
) => Column;

/** The columns of the register, in order; the first dozen are shown at first. */
export function riskColumns(input: ColumnInput): Column[] {
  const { scale, formats } = input;
  const choice: MakeChoice = (field, width, more = {}) =>
    choiceColumn<RiskRow>(words(field), choicesOf(words(field)), {
      id: field,
      width,
      clearable: !['recordKind', 'polarity', 'status'].includes(field),
      value: (row) => row.risk[field] ?? null,
      ...more,
    });
  const date: MakeDate = (field, startsHidden = true) =>
    dateColumn<RiskRow>(words(field), formats, {
      id: field,
      width: 8.5,
      value: (row) => row.risk[field] ?? null,
      startsHidden,
    });
  return [
    titleColumn(),
    choice('recordKind', 6.5, { startsHidden: true, aliases: ['kind', 'type'] }),
    choice('category', 10.5),
    ...scorePair(input, 'current', false),
    scoreColumn('score', 'Score now', scale, 'current'),
    scoreColumn('targetScore', 'Target', scale, 'target'),
    dueColumn(formats),
    ownerColumn(input),
    choice('response', 7, { aliases: ['treatment', 'strategy'] }),
    choice('status', 7.5),
    ...referenceColumns(input),
    lineColumn(words('trigger'), {
      id: 'trigger',
      width: 14,
      value: (row) => row.risk.trigger,
      startsHidden: true,
      aliases: ['trigger'],
    }),
    date('nextReviewOn', false),
    ...scorePair(input, 'inherent', true),
    scoreColumn('inherentScore', 'Inherent', scale, 'inherent', true),
    ...scorePair(input, 'target', true),
    ...longTexts(),
    ...moneyColumns(input),
    ...rareColumns(choice, date, formats),
  ];
}

/** What few risks need, at the end. */
function rareColumns(choice: MakeChoice, date: MakeDate, formats: Formats): Column[] {
  return [
    choice('polarity', 7.5, { startsHidden: true, aliases: ['threat or opportunity'] }),
    lineColumn(words('code'), {
      id: 'code',
      width: 5,
      value: (row) => row.code,
      startsHidden: true,
      aliases: ['id', 'ref'],
    }),
    numberColumn(
      words('confidence'),
      formats,
      { min: 1, max: 5, whole: true },
      {
        id: 'confidence',
        width: 6.5,
        value: (row) => row.risk.confidence ?? null,
        startsHidden: true,
      },
    ),
    date('raisedOn'),
    date('reviewedOn'),
    date('closedOn'),
    choice('severity', 6.5, { startsHidden: true }),
    choice('incidentKind', 10, { startsHidden: true }),
    date('occurredAt'),
    lineColumn(words('approver'), { id: 'approver', width: 9, value: (row) => row.risk.approver, startsHidden: true }),
    date('expires'),
  ];
}

function titleColumn(): Column {
  return lineColumn(words('title'), {
    id: 'title',
    width: 19,
    value: (row) => row.risk.title,
    aliases: ['risk', 'name', 'description', 'issue'],
    render: (row, text) => (
      <span className={classes.title}>
        <span className={classes.code} data-own={row.risk.code ? '' : undefined}>
          {row.code}
        </span>
        <span className={classes.text} title={text}>
          {text || <span className={classes.quiet}>Unnamed</span>}
        </span>
      </span>
    ),
  });
}

const momentWords: Readonly<Record<ScoreMoment, string>> = {
  inherent: 'Inherent',
  current: 'Current',
  target: 'Target',
};

const scoreColumnId = (moment: ScoreMoment, half: 'likelihood' | 'impact') =>
  moment === 'current' ? half : `${moment}${half === 'impact' ? 'Impact' : 'Likelihood'}`;

function scorePair({ formats, scale }: ColumnInput, moment: ScoreMoment, startsHidden: boolean): Column[] {
  return (['likelihood', 'impact'] as const).map((half) => {
    const id = scoreColumnId(moment, half);
    const name = half === 'likelihood' ? 'Likelihood' : 'Impact';
    const label = moment === 'current' ? name : `${momentWords[moment]} ${name.toLowerCase()}`;
    const scaleWords = half === 'likelihood' ? scale.likelihoodWords : scale.impactWords;
    const help = scaleWords.map((word, index) => `${index + 1} ${word}`).join(', ');
    return numberColumn<RiskRow>(
      { label, help },
      formats,
      { min: 1, max: scale.size, whole: true },
      {
        id,
        width: moment === 'current' ? 5.5 : 8.5,
        value: (row) => row.risk.scores[moment][half] ?? null,
        aliases: half === 'likelihood' && moment === 'current' ? ['probability', 'l', 'p'] : [],
        startsHidden,
      },
    );
  });
}

function scoreColumn(id: string, label: string, scale: RiskScale, moment: ScoreMoment, startsHidden = false): Column {
  const pairOf = (row: RiskRow): RiskPair => row.risk.scores[moment];
  return readonlyColumn(
    { label, help: `${momentWords[moment]} likelihood × impact, and its band.` },
    {
      id,
      width: 7.5,
      startsHidden,
      value: (row) => {
        const score = scoreOf(pairOf(row));
        return score === null ? null : `${score} ${bandOf(scale, pairOf(row))?.name ?? ''}`;
      },
      sortBy: (row) => scoreOf(pairOf(row)),
      render: (row) => <BandChip scale={scale} pair={pairOf(row)} />,
    },
  );
}

/** When the target is due, in words. */
export function dueInWords(due: TargetDay, formats: Formats): string {
  if (due.kind === 'none') return 'No actions';
  if (due.kind === 'undated')
    return due.undated === 1 ? '1 action has no dates' : `${due.undated} actions have no dates`;
  return due.isDone ? `Done ${formats.day(due.day)}` : formats.day(due.day);
}

function dueColumn(formats: Formats): Column {
  return readonlyColumn(
    { label: 'Target by', help: 'The latest end of its actions, by the schedule.' },
    {
      id: 'targetBy',
      width: 9.5,
      value: (row) => dueInWords(row.due, formats),
      sortBy: (row) => (row.due.kind === 'on' ? row.due.day : null),
      render: (row, text) => <span className={row.due.kind === 'on' ? classes.text : classes.quiet}>{text}</span>,
    },
  );
}

function ownerColumn({ roles }: ColumnInput): Column {
  const choices = roles.map((role) => ({
    value: role.id as string,
    label: role.label || role.personName || 'Unnamed role',
    short: role.code,
    hint: role.label ? role.personName : '',
  }));
  return choiceColumn(words('ownerRoleId'), choices, {
    id: 'ownerRoleId',
    width: 7,
    value: (row) => row.risk.ownerRoleId ?? null,
    aliases: ['risk owner', 'who'],
  });
}

function referenceColumns({ partners, activities }: ColumnInput): Column[] {
  const organisations = partners.map((partner) => ({
    value: partner.id as string,
    label: partner.name || 'Unnamed partner',
    colour: partner.colour,
  }));
  const work = activities.map((activity) => ({ value: activity.id as string, label: activity.title || 'Untitled' }));
  return [
    referencesColumn(words('partnerIds'), organisations, {
      id: 'partnerIds',
      width: 11,
      value: (row) => row.risk.partnerIds,
      aliases: ['partner', 'partners', 'organisation'],
    }),
    referencesColumn(words('activityIds'), work, {
      id: 'activityIds',
      width: 14,
      value: (row) => row.risk.activityIds,
      startsHidden: true,
      aliases: ['activities', 'activity'],
    }),
    referencesColumn(words('actionIds'), work, {
      id: 'actionIds',
      width: 14,
      value: (row) => row.risk.actionIds,
      startsHidden: true,
      aliases: ['mitigations', 'mitigation'],
    }),
  ];
}

function longTexts(): Column[] {
  return (['cause', 'event', 'effect', 'fallback'] as const).map((field) =>
    lineColumn<RiskRow>(words(field), {
      id: field,
      width: 16,
      value: (row) => row.risk[field],
      startsHidden: true,
      aliases: field === 'effect' ? ['consequence'] : field === 'fallback' ? ['contingency'] : [],
      lockedBecause: (row) =>
        /\n/.test(row.risk[field]) || row.risk[field].length > 500
          ? 'This is more than a line: open the risk to change it.'
          : null,
    }),
  );
}

function moneyColumns({ formats, currency }: ColumnInput): Column[] {
  return (['low', 'likely', 'high'] as const).map((half) =>
    moneyColumn<RiskRow>({ label: `Cost, ${half}`, help: 'What it may cost if it happens.' }, formats, currency, {
      id: `exposure${half.charAt(0).toUpperCase()}${half.slice(1)}`,
      width: 8.5,
      value: (row) => row.risk.exposure[half] ?? null,
      startsHidden: true,
      aliases: half === 'likely' ? ['cost', 'exposure'] : [],
    }),
  );
}
