import { describe, expect, test } from 'vitest';
import { makeFormats } from '../../src/ui/formats';
import {
  choiceColumn,
  choiceMeant,
  moneyColumn,
  percentColumn,
  referencesColumn,
  yesNoColumn,
} from '../../src/ui/grid/column-kinds';
import type { GridColumn } from '../../src/ui/grid/grid-column';
import { nextSort, sortedRows } from '../../src/ui/grid/row-order';
import { matchesFilter } from '../../src/ui/grid/text-filter';

const formats = makeFormats({ locale: 'en-GB', dateFormat: 'locale', weekStart: 'locale' });
const choices = [
  { value: 'a', label: 'Acme', short: 'AC' },
  { value: 'b', label: 'Beta, Ltd', short: 'BE' },
  { value: 'c', label: 'Beta Two' },
];

describe('what typed text means', () => {
  test.each([
    ['acme', 'a'],
    ['BE', 'b'],
    ['c', 'c'],
    ['ac', 'a'],
    ['bet', undefined],
    ['', undefined],
  ])('%j among the choices', (text, value) => {
    expect(choiceMeant(text, choices)?.value).toBe(value);
  });

  test('several by names or codes, a name with a comma among them, none twice', () => {
    const column = referencesColumn<null>({ label: 'With' }, choices, { id: 'with', width: 1, value: () => [] });
    expect(column.parse('Acme; be, AC')).toEqual({ ok: true, value: ['a', 'b'] });
    expect(column.parse('Beta, Ltd')).toEqual({ ok: true, value: ['b'] });
    expect(column.parse('')).toEqual({ ok: true, value: [] });
    expect(column.parse('Acme, Nobody').ok).toBe(false);
    expect(column.format(['b', 'c', 'gone'])).toBe('BE, Beta Two');
  });

  test('a choice that must be made refuses to be emptied', () => {
    const column = choiceColumn<null>({ label: 'Stage' }, choices, {
      id: 'stage',
      width: 1,
      clearable: false,
      value: () => 'a',
    });
    expect(column.parse(' ')).toEqual({ ok: false, message: 'Stage cannot be left empty.' });
  });

  test('money, shares, and yes or no', () => {
    const money = moneyColumn<null>({ label: 'Revenue' }, formats, 'EUR', { id: 'm', width: 1, value: () => null });
    expect(money.parse('€1,234.50')).toEqual({ ok: true, value: 123_450 });
    expect(money.format(123_450)).toBe('€1,234.50');
    expect(money.parse('lots').ok).toBe(false);
    const percent = percentColumn<null>({ label: 'Progress' }, formats, { id: 'p', width: 1, value: () => null });
    expect(percent.parse('50%')).toEqual({ ok: true, value: 50 });
    expect(percent.parse('101').ok).toBe(false);
    const yesNo = yesNoColumn<null>({ label: 'Board' }, { id: 'y', width: 1, value: () => false });
    expect([yesNo.parse('Yes'), yesNo.parse('no')]).toEqual([
      { ok: true, value: true },
      { ok: true, value: false },
    ]);
    expect(yesNo.parse('perhaps').ok).toBe(false);
  });
});

describe('sorting', () => {
  interface Row {
    id: string;
    name: string;
    value: number | null;
  }
  const rows: Row[] = [
    { id: '1', name: 'b', value: 2 },
    { id: '2', name: 'A', value: null },
    { id: '3', name: 'a', value: 1 },
    { id: '4', name: '', value: 2 },
  ];
  const number: GridColumn<Row> = {
    id: 'value',
    label: 'Value',
    width: 1,
    editor: 'number',
    value: (row) => row.value,
    format: String,
    parse: () => ({ ok: true, value: null }),
  };
  const line: GridColumn<Row> = { ...number, id: 'name', editor: 'line', value: (row) => row.name };
  const ids = (list: readonly Row[]) => list.map(({ id }) => id).join('');

  test('is stable either way, and rows without a value stay last', () => {
    expect(ids(sortedRows(rows, number, 'up'))).toBe('3142');
    expect(ids(sortedRows(rows, number, 'down'))).toBe('1432');
    expect(ids(sortedRows(rows, line, 'up'))).toBe('2314');
  });

  test('a choice follows the order it is offered in', () => {
    const column = choiceColumn<{ id: string; key: string }>({ label: 'Stage' }, choices, {
      id: 's',
      width: 1,
      value: (row) => row.key,
    });
    const list = [
      { id: '1', key: 'c' },
      { id: '2', key: 'a' },
    ];
    expect(sortedRows(list, column, 'up').map(({ id }) => id)).toEqual(['2', '1']);
  });

  test('goes up, down, and back to the plan', () => {
    const up = nextSort(null, 'x');
    const down = nextSort(up, 'x');
    expect([up?.direction, down?.direction, nextSort(down, 'x'), nextSort(down, 'y')?.direction]).toEqual([
      'up',
      'down',
      null,
      'up',
    ]);
  });
});

test('a filter wants every word, in any order', () => {
  expect(matchesFilter('Webinar 1 live', 'LIVE web')).toBe(true);
  expect(matchesFilter('Webinar 1 live', 'live two')).toBe(false);
});
