import { linkTypes } from '@/domain/activity';
import type { ProjectedDocument } from '@/domain/audience/audience';
import type { CalendarDay } from '@/domain/calendar-day';
import { inOrder } from '@/domain/document';
import { entityWords, type Records, titleOf } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import { bandOf, type ScoreMoment, scaleOf, scoreMoments, scoreOf } from '@/domain/risk-scale';
import type { Schedule } from '@/domain/schedule/schedule';
import { activityColumns } from '@/records/activity-table/activity-columns';
import { type ActivityRow, ActivityRows } from '@/records/activity-table/activity-row';
import type { CellValue } from '@/ui/cells/cell-value';
import { makeFormats } from '@/ui/formats';
import { readonlyColumn } from '@/ui/grid/column-kinds';
import {
  type ColumnInput,
  fieldColumn,
  pointerColumn,
  pointersColumn,
  type SheetColumn,
  type SheetRecord,
} from './field-column';
import { RecordNames } from './record-names';

/** What a sheet's rows are records of. */
export type RecordKind = 'activities' | 'roles' | 'risks';

/** Records of one kind with the columns they are written to and read from. */
export interface SheetTable {
  kind: RecordKind;
  /** The name of its sheet. */
  name: string;
  columns: readonly SheetColumn[];
  records: readonly SheetRecord[];
}

/** A roadmap as its sheets see it. */
export interface SheetSource {
  document: ProjectedDocument;
  /** Its dates. */
  schedule: Schedule;
  today: CalendarDay;
}

/** The name of the last column of every sheet. */
const ID_COLUMN = 'id';

/** Numbers with a point and days as YYYY-MM-DD: how cells are compared, whatever the person's own habits. */
export const sheetFormats = makeFormats({ locale: 'en-GB', dateFormat: 'iso', weekStart: 'monday' });

/** The table of a kind, in the order of its view. */
export function sheetTable(kind: RecordKind, source: SheetSource): SheetTable {
  const names = new Map<TableName, RecordNames>();
  const input: ColumnInput = {
    entity: kind,
    formats: sheetFormats,
    currency: source.document.roadmap.currency,
    scaleSize: scaleOf(source.document.roadmap).size,
    names: (entity) => {
      const known = names.get(entity) ?? new RecordNames(source.document, entity);
      names.set(entity, known);
      return known;
    },
  };
  if (kind === 'activities') return activityTable(source, input);
  const columns = kind === 'roles' ? roleColumns(input) : riskColumns(source, input);
  const records = (Object.values(source.document[kind]) as Records['roles' | 'risks'][]).map((record) => ({
    id: record.id as string,
    title: titleOf(kind, record as never),
    depth: 0,
    record,
  }));
  return { kind, name: kind === 'roles' ? 'Roster' : 'Risks', columns: [...columns, idColumn(kind)], records };
}

function idColumn(kind: RecordKind): SheetColumn {
  const help = `How Waymark knows each ${entityWords[kind].one} again. Leave it as it is.`;
  const given = { id: ID_COLUMN, width: 12, value: ({ id }: SheetRecord) => id, aliases: ['waymark id'] };
  return readonlyColumn({ label: 'Id', help }, given);
}

