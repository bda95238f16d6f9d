import { describe, expect, test } from 'vitest';
import { CellPlaces } from '../../src/ui/cells/cell-places';
import { planPaste, withoutRefused } from '../../src/ui/cells/paste-plan';
import { makeFormats } from '../../src/ui/formats';
import {
  choiceColumn,
  dateColumn,
  lineColumn,
  numberColumn,
  readonlyColumn,
  referencesColumn,
} from '../../src/ui/grid/column-kinds';
import { columnsNamedBy } from '../../src/ui/grid/columns-named';
import { GridCells } from '../../src/ui/grid/grid-cells';
import type { GridColumn } from '../../src/ui/grid/grid-column';
import type { GridProps } from '../../src/ui/grid/grid-props';
import type { GridLayout } from '../../src/ui/grid/use-grid-layout';

interface Row {
  id: string;
  title: string;
  start: string | null;
  days: number | null;
  owner: string | null;
  with: string[];
  isLocked?: boolean;
}

const formats = makeFormats({ locale: 'en-GB', dateFormat: 'locale', weekStart: 'locale' });
const people = [
  { value: 'r1', label: 'Partner lead', short: 'PL' },
  { value: 'r2', label: 'Legal', short: 'LG' },
];
const columns: GridColumn<Row>[] = [
  lineColumn({ label: 'Title' }, { id: 'title', width: 10, value: (row) => row.title }),
  dateColumn({ label: 'Start' }, formats, {
    id: 'start',
    width: 10,
    value: (row) => row.start,
    lockedBecause: (row) => (row.isLocked ? 'Its dates follow.' : null),
  }),
  numberColumn({ label: 'Days' }, formats, { min: 0, whole: true }, { id: 'days', width: 5, value: (row) => row.days }),
  readonlyColumn({ label: 'Count' }, { id: 'count', width: 5, value: () => 7, format: String }),
  choiceColumn({ label: 'Accountable' }, people, {
    id: 'owner',
    width: 5,
    value: (row) => row.owner,
    aliases: ['owner'],
  }),
  referencesColumn({ label: 'With' }, people, { id: 'with', width: 5, value: (row) => row.with }),
];
const row = (id: string, fields: Partial<Row> = {}): Row => ({
  id,
  title: id,
  start: null,
  days: null,
  owner: null,
  with: [],
  ...fields,
});
function shapeOf(rows: Row[], cannotAdd: string | null = null) {
  const places = new CellPlaces(
    rows.map(({ id }) => id),
    columns.map(({ id }) => id),
    { takesNew: cannotAdd === null },
  );
  const layout = { columns, visible: columns } as Partial<GridLayout<Row>> as GridLayout<Row>;
  const props: Partial<GridProps<Row>> = { layout, cannotAdd, nouns: { one: 'row', many: 'rows' } };
  return new GridCells(props as GridProps<Row>, rows, places);
}
const plan = (table: string[][], rows: Row[], fromColumnId = 'title', cannotAdd: string | null = null) => {
  const left = columns.findIndex(({ id }) => id === fromColumnId);
  return planPaste(shapeOf(rows, cannotAdd), { top: 0, bottom: 0, left, right: left }, table);
};

