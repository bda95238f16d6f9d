import { expect, test } from 'vitest';
import type { ReadSheet } from '@/formats/spreadsheet/sheet';
import { isOdd, isTaken } from '@/views/spreadsheet/import-row';
import { sheetPart, textCell, workbookOf } from '../../formats/spreadsheet/sheet-zip';
import { sampleSource } from '../../support/sample-source';
import { applied, planned, refusals, sheetsOf } from './trial-import';

test('three hundred rows with everything that goes wrong: the preview says so, and what is taken is one change', async () => {
  const source = await sampleSource('c');
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
  const bytes = workbookOf({
    Tasks: sheetPart(rows.join(''), '<mergeCells><mergeCell ref="C292:C293"/></mergeCells>'),
  });
  const [sheet] = await sheetsOf(bytes, 'a.xlsx');
  const trial = await planned(source, sheet as ReadSheet);
  expect(refusals(trial.rows)).toEqual([
    '286 Accountable (A): There is no role called “Nobody I know”.',
    '287 Accountable (A): Only one fits here, and this names 2: keep one.',
    '288 Start: “03/04/2027” could be 2027-04-03 or 2027-03-04. Write it so, the year first.',
    '289 Duration: Only whole numbers fit here.',
    '291 : A new activity needs a title.',
    '292 Progress: A formula failed here (#DIV/0!).',
    '294 Progress: The most that fits here is 100.',
  ]);
  expect(trial.rows.filter(isOdd).map(({ number, notes }) => [number, ...notes])).toEqual([
    [290, 'Title: the value of a formula is taken.'],
    [293, 'Accountable (A): lies in merged cells, whose value stands in another row or column.'],
  ]);
  expect(trial.rows.filter(isTaken)).toHaveLength(287);
  const change = applied(trial);
  expect(change?.entries).toHaveLength(287);
  expect(change?.label).toBe('Import 287 rows of activities');
  expect(change?.entries.at(-1)?.after).toMatchObject({ title: '=HYPERLINK("http://x","y")' });
});