/** What the table of activities shows, with names that one record each goes by, and what else a plan in a spreadsheet needs. */
function activityTable({ document, schedule, today }: SheetSource, input: ColumnInput): SheetTable {
  const rows = new ActivityRows().build(Object.values(document.activities), schedule, today);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rowOf = ({ id }: SheetRecord) => byId.get(id) as ActivityRow;
  const { raciVariant } = document.roadmap;
  const shown = activityColumns({ formats: input.formats, partners: [], roles: [], raciVariant }).map(
    ({ render: _render, sortBy: _sortBy, lockedBecause, ...column }): SheetColumn => ({
      ...column,
      value: (record) => column.value(rowOf(record)),
      ...(lockedBecause ? { lockedBecause: (record: SheetRecord) => lockedBecause(rowOf(record)) } : {}),
    }),
  );
  const column = (id: string): SheetColumn => shown.find((one) => one.id === id) as SheetColumn;
  const roles = input.names('roles');
  const { label: owner, aliases = [] } = column('accountable');
  const columns = [
    alsoCalled(column('title'), 'work item', 'deliverable', 'what', 'milestone'),
    ...['kind', 'status'].map(column),
    alsoCalled(column('start'), 'start date', 'starts', 'starts on'),
    alsoCalled(column('end'), 'end date', 'ends', 'finish date', 'due date'),
    column('duration'),
    alsoCalled(column('progress'), '% complete', 'percent complete', 'complete', '% done', 'done', '%'),
    pointerColumn(
      { label: owner },
      { ...slim(column('accountable')), aliases: [...aliases, 'lead', 'owned by'] },
      roles,
    ),
    pointersColumn(column('responsible'), slim(column('responsible')), roles),
    pointersColumn(column('partnerIds'), slim(column('partnerIds')), input.names('partners')),
    fieldColumn(input, 'parentId', { width: 20, aliases: ['phase', 'parent', 'parent activity'] }),
    readonlyColumn<SheetRecord>(
      { label: 'Outline level' },
      { id: 'outline', width: 6, align: 'end', value: ({ depth }) => depth + 1, aliases: ['level'] },
    ),
    linksColumn(document, input.names('activities')),
    ...['stage', 'motion', 'scheduling'].map(column),
    fieldColumn(input, 'deadline', { width: 10, aliases: ['no later than'] }),
    fieldColumn(input, 'notes', { width: 30, aliases: ['comment', 'comments', 'description', 'remarks'] }),
    idColumn('activities'),
  ];
  const records = rows.map((row) => ({
    id: row.id,
    title: row.activity.title,
    depth: row.depth,
    record: row.activity,
  }));
  return { kind: 'activities', name: 'Plan', columns, records };
}

const slim = ({ id, width, value, aliases = [] }: SheetColumn) => ({ id, width, value, aliases });
const alsoCalled = (column: SheetColumn, ...names: string[]): SheetColumn => ({
  ...column,
  aliases: [...(column.aliases ?? []), ...names],
});

/** What an activity follows, in words; the chart is where links are drawn. */
function linksColumn(document: ProjectedDocument, names: RecordNames): SheetColumn {
  const inWords = (value: CellValue) => (Array.isArray(value) ? value.join('; ') : '');
  return readonlyColumn(
    { label: 'Follows' },
    {
      id: 'links',
      width: 24,
      aliases: ['predecessors', 'depends on', 'after'],
      format: inWords,
      value: ({ id }) =>
        inOrder(document.activities[id]?.links ?? {}).map(([, { from, type, lag }]) => {
          const how = type === 'FS' ? '' : ` (${linkTypes[type].toLowerCase()})`;
          return `${names.written(from)}${how}${lag ? ` ${lag > 0 ? '+' : '−'}${Math.abs(lag)} days` : ''}`;
        }),
    },
  );
}

function roleColumns(input: ColumnInput): SheetColumn[] {
  return [
    fieldColumn(input, 'label', { width: 24, aliases: ['title', 'name', 'position', 'job title'] }),
    fieldColumn(input, 'code', { width: 8, aliases: ['abbreviation', 'short'] }),
    fieldColumn(input, 'function', { width: 16, aliases: ['department', 'team', 'area'] }),
    fieldColumn(input, 'partnerId', { width: 20, aliases: ['partner', 'company', 'org'] }),
    fieldColumn(input, 'personName', { width: 20, aliases: ['who', 'contact', 'full name', 'held by'] }),
    fieldColumn(input, 'email', { width: 26, aliases: ['email', 'mail', 'email address'] }),
    fieldColumn(input, 'backupRoleId', { width: 20, aliases: ['deputy', 'stand in'] }),
    fieldColumn(input, 'isBoard', { width: 12, aliases: ['board', 'on board'] }),
    fieldColumn(input, 'notes', { width: 30, aliases: ['comment', 'comments', 'remarks'] }),
  ];
}

