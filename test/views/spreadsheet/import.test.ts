import { beforeAll, describe, expect, test } from 'vitest';
import { applyEntries } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import type { Problem } from '@/domain/problems';
import { type EditRefused, transact } from '@/domain/transaction';
import { readSpreadsheet } from '@/formats/spreadsheet/read-spreadsheet';
import type { OutCell, ReadSheet } from '@/formats/spreadsheet/sheet';
import { writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { makeFormats } from '@/ui/formats';
import { afterRefusal, applyImport, importLabel, type PlanRequest, planImport } from '@/views/spreadsheet/import-plan';
import { type ImportRow, isOdd, isTaken } from '@/views/spreadsheet/import-row';
import { type ImportSetup, ImportWorld, suggestSetup } from '@/views/spreadsheet/import-setup';
import { NEW_ROLE } from '@/views/spreadsheet/match-columns';
import type { SheetSource } from '@/views/spreadsheet/sheet-tables';
import { workbookOf } from '@/views/spreadsheet/workbook';
import { workbookOf as foreignWorkbook, sheetPart, textCell } from '../../formats/spreadsheet/sheet-zip';
import { sampleSource } from '../../support/sample-source';

const formats = makeFormats({ locale: 'en-GB', dateFormat: 'locale', weekStart: 'locale' });
const pause = () => Promise.resolve();
let source: SheetSource;
beforeAll(async () => {
  source = await sampleSource('c');
});

async function sheets(bytes: Uint8Array, name = 'a.csv'): Promise<readonly ReadSheet[]> {
  const result = await readSpreadsheet(bytes, name);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.book.sheets;
}

/** A cell of a CSV file. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = async (...lines: string[]) => (await sheets(Buffer.from(lines.join('\n'))))[0] as ReadSheet;

/** What importing a sheet as it is suggested, or changed so, would do. */
async function plan(
  sheet: ReadSheet,
  change: Partial<ImportSetup> = {},
): Promise<{ request: PlanRequest; rows: ImportRow[] }> {
  const world = new ImportWorld(source);
  const setup = { ...suggestSetup(sheet, world, {}), ...change };
  const newRolesTo = Object.keys(source.document.partners)[0] ?? null;
  const request = { world, sheet, setup, formats, newRolesTo };
  return { request, rows: await planImport(request, { pause }) };
}

/** The records that importing the taken rows changes. */
function applied({ request, rows }: { request: PlanRequest; rows: ImportRow[] }) {
  let count = 0;
  const surroundings = { newId: () => `new-${++count}`, now: () => '2026-11-21T10:00:00Z', author: '' };
  const taken = rows.filter(isTaken);
  return transact(source.document, surroundings, importLabel(request.setup, taken.length), (tx) => {
    applyImport(tx, request, taken);
  });
}

const refusals = (rows: readonly ImportRow[]) =>
  rows.flatMap((row) => row.refusals.map(({ column, message }) => `${row.number} ${column}: ${message}`));
const activityAt = (place: number) =>
  Object.values(source.document.activities)[place] as RoadmapDocument['activities'][string];

describe('out, edited, in again', () => {
  test('only the edited fields change', async () => {
    const written = workbookOf(source);
    const edit = (name: string, row: number, head: string, cell: OutCell) => {
      const sheet = written.find((one) => one.name === name);
      const heads = sheet?.rows[name === 'RACI' ? 1 : 0]?.map((one) => (one && 'text' in one ? one.text : ''));
      (sheet?.rows[row] as OutCell[])[heads?.indexOf(head) ?? -1] = cell;
    };
    edit('Plan', 2, 'Title', { text: '=A renamed activity' });
    edit('Plan', 3, 'Progress', { number: 35, format: 'percent' });
    edit('Risks', 1, 'Current likelihood', { number: 5, format: 'plain' });
    edit('Roster', 1, 'Person', { text: 'Ada 🚀 שלום' });
    const read = await sheets(await writeXlsx(written), 'a.xlsx');
    const changed: unknown[] = [];
    for (const sheet of read.filter(({ name }) => name !== 'Heat maps'))
      for (const entry of applied(await plan(sheet))?.entries ?? []) {
        const before = entry.before as unknown as Record<string, unknown>;
        const after = entry.after as unknown as Record<string, unknown>;
        const fields = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
        changed.push([entry.entity, ...fields]);
      }
    expect(changed).toEqual([
      ['activities', 'title'],
      ['activities', 'progress'],
      // A current score that changes is kept in the risk's history, as everywhere.
      ['risks', 'scores', 'history'],
      ['roles', 'personName'],
    ]);
  });
});

describe('what a cell can mean', () => {
  test('dates as text: one reading is taken and said, two are refused with the form to use', async () => {
    const { rows } = await plan(
      await csv(
        'Title,Start',
        'a,2026-12-01',
        'b,4 May 2027',
        'c,4.5.2027',
        'd,03/04/2027',
        'e,May 2027',
        'f,31/02/2027',
        'g,soon',
        'h,"December 3, 2026"',
        'i,5-Jan-27',
        'j,2026-12-01 14:30',
      ),
    );
    expect(rows.map((row) => row.values['start'] ?? null)).toEqual([
      '2026-12-01',
      '2027-05-04',
      '2027-05-04',
      null,
      '2027-05-01',
      null,
      null,
      '2026-12-03',
      '2027-01-05',
      '2026-12-01',
    ]);
    expect(refusals(rows)).toEqual([
      '5 Start: “03/04/2027” could be 2027-04-03 or 2027-03-04. Write it so, the year first.',
      '7 Start: “31/02/2027” is not a day of the calendar.',
      '8 Start: “soon” is not a date, or its year is missing. Write it as 2026-05-04 or 4 May 2026.',
    ]);
    expect(rows[1]?.notes).toEqual(['Start: “4 May 2027” is text, read as 4 May 2027.']);
    expect(rows[9]?.notes).toEqual(['Start: Only the day of “2026-12-01 14:30” is taken.']);
  });

  test('one date of a column that can be read one way only tells how the others are written', async () => {
    const { rows } = await plan(await csv('Title,Start', 'a,03/04/2027', 'b,25/04/2027'));
    expect(rows.map((row) => row.values['start'])).toEqual(['2027-04-03', '2027-04-25']);
    const other = await plan(await csv('Title,Start', 'a,03/04/2027', 'b,04/25/2027'));
    expect(other.rows.map((row) => row.values['start'])).toEqual(['2027-03-04', '2027-04-25']);
  });

  test('scores are whole numbers or words of the scale; money may have commas', async () => {
    const { rows } = await plan(
      await csv(
        'Risk,Likelihood,Impact,Exposure likely (EUR)',
        'a,5.5,3,"1,250.50"',
        'b,Possible,Severe,€300',
        'c,4 - Likely,9,x',
        'd,0,2,',
      ),
    );
    expect(rows[1]?.values).toMatchObject({
      'scores.current.likelihood': 3,
      'scores.current.impact': 5,
      'exposure.likely': 30_000,
    });
    expect(refusals(rows)).toEqual([
      '2 Current likelihood: Only whole numbers fit here.',
      '4 Current impact: The most that fits here is 5.',
      '4 Exposure likely: “x” is not a number.',
      '5 Current likelihood: The least that fits here is 1.',
    ]);
  });

  test('titles of 400 characters, emoji and right to left are taken; 501 characters are not', async () => {
    const { rows } = await plan(await csv('Title', 'x'.repeat(400), '🚀 שלום مرحبا', 'y'.repeat(501)));
    expect(rows.map(({ state }) => state)).toEqual(['new', 'new', 'refused']);
    expect(refusals(rows)).toEqual(['4 Title: Too long: at most 500 characters fit here.']);
  });
});

describe('which record a row is', () => {
  test('by title: one, several, none; the same one twice', async () => {
    const title = activityAt(0).title;
    const { rows } = await plan(
      await csv(
        'Title,Notes',
        `${quoted(title.toUpperCase())},one`,
        `${quoted(title)},two`,
        'Never seen,three',
        'Never seen,four',
      ),
      { matchBy: 'title' },
    );
    expect(rows.map(({ state }) => state)).toEqual(['changed', 'refused', 'new', 'new']);
    expect(refusals(rows)[0]).toContain('Row 2 is the same activity');
    expect(rows[3]?.notes).toEqual(['Row 4 has the same title: there would be two.']);
  });

  test('by id: unknown ids are new and said; without a title nothing is made', async () => {
    const { rows } = await plan(await csv('Id,Title', `${activityAt(1).id},Renamed`, 'gone,Back again', ',', 'nope,'), {
      matchBy: 'id',
    });
    expect(rows.map(({ state }) => state)).toEqual(['changed', 'new', 'refused']);
    expect(rows[1]?.notes[0]).toContain('No activity has this id here');
  });

  test('a row can be part of one that another row makes', async () => {
    const planned = await plan(await csv('Title,Part of', 'Child,Phase one', 'Phase one,', 'Orphan,Nobody'));
    expect(refusals(planned.rows)).toEqual(['4 Part of: There is no activity called “Nobody”.']);
    const made = applied(planned)?.entries.map(
      ({ after }) => after as unknown as { id: string; title: string; parentId?: string },
    );
    expect(made?.find(({ title }) => title === 'Child')?.parentId).toBe(
      made?.find(({ title }) => title === 'Phase one')?.id,
    );
  });
});

describe('a matrix', () => {
  const roleNames = () =>
    Object.values(source.document.roles)
      .slice(0, 2)
      .map(({ label }) => label);

  test('letters are taken, two As and strange letters refused, unknown roles said', async () => {
    const [first, second] = roleNames();
    const title = (place: number) => quoted(activityAt(place).title);
    const sheet = await csv(
      `Activity,${quoted(first ?? '')},${quoted(second ?? '')},Outside counsel`,
      `${title(0)},R,I,C`,
      `${title(1)},A,A,`,
      `${title(2)},X,,`,
      'Nothing like it,R,,',
    );
    const { request, rows } = await plan(sheet);
    expect(request.setup.kind).toBe('raci');
    expect(request.setup.unknown.map((place) => request.setup.headers[place])).toEqual(['Outside counsel']);
    expect(rows.slice(1).map(({ state }) => state)).toEqual(['refused', 'refused', 'refused']);
    expect(refusals(rows).join('\n')).toMatch(/roles would be accountable \(A\).*Keep one\./);
    expect(refusals(rows).join('\n')).toContain('4 ');
    expect(refusals(rows).at(-1)).toBe('5 : There is no activity called “Nothing like it”.');
  });

  test('a role that is not in the roster can be made with its letters', async () => {
    const sheet = await csv('Activity,Outside counsel', `${quoted(activityAt(0).title)},C`);
    const { request } = await plan(sheet, { kind: 'raci' });
    const setup = { ...request.setup, kind: 'raci' as const, map: ['title', NEW_ROLE], matchBy: 'title' as const };
    const entries = applied(await plan(sheet, setup))?.entries ?? [];
    expect(entries.map(({ entity }) => entity)).toEqual(['roles', 'activities']);
    expect(entries[1]?.after).toMatchObject({ raci: { 'new-1': 'C' } });
  });
});

test('three hundred rows with everything that goes wrong: the preview says so, and what is taken is one change', async () => {
  const cell = (column: string, row: number, text: string) => textCell(`${column}${row}`, text);
  const good = Array.from({ length: 284 }, (_, index) => index + 2);
  const goodRows = good.map(
    (row) => `<row r="${row}">${cell('A', row, `Task ${row}`)}${cell('B', row, '2027-03-01')}</row>`,
  );
  const bad = (row: number, cells: string) => `<row r="${row}">${cells}</row>`;
  const rows = [
    bad(
      1,
      ['Title', 'Start', 'Owner', 'Progress', 'Duration']
        .map((text, index) => cell('ABCDE'[index] as string, 1, text))
        .join(''),
    ),
    ...goodRows,
    bad(286, cell('A', 286, 'Unknown role') + cell('C', 286, 'Nobody I know')),
    bad(
      287,
      cell('A', 287, 'Two owners') +
        cell(
          'C',
          287,
          Object.values(source.document.roles)
            .slice(0, 2)
            .map((role) => role.code)
            .join(', '),
        ),
    ),
    bad(288, cell('A', 288, 'Ambiguous') + cell('B', 288, '03/04/2027')),
    bad(289, `${cell('A', 289, 'Half a day')}<c r="E289"><v>5.5</v></c>`),
    bad(290, `<c r="A290" t="str"><f>"Made by "&amp;"formula"</f><v>Made by formula</v></c>`),
    bad(291, cell('B', 291, '2027-03-01')),
    bad(292, `${cell('A', 292, 'Failed')}<c r="D292" t="e"><f>A1/0</f><v>#DIV/0!</v></c>`),
    bad(293, cell('A', 293, 'Under a merge') + cell('B', 293, '2027-03-02')),
    bad(294, `${cell('A', 294, 'Too much')}<c r="D294"><v>400</v></c>`),
    bad(295, cell('A', 295, '=HYPERLINK("http://x","y")')),
    ...Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 296}"/>`),
  ];
  const bytes = foreignWorkbook({
    Tasks: sheetPart(rows.join(''), '<mergeCells><mergeCell ref="C292:C293"/></mergeCells>'),
  });
  const [sheet] = await sheets(bytes, 'a.xlsx');
  const planned = await plan(sheet as ReadSheet);
  expect(refusals(planned.rows)).toEqual([
    '286 Accountable (A): There is no role called “Nobody I know”.',
    '287 Accountable (A): Only one fits here, and this names 2: keep one.',
    '288 Start: “03/04/2027” could be 2027-04-03 or 2027-03-04. Write it so, the year first.',
    '289 Duration: Only whole numbers fit here.',
    '291 : A new activity needs a title.',
    '292 Progress: A formula failed here (#DIV/0!).',
    '294 Progress: The most that fits here is 100.',
  ]);
  expect(planned.rows.filter(isOdd).map(({ number, notes }) => [number, ...notes])).toEqual([
    [290, 'Title: the value of a formula is taken.'],
    [293, 'Accountable (A): lies in merged cells, whose value stands in another row or column.'],
  ]);
  expect(planned.rows.filter(isTaken)).toHaveLength(287);
  const change = applied(planned);
  expect(change?.entries).toHaveLength(287);
  expect(change?.label).toBe('Import 287 rows of activities');
  expect(change?.entries.at(-1)?.after).toMatchObject({ title: '=HYPERLINK("http://x","y")' });
});

