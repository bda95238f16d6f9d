import { beforeAll, describe, expect, test } from 'vitest';
import { EVERYBODY } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import type { RoadmapDocument } from '@/domain/document';
import { bandOf, scaleOf } from '@/domain/risk-scale';
import type { OutCell, OutSheet } from '@/formats/spreadsheet/sheet';
import type { SheetSource } from '@/views/spreadsheet/sheet-tables';
import { workbookOf } from '@/views/spreadsheet/workbook';
import { sampleSource, sheetSource } from '../../support/sample-source';

let source: SheetSource;
beforeAll(async () => {
  source = await sampleSource('a');
});

const textOf = (cell: OutCell | undefined) => (cell && 'text' in cell ? cell.text : '');
const named = (sheets: readonly OutSheet[], name: string) => sheets.find((sheet) => sheet.name === name) as OutSheet;
const column = (sheet: OutSheet, head: string, headRow = 0) => {
  const at = sheet.rows[headRow]?.findIndex((cell) => textOf(cell) === head) ?? -1;
  return sheet.rows.slice(headRow + 1).map((row) => row[at] ?? null);
};

describe('the workbook', () => {
  test('has the plan with days by the schedule, typed, and the id last', () => {
    const plan = named(workbookOf(source), 'Plan');
    expect(textOf(plan.rows[0]?.at(-1))).toBe('Id');
    const ids = column(plan, 'Id').map((cell) => textOf(cell));
    expect(column(plan, 'Start').map((cell) => cell && 'day' in cell && cell.day)).toEqual(
      ids.map((id) => source.schedule.get(id)?.start ?? false),
    );
    expect(plan.frozen).toEqual({ rows: 1, columns: 1 });
  });

  test('has every risk with its scores and bands, and puts its code into its cell of each heat map', () => {
    const book = workbookOf(source);
    const scale = scaleOf(source.document.roadmap);
    const risks = Object.values(source.document.risks);
    const bands = column(named(book, 'Risks'), 'Current band').map(textOf);
    expect(bands).toEqual(risks.map(({ scores }) => bandOf(scale, scores.current)?.name ?? ''));
    const map = named(book, 'Heat maps').rows;
    const from = map.findIndex((row) => textOf(row[0]) === 'Current');
    for (const { code, scores } of risks) {
      const { likelihood = 0, impact = 0 } = scores.current;
      const cell = map[from + 1 + scale.size - likelihood]?.[impact];
      expect(textOf(cell).split(', ')).toContain(code);
      expect(cell?.look?.fill).toBe(bandOf(scale, scores.current)?.colour);
    }
  });

  test('has the matrix as its variant writes it, with what the letters mean', () => {
    const daci = { ...source.document, roadmap: { ...source.document.roadmap, raciVariant: 'DACI' as const } };
    const raci = named(workbookOf(sheetSource(daci)), 'RACI');
    expect(textOf(raci.rows[0]?.[0])).toBe('DACI: D = Driver, A = Approver, C = Contributor, I = Informed');
    const letters = raci.rows
      .slice(2)
      .flatMap((row) => row.slice(1, -1).map(textOf))
      .join('');
    expect(letters).toContain('D');
    expect(letters).not.toContain('R');
  });
});

test('internal notes are in no sheet; what only some may see is left out for everybody, with every pointer to it', () => {
  const { risks, roles, activities, partners } = source.document;
  const organisation = Object.keys(partners)[0] as string;
  const [risk] = Object.values(risks);
  const hidden = Object.values(roles).find(({ id }) => Object.values(activities).some(({ raci }) => raci[id]));
  if (!risk || !hidden) throw new Error('The sample has risks and roles.');
  const document = {
    ...source.document,
    risks: { ...risks, [risk.id]: { ...risk, internalNotes: { [organisation]: 'SECRET' } } },
    roles: { ...roles, [hidden.id]: { ...hidden, label: 'HIDDEN ROLE', visibility: [organisation] } },
  } as unknown as RoadmapDocument;
  const words = (given: RoadmapDocument) => JSON.stringify(workbookOf(sheetSource(given)));
  expect(words(document)).toContain('HIDDEN ROLE');
  expect(words(document)).not.toContain('SECRET');
  expect(words(projected(document, EVERYBODY))).not.toContain('HIDDEN ROLE');
  expect(words(projected(document, EVERYBODY))).not.toContain(hidden.id);
});