const moments = Object.keys(scoreMoments) as ScoreMoment[];

/** Likelihood, impact, score and band of each moment; the last two are worked out. */
function scoreColumns({ document }: SheetSource, input: ColumnInput): SheetColumn[] {
  const scale = scaleOf(document.roadmap);
  const pairOf = ({ record }: SheetRecord, moment: ScoreMoment) => (record as Records['risks']).scores[moment];
  return moments.flatMap((moment): SheetColumn[] => {
    const isNow = moment === 'current';
    const words = scoreMoments[moment];
    const field = (name: 'likelihood' | 'impact', other: string) =>
      fieldColumn(input, `scores.${moment}.${name}`, {
        width: 10,
        words: name === 'likelihood' ? scale.likelihoodWords : scale.impactWords,
        aliases: isNow ? [name, ...other.split(' ')] : moment === 'target' ? [`residual ${name}`] : [`initial ${name}`],
      });
    return [
      field('likelihood', 'probability chance'),
      field('impact', 'consequence severity-of-impact'),
      readonlyColumn<SheetRecord>(
        { label: `${words} score` },
        {
          id: `${moment}.score`,
          width: 8,
          align: 'end',
          value: (row) => scoreOf(pairOf(row, moment)),
          aliases: isNow ? ['score', 'rating'] : [],
        },
      ),
      readonlyColumn<SheetRecord>(
        { label: `${words} band` },
        {
          id: `${moment}.band`,
          width: 10,
          value: (row) => bandOf(scale, pairOf(row, moment))?.name ?? null,
          aliases: isNow ? ['band', 'level'] : [],
        },
      ),
    ];
  });
}

function riskColumns(source: SheetSource, input: ColumnInput): SheetColumn[] {
  const plain = (field: string, width: number, ...aliases: string[]) => fieldColumn(input, field, { width, aliases });
  return [
    plain('code', 8, 'no', 'number', 'ref', 'risk id'),
    plain('title', 36, 'risk', 'name', 'risk title', 'risk name'),
    plain('recordKind', 10, 'type', 'record kind'),
    plain('polarity', 11, 'threat or opportunity'),
    plain('category', 18),
    plain('status', 11, 'state'),
    plain('ownerRoleId', 20, 'risk owner', 'owned by', 'responsible'),
    ...scoreColumns(source, input),
    plain('response', 11, 'strategy', 'treatment', 'risk response'),
    plain('actionIds', 30, 'action', 'mitigation', 'mitigations', 'mitigation actions'),
    plain('cause', 30, 'causes'),
    plain('event', 30, 'description', 'risk description'),
    plain('effect', 30, 'effects', 'consequences'),
    plain('trigger', 24, 'trigger', 'triggers', 'early warning'),
    plain('fallback', 30, 'contingency', 'contingency plan', 'plan b'),
    plain('exposure.low', 12),
    plain('exposure.likely', 12, 'exposure', 'cost', 'money exposure'),
    plain('exposure.high', 12),
    plain('confidence', 10),
    ...['raisedOn', 'nextReviewOn', 'reviewedOn', 'closedOn'].map((field) => plain(field, 11)),
    plain('severity', 10),
    plain('incidentKind', 16),
    plain('occurredAt', 11),
    plain('partnerIds', 20, 'partners', 'partner'),
    plain('activityIds', 26, 'activities', 'affected activities'),
    plain('kpiIds', 20, 'kpis'),
    plain('escalationPolicyId', 20, 'escalation'),
    plain('approver', 16, 'approver'),
    plain('expires', 11),
    plain('notes', 30, 'comment', 'comments', 'remarks'),
  ];
}
