import { atOnce } from '@/domain/steps';
import { transact } from '@/domain/transaction';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import type { ReadSheet } from '@/formats/spreadsheet/sheet';
import { makeFormats } from '@/ui/formats';
import { importLabel, importSteps, type PlanRequest, planImport } from '@/views/spreadsheet/import-plan';
import { type ImportRow, isTaken } from '@/views/spreadsheet/import-row';
import { type ImportSetup, ImportWorld, suggestSetup } from '@/views/spreadsheet/import-setup';
import type { SheetSource } from '@/views/spreadsheet/sheet-tables';

const formats = makeFormats({ locale: 'en-GB', dateFormat: 'locale', weekStart: 'locale' });

/** The sheets of a file, or why there are none. */
export async function sheetsOf(bytes: Uint8Array, name = 'a.csv'): Promise<readonly ReadSheet[]> {
  const result = await readSpreadsheet(bytes, name);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.book.sheets;
}

/** A sheet from the lines of a CSV file. */
export const csvSheet = async (...lines: string[]) => (await sheetsOf(Buffer.from(lines.join('\n'))))[0] as ReadSheet;

/** A cell of a CSV file. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What an import would do. */
export interface Planned {
  request: PlanRequest;
  rows: ImportRow[];
}

/** What importing a sheet as it is suggested, or changed so, would do. */
export async function planned(
  source: SheetSource,
  sheet: ReadSheet,
  change: Partial<ImportSetup> = {},
): Promise<Planned> {
  const world = new ImportWorld(source);
  const setup = { ...suggestSetup(sheet, world, {}), ...change };
  const newRolesTo = Object.keys(source.document.partners)[0] ?? null;
  const request = { world, sheet, setup, formats, newRolesTo };
  return { request, rows: await planImport(request, { pause: () => Promise.resolve() }) };
}

/** The change that importing the taken rows makes; throws where the roadmap refuses it. */
export function applied({ request, rows }: Planned) {
  let count = 0;
  const surroundings = { newId: () => `new-${++count}`, now: () => '2026-11-21T10:00:00Z', author: '' };
  const taken = rows.filter(isTaken);
  return transact(request.world.source.document, surroundings, importLabel(request.setup, taken.length), (tx) => {
    atOnce(importSteps(tx, request, taken));
  });
}

/** Every refusal: row, column, words. */
export const refusals = (rows: readonly ImportRow[]) =>
  rows.flatMap((row) => row.refusals.map(({ column, message }) => `${row.number} ${column}: ${message}`));
