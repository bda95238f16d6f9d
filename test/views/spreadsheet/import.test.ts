import { beforeAll, describe, expect, test } from 'vitest';
import { applyEntries } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import type { Problem } from '@/domain/problems';
import { atOnce } from '@/domain/steps';
import { type EditRefused, transact } from '@/domain/transaction';
import type { OutCell, ReadSheet } from '@/formats/spreadsheet/sheet';
import { writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { afterRefusal, importSteps } from '@/views/spreadsheet/import-plan';
import type { ImportSetup } from '@/views/spreadsheet/import-setup';
import { NEW_ROLE } from '@/views/spreadsheet/match-columns';
import type { SheetSource } from '@/views/spreadsheet/sheet-tables';
import { workbookOf } from '@/views/spreadsheet/workbook';
import { sampleSource } from '../../support/sample-source';
import { applied, csvSheet, planned, quoted, refusals, sheetsOf } from './trial-import';

let source: SheetSource;
beforeAll(async () => {
  source = await sampleSource('c');
});

const csv = csvSheet;
const sheets = sheetsOf;
const plan = (sheet: ReadSheet, change: Partial<ImportSetup> = {}) => planned(source, sheet, change);
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
    const role = Object.values(source.document.roles).find(({ id }) => !activityAt(0).raci[id]);
    edit('RACI', 2, role?.label ?? '', { text: 'i' });
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
      ['activities', 'raci'],
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
    const trial = await plan(await csv('Title,Part of', 'Child,Phase one', 'Phase one,', 'Orphan,Nobody'));
    expect(refusals(trial.rows)).toEqual(['4 Part of: There is no activity called “Nobody”.']);
    const made = applied(trial)?.entries.map(
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

test('what the roadmap refuses as a whole changes nothing and names its rows', async () => {
  const { request, rows } = await plan(await csv('Title,Part of', 'Egg,Hen', 'Hen,Egg', 'Nest,'));
  const before = JSON.stringify(source.document);
  let count = 0;
  let ids: string[] = [];
  const surroundings = { newId: () => `new-${++count}`, now: () => '', author: '' };
  const run = () =>
    transact(source.document, surroundings, 'Import', (tx) => {
      ids = atOnce(importSteps(tx, request, rows));
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
  const trial = await plan(await csv('Title,Category,Likelihood,Impact', 'Risk one,Market,3,4', 'Risk two,Market,2,2'));
  const change = applied(trial);
  const copy = structuredClone(source.document);
  applyEntries(copy, change?.entries ?? []);
  expect(Object.keys(copy.risks)).toHaveLength(Object.keys(source.document.risks).length + 2);
  expect(change?.label).toBe('Import 2 rows of risks');
});