test('what the roadmap refuses as a whole changes nothing and names its rows', async () => {
  const { request, rows } = await plan(await csv('Title,Part of', 'Egg,Hen', 'Hen,Egg', 'Nest,'));
  const before = JSON.stringify(source.document);
  let count = 0;
  let ids: string[] = [];
  const surroundings = { newId: () => `new-${++count}`, now: () => '', author: '' };
  const run = () =>
    transact(source.document, surroundings, 'Import', (tx) => {
      ids = applyImport(tx, request, rows);
    });
  let problems: readonly Problem[] = [];
  try {
    run();
  } catch (error) {
    problems = (error as EditRefused).problems;
  }
  expect(JSON.stringify(source.document)).toBe(before);
  const after = afterRefusal(rows, problems, new Map(ids.map((id, index) => [id, rows[index]?.number ?? 0])));
  expect(after.map(({ state }) => state)).toContain('refused');
  expect(after[2]?.state).toBe('new');
  expect(refusals(after)[0]).toMatch(/An activity cannot be part of itself/);
});

test('an import is one change that undoing takes back whole', async () => {
  const planned = await plan(
    await csv('Title,Category,Likelihood,Impact', 'Risk one,Market,3,4', 'Risk two,Market,2,2'),
  );
  const change = applied(planned);
  const copy = structuredClone(source.document);
  applyEntries(copy, change?.entries ?? []);
  expect(Object.keys(copy.risks)).toHaveLength(Object.keys(source.document.risks).length + 2);
  expect(change?.label).toBe('Import 2 rows of risks');
});