describe('what a paste would do', () => {
  test('rows on screen are changed, lines beyond the end become new rows', () => {
    const result = plan(
      [
        ['A', '4 May 2026'],
        ['B', '5 May 2026'],
        ['C', ''],
      ],
      [row('a'), row('b')],
    );
    expect(result.changes).toEqual([
      { rowId: 'a', columnId: 'title', value: 'A' },
      { rowId: 'a', columnId: 'start', value: '2026-05-04' },
      { rowId: 'b', columnId: 'title', value: 'B' },
      { rowId: 'b', columnId: 'start', value: '2026-05-05' },
    ]);
    expect(result.adds).toEqual([{ values: { title: 'C' } }]);
    expect(result.problems).toEqual([]);
  });

  test('cells that already hold the value are no change', () => {
    expect(plan([['a', '4 May 2026', '3']], [row('a', { start: '2026-05-04', days: 3 })]).changes).toEqual([]);
  });

  test('a first line of labels or other names says which columns follow', () => {
    const result = plan(
      [
        ['Start', 'owner', 'Title'],
        ['4 May 2026', 'lg', 'New'],
      ],
      [],
      'days',
    );
    expect(result.adds).toEqual([{ values: { start: '2026-05-04', owner: 'r2', title: 'New' } }]);
    expect(columnsNamedBy(['Title', 'something'], columns)).toBeNull();
    expect(columnsNamedBy(['Buy milk', 'Title'], columns)).toBeNull();
  });

  test('every cell that cannot be read is told with its line and column, and the rest stays', () => {
    const result = plan([['A', '32 May', 'many', '', 'Nobody', 'PL, XX', 'over']], [row('a')]);
    expect(result.changes).toEqual([{ rowId: 'a', columnId: 'title', value: 'A' }]);
    expect(result.problems.map(({ line, column, text }) => [line, column, text])).toEqual([
      [1, 'Start', '32 May'],
      [1, 'Days', 'many'],
      [1, 'Accountable', 'Nobody'],
      [1, 'With', 'PL, XX'],
      [1, '', 'over'],
    ]);
  });

  test('a header counts as the first line of the paste', () => {
    expect(
      plan(
        [
          ['Title', 'Start'],
          ['A', 'soon'],
        ],
        [],
      ).problems[0],
    ).toMatchObject({ line: 2, column: 'Start' });
  });

  test('calculated columns are left out and named, locked cells are told', () => {
    const result = plan([['5', '9']], [row('a')], 'days');
    expect(result.calculated).toEqual(['Count']);
    expect(result.problems).toEqual([]);
    expect(plan([['4 May 2026']], [row('a', { isLocked: true })], 'start').problems[0]?.message).toBe(
      'Its dates follow.',
    );
  });

  test('an empty cell empties what is there, an empty line beyond the end makes nothing', () => {
    const result = plan([[''], ['']], [row('a', { start: '2026-05-04' })], 'start');
    expect(result.changes).toEqual([{ rowId: 'a', columnId: 'start', value: null }]);
    expect(result.adds).toEqual([]);
  });

  test('where no rows can be made, lines beyond the end are told and not lost', () => {
    const result = plan([['A'], ['B']], [row('a')], 'title', 'Add an organisation first.');
    expect(result.adds).toEqual([]);
    expect(result.problems).toEqual([{ line: 2, column: '', text: 'B', message: 'Add an organisation first.' }]);
  });
});

describe('the rest of a paste that was refused', () => {
  const shape = shapeOf([row('a'), row('b')]);
  const tried = plan(
    [
      ['A', '4 May 2026'],
      ['B', '5 May 2026'],
      ['C', '6 May 2026'],
      ['D', '7 May 2026'],
    ],
    [row('a'), row('b')],
  );

  test('goes on without the cells and new rows that were refused, and tells them', () => {
    const rest = withoutRefused(shape, tried, [
      { row: { id: 'a' }, columnId: 'start', message: 'No.' },
      { row: { add: 0 }, columnId: 'title', message: 'Neither.' },
    ]);
    expect(rest.changes.map(({ rowId, columnId }) => `${rowId}.${columnId}`)).toEqual([
      'a.title',
      'b.title',
      'b.start',
    ]);
    expect(rest.adds).toEqual([{ values: { title: 'D', start: '2026-05-07' } }]);
    expect(rest.addLines).toEqual([4]);
    expect(rest.problems).toEqual([
      { line: 1, column: 'Start', text: '', message: 'No.' },
      { line: 3, column: 'Title', text: 'C', message: 'Neither.' },
    ]);
  });

  test('leaves nothing where the refusal belongs to no row, and drops a row whose refusal belongs to no pasted cell', () => {
    expect(withoutRefused(shape, tried, [{ row: null, columnId: null, message: 'A circle.' }])).toMatchObject({
      changes: [],
      adds: [],
    });
    const rest = withoutRefused(shape, tried, [{ row: { id: 'b' }, columnId: null, message: 'No.' }]);
    expect(rest.changes.every(({ rowId }) => rowId === 'a')).toBe(true);
  });
});
