import { describe, expect, test } from 'vitest';
import { readPastedHolidays } from '@/formats/holidays/pasted-holidays';
import { makeFormats } from '@/ui/formats';

const { parseDay } = makeFormats({ locale: 'en-GB', dateFormat: 'locale', weekStart: 'locale' });
const read = (...rows: string[]) =>
  readPastedHolidays(
    rows.map((row) => row.split('\t')),
    parseDay,
  );

describe('pasted holidays', () => {
  test.each([
    ['2026-05-01\tLabour Day', '2026-05-01', 'Labour Day'],
    ['Labour Day\t01/05/2026', '2026-05-01', 'Labour Day'],
    ['1 May 2026\tLabour Day\tall offices', '2026-05-01', 'Labour Day, all offices'],
    ['2026-05-01 00:00:00\tLabour Day', '2026-05-01', 'Labour Day'],
    ['2026-05-01 Labour Day', '2026-05-01', 'Labour Day'],
    ['1 May 2026 Labour Day', '2026-05-01', 'Labour Day'],
    ['1/5/2026 May Day', '2026-05-01', 'May Day'],
    ['01.05.2026; Labour Day', '2026-05-01', 'Labour Day'],
    ['1 May 2026 – Labour Day', '2026-05-01', 'Labour Day'],
    ['29.02.2028\tCompany day', '2028-02-29', 'Company day'],
    ['2026-05-01', '2026-05-01', ''],
  ])('%s', (row, date, name) => {
    expect(read(row)).toEqual({ holidays: [{ date, name }], problems: [] });
  });

  test('headings and empty rows are passed over', () => {
    expect(read('Date\tName', '2026-05-01\tLabour Day', '', '\t').holidays).toHaveLength(1);
    expect(read('Date\tName', '').problems).toEqual([]);
  });

  test('rows without a possible day are named by their line', () => {
    expect(
      read('2026-05-01\tLabour Day', '31 Feb 2026\tNever', '29.02.2027\tNo leap year', 'Someday').problems,
    ).toEqual([
      { line: 2, text: '31 Feb 2026 Never' },
      { line: 3, text: '29.02.2027 No leap year' },
      { line: 4, text: 'Someday' },
    ]);
  });
});
