import { entityWords } from '@/domain/entities';
import type { Problem } from '@/domain/problems';
import type { Steps } from '@/domain/steps';
import type { Transaction } from '@/domain/transaction';
import type { ReadSheet, SheetRow } from '@/formats/spreadsheet/sheet';
import type { Formats } from '@/ui/formats';
import { raciSteps, rowSteps } from './apply-rows';
import { type ImportRow, isTaken, refusedRow } from './import-row';
import type { ImportSetup, ImportWorld } from './import-setup';
import { newRolesOf, RaciPlanner } from './plan-raci';
import { RowPlanner } from './plan-rows';

/** What an import is worked out from. */
export interface PlanRequest {
  world: ImportWorld;
  sheet: ReadSheet;
  setup: ImportSetup;
  formats: Formats;
  /** The organisation of new roles whose own is not said. */
  newRolesTo: string | null;
}

interface Patience {
  /** Called now and then, so that the page stays alive; throws to give up. */
  pause: () => Promise<void>;
  onProgress?: (done: number, of: number) => void;
}

/** Works out what each row would do, a few hundred at a time. */
export async function planImport(request: PlanRequest, { pause, onProgress }: Patience): Promise<ImportRow[]> {
  const planner = plannerOf(request);
  const result: ImportRow[] = [];
  for (const [index, row] of planner.rows.entries()) {
    result.push(planner.plan(row));
    if (index % 20 !== 19) continue;
    onProgress?.(index + 1, planner.rows.length);
    await pause();
  }
  return withRefusedParents(result);
}

function plannerOf(request: PlanRequest): { rows: readonly SheetRow[]; plan: (row: SheetRow) => ImportRow } {
  const { world, sheet, setup, formats } = request;
  const common = { sheet, headerPlace: setup.headerPlace, map: setup.map, matchBy: setup.matchBy };
  if (setup.kind === 'raci') {
    const { raciVariant: variant } = world.source.document.roadmap;
    const { headers } = setup;
    return new RaciPlanner({ ...common, table: world.table('activities'), roles: world.roles, variant, headers });
  }
  return new RowPlanner({
    ...common,
    table: world.table(setup.kind),
    sharedTable: world.shared(setup.kind),
    before: beforeOf(request),
    formats,
    currency: world.source.document.roadmap.currency,
  });
}

const beforeOf = ({ world, newRolesTo }: PlanRequest) => ({
  document: world.source.document,
  schedule: world.source.schedule,
  today: world.source.today,
  newRolesTo,
});

const NEW_ROW = /^@row:(\d+)$/;

/** A row cannot be part of one that is not made: refused rows take along those that wait for them. */
function withRefusedParents(rows: readonly ImportRow[]): ImportRow[] {
  const result = [...rows];
  const places = new Map(rows.map(({ number }, place) => [String(number), place]));
  const inside = new Map<string, number[]>();
  const open: { place: number; parent: string }[] = [];
  for (const [place, row] of rows.entries()) {
    const parent = NEW_ROW.exec(String(row.values['parentId'] ?? ''))?.[1];
    if (parent === undefined || !isTaken(row)) continue;
    const siblings = inside.get(parent);
    if (siblings) siblings.push(place);
    else inside.set(parent, [place]);
    const above = rows[places.get(parent) ?? -1];
    if (!above || !isTaken(above)) open.push({ place, parent });
  }
  for (let next = open.pop(); next; next = open.pop()) {
    const row = result[next.place] as ImportRow;
    if (!isTaken(row)) continue;
    result[next.place] = refusedRow(row, `It would be part of row ${next.parent}, which is not taken.`, 'Part of');
    const parent = String(row.number);
    for (const place of inside.get(parent) ?? []) open.push({ place, parent });
  }
  return result;
}

/** The words of the edit, for the history and for undo. */
export function importLabel(setup: ImportSetup, count: number): string {
  const words = setup.kind === 'raci' ? 'responsibilities' : entityWords[setup.kind].many;
  return `Import ${count} ${count === 1 ? 'row' : 'rows'} of ${words}`;
}

/** Does what the taken rows say, inside one transaction, a row at a time; returns the ids of their records. */
export function* importSteps(tx: Transaction, request: PlanRequest, taken: readonly ImportRow[]): Steps<string[]> {
  const { setup, world } = request;
  if (setup.kind !== 'raci') return yield* rowSteps(tx, setup.kind, taken, beforeOf(request));
  const variant = world.source.document.roadmap.raciVariant;
  yield* raciSteps(tx, taken, newRolesOf(setup.map, setup.headers), beforeOf(request), variant);
  return taken.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** About how many steps that takes together with checking what comes of it: an activity is gone through three times. */
export const stepsOf = ({ kind }: ImportSetup, count: number): number => count * (kind === 'activities' ? 4 : 2);

/** The rows after the roadmap refused them together: those it named are refused; without a name, all of them. */
export function afterRefusal(
  rows: readonly ImportRow[],
  problems: readonly Problem[],
  ids: ReadonlyMap<string, number>,
): ImportRow[] {
  const messages = new Map<number, string>();
  for (const { id, message } of problems) {
    const number = ids.get(id);
    if (number !== undefined) messages.set(number, message);
  }
  const all = messages.size === 0 ? (problems[0]?.message ?? 'The roadmap refused it.') : null;
  return rows.map((row) => {
    const message = messages.get(row.number) ?? all;
    return message && isTaken(row) ? refusedRow(row, message) : row;
  });
}
