import type { Activity } from './activity';
import { emptyDates, setDates, setDuration, setKind, setScheduling, setStatus } from './activity-edits';
import type { CalendarDay } from './calendar-day';
import type { RoadmapDocument } from './document';
import type { EntityName } from './field';
import type { Partner } from './partner';
import { setPartnerStage } from './partner-edits';
import { type RiskPair, type ScoreMoment, scoreMoments } from './risk-scale';
import { rescore } from './risks/risk-edits';
import type { Schedule } from './schedule/schedule';
import type { Transaction } from './transaction';
import { setAt } from './value-at';

/** New values by the path of their field ("duration", "scores.current.impact"); undefined takes an optional one out. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** The roadmap as it stands before the edit, and the day of the edit. */
export interface Before {
  document: RoadmapDocument;
  schedule: Schedule;
  today: CalendarDay;
}

/**
 * Gives a record other values of its fields, whatever gesture they come from: a cell, a form, an import. Fields with a rule go by it, in the
 * order in which one decides what the next one means.
 */
export function changeRecord(
  tx: Transaction,
  entity: EntityName,
  id: string,
  values: FieldValues,
  before: Before,
): void {
  if (entity === 'activities') changeActivity(tx, id, values, before);
  else if (entity === 'risks') changeRisk(tx, id, values, before);
  else if (entity === 'partners') changePartner(tx, id, values, before);
  else setPlain(tx, entity, id, values);
}

function setPlain(tx: Transaction, entity: EntityName, id: string, values: FieldValues): void {
  const entries = Object.entries(values);
  if (entries.length === 0) return;
  tx.update(entity, id, (draft) => {
    for (const [path, value] of entries) setAt(draft, path.split('.'), value, { entity, id });
  });
}

/** The values without those of these fields. */
const without = (values: FieldValues, fields: ReadonlySet<string>): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([path]) => !fields.has(path)));

const activityRules = new Set(['kind', 'scheduling', 'status', 'start', 'end', 'duration']);

function changeActivity(tx: Transaction, id: string, values: FieldValues, { document, schedule }: Before): void {
  const current = schedule.get(id);
  setPlain(tx, 'activities', id, without(values, activityRules));
  if ('kind' in values) setKind(tx, id, values['kind'] as Activity['kind']);
  // Whether it is fixed, begun or done decides what a date means.
  if ('scheduling' in values) setScheduling(tx, id, values['scheduling'] as Activity['scheduling'], current);
  if ('status' in values) setStatus(tx, id, values['status'] as Activity['status'], current);
  const { start, end, duration } = values as { start?: CalendarDay; end?: CalendarDay; duration?: number };
  if (start === undefined) emptyDates(tx, id, { start: 'start' in values, end: 'end' in values && !end }, current);
  if ('duration' in values && end === undefined)
    setDuration(tx, document, id, duration, 'start' in values ? undefined : current);
  if (start === undefined && end === undefined) return;
  setDates(
    tx,
    document,
    id,
    { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
    current,
  );
}

const scorePath = new Map(
  (Object.keys(scoreMoments) as ScoreMoment[]).flatMap((moment) =>
    (['likelihood', 'impact'] as const).map((half) => [`scores.${moment}.${half}`, [moment, half]] as const),
  ),
);

function changeRisk(tx: Transaction, id: string, values: FieldValues, { today }: Before): void {
  setPlain(tx, 'risks', id, without(values, new Set(scorePath.keys())));
  const pairs = new Map<ScoreMoment, RiskPair>();
  for (const [path, [moment, half]] of scorePath) {
    if (!(path in values)) continue;
    const pair = pairs.get(moment) ?? { ...tx.get('risks', id)?.scores[moment] };
    if (values[path] === undefined) delete pair[half];
    else pair[half] = values[path] as NonNullable<RiskPair[typeof half]>;
    pairs.set(moment, pair);
  }
  for (const [moment, pair] of pairs) rescore(tx, id, moment, pair, { on: today });
}

function changePartner(tx: Transaction, id: string, values: FieldValues, { today }: Before): void {
  setPlain(tx, 'partners', id, without(values, new Set(['stage'])));
  if ('stage' in values) setPartnerStage(tx, id, values['stage'] as Partner['stage'], today);
}
